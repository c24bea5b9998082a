import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Values } from '@bihuan/domain/ledgers/ledger.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useRef, useState } from 'react'
import { newCommandId } from '../frame/command-id.ts'
import type { Setback } from '../frame/drafts.ts'
import type { Parcel, Taken, WaitsFor } from '../frame/outbox.ts'
import { useMe } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'
import { languageNow } from '../frame/words.ts'
import { type Placed, problemsOf, type Span, valuesOf } from '../parts/typed.ts'
import { useOutbox } from './outbox-context.ts'

export type Filling = {
  typed: Typed
  strokes: Signature['strokes']
  setback: Setback | undefined
}

/** Under way from this very page, or just taken by the town. */
export type Handing<T = Taken> = 'under-way' | T | undefined

type Paper = {
  /** The key of its draft: see `Draft.duty`. */
  key: string
  title: Words
  form: Placed
  today: Day
  span?: Span
  /** What is told may go without a name under it; what is done may not. */
  isUnsignedFine?: boolean
  /** What no field of the form says and must be there all the same, by its name. */
  also?: readonly string[]
  pack: (values: Values, signature: Signature | undefined) => Parcel
  hand: (handing: Handing) => void
}

/** What is wrong now, and sending it. Nothing that the town would refuse leaves the form. */
export const useSubmit = (paper: Paper, filling: Filling) => {
  const { form, today, span, pack, hand, also = [] } = paper
  const me = useMe()
  const { owner, post } = useOutbox()
  const [wasTried, setTried] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const [isSending, setSending] = useState(false)
  const [unkept, setUnkept] = useState<WaitsFor>()
  const packed = useRef<{ command: string; of: string; parcel: Parcel }>(undefined)

  const { typed, strokes, setback } = filling
  const problems = problemsOf(form, typed, today, span)
  const missing = also.filter((name) => !typed[name])
  const isInkless = checkSignature({ strokes }) !== undefined
  const isUnsigned = isInkless && !(paper.isUnsignedFine && strokes.length === 0)
  const language = languageNow()
  const wrong: Record<string, string> = Object.fromEntries(
    (setback?.fields ?? []).map(({ field, detail }) => [field, detail]),
  )
  const values = valuesOf(form, typed)
  for (const { field, words } of problems)
    if (wasTried || (Object.hasOwn(values, field) && left.includes(field))) wrong[field] = words[language]

  /** Packed once for what is on the page: the second try is the first again, word for word. */
  const packOnce = () => {
    const of = JSON.stringify([values, typed, strokes])
    if (packed.current?.of === of) return packed.current
    const signature = isInkless ? undefined : { strokes, signerName: me.name.slice(0, 40) }
    packed.current = { command: newCommandId(), of, parcel: pack(values, signature) }
    return packed.current
  }

  const submit = async () => {
    setTried(true)
    if (problems.length + missing.length > 0 || isUnsigned) {
      lookAt(missing[0] ?? problems[0]?.field)
      return
    }
    const { command, parcel } = packOnce()
    setSending(true)
    hand('under-way')
    const waiting = { command, account: owner, form: paper.key, title: paper.title, parcel, typed, strokes }
    const outcome = await post({ ...waiting, keptAt: Date.now(), tries: 0, waitsFor: 'signal' })
    setSending(false)
    hand('taken' in outcome ? outcome.taken : undefined)
    setUnkept('waitsFor' in outcome && outcome.unkept ? outcome.waitsFor : undefined)
    return outcome
  }

  return {
    problems,
    wrong,
    unsigned:
      wasTried && isUnsigned ? recordSentences['record.signature-empty'].say[language]({}) : undefined,
    missing: problems.length + missing.length + (isUnsigned ? 1 : 0),
    wasTried,
    isSending,
    unkept,
    leave: (name: string) => setLeft((names) => (names.includes(name) ? names : [...names, name])),
    submit,
  }
}

export type Submitting = ReturnType<typeof useSubmit>

/** Leads the eye and the keyboard to the first thing to mend. */
const lookAt = (field: string | undefined) => {
  const place = document.querySelector<HTMLElement>(
    field === undefined ? '.signing' : `[data-field="${field}"]`,
  )
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
