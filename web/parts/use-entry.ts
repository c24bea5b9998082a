import type { Values } from '@bihuan/domain/ledgers/ledger.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { useState } from 'react'
import type { Problem } from '../frame/problem.ts'
import { useMe } from '../frame/session.ts'
import type { Typed } from '../frame/typed.ts'
import { useWords } from '../frame/words.ts'
import { type Placed, problemsOf, typedOf, valuesOf } from './typed.ts'

/** A record being filled in at a desk: what is typed, what is wrong with it, and the name drawn under it. */
export const useEntry = (ledger: Placed, start: Values = {}) => {
  const { language } = useWords()
  const me = useMe()
  const [typed, setTyped] = useState<Typed>(() => typedOf(start))
  const [strokes, setStrokes] = useState<Signature['strokes']>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const [wasTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Problem['fields']>([])

  const values = valuesOf(ledger, typed)
  const problems = problemsOf(ledger, typed, me.today)
  const isUnsigned = checkSignature({ strokes }) !== undefined
  const wrong: Record<string, string> = Object.fromEntries(
    (refused ?? []).map(({ field, detail }) => [field, detail]),
  )
  for (const { field, words } of problems)
    if (wasTried || (left.includes(field) && Object.hasOwn(values, field))) wrong[field] = words[language]

  return {
    values,
    signature: { strokes, signerName: me.name.slice(0, 40) },
    isReady: problems.length === 0 && !isUnsigned,
    isFilled: problems.length === 0,
    missing: problems.length + (isUnsigned ? 1 : 0),
    wasTried,
    /** From now on everything that is wrong is said, and the first of it is looked at. */
    tryNow: () => {
      setTried(true)
      lookAt(problems[0]?.field)
    },
    /** What the server said against single fields stands until they are changed. */
    refuse: (problem: Problem) => setRefused(problem.fields),
    form: {
      ledger,
      typed,
      wrong,
      today: me.today,
      change: (name: string, value: Typed[string]) => {
        setTyped((old) => ({ ...old, [name]: value }))
        setRefused((fields) => fields?.filter(({ field }) => field !== name))
      },
      leave: (name: string) => setLeft((names) => (names.includes(name) ? names : [...names, name])),
    },
    pad: {
      strokes,
      change: setStrokes,
      wrong: wasTried && isUnsigned ? recordSentences['record.signature-empty'].say[language]({}) : undefined,
    },
  }
}

const lookAt = (field: string | undefined) => {
  const place = document.querySelector<HTMLElement>(
    field === undefined ? '.signing' : `[data-field="${field}"]`,
  )
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
