import './words.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { choice } from '@bihuan/domain/ledgers/field.ts'
import type { Form, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { type SnapStep, snapSteps } from '@bihuan/domain/snaps/step.ts'
import { useAct } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../ErrorView.tsx'
import { LedgerForm } from '../LedgerForm.tsx'
import { Note } from '../Note.tsx'
import { SignaturePad } from '../SignaturePad.tsx'
import { useEntry } from '../use-entry.ts'

export type SnapView = OutputOf<typeof snaps.show>
type Props = { view: SnapView; step: SnapStep; done: () => void }

/** One step with a report: its form with what is known already, and the name drawn under it. */
export function DealForm({ view, step, done }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { act, isBusy, problem } = useAct(snaps.act)
  const entry = useEntry(formFor(view, step), startOf(view, step))
  const send = async () => {
    if (!entry.isReady) return entry.tryNow()
    const { values, signature } = entry
    const answer = await act({ snap: view.id, act: step, values, signature })
    if (answer.ok) done()
    else entry.refuse(answer.problem)
  }
  return (
    <form className="form snap-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <LedgerForm {...entry.form} />
      <SignaturePad {...entry.pad} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="snap-acts">
        <button type="button" className="btn p big" disabled={isBusy} onClick={() => void send()}>
          {t('snaps.sign', { step: say(snapSteps[step].name) })}
        </button>
      </p>
    </form>
  )
}

/** Which hazard is chosen out of those that are open, not typed. */
const formFor = ({ near }: SnapView, step: SnapStep): Form => {
  const { form } = snapSteps[step]
  if (step !== 'join') return form
  const named = near.map(({ id, number, what, place }) => [
    id,
    { zh: `${number.zh}　${what}（${place}）`, en: `${number.en} ${what} (${place})` },
  ])
  const { hazard, ...rest } = form.fields as Form['fields']
  const label = hazard?.label ?? form.title
  return { ...form, fields: { hazard: choice(label, Object.fromEntries(named), {}), ...rest } }
}

const startOf = ({ what, place, near, reward }: SnapView, step: SnapStep): Values => {
  if (step === 'take') return { what, place }
  if (step === 'join') return near.length === 1 && near[0] ? { hazard: near[0].id } : {}
  return step === 'reward' && reward !== null ? { reward } : {}
}
