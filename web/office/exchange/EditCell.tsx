import { exchange } from '@bihuan/contract/exchange.ts'
import { type FormEvent, useState } from 'react'
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
  return (
    <form className="import-edit" onSubmit={(event) => void save(event)}>
      <input
        className="in"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
        autoFocus
        aria-label={t('office.imports.meansOf', { heading: label })}
        value={typed}
        maxLength={8000}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
        }}
      />
      <button type="submit" className="btn s p" disabled={isBusy}>
        {t('office.imports.put')}
      </button>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
    </form>
  )
}
