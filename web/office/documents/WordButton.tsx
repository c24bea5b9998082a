import { documents } from '@bihuan/contract/documents.ts'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useAddress } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

/** The paper as a Word file. */
export function WordButton({ document, number, small }: { document: string; number: string; small?: true }) {
  const { t } = useWords()
  const origin = useAddress()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const fetchIt = async () => {
    setBusy(true)
    const answer = await call(documents.docx, { document, origin })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, documents.docx.answers)
  }
  return (
    <>
      <button
        type="button"
        className={small ? 'btn s' : 'btn'}
        disabled={isBusy}
        aria-label={t('office.documents.wordOf', { number })}
        onClick={() => void fetchIt()}
      >
        {t('office.documents.word')}
      </button>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
    </>
  )
}
