import type { Words } from '@bihuan/domain/base/words.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useEffect, useState } from 'react'
import { draftOf, isBlank, keepDraft, type Setback } from '../frame/drafts.ts'
import type { Typed } from '../frame/typed.ts'
import { useOutbox } from './outbox-context.ts'

/** `saved` once this device holds what is on the page; `failed` where the browser keeps nothing. */
export type Keeping = 'empty' | 'saving' | 'saved' | 'failed'

type Filled = { typed: Typed; strokes: Signature['strokes']; setback: Setback | undefined }
const blank: Filled = { typed: {}, strokes: [], setback: undefined }

type Kept = {
  /** The key of its draft: see `Draft.duty`. */
  form: string
  title: Words
  /** With what it begins where there is no draft. */
  start: () => Promise<Typed>
}

/** A form kept on this device at each change. Begins with the draft, if there is one. */
export const useKeptForm = ({ form: key, title, start }: Kept) => {
  const { owner, isSending } = useOutbox()
  const [form, setForm] = useState<Filled>()
  const [keeping, setKeeping] = useState<Keeping>('empty')

  const open = async () => {
    const draft = await draftOf(owner, key).catch(() => undefined)
    if (draft !== undefined && (draft.setback !== undefined || !isBlank(draft))) {
      setForm({ typed: draft.typed, strokes: draft.strokes, setback: draft.setback })
      setKeeping('saved')
    } else setForm({ ...blank, typed: await start() })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for a form; the page holds what is typed
  useEffect(() => void open(), [owner, key])

  const change = (changed: Partial<Filled>, named = title) => {
    const next = { ...(form ?? blank), ...changed }
    setForm(next)
    setKeeping('saving')
    const { setback, ...filled } = next
    const kept = { account: owner, duty: key, title: named, ...filled, savedAt: Date.now() }
    keepDraft(setback === undefined ? kept : { ...kept, setback }).then(
      () => setKeeping('saved'),
      () => setKeeping('failed'),
    )
  }
  return { form, keeping, change, open, isSending }
}

/** What the town said against a field stands until the field is changed. */
export const withoutField = (setback: Setback | undefined, name: string) =>
  setback && { ...setback, fields: setback.fields.filter(({ field }) => field !== name) }
