import '../ledgers/ledgers.css'
import './hazards.css'
import './analysis.css'
import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { meanDays, rectifiedOf, repeatedOf } from '@bihuan/domain/hazards/analysis.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { VillagePick } from '../parts/VillagePick.tsx'
import { Page } from '../shell/Page.tsx'
import { AnalysisActs } from './AnalysisActs.tsx'
import { AnalysisFunds } from './AnalysisFunds.tsx'
import { AnalysisHonesty } from './AnalysisHonesty.tsx'
import { AnalysisPictures } from './AnalysisPictures.tsx'
import { AnalysisQuestions } from './AnalysisQuestions.tsx'
import { AnalysisStatistics } from './AnalysisStatistics.tsx'
import { AnalysisTable } from './AnalysisTable.tsx'
import { askedFor, useAnalysisSearch } from './analysis-search.ts'
import { PeriodPick } from './PeriodPick.tsx'
import { Share } from './Share.tsx'

export type Analysis = OutputOf<typeof hazardAnalysis.show>

/** What the hazards say taken together: one sentence, the questions they put, then every number with its list. */
export function AnalysisPage() {
  const { t } = useWords()
  const say = useSay()
  const { search, change } = useAnalysisSearch()
  const asked = useAsk(hazardAnalysis.show, askedFor(search), { keep: true })
  const { value, problem, again } = asked
  return (
    <Page
      title={t('office.hazards.analysis.title')}
      crumb={<Crumb />}
      acts={<AnalysisActs />}
      className="analysis"
    >
      <div className="filters no-print">
        {value === undefined ? null : (
          <PeriodPick of={value.period} asOf={value.asOf} pick={(period) => change({ period })} />
        )}
        <VillagePick area={search.village} pick={(village) => change({ village })} />
      </div>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={12} columns={[30, 40, 20]} /> : null}
      {value === undefined ? null : (
        <>
          <p className="lead">{say(value.title)}</p>
          {value.basis === null ? null : <Note>{say(value.basis)}</Note>}
          <Body value={value} />
        </>
      )}
    </Page>
  )
}

function Body({ value }: { value: Analysis }) {
  const { t } = useWords()
  const { search } = useAnalysisSearch()
  const isEmpty = value.all.found === 0 && value.all.open === 0
  return (
    <>
      {isEmpty ? (
        <Empty title={t('office.hazards.analysis.none')}>{t('office.hazards.analysis.noneWhy')}</Empty>
      ) : (
        <>
          <Whole value={value} />
          <AnalysisQuestions village={search.village} />
          <AnalysisTable value={value} />
          <AnalysisHonesty />
        </>
      )}
      <AnalysisFunds />
      <AnalysisStatistics />
      <AnalysisPictures />
    </>
  )
}

/** The figures of the whole, each with the two numbers it is made of. */
function Whole({ value: { all, median } }: { value: Analysis }) {
  const { t } = useWords()
  const days = (of: string) => t('office.hazards.analysis.daysOf', { days: of })
  return (
    <dl className="whole">
      <div>
        <dt>{t('office.hazards.analysis.rate')}</dt>
        <dd>
          <Share of={rectifiedOf(all)} />
        </dd>
      </div>
      <div>
        <dt>{t('office.hazards.analysis.again')}</dt>
        <dd>
          <Share of={repeatedOf(all)} />
        </dd>
      </div>
      <div>
        <dt>{t('office.hazards.analysis.mean')}</dt>
        <dd>{all.closed === 0 ? '—' : days(meanDays(all))}</dd>
      </div>
      <div>
        <dt>{t('office.hazards.analysis.median')}</dt>
        <dd>{median === null ? '—' : days(String(median))}</dd>
      </div>
    </dl>
  )
}

function Crumb() {
  const { t } = useWords()
  return <Link to="/hazards">{t('office.hazards.title')}</Link>
}
