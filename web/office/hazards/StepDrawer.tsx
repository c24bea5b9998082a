import { hazards } from '@bihuan/contract/hazards.ts'
import { type StepName, steps } from '@bihuan/domain/hazards/step.ts'
import { Drawer } from 'antd'
import { useAct } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { useCoded } from '../../parts/hazards/use-coded.ts'
import type { HazardView } from './HazardPage.tsx'
import { SignedForm } from './SignedForm.tsx'

type Props = { view: HazardView; step: StepName | undefined; close: () => void }

/** One step of the file: its form and the name under it, beside the file that it is about. */
export function StepDrawer({ view, step, close }: Props) {
  const say = useSay()
  return (
    <Drawer
      open={step !== undefined}
      onClose={close}
      size={Math.min(560, innerWidth)}
      title={step === undefined ? '' : say(steps[step].form.title)}
      destroyOnHidden
    >
      {step === undefined ? null : <StepForm view={view} step={step} close={close} />}
    </Drawer>
  )
}

function StepForm({ view, step, close }: { view: HazardView; step: StepName; close: () => void }) {
  const { t } = useWords()
  const say = useSay()
  const { act, isBusy, problem } = useAct(hazards.act)
  const form = useCoded(steps[step].form, view.foundOn)
  const start = step === 'settle' ? view.state.five : {}
  return (
    <SignedForm
      form={form}
      start={start}
      isBusy={isBusy}
      problem={problem}
      words={t('office.hazards.signAnd', { step: say(steps[step].name) })}
      submit={async (paper) => {
        const answer = await act({ hazard: view.id, act: step, ...paper })
        if (answer.ok) close()
        return answer
      }}
    />
  )
}
