import type { Values } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useState } from 'react'
import type { Answer } from '../../frame/api.ts'
import { photoSender } from '../../frame/photo-sending.ts'
import type { Problem } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { Note } from '../../parts/Note.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import type { Placed } from '../../parts/typed.ts'
import { useEntry } from '../../parts/use-entry.ts'

export type Paper = { values: Values; signature: Signature }
type Props = {
  form: Placed
  start?: Values
  words: string
  isBusy: boolean
  problem: Problem | undefined
  /** Whether all else that the act needs is there; says so itself when it is not. */
  isReady?: () => boolean
  submit: (paper: Paper) => Promise<Answer<unknown>>
}

/** A form with a name drawn under it. Photos go first; what the town refuses is said at its field and nothing is lost. */
export function SignedForm({ form, start = {}, words, isBusy, problem, isReady, submit }: Props) {
  const { t } = useWords()
  const entry = useEntry(form, start)
  const [unsent, setUnsent] = useState<Problem>()
  const shown = unsent ?? problem
  const send = async () => {
    if (!entry.isReady || isReady?.() === false) return entry.tryNow()
    const sent = await photoSender.sendAllIn(entry.values)
    setUnsent(sent.ok ? undefined : sent.problem)
    if (!sent.ok) return entry.refuse(sent.problem)
    const answer = await submit({ values: sent.value, signature: entry.signature })
    if (!answer.ok) entry.refuse(answer.problem)
  }
  return (
    <form className="entry-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <LedgerForm {...entry.form} />
      <SignaturePad {...entry.pad} />
      {shown === undefined ? null : (
        <Note kind="error" title={shown.title}>
          <ProblemWords problem={shown} />
        </Note>
      )}
      <p className="acts">
        <button type="button" className="btn p" disabled={isBusy} onClick={() => void send()}>
          {words}
        </button>
        {entry.wasTried && entry.missing > 0 ? (
          <span className="wrong">{t('office.ledgers.missing', { count: entry.missing })}</span>
        ) : null}
      </p>
    </form>
  )
}
