import './year.css'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { byMonth, keyOf, type Line, type Simulation } from './year.ts'

/** A year as a list, for a phone and for paper: month by month, then what has to be valid on any day. */
export function YearList({ year }: { year: Simulation }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <div className="year-list">
      {byMonth(year).map((days, month) =>
        days.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year
          <section key={month}>
            <h2>
              {t('parts.year.month', { month: sayMonth(month, language) })}
              <span className="q s"> {t('parts.year.minutes', { count: year.months[month] ?? 0 })}</span>
            </h2>
            <ul>
              {days.map(({ due, line, why }) => (
                <li key={`${keyOf(line)} ${due}`}>
                  <b className="nw">{sayDay(due, language, due)}</b>
                  <div>
                    <span>{say(line.title)}</span>{' '}
                    <span className="q s">
                      {t('parts.year.clause', { id: line.clause })} · {say(line.ledgerName)} ·{' '}
                      {t('parts.year.minutes', { count: line.minutes })}
                    </span>
                    <p className="q2 s">{say(why)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <Undated title={t('parts.year.standing')} lines={year.standing} />
      <Undated title={t('parts.year.onEvent')} lines={year.onEvent} />
    </div>
  )
}

const sayMonth = (month: number, language: 'zh' | 'en') =>
  language === 'zh'
    ? `${month + 1}月`
    : new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })

function Undated({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useWords()
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={keyOf(line)}>
            <span className="q nw">{line.clause}</span>
            <div>
              <span>{say(line.title)}</span>{' '}
              <span className="q s">
                {say(line.often)} · {say(line.ledgerName)} ·{' '}
                {t('parts.year.minutes', { count: line.minutes })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
