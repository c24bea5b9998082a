import { daysBetween } from '@bihuan/domain/base/day.ts'
import { sayDay } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import type { Duty } from './DutyView.tsx'

type Props = { duty: Duty['duty']; asOf: string }

/** The duty's own calendar: from its first day to its last, what was delivered when, and the day looked at. */
export function Span({ duty: { first, due, deliveredOn }, asOf }: Props) {
  const { t, language } = useWords()
  const marks = [first, due, asOf, ...(deliveredOn === null ? [] : [deliveredOn])].sort()
  const [from = first, to = due] = [marks[0], marks[marks.length - 1]]
  const whole = Math.max(1, daysBetween(from, to))
  const at = (day: string) => (daysBetween(from, day) / whole) * 100
  const label = t('office.duty.span', { first: sayDay(first, language), due: sayDay(due, language) })
  return (
    <div className="span" role="img" aria-label={label}>
      <i className="run" style={{ left: `${at(first)}%`, width: `${at(due) - at(first)}%` }} />
      {asOf > due && deliveredOn === null ? (
        <i className="over" style={{ left: `${at(due)}%`, width: `${at(asOf) - at(due)}%` }} />
      ) : null}
      <Mark at={at(due)} name={t('office.duty.due')} day={sayDay(due, language, asOf)} kind="due" />
      {deliveredOn === null ? null : (
        <Mark
          at={at(deliveredOn)}
          name={t('office.duty.delivered')}
          day={sayDay(deliveredOn, language, asOf)}
          kind="delivered"
        />
      )}
      <Mark at={at(asOf)} name={t('office.duty.asOf')} day={sayDay(asOf, language, asOf)} kind="as-of-mark" />
    </div>
  )
}

function Mark({ at, name, day, kind }: { at: number; name: string; day: string; kind: string }) {
  const side = at > 82 ? 'to-left' : at < 18 ? 'to-right' : ''
  return (
    <span className={`mark ${kind} ${side}`} style={{ left: `${at}%` }}>
      <span className="mark-word">
        {name} {day}
      </span>
    </span>
  )
}
