import { accounts } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { roleNames } from '@bihuan/domain/accounts/role.ts'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { AccountActs } from './AccountActs.tsx'
import { AccountForm } from './AccountForm.tsx'

export type Account = OutputOf<typeof accounts.list>['accounts'][number]

/** Every account of the town with what it may see, and what can be done with it. */
export function AccountList() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [edited, setEdited] = useState<Account | 'new'>()
  const list = usePages(accounts.list, name.trim() ? { name: name.trim() } : {}, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.accounts) ?? []
  const total = list.pages?.[0]?.total ?? 0
  if (edited !== undefined)
    return (
      <AccountForm {...(edited === 'new' ? {} : { account: edited })} close={() => setEdited(undefined)} />
    )
  return (
    <>
      <div className="filters">
        <input
          className="in search"
          type="search"
          aria-label={t('office.people.search')}
          placeholder={t('office.people.search')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <span className="sp" />
        <span className="q s">{t('office.people.total', { count: total })}</span>
        <button type="button" className="btn p" onClick={() => setEdited('new')}>
          {t('office.accounts.make')}
        </button>
      </div>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={10} columns={[20, 20, 30, 20]} /> : null}
      {rows.length > 0 ? <AccountTable rows={rows} edit={setEdited} /> : null}
      {list.hasMore ? <More list={list} total={total} shown={rows.length} /> : null}
    </>
  )
}

function AccountTable({ rows, edit }: { rows: Account[]; edit: (account: Account) => void }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const comma = say({ zh: '、', en: ', ' })
  return (
    <div className="wide-table">
      <table className="account-table">
        <thead>
          <tr>
            <th>{t('office.people.name')}</th>
            <th>{t('office.accounts.account')}</th>
            <th>{t('office.accounts.roles')}</th>
            <th className="sm-hide">{t('office.people.party')}</th>
            <th className="sm-hide">{t('office.accounts.seen')}</th>
            <th>{t('office.accounts.state')}</th>
            <th>
              <span className="unseen">{t('office.accounts.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td className="mono">{row.account}</td>
              <td className="q2">
                {row.roles.map((role) => say(roleNames[role])).join(comma)}
                {row.reach.length > 0 ? (
                  <span className="q s"> {row.reach.map((place) => place.name).join(comma)}</span>
                ) : null}
              </td>
              <td className="q2 sm-hide">{row.party?.name ?? ''}</td>
              <td className="q2 nw sm-hide">
                {row.seenAt === null ? '' : sayInstant(row.seenAt, language, me.today)}
              </td>
              <td>
                <span className={`tag ${row.state === 'ended' ? 'ink' : ''}`}>
                  {t(`office.accounts.is.${row.state}`)}
                </span>
              </td>
              <td className="num">
                <AccountActs account={row} edit={() => edit(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
