import { exchange } from '@bihuan/contract/exchange.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { BackLink } from './BackLink.tsx'
import type { Import } from './Review.tsx'

type Undone = OutputOf<typeof exchange.undo>

/** What came of it, and for seven days the way back. */
export function Done({ view }: { view: Import }) {
  const { t, language } = useWords()
  const { act, isBusy, problem } = useAct(exchange.undo)
  const [undone, setUndone] = useState<Undone>()
  const [isSure, setSure] = useState(false)
  const undo = async () => {
    const answer = await act({ import: view.id })
    if (answer.ok) setUndone(answer.value)
  }
  return (
    <Note kind={view.state === 'done' ? 'good' : 'plain'}>
      <p>
        {t(view.state === 'done' ? 'office.imports.doneText' : 'office.imports.undoneText', {
          count: view.counts.chosen,
        })}{' '}
        <BackLink target={view.target} title={view.title} />
      </p>
      {view.undoUntil === null ? null : (
        <p className="acts">
          <span className="q2 s">
            {t('office.imports.undoUntil', { at: sayInstant(view.undoUntil, language) })}
          </span>
          <button
            type="button"
            className="btn s"
            disabled={isBusy}
            onClick={() => (isSure ? void undo() : setSure(true))}
          >
            {t(isSure ? 'office.imports.undoSure' : 'office.imports.undo', { count: view.counts.chosen })}
          </button>
        </p>
      )}
      {undone === undefined ? null : <Kept undone={undone} />}
      {problem === undefined ? null : <ProblemWords problem={problem} />}
    </Note>
  )
}

function Kept({ undone: { undone, kept } }: { undone: Undone }) {
  const { t } = useWords()
  return (
    <>
      <p>
        {t(kept.length === 0 ? 'office.imports.undoneAll' : 'office.imports.undoneSome', {
          count: undone,
          kept: kept.length,
        })}
      </p>
      <ul>
        {kept.map(({ row, name, who }) => (
          <li key={row}>{t('office.imports.kept', { row, name, who })}</li>
        ))}
      </ul>
    </>
  )
}
