import { sayDay } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import type { SubPlans } from './SubPlansPage.tsx'

type Props = Pick<SubPlans, 'meetings'> & { asked: Readonly<Record<string, string>> }

/** Progress meetings, the latest first, each with what it decided and how far that is. */
export function Meetings({ meetings, asked }: Props) {
  const { t, language } = useWords()
  if (meetings.length === 0) return null
  return (
    <section className="reading-part">
      <h2>{t('office.subPlans.meetings')}</h2>
      <p className="acts no-print">
        <ListOut list="meetings" asked={asked} />
      </p>
      <ul className="diff">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <b>{sayDay(meeting.heldOn, language)}</b> {meeting.party.name} {meeting.subject}{' '}
            <span className="q s">
              {t('office.subPlans.decidedOf', { done: meeting.done, all: meeting.decisions })}
            </span>
            <p className="q2 s">
              {t('office.subPlans.came', { people: meeting.people })} {meeting.note}
            </p>
            <ul>
              {meeting.tasks.map((task) => (
                <li key={task.id} className="s decision">
                  {task.title}{' '}
                  <span className="q2">
                    {task.party.id === meeting.party.id ? '' : `${task.party.name} `}
                    {task.unit} {task.person} {sayDay(task.due, language)}
                  </span>{' '}
                  <DutyLamp lamp={task.lamp} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
