import './checklists.css'
import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { ForParty } from './ForParty.tsx'

type Lists = OutputOf<typeof checklists.list>
type Summary = Lists['lists'][number]

/** Every list of things to check, whom it is for, and which are one enterprise's own. */
export function ChecklistsPage() {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const { party, asOf } = useSearch({ strict: false })
  const asked = { ...(party && { party }), ...(asOf && { on: asOf }) }
  const { value, problem, again } = useAsk(checklists.list, asked, { keep: true })
  const choose = (chosen: string | undefined) =>
    navigate({ to: '/checklists', search: chosen === undefined ? {} : { party: chosen } })
  return (
    <Page
      title={t('office.checklists.title')}
      acts={
        me.may.includes('party.read') ? <ForParty party={value?.party ?? null} choose={choose} /> : undefined
      }
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={12} columns={[24, 40, 10]} /> : null}
      {value === undefined ? null : <Lists found={value} />}
    </Page>
  )
}

function Lists({ found: { lists, party } }: { found: Lists }) {
  const { t } = useWords()
  if (lists.length === 0)
    return <Empty title={t('office.checklists.none')}>{t('office.checklists.noneHint')}</Empty>
  const own = lists.filter(({ applies }) => applies !== false)
  const others = lists.filter(({ applies }) => applies === false)
  return (
    <>
      <p className="q2 checklists-lead">
        {party === null
          ? t('office.checklists.lead', { count: lists.length })
          : t('office.checklists.ownLead', { name: party.name, count: own.length })}
      </p>
      <ListTable lists={own} party={party?.id} isOwn={party !== null} />
      {others.length === 0 ? null : (
        <section className="other-lists">
          <h2>{t('office.checklists.others')}</h2>
          <ListTable lists={others} party={party?.id} isOwn={false} />
        </section>
      )}
    </>
  )
}

type TableProps = { lists: readonly Summary[]; party: string | undefined; isOwn: boolean }

function ListTable({ lists, party, isOwn }: TableProps) {
  const { t } = useWords()
  return (
    <div className="wide-table">
      <table className="plain checklist-table">
        <thead>
          <tr>
            <th scope="col">{t('office.checklists.list')}</th>
            <th scope="col">{t('office.checklists.about')}</th>
            <th scope="col">{t(isOwn ? 'office.checklists.why' : 'office.checklists.forWhom')}</th>
            <th scope="col" className="num">
              {t('office.checklists.daily')}
            </th>
            <th scope="col" className="num">
              {t('office.checklists.monthly')}
            </th>
            <th scope="col" className="num">
              {t('office.checklists.items')}
            </th>
            <th scope="col" className="num">
              {t('office.checklists.major')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} party={party} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ListRow({ list, party }: { list: Summary; party: string | undefined }) {
  const say = useSay()
  const search = { ...(party && { party }) }
  const count = (rhythm: string) => list.rhythms.find(({ code }) => code === rhythm)?.items ?? 0
  return (
    <tr>
      <th scope="row">
        <Link to="/checklists/$list" params={{ list: list.id }} search={search}>
          {say(list.title)}
        </Link>
      </th>
      <td className="q2">{say(list.about)}</td>
      <td className="q2">{say(list.because ?? list.forWhom)}</td>
      {(['day', 'month'] as const).map((rhythm) => (
        <td key={rhythm} className="num">
          {count(rhythm) === 0 ? (
            '—'
          ) : (
            <Link to="/checklists/$list" params={{ list: list.id }} search={{ ...search, rhythm }}>
              {count(rhythm)}
            </Link>
          )}
        </td>
      ))}
      <td className="num">
        <Link to="/checklists/$list" params={{ list: list.id }} search={search}>
          {list.items}
        </Link>
      </td>
      <td className="num">{list.major === 0 ? '—' : list.major}</td>
    </tr>
  )
}
