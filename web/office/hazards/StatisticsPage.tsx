import '../ledgers/ledgers.css'
import './hazards.css'
import './analysis.css'
import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import type { FigureName } from '@bihuan/domain/hazards/statistics-figures.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { FigureTable, type StatisticsView } from '../../parts/statistics/FigureTable.tsx'
import { SignStatistics } from '../../parts/statistics/SignStatistics.tsx'
import { StatisticsSheet, StatisticsState } from '../../parts/statistics/StatisticsSheet.tsx'
import { Page } from '../shell/Page.tsx'
import type { HazardSearch } from './hazard-search.ts'
import { type StatisticsSearch, useStatisticsSearch } from './statistics-search.ts'

/** The statistics of one body or the town: counted, looked at, signed and filed; printed on A4, out as a workbook. */
export function StatisticsPage() {
  const { t } = useWords()
  const say = useSay()
  const { search, change } = useStatisticsSearch('/hazards/statistics')
  const asked = askedOf(search)
  const { value, problem, again } = useAsk(hazardStatistics.form, asked, { keep: true })
  const title =
    value === undefined
      ? t('parts.statistics.title')
      : t('statistics.one', { period: say(value.period.words) })
  return (
    <Page title={title} crumb={<Crumb />} acts={<Acts asked={asked} />} className="analysis statistics-page">
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={10} columns={[30, 20, 40]} /> : null}
      {value === undefined ? null : (
        <>
          <div className="no-print">
            <div className="filters">
              <PeriodChoice of={value.period} among={value.periods} pick={(period) => change({ period })} />
              <Whose view={value} />
            </div>
            <StatisticsState
              view={value}
              recordLink={(record, words) => (
                <Link to="/records/$record" params={{ record }}>
                  {words}
                </Link>
              )}
            />
            <Figures view={value} />
          </div>
          <StatisticsSheet view={value} />
          <Signing key={`${value.party.id}/${value.period.name}`} view={value} again={again} />
        </>
      )}
    </Page>
  )
}

const askedOf = ({ period, party }: StatisticsSearch) => ({
  ...(period === undefined ? {} : { period }),
  ...(party === undefined ? {} : { party }),
})

type Choice = { of: StatisticsView['period']; among: readonly StatisticsView['period'][] }

/** What is over and may be handed in, and what was asked for. */
export function PeriodChoice({ of, among, pick }: Choice & { pick: (period: string) => void }) {
  const { t } = useWords()
  const say = useSay()
  const isKnown = among.some(({ name }) => name === of.name)
  return (
    <select
      className="in pick"
      aria-label={t('statistics.period')}
      value={of.name}
      onChange={(event) => pick(event.target.value)}
    >
      {(isKnown ? among : [of, ...among]).map(({ name, words }) => (
        <option key={name} value={name}>
          {say(words)}
        </option>
      ))}
    </select>
  )
}

/** Whose it is; from another body's back to one's own. */
function Whose({ view: { party, period } }: { view: StatisticsView }) {
  const { t } = useWords()
  const me = useMe()
  return (
    <span className="row">
      <Link to="/parties/$party" params={{ party: party.id }}>
        {party.name}
      </Link>
      {mayDo(me, 'rollup.read') && party.kind === 'enterprise' ? (
        <Link to="/hazards/statistics" search={{ period: period.name }}>
          {t('office.hazards.statistics.ofTown')}
        </Link>
      ) : null}
    </span>
  )
}

function Figures({ view }: { view: StatisticsView }) {
  const { from, to } = view.period
  const listOf: Record<FigureName, HazardSearch | undefined> = {
    found: { state: 'counted' },
    closed: { state: 'struck-off' },
    major: { state: 'counted', grade: 'major' },
    majorClosed: { state: 'struck-off', grade: 'major' },
    funds: undefined,
  }
  return (
    <section className="wide-table">
      <FigureTable
        view={view}
        linkOf={({ figure, value }) => {
          const search = listOf[figure]
          return search === undefined || value === '0' ? (
            value
          ) : (
            <Link to="/hazards" search={{ ...view.opens, ...search, from, to }}>
              {value}
            </Link>
          )
        }}
      />
    </section>
  )
}

function Signing({ view, again }: { view: StatisticsView; again: () => void }) {
  const { t } = useWords()
  const me = useMe()
  if (view.asOf < view.period.to || view.filed?.status === 'standing') return null
  const isOwn = view.party.id === me.party?.id
  if (!mayDo(me, isOwn ? 'record.file' : 'record.enter-for'))
    return (
      <div className="no-print">
        <Note>{t('statistics.mayNot', { party: view.party.name })}</Note>
      </div>
    )
  return (
    <section className="no-print narrow">
      <SignStatistics view={view} again={again} done={() => scrollTo(0, 0)} />
    </section>
  )
}

function Crumb() {
  const { t } = useWords()
  const me = useMe()
  return (
    <>
      <Link to="/hazards">{t('office.hazards.title')}</Link>
      {mayDo(me, 'rollup.read') ? (
        <>
          {' '}
          / <Link to="/hazards/analysis">{t('office.hazards.analysis.title')}</Link>
        </>
      ) : null}
    </>
  )
}

function Acts({ asked }: { asked: ReturnType<typeof askedOf> }) {
  const { t } = useWords()
  const me = useMe()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const fetchIt = async () => {
    setBusy(true)
    const answer = await call(hazardStatistics.workbook, asked)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, hazardStatistics.workbook.answers)
  }
  return (
    <>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      {mayDo(me, 'rollup.read') ? (
        <Link
          to="/hazards/statistics/filings"
          search={asked.period === undefined ? {} : { period: asked.period }}
          className="btn"
        >
          {t('office.hazards.statistics.filings')}
        </Link>
      ) : null}
      <button type="button" className="btn" disabled={isBusy} onClick={() => void fetchIt()}>
        {t('office.hazards.statistics.workbook')}
      </button>
      <button type="button" className="btn" onClick={() => print()}>
        {t('office.print')}
      </button>
    </>
  )
}
