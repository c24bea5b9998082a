import './plan-pages.css'
import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../shell/Page.tsx'
import { lampTabs, type Search } from '../shell/search.ts'
import { PlanTabs } from './PlanTabs.tsx'

const narrowedBy = ({ clause, lamp, area, handler, name, asOf }: Search) => ({
  ...(clause === undefined ? {} : { clause }),
  ...(lamp === undefined ? {} : { lamp }),
  ...(area === undefined ? {} : { area }),
  ...(handler === undefined ? {} : { handler }),
  ...(name === undefined ? {} : { name }),
  ...(asOf === undefined ? {} : { asOf }),
})

/** The debtors of a clause as a page of their own: every lamp, on paper and as a file. */
export function DebtorsPage() {
  const { t } = useWords()
  const search = useSearch({ strict: false })
  const narrowed = narrowedBy(search)
  const list = usePages(duties.list, narrowed, ({ next }) => next)
  const first = list.pages?.[0]
  const rows = list.pages?.flatMap((page) => page.duties) ?? []
  const title = t('office.debtors.title', { clause: search.clause ?? '', count: first?.total ?? 0 })
  return (
    <Page title={title} crumb={<PlanTabs />} acts={<ListOut list="duties" asked={narrowed} />}>
      <LampSegments />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={10} columns={[30, 30, 20]} /> : null}
      {first !== undefined && rows.length === 0 ? <Empty title={t('office.debtors.none')} /> : null}
      {rows.length === 0 ? null : <Rows rows={rows} />}
      {list.hasMore ? <More list={list} total={first?.total ?? 0} shown={rows.length} /> : null}
    </Page>
  )
}

function LampSegments() {
  const { t } = useWords()
  const { lamp } = useSearch({ strict: false })
  return (
    <nav className="seg no-print" aria-label={t('office.plan.lamps')}>
      <Link to="." search={(old) => ({ ...old, lamp: undefined })} className={lamp === undefined ? 'on' : ''}>
        {t('office.plan.all')}
      </Link>
      {lampTabs.map((one) => (
        <Link key={one} to="." search={(old) => ({ ...old, lamp: one })} className={lamp === one ? 'on' : ''}>
          {t(`office.lamp.${one}`)}
        </Link>
      ))}
    </nav>
  )
}

type Row = OutputOf<typeof duties.list>['duties'][number]

function Rows({ rows }: { rows: readonly Row[] }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table debtors-page" aria-label={t('office.plan.panel')} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            <th>{t('office.col.debtor')}</th>
            <th>{t('office.col.clause')}</th>
            <th>{t('office.col.duty')}</th>
            <th>{t('office.debtors.occasion')}</th>
            <th>{t('office.col.due')}</th>
            <th>{t('office.col.lamp')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to="/parties/$party" params={{ party: row.debtor.id }}>
                  {row.debtor.name}
                </Link>
              </td>
              <td className="nw">{row.clause}</td>
              <td>{say(row.title)}</td>
              <td className="q2 nw">{say(row.occasion)}</td>
              <td className="nw">{sayDay(row.due, language, me.today)}</td>
              <td className="nw">
                <Link to="/duties/$duty" params={{ duty: row.id }} className="opens">
                  <DutyLamp lamp={row.lamp} />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
