import '../ledgers/ledgers.css'
import './hazards.css'
import './hazards-print.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { HazardFilters } from './HazardFilters.tsx'
import { HazardTable } from './HazardTable.tsx'
import { HazardWorkbook } from './HazardWorkbook.tsx'
import { askedOf, type HazardSearch, useHazardSearch } from './hazard-search.ts'
import { Narrowed } from './Narrowed.tsx'
import { usePrintAll } from './use-print-all.ts'

/** Views that everybody needs, as tabs; each is nothing but filters in the address. */
const views = [
  { name: 'waiting', search: { state: 'waiting' } },
  { name: 'open', search: { state: 'open' } },
  { name: 'overdue', search: { state: 'overdue', order: 'due' } },
  { name: 'major', search: { grade: 'major' } },
  { name: 'closed', search: { state: 'closed' } },
  { name: 'all', search: {} },
] as const satisfies readonly { name: string; search: HazardSearch }[]

/** The ledger of hazards: what waits for the town first, then everything by filter. */
export function HazardsPage() {
  const { t } = useWords()
  const { search, change } = useHazardSearch()
  const list = usePages(hazards.list, askedOf(search), ({ next }) => next, 'cursor')
  const printing = usePrintAll(list)
  const rows = list.pages?.flatMap((page) => page.hazards)
  return (
    <Page
      title={t('office.hazards.title')}
      acts={<Acts search={search} printing={printing} />}
      className="hazards-page"
    >
      <Tabs search={search} />
      <HazardFilters search={search} change={change} />
      <Narrowed search={search} row={rows?.[0]} />
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {list.isWaiting ? <Skeleton rows={14} columns={[10, 40, 20, 12]} /> : null}
      {rows === undefined ? null : rows.length === 0 ? (
        <None search={search} />
      ) : (
        <>
          <HazardTable rows={rows} list={list} asOf={list.pages?.[0]?.asOf ?? ''} />
          <p className="print-foot s">
            {t('office.hazards.workbook.foot', {
              count: rows.length,
              major: rows.filter(({ grade }) => grade === 'major').length,
              ended: rows.filter(({ stage }) => stage === 'struck-off').length,
              asOf: list.pages?.[0]?.asOf ?? '',
            })}
          </p>
        </>
      )}
    </Page>
  )
}

type ActsProps = { search: HazardSearch; printing: ReturnType<typeof usePrintAll> }

function Acts({ search, printing: { isGathering, printAll } }: ActsProps) {
  const { t } = useWords()
  const me = useMe()
  return (
    <>
      <HazardWorkbook search={search} />
      <button type="button" className="btn no-print" disabled={isGathering} onClick={printAll}>
        {t(isGathering ? 'office.hazards.workbook.gathering' : 'office.print')}
      </button>
      {mayDo(me, 'record.read') ? (
        <Link to="/hazards/statistics" className="btn sm-hide no-print">
          {t('parts.statistics.title')}
        </Link>
      ) : null}
      {mayDo(me, 'rollup.read') ? (
        <Link to="/hazards/analysis" className="btn no-print">
          {t('office.hazards.analysis.title')}
        </Link>
      ) : null}
      {mayDo(me, 'hazard.report') ? (
        <Link to="/hazards/report" className="btn p">
          {t('office.hazards.report')}
        </Link>
      ) : null}
    </>
  )
}

function Tabs({ search }: { search: HazardSearch }) {
  const { t } = useWords()
  const isOn = (view: HazardSearch) => view.state === search.state && view.grade === search.grade
  return (
    <nav className="view-tabs no-print" aria-label={t('office.hazards.views')}>
      {views.map(({ name, search: view }) => (
        <Link
          key={name}
          to="/hazards"
          search={view}
          className={isOn(view) ? 'on' : ''}
          aria-current={isOn(view) ? 'page' : undefined}
        >
          {t(`office.hazards.view.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Nothing at all yet, or nothing under these filters: two different sentences. */
function None({ search }: { search: HazardSearch }) {
  const { t } = useWords()
  const isNarrowed = Object.keys(search).length > 0
  return (
    <Empty
      title={t(isNarrowed ? 'office.hazards.noneSo' : 'office.hazards.none')}
      act={
        isNarrowed ? (
          <Link to="/hazards" className="btn">
            {t('office.hazards.showAll')}
          </Link>
        ) : undefined
      }
    >
      {t(isNarrowed ? 'office.hazards.noneSoWhy' : 'office.hazards.noneWhy')}
    </Empty>
  )
}
