import { hands } from '@bihuan/domain/hazards/hand.ts'
import { type ActName, steps } from '@bihuan/domain/hazards/step.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { SignatureImage } from '../records/SignatureImage.tsx'
import type { HazardView } from './HazardPage.tsx'

type Signed = HazardView['acts'][number]

/** What moves the file; money, urging and notes stand in the journal at the right. */
const aside: readonly ActName[] = ['fund', 'urge', 'publish', 'safeguard']

/** How far the file has come, each step with who signed it, when and with which hand; then what it waits for. */
export function HazardSteps({ view }: { view: HazardView }) {
  const { t } = useWords()
  const say = useSay()
  const awaited = [...new Map(view.clocks.map((clock) => [clock.step, clock])).values()]
  return (
    <section className="hazard-steps" aria-label={t('office.hazards.steps')}>
      <h2>{t('office.hazards.steps')}</h2>
      <ol>
        {view.acts
          .filter(({ act }) => !aside.includes(act))
          .map((act) => (
            <Done key={act.seq} act={act} asOf={view.asOf} />
          ))}
        {awaited.map(({ step, side }, at) => (
          <li key={step} className={at === 0 ? 'now' : 'to'}>
            <b>{say(steps[step].name)}</b>
            <p className="q">{t(`office.hazards.waitsFor.${side}`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Done({ act, asOf }: { act: Signed; asOf: string }) {
  const { language, t } = useWords()
  const say = useSay()
  return (
    <li className="done">
      <b>{say(act.name)}</b>
      <p className="q">{sayInstant(act.at, language, asOf)}</p>
      <p>
        {act.hand === null ? '' : say(hands[act.hand])} {act.by === '' ? t('office.hazards.erased') : act.by}
      </p>
      {act.signature === null ? null : <SignatureImage path={act.signature} name={act.by} />}
    </li>
  )
}
