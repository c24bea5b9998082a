import './parties.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { partyKinds } from '../shell/search.ts'
import { placeName } from './place-name.ts'

/** Everybody the town watches over, by kind and name. */
export function PartiesPage() {
  const { t } = useWords()
  const { kind, name } = useSearch({ strict: false })
  const list = usePages(parties.list, { ...(kind && { kind }), ...(name && { name }) }, ({ next }) => next)
  const rows = list.pages?.flatMap((page) => page.parties) ?? []
  const total = list.pages?.[0]?.total ?? 0
  return (
    <Page title={t('office.menu.parties')}>
      <div className="filters">
        <Kinds />
        <NameSearch />
        <span className="sp" />
        {list.pages === undefined ? null : (
          <span className="q s">{t('office.parties.total', { count: total })}</span>
        )}
      </div>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={12} columns={[40, 10, 20, 20]} /> : null}
      {list.pages !== undefined && rows.length === 0 ? (
        <NoParties isFiltered={kind !== undefined || name !== undefined} />
      ) : null}
      {rows.length > 0 ? <PartyTable rows={rows} /> : null}
      {list.hasMore ? <More list={list} total={total} shown={rows.length} /> : null}
    </Page>
  )
}

function Kinds() {
  const { t } = useWords()
  const say = useSay()
  const { kind } = useSearch({ strict: false })
  return (
    <nav className="seg" aria-label={t('office.col.kind')}>
      {([undefined, ...partyKinds] as const).map((one) => (
        <Link
          key={one ?? 'all'}
          to="/parties"
          search={({ name }) => ({ ...(name && { name }), ...(one && { kind: one }) })}
          className={one === kind ? 'on' : ''}
          aria-current={one === kind}
        >
          {one === undefined ? t('office.plan.all') : say(debtorNames[one])}
        </Link>
      ))}
    </nav>
  )
}

/** Searches a moment after the last key, so that typing a name asks once. */
function NameSearch() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { name } = useSearch({ strict: false })
  const [typed, setTyped] = useState(name ?? '')
  useEffect(() => setTyped(name ?? ''), [name])
  useEffect(() => {
    if (typed.trim() === (name ?? '')) return
    const look = () =>
      void navigate({
        to: '/parties',
        search: ({ kind }) => ({ ...(kind && { kind }), ...(typed.trim() && { name: typed.trim() }) }),
        replace: true,
      })
    const timer = setTimeout(look, 300)
    return () => clearTimeout(timer)
  }, [typed, name, navigate])
  return (
    <input
      className="in search"
      type="search"
      aria-label={t('office.parties.search')}
      placeholder={t('office.parties.search')}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

function NoParties({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords()
  return isFiltered ? (
    <Empty
      title={t('office.parties.noMatch')}
      act={
        <Link to="/parties" className="btn p">
          {t('office.parties.clear')}
        </Link>
      }
    />
  ) : (
    <Empty title={t('office.parties.none')}>{t('office.parties.noneText')}</Empty>
  )
}

type Row = OutputOf<typeof parties.list>['parties'][number]

function PartyTable({ rows }: { rows: Row[] }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    <table className="party-table">
      <thead>
        <tr>
          <th>{t('office.col.name')}</th>
          <th className="sm-hide">{t('office.col.kind')}</th>
          <th>{t('office.col.place')}</th>
          <th className="sm-hide">{t('office.col.sector')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="el name">
              <Link to="/parties/$party" params={{ party: row.id }} title={row.name}>
                {row.name}
              </Link>
              {row.until !== null && row.until < me.today ? (
                <span className="tag">
                  {t('office.parties.closed', { day: sayDay(row.until, language, me.today) })}
                </span>
              ) : null}
            </td>
            <td className="q2 nw sm-hide">{say(debtorNames[row.kind])}</td>
            <td className="q2">{placeName(row.place, me)}</td>
            <td className="q2 sm-hide">{row.sector ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
