import './hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { type StepName, steps } from '@bihuan/domain/hazards/step.ts'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Go } from '../Go.tsx'
import { LeftDraft } from '../LeftDraft.tsx'
import { LostScreen } from '../LostScreen.tsx'
import { NetState } from '../NetState.tsx'
import { OnItsWay } from '../OnItsWay.tsx'
import { useOutbox } from '../outbox-context.ts'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import type { Handing } from '../use-submit.ts'
import { HazardUnder } from './HazardScreen.tsx'
import { maySign, nextAfter } from './next-steps.ts'
import { StepForm } from './StepForm.tsx'
import { FirstSteps } from './Steps.tsx'
import { inShort } from './short.ts'
import { TakenView } from './TakenView.tsx'
import type { HazardView } from './turn.ts'
import { useOnItsWay } from './use-on-its-way.ts'

const isStep = (step: string): step is StepName => Object.hasOwn(steps, step)

/** One step of a hazard's file: its form, its signature, and what comes after it. */
export function StepScreen() {
  const { hazard = '', step = '' } = useParams({ strict: false }) as { hazard?: string; step?: string }
  const say = useSay()
  const { value, problem, again } = useAsk(hazards.show, { hazard })
  if (!isStep(step)) return <LostScreen />
  if (value !== undefined) return <StepStage key={`${hazard}/${step}`} view={value} step={step} />
  return (
    <Page title={say(steps[step].name)} back={`/hazards/${hazard}`}>
      <div className="pad-in">
        {problem === undefined ? (
          <Skeleton rows={7} columns={[35, 50]} />
        ) : (
          <Trouble problem={problem} again={again} />
        )}
      </div>
    </Page>
  )
}

type Props = { view: HazardView; step: StepName }

function StepStage({ view, step }: Props) {
  const say = useSay()
  const { waiting } = useOutbox()
  const [handing, setHanding] = useState<Handing>()
  const { onItsWay, hasLeft } = useOnItsWay(`hazards/${view.id}/${step}`)
  if (typeof handing === 'object' && handing.kind === 'hazard-step')
    return <TakenView view={handing.answer} step={step} />
  if (onItsWay !== undefined && handing === undefined) {
    const next = nextAfter(onItsWay, view)
    return (
      <OnItsWay
        title={`${say(steps[step].name)} · ${inShort(view.what)}`}
        under={<span className="q">{say(view.number)}</span>}
        waiting={onItsWay}
        back={`/hazards/${view.id}`}
      >
        {next === undefined ? null : <Meanwhile view={view} step={next} />}
      </OnItsWay>
    )
  }
  if (hasLeft && handing === undefined) return <TakenView view={view} step={step} />
  if (handing === 'under-way' || maySign(view, step, waiting))
    return <StepForm view={view} step={step} hand={setHanding} />
  return <NotNow view={view} step={step} />
}

/** The next step can be signed in one go, without a line too. */
function Meanwhile({ view, step }: Props) {
  const { t } = useWords()
  return (
    <div className="pad-in">
      <p className="q2">{t('field.hazards.meanwhile')}</p>
      <FirstSteps view={view} steps={[step]} />
    </div>
  )
}

/** Not this step now: why, and the way back. */
function NotNow({ view, step }: Props) {
  const { t } = useWords()
  const say = useSay()
  const because = view.may.find(({ act }) => act === step)?.because
  return (
    <Page
      title={say(steps[step].name)}
      under={<HazardUnder view={view} />}
      state={<NetState />}
      back={`/hazards/${view.id}`}
      act={
        <Go to={`/hazards/${view.id}`} className="btn p big">
          {t('field.hazards.openFile')}
        </Go>
      }
    >
      <LeftDraft duty={`hazards/${view.id}/${step}`} />
      <div className="pad-in">
        <Note kind="warn">{because ? say(because) : t('field.hazards.notYours')}</Note>
      </div>
    </Page>
  )
}
