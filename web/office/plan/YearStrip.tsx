import { dayWords, monthWords } from '@bihuan/domain/duties/date-words.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { busiestMonth, daysIn, keyOf, type Line, type Simulation } from '../../parts/year/year.ts'

type Props = { year: Simulation; selected: string | undefined; select: (line: Line) => void }

const monthNumbers = Array.from({ length: 12 }, (_, at) => at)

/** Twelve months side by side: what falls due when, what has to be valid all the time, and the minutes under it. */
export function YearStrip({ year, selected, select }: Props) {
  const { t } = useWords()
  const dated = year.dated.filter(({ every }) => every !== 'key-time')
  const keyTimes = year.dated.filter(({ every }) => every === 'key-time')
  const rowsOf = (lines: readonly Line[]) =>
    lines.map((line) => (
      <StripRow key={keyOf(line)} line={line} isOn={keyOf(line) === selected} select={select} />
    ))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.simulate.strip')} tabIndex={0}>
      <table className="strip plain">
        <StripHead year={year} />
        <StripGroup title={t('office.simulate.dated')} rows={rowsOf(dated)} />
        <StripGroup title={t('office.simulate.keyTimes')} rows={rowsOf(keyTimes)} />
        <StripGroup title={t('office.simulate.standing')} rows={rowsOf(year.standing)} />
        <StripGroup title={t('office.simulate.onEvent')} rows={rowsOf(year.onEvent)} />
        <StripFoot year={year} />
      </table>
    </section>
  )
}

function StripHead({ year }: { year: Simulation }) {
  const { t, language } = useWords()
  return (
    <thead>
      <tr>
        <th>{t('office.col.duty')}</th>
        {monthNumbers.map((month) => (
          <th key={month} className="month">
            {sayMonth(year.year, month)[language]}
          </th>
        ))}
        <th className="num">{t('office.simulate.perYear')}</th>
      </tr>
    </thead>
  )
}

const sayMonth = (year: number, month: number) => {
  const day = `${year}-${String(month + 1).padStart(2, '0')}-01`
  const { zh, en } = monthWords(day, day)
  return { zh, en: en.slice(0, 3) }
}

function StripGroup({ title, rows }: { title: string; rows: React.ReactNode[] }) {
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr className="group">
        <th colSpan={14} scope="rowgroup">
          {title}
        </th>
      </tr>
      {rows}
    </tbody>
  )
}

function StripRow({ line, isOn, select }: { line: Line; isOn: boolean; select: (line: Line) => void }) {
  const { t } = useWords()
  const say = useSay()
  const isDated = line.every !== 'standing' && line.every !== 'event'
  return (
    <tr className={isOn ? 'on' : ''}>
      <th scope="row">
        <button type="button" className="strip-name" aria-pressed={isOn} onClick={() => select(line)}>
          <span className="q">{line.clause}</span> {say(line.title)}
        </button>
      </th>
      {isDated ? (
        monthNumbers.map((month) => <MonthCell key={month} line={line} month={month} select={select} />)
      ) : (
        <td colSpan={12}>
          {line.every === 'standing' ? (
            <span className="always" title={say(line.often)}>
              <span className="unseen">{say(line.often)}</span>
            </span>
          ) : (
            <span className="q s">{say(line.often)}</span>
          )}
        </td>
      )}
      <td className="num">
        {line.every === 'event' ? t('office.simulate.each', { count: line.minutes }) : line.yearly}
      </td>
    </tr>
  )
}

function MonthCell({ line, month, select }: { line: Line; month: number; select: (line: Line) => void }) {
  const { language } = useWords()
  const say = useSay()
  return (
    <td className="month">
      {daysIn(line, month).map(({ due, day }) => (
        <button
          key={due}
          type="button"
          className={`pill ${line.every === 'key-time' ? 'open' : ''}`}
          title={`${dayWords(due)[language]} ${say(line.title)}`}
          aria-label={`${dayWords(due)[language]} ${say(line.title)}`}
          onClick={() => select(line)}
        >
          {day}
        </button>
      ))}
    </td>
  )
}

function StripFoot({ year }: { year: Simulation }) {
  const { t } = useWords()
  const most = Math.max(1, ...year.months)
  const busiest = busiestMonth(year.months)
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('office.simulate.perMonth')}</th>
        {year.months.map((minutes, month) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year
          <td key={month} className="month">
            <span
              className={`load ${month === busiest && minutes > 0 ? 'most' : ''}`}
              style={{ height: Math.round((36 * minutes) / most) }}
            />
            {minutes}
          </td>
        ))}
        <td className="num">
          <b>{year.total.minutes}</b>
        </td>
      </tr>
    </tfoot>
  )
}
