import type { Day } from '@bihuan/domain/base/day.ts'
import { sayDay } from '../frame/dates.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Note } from '../parts/Note.tsx'
import type { Judgement } from './judgement.ts'
import type { DutyRow } from './week.ts'

type Props = { judgement: Judgement; duty: DutyRow; asOf: Day }

/** What the town's clock will say, told before anything is sent. */
export function JudgementView({ judgement, duty, asOf }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  if (judgement.counts === 'undated') return <Note>{t('field.judge.undated')}</Note>
  if (judgement.counts === 'outside') return <Note kind="warn">{t('field.judge.outside')}</Note>
  const { late, backdated, also } = judgement
  const facts = { count: late, occasion: say(duty.occasion), due: sayDay(duty.due, language, asOf) }
  return (
    <div aria-live="polite">
      <Note
        kind={late > 0 ? 'warn' : 'good'}
        title={t(late > 0 ? 'field.judge.late' : 'field.judge.onTime', facts)}
      >
        {backdated ? <p>{t('field.judge.backdated')}</p> : null}
        {also.length === 0 ? null : (
          <>
            <p>{t('field.judge.also')}</p>
            <ul>
              {also.map((other) => (
                <li key={other.id}>
                  {other.clause} {say(other.title)} <span className="q2">{say(other.occasion)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="q2">{t('field.judge.arrival')}</p>
      </Note>
    </div>
  )
}
