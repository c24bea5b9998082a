import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useRef, useState } from 'react'
import { newCommandId } from '../frame/command-id.ts'
import type { Setback } from '../frame/drafts.ts'
import type { WaitsFor } from '../frame/outbox.ts'
import { useMe } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'
import { languageNow } from '../frame/words.ts'
import { problemsOf, valuesOf } from '../parts/typed.ts'
import type { DutyView, Handing } from './DutyScreen.tsx'
import { useOutbox } from './outbox-context.ts'

export type Filling = {
  typed: Typed
  strokes: Signature['strokes']
  setback: Setback | undefined
}

/** What is wrong now, and sending it. Nothing that the town would refuse leaves the form. */
export const useFiling = (
  view: DutyView,
  ledger: Ledger,
  filling: Filling,
  hand: (handing: Handing) => void,
) => {
  const { duty, asOf } = view
  const me = useMe()
  const { owner, post } = useOutbox()
  const [wasTried, setTried] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const [isSending, setSending] = useState(false)
  const [unkept, setUnkept] = useState<WaitsFor>()
  const command = useRef<{ id: string; of: string }>(undefined)

  const problems = problemsOf(ledger, filling.typed, asOf, duty)
  const refusedFields = filling.setback?.fields ?? []
  const isUnsigned = checkSignature({ strokes: filling.strokes }) !== undefined
  const language = languageNow()
  const wrong: Record<string, string> = Object.fromEntries(
    refusedFields.map(({ field, detail }) => [field, detail]),
  )
  for (const { field, words } of problems) {
    const isFilled = Object.hasOwn(valuesOf(ledger, filling.typed), field)
    if (wasTried || (isFilled && left.includes(field))) wrong[field] = words[language]
  }

  const submit = async () => {
    setTried(true)
    if (problems.length > 0 || isUnsigned) {
      lookAt(problems[0]?.field)
      return
    }
    const filing = {
      duty: duty.id,
      values: valuesOf(ledger, filling.typed),
      signature: { strokes: filling.strokes, signerName: me.name.slice(0, 40) },
    }
    const of = JSON.stringify(filing)
    if (command.current?.of !== of) command.current = { id: newCommandId(), of }
    setSending(true)
    hand('under-way')
    const waiting = {
      command: command.current.id,
      account: owner,
      title: duty.title,
      filing,
      typed: filling.typed,
    }
    const outcome = await post({ ...waiting, keptAt: Date.now(), tries: 0, waitsFor: 'signal' })
    setSending(false)
    hand('filed' in outcome ? outcome.filed : undefined)
    setUnkept('waitsFor' in outcome && outcome.unkept ? outcome.waitsFor : undefined)
    return outcome
  }

  return {
    problems,
    wrong,
    unsigned:
      wasTried && isUnsigned ? recordSentences['record.signature-empty'].say[language]({}) : undefined,
    missing: problems.length + (isUnsigned ? 1 : 0),
    wasTried,
    isSending,
    unkept,
    leave: (name: string) => setLeft((names) => (names.includes(name) ? names : [...names, name])),
    submit,
  }
}

export type FilingState = ReturnType<typeof useFiling>

/** Leads the eye and the keyboard to the first thing to mend. */
const lookAt = (field: string | undefined) => {
  const place = document.querySelector<HTMLElement>(
    field === undefined ? '.signing' : `[data-field="${field}"]`,
  )
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
