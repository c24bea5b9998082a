import { exchange } from '@bihuan/contract/exchange.ts'
import { type ChangeEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import type { Import } from './Review.tsx'

type Props = { view: Import; row: number; at: number; label: string; text: string; close: () => void }

/** One cell typed anew: Enter puts it in, Escape leaves it. */
export function EditCell({ view, row, at, label, text, close }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState(text)
  const { act, isBusy, problem } = useAct(exchange.correct)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await act({ import: view.id, row, at, text: typed })
    if (answer.ok) close()
  }
  // The rows of a small table stand in one cell, a line each; an <input> would throw the lines together.
  const isTable = text.includes('\n') || text.includes('\t')
  const field = {
    className: 'in',
    // The person has just asked to type here.
    autoFocus: true,
    'aria-label': t('office.imports.meansOf', { heading: label }),
    value: typed,
    maxLength: isTable ? 60_000 : 8000,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(target.value),
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    },
  }
  return (
    <form className="import-edit" onSubmit={(event) => void save(event)}>
      {isTable ? <textarea rows={6} {...field} /> : <input {...field} />}
      <button type="submit" className="btn s p" disabled={isBusy}>
        {t('office.imports.put')}
      </button>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
    </form>
  )
}
