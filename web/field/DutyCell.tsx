import { duties } from '@bihuan/contract/duties.ts'
import { useAsk } from '../frame/ask.ts'
import { useSay, useWords } from '../frame/words.ts'
import { DutyLamp, Lamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'
import { useOutbox } from './outbox-context.ts'
import type { DutyRow } from './week.ts'

type Props = {
  duty: DutyRow
  /** The most urgent one wears the primary button. */
  isFirst?: boolean
  /** Its form was begun on this device. */
  isBegun: boolean
  asOf: string
}

/** One duty in a list: its name, its lamp, and one button. */
export function DutyCell({ duty, isFirst = false, isBegun, asOf }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { waiting } = useOutbox()
  const isOnItsWay = waiting.some(({ form }) => form === duty.id)
  const facts = [
    say(duty.occasion),
    ...(duty.lamp.kind === 'done' ? [] : [t('field.todo.takes', { count: duty.minutes })]),
  ]
  return (
    <li className="cell">
      <div className="sp">
        <b className="what">{say(duty.title)}</b>
        <p className="facts">
          {isOnItsWay ? (
            <Lamp kind="none" word={t('field.outbox.onDevice')} />
          ) : (
            <DutyLamp lamp={duty.lamp} />
          )}
          {duty.escalated ? <span className="tag">{say(duty.escalated.words)}</span> : null}
          <span className="q">{facts.join(t('field.comma'))}</span>
        </p>
        {duty.lamp.state === 'returned' && !isOnItsWay ? <ReturnedReason duty={duty.id} /> : null}
      </div>
      <DutyAct
        duty={duty}
        isFirst={isFirst}
        isOnItsWay={isOnItsWay}
        isOpen={duty.first <= asOf}
        isBegun={isBegun}
      />
    </li>
  )
}

type ActProps = { duty: DutyRow; isFirst: boolean; isOnItsWay: boolean; isOpen: boolean; isBegun: boolean }

function DutyAct({ duty, isFirst, isOnItsWay, isOpen, isBegun }: ActProps) {
  const { t } = useWords()
  const say = useSay()
  const isFillable = duty.lamp.kind !== 'done' && !isOnItsWay && isOpen
  const word = !isFillable ? 'look' : isBegun ? 'goOn' : duty.lamp.state === 'returned' ? 'mend' : 'fill'
  return (
    <Go
      to={`/duty/${duty.id}`}
      className={isFirst ? 'btn p' : 'btn'}
      name={`${t(`field.todo.${word}`)} ${say(duty.title)}`}
    >
      {t(`field.todo.${word}`)}
    </Go>
  )
}

function ReturnedReason({ duty }: { duty: string }) {
  const { t } = useWords()
  const { value } = useAsk(duties.show, { duty })
  const returned = value?.returned
  if (!returned) return null
  return <p className="reason">{t('field.duty.returnedWhy', { by: returned.by, reason: returned.reason })}</p>
}
