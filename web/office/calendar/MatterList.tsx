import { daysBetween } from '@bihuan/domain/base/day.ts'
import { useState } from 'react'
import { sayDay, sayDayAndWeekday } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { type Matter, mattersOf, type Year } from './year.ts'

/** The days of the year to plan by, in their order. */
export function MatterList({ year }: { year: Year }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  return (
    <section className="cal-matters" aria-labelledby="cal-matters">
      <h2 id="cal-matters" className="sec">
        {t('office.calendar.matters')}
        <label className="more q no-print">
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          {t('office.calendar.withTerms')}
        </label>
      </h2>
      <ol>
        {mattersOf(year, isWhole).map((matter) => (
          <MatterLine key={`${matter.kind} ${matter.from} ${matter.name.zh}`} matter={matter} year={year} />
        ))}
      </ol>
    </section>
  )
}

function MatterLine({ matter, year }: { matter: Matter; year: Year }) {
  const { t, language } = useWords()
  const say = useSay()
  const { kind, from, to, name, isProvisional } = matter
  // Days of the year shown go without it.
  const at = `${year.year}-06-30`
  const isOver = to < year.today
  return (
    <li className={isOver ? 'over' : ''}>
      <span className={`mark ${kind}`}>{t(`office.calendar.kind.${kind}`)}</span>
      <span className="name">
        {kind === 'work' ? t('office.calendar.worksFor', { name: say(name) }) : say(name)}
        {isProvisional ? <span className="tag">{t('office.calendar.provisional')}</span> : null}
        {matter.prepareFrom === undefined ? null : (
          <span className="q xs">
            {t('office.calendar.prepareFrom', { day: sayDay(matter.prepareFrom, language, at) })}
          </span>
        )}
      </span>
      <span className="when">
        {from === to
          ? sayDayAndWeekday(from, language, at)
          : `${sayDay(from, language, at)} – ${sayDay(to, language, from)}`}
        {from === to || kind === 'season' ? null : (
          <span className="q xs">{t('office.calendar.days', { count: daysBetween(from, to) + 1 })}</span>
        )}
      </span>
    </li>
  )
}
