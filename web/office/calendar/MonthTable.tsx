import { calendarName } from '@bihuan/domain/calendar/english-names.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { type DayView, smallOf, weeksOf } from './year.ts'

type Props = { month: number; days: DayView[]; today: string }

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A month, Monday first. Days off and make-up days bear a word and a shape; key times are a line under the day. */
export function MonthTable({ month, days, today }: Props) {
  const { t } = useWords()
  return (
    <table className="cal-month">
      <caption>{t(`office.calendar.months.${month as 1}`)}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {t(`office.calendar.weekdays.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, at) => (
          <tr key={week.find((day) => day !== null)?.day ?? at}>
            {week.map((day, column) =>
              day === null ? (
                <td key={weekdays[column]} className="blank" />
              ) : (
                <DayCell key={day.day} day={day} isToday={day.day === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, isToday }: { day: DayView; isToday: boolean }) {
  const { t } = useWords()
  const say = useSay()
  const { kind, why, lunar, term, festivals, preparing, guarded } = day
  const guard = guarded.length > 0 ? 'guarded' : preparing.length > 0 ? 'preparing' : ''
  const told = [
    day.day,
    say(why),
    say(lunar),
    ...(term === null ? [] : [say(calendarName(term))]),
    ...festivals.map(say),
    ...guarded.map((name) => t('office.calendar.guardedFor', { name: say(name) })),
    ...preparing.map((name) => t('office.calendar.preparingFor', { name: say(name) })),
  ]
  const isNamed = term !== null || festivals.length > 0
  return (
    <td
      className={`${kind} ${guard} ${isToday ? 'today' : ''}`}
      title={told.join('\n')}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
    >
      <span className="d">
        {Number(day.day.slice(8))}
        <i>{kind === 'holiday' || kind === 'make-up' ? t(`office.calendar.mark.${kind}`) : null}</i>
      </span>
      <span className={`l ${isNamed ? 'named' : ''}`}>{say(smallOf(day))}</span>
    </td>
  )
}
