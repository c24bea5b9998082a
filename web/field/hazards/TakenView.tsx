import type { StepName } from '@bihuan/domain/hazards/step.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Ring } from '../../parts/Ring.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Clocks } from './Clocks.tsx'
import { HazardUnder } from './HazardScreen.tsx'
import { offered } from './next-steps.ts'
import { FirstSteps } from './Steps.tsx'
import { inShort } from './short.ts'
import type { HazardView } from './turn.ts'

type Props = {
  view: HazardView
  /** The step that was taken; none when the hazard was reported. */
  step?: StepName
}

/** The town has it: how the file stands now, who owes what, and the next thing to sign. */
export function TakenView({ view, step }: Props) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const { first } = offered(view, me.party?.id === view.party.id)
  const done = view.acts.at(-1)?.name
  return (
    <Page
      title={inShort(view.what)}
      under={<HazardUnder view={view} />}
      state={<NetState />}
      back="/hazards"
      act={
        first.length > 0 ? (
          <FirstSteps view={view} steps={first} />
        ) : (
          <Go to="/hazards" className="btn p big">
            {t('field.hazards.toList')}
          </Go>
        )
      }
    >
      <div className="filed" role="status">
        <Ring size={44} />
        <h2>
          {step === undefined || done === undefined
            ? t('field.hazards.reported')
            : t('field.hazards.done', { step: say(done) })}
        </h2>
        <p>{say(view.number)}</p>
      </div>
      <Clocks view={view} />
      <div className="pad-in">
        <Go to={`/hazards/${view.id}`} className="btn big">
          {t('field.hazards.openFile')}
        </Go>
      </div>
    </Page>
  )
}
