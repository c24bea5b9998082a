import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { Values } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useEffect, useState } from 'react'
import { call } from '../frame/api.ts'
import { draftOf, isBlank, keepDraft, type Setback } from '../frame/drafts.ts'
import type { Typed } from '../frame/typed.ts'
import { typedOf } from '../parts/typed.ts'
import type { DutyView } from './DutyScreen.tsx'
import { useOutbox } from './outbox-context.ts'

/** `saved` once this device holds what is on the page; `failed` where the browser keeps nothing. */
export type Keeping = 'empty' | 'saving' | 'saved' | 'failed'

type Form = { typed: Typed; strokes: Signature['strokes']; setback: Setback | undefined }
const blank: Form = { typed: {}, strokes: [], setback: undefined }

/** A duty's form, kept on this device at each change. Begins with the draft, or with what the town returned. */
export const useKeptForm = (view: DutyView) => {
  const { owner, isSending } = useOutbox()
  const { duty } = view
  const [form, setForm] = useState<Form>()
  const [keeping, setKeeping] = useState<Keeping>('empty')

  const open = async () => {
    const draft = await draftOf(owner, duty.id).catch(() => undefined)
    if (draft !== undefined && (draft.setback !== undefined || !isBlank(draft))) {
      setForm({ typed: draft.typed, strokes: draft.strokes, setback: draft.setback })
      setKeeping('saved')
    } else setForm({ ...blank, typed: await returnedForm(view) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for a duty; the page holds what is typed
  useEffect(() => void open(), [owner, duty.id])

  const change = (changed: Partial<Form>) => {
    const next = { ...(form ?? blank), ...changed }
    setForm(next)
    setKeeping('saving')
    const { setback, ...filled } = next
    const kept = { account: owner, duty: duty.id, title: duty.title, ...filled, savedAt: Date.now() }
    keepDraft(setback === undefined ? kept : { ...kept, setback }).then(
      () => setKeeping('saved'),
      () => setKeeping('failed'),
    )
  }
  return { form, keeping, change, open, isSending }
}

/** The record that an officer gave back, to be mended rather than typed again. */
const returnedForm = async ({ returned, journal }: DutyView): Promise<Typed> => {
  if (returned === null) return {}
  const reopened = journal.filter(({ act }) => act === 'duty.reopened').pop()
  const record = reopened?.body.record
  if (typeof record !== 'string') return {}
  const answer = await call(ledgers.show, { record })
  return answer.ok ? typedOf(answer.value.values as Values) : {}
}
