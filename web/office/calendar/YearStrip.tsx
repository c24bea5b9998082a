import { useSay, useWords } from '../../frame/words.ts'
import { placeIn, type Year } from './year.ts'

/** The year as one line: key times with their preparation, and the seasons, each a thin bar with its word. */
export function YearStrip({ year }: { year: Year }) {
  const { t } = useWords()
  const say = useSay()
  const place = (span: { from: string; to: string }) => {
    const { left, width } = placeIn(year.year, span)
    return { left: `${left}%`, width: `${width}%` }
  }
  return (
    <section className="cal-strip" aria-label={t('office.calendar.strip')}>
      <ol className="months" aria-hidden="true">
        {year.months.map(({ month }) => (
          <li key={month}>{t(`office.calendar.months.${month as 1}`)}</li>
        ))}
      </ol>
      <div className="line keys">
        <b>{t('office.calendar.kind.key')}</b>
        <div className="track">
          {year.keyTimes.map(({ name, prepareFrom, from, to }, at) => (
            <span key={`${from} ${name.zh}`}>
              <i className="bar preparing" style={place({ from: prepareFrom, to: from })} />
              <i className="bar guarded" style={place({ from, to })} />
              <WordAt left={placeIn(year.year, { from: prepareFrom, to }).left} row={at % 2}>
                {say(name)}
              </WordAt>
            </span>
          ))}
        </div>
      </div>
      {year.seasons.map(({ season, name, spans }) => (
        <div key={season} className="line">
          <b>{say(name)}</b>
          <div className="track">
            {spans.map((span) => (
              <i key={span.from} className="bar season" style={place(span)} />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** Neighbours stand on two lines, and those at the end of the year to the left of their bar. */
function WordAt({ left, row, children }: { left: number; row: number; children: string }) {
  const isAtEnd = left > 88
  return (
    <span className={`word row-${row}`} style={isAtEnd ? { right: 0 } : { left: `${left}%` }}>
      {children}
    </span>
  )
}
