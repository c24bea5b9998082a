import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import {
  type FundFilter,
  fundFigureNames,
  fundFigures,
  fundsTitle,
} from '@bihuan/domain/hazards/fund-sums.ts'
import { amountDigits } from '@bihuan/domain/ledgers/amount.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { askedFor, useAnalysisSearch } from './analysis-search.ts'
import { readHazardSearch } from './hazard-search.ts'

type Funds = OutputOf<typeof hazardAnalysis.funds>
type Line = Pick<Funds['lines'][number], 'figures'> & { name: string; party?: string }

/** Money for hazards that the town itself has to mend (notice 9.4); every number opens the hazards that it adds up. */
export function AnalysisFunds() {
  const { t } = useWords()
  const say = useSay()
  const { search } = useAnalysisSearch()
  const { value, problem, again } = useAsk(hazardAnalysis.funds, askedFor(search), { keep: true })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  return (
    <section>
      <h2>{say(fundsTitle)}</h2>
      <p className="q s">{say(value.about)}</p>
      {value.lines.length === 0 ? (
        <p className="q2">{t('office.hazards.funds.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
        <section className="wide-table" aria-label={say(fundsTitle)} tabIndex={0}>
          <Table value={value} />
        </section>
      )}
    </section>
  )
}

function Table({ value }: { value: Funds }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <table className="analysis-table" style={{ minWidth: 720 }}>
      <thead>
        <tr>
          <th scope="col">{t('office.hazards.funds.body')}</th>
          <th scope="col" className="num">
            {t('office.hazards.funds.pieces')}
          </th>
          {fundFigureNames.map((figure) => (
            <th key={figure} scope="col" className="num">
              {say(fundFigures[figure])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row value={value} line={{ name: t('office.hazards.analysis.all'), figures: value.all }} />
        {value.lines.map(({ party, figures }) => (
          <Row key={party.id} value={value} line={{ name: party.name, party: party.id, figures }} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ value, line: { name, party, figures } }: { value: Funds; line: Line }) {
  return (
    <tr className={party === undefined ? 'all' : ''}>
      <th scope="row">{name}</th>
      <td className="num">
        <Opens value={value} party={party} funds="any">
          {figures.hazards}
        </Opens>
      </td>
      {fundFigureNames.map((figure) => (
        <td key={figure} className="num nw">
          {figures[figure] === '0.00' ? (
            <span className="q">0</span>
          ) : (
            <Opens value={value} party={party} funds={figure}>
              {amountDigits(figures[figure])}
            </Opens>
          )}
        </td>
      ))}
    </tr>
  )
}

type OpensProps = { value: Funds; party: string | undefined; funds: FundFilter; children: React.ReactNode }

function Opens({ value: { period }, party, funds, children }: OpensProps) {
  const { search } = useAnalysisSearch()
  return (
    <Link
      to="/hazards"
      search={readHazardSearch({
        ...{ funds, state: 'counted', village: search.village, party },
        ...{ from: period.from, to: period.to },
      })}
    >
      {children}
    </Link>
  )
}
