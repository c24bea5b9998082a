import { steps } from '@bihuan/domain/hazards/step.ts'
import { addressOf } from '../../frame/drafts.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { Go } from '../Go.tsx'
import { useOutbox } from '../outbox-context.ts'
import { useDrafts } from '../use-drafts.ts'
import type { HazardView } from './turn.ts'

/** Steps of this file that are signed and wait for a line, or were given back: still on this device. */
export function StepsOnTheWay({ view }: { view: HazardView }) {
  const { t } = useWords()
  const say = useSay()
  const { waiting } = useOutbox()
  const waits = waiting.flatMap(({ command, form, parcel, waitsFor }) =>
    parcel.kind === 'hazard-step' && parcel.input.hazard === view.id
      ? [{ command, form, waitsFor, name: say(steps[parcel.input.act].name) }]
      : [],
  )
  const refused = useDrafts().filter(
    ({ duty, setback }) => duty.startsWith(`hazards/${view.id}/`) && setback !== undefined,
  )
  if (waits.length + refused.length === 0) return null
  return (
    <section>
      <h2 className="part">{t('field.hazards.here')}</h2>
      <ul className="cells">
        {waits.map(({ command, form, name, waitsFor }) => (
          <li key={command}>
            <Go to={addressOf(form)} className="cell go">
              <b className="sp">{name}</b>
              <Lamp kind="none" word={t(`field.outbox.short.${waitsFor}`)} />
            </Go>
          </li>
        ))}
        {refused.map(({ duty, title, setback }) => (
          <li key={duty}>
            <Go to={addressOf(duty)} className="cell go">
              <div className="sp">
                <b>{say(title)}</b>
                <p className="reason">{setback?.detail}</p>
              </div>
              <Lamp kind="late" word={t('field.outbox.refused')} />
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
