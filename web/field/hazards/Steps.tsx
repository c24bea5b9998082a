import { steps as allSteps, type StepName } from '@bihuan/domain/hazards/step.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Fold } from '../Fold.tsx'
import { Go } from '../Go.tsx'
import type { HazardView } from './turn.ts'

type Props = { view: Pick<HazardView, 'id'>; steps: readonly StepName[] }

/** What to do now, in reach of a thumb: the last one is the most pressing and fills the hand. */
export function FirstSteps({ view, steps }: Props) {
  const say = useSay()
  return (
    <div className="pair">
      {[...steps].reverse().map((step) => (
        <Go
          key={step}
          to={`/hazards/${view.id}/${step}`}
          className={step === steps[0] ? 'btn p big' : 'btn big'}
        >
          {say(allSteps[step].name)}
        </Go>
      ))}
    </div>
  )
}

export function OtherSteps({ view, steps }: Props) {
  const { t } = useWords()
  const say = useSay()
  if (steps.length === 0) return null
  return (
    <section className="pad-in">
      <h2 className="part-in">{t('field.hazards.also')}</h2>
      <div className="step-buttons">
        {steps.map((step) => (
          <Go key={step} to={`/hazards/${view.id}/${step}`} className="btn">
            {say(allSteps[step].name)}
          </Go>
        ))}
      </div>
    </section>
  )
}

/** What cannot be done now, each with the sentence that says why. */
export function RefusedSteps({ refused }: { refused: HazardView['may'] }) {
  const { t } = useWords()
  const say = useSay()
  if (refused.length === 0) return null
  return (
    <div className="fold-in">
      <Fold title={t('field.hazards.notNow', { count: refused.length })}>
        <ul>
          {refused.map(({ act, because }) => (
            <li key={act} className="cell">
              <div className="sp">
                <b>{say(allSteps[act as StepName].name)}</b>
                <p className="q2 s">{because === null ? null : say(because)}</p>
              </div>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}
