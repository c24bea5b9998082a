import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { useAnalysisSearch } from './analysis-search.ts'
import { Share } from './Share.tsx'

type Told = OutputOf<typeof hazardAnalysis.statistics>
type Line = Told['lines'][number]

/** The form of a quarter or a year, counted as it stood when the period ended, with the day it is handed in. */
export function AnalysisStatistics() {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const { search } = useAnalysisSearch()
  const period =
    search.period !== undefined && /^\d{4}(-Q\d)?$/.test(search.period) ? search.period : undefined
  const { value, problem, again } = useAsk(
    hazardAnalysis.statistics,
    period === undefined ? {} : { period },
    { keep: true },
  )
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  return (
    <section className="statistics">
      <h2>
        {t('office.hazards.analysis.statistics', { period: say(value.period.words) })}{' '}
        <DutyLamp lamp={value.lamp} />
      </h2>
      <p className="q s">
        {t('office.hazards.analysis.statisticsAbout', { due: value.dueOn, on: value.asOf })}{' '}
        {say(value.basis)}{' '}
        {mayDo(me, 'record.read') ? (
          <>
            <Link to="/hazards/statistics" search={{ period: value.period.name }} className="no-print">
              {t('office.hazards.statistics.prepare')}
            </Link>{' '}
            <Link
              to="/hazards/statistics/filings"
              search={{ period: value.period.name }}
              className="no-print"
            >
              {t('office.hazards.statistics.filings')}
            </Link>
          </>
        ) : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard */}
      <section className="wide-table" aria-label={t('office.hazards.analysis.statisticsTable')} tabIndex={0}>
        <Form value={value} />
      </section>
    </section>
  )
}

const columns = [
  'enterprises',
  'found',
  'fixed',
  'fixedRate',
  'majorFound',
  'majorFixed',
  'majorRate',
  'funds',
] as const

function Form({ value: { lines } }: { value: Told }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <table className="analysis-table" style={{ minWidth: 820 }}>
      <thead>
        <tr>
          <th scope="col">{t('office.hazards.analysis.village')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="num">
              {t(`office.hazards.analysis.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.key} name={say(line.name)} line={line} />
        ))}
        <Row name={t('office.hazards.analysis.total')} line={sumOf(lines)} isAll />
      </tbody>
    </table>
  )
}

function Row({
  name,
  line,
  isAll = false,
}: {
  name: string
  line: Omit<Line, 'key' | 'name'>
  isAll?: boolean
}) {
  const { enterprises, found, fixed, major, majorFixed, funds } = line
  return (
    <tr className={isAll ? 'all' : ''}>
      <th scope="row">{name}</th>
      <td className="num">{enterprises}</td>
      <td className="num">{found}</td>
      <td className="num">{fixed}</td>
      <td className="num nw">
        <Share of={{ numerator: fixed, denominator: found }} />
      </td>
      <td className="num">{major}</td>
      <td className="num">{majorFixed}</td>
      <td className="num nw">
        <Share of={{ numerator: majorFixed, denominator: major }} />
      </td>
      <td className="num">{funds}</td>
    </tr>
  )
}

const sumOf = (lines: readonly Line[]): Omit<Line, 'key' | 'name'> => {
  const sum = (name: 'enterprises' | 'found' | 'fixed' | 'major' | 'majorFixed') =>
    lines.reduce((all, line) => all + line[name], 0)
  const cents = lines.reduce((all, { funds }) => all + BigInt(funds.replace('.', '')), 0n)
  return {
    ...{ enterprises: sum('enterprises'), found: sum('found'), fixed: sum('fixed') },
    ...{ major: sum('major'), majorFixed: sum('majorFixed') },
    funds: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`,
  }
}
