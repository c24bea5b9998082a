import './list-out.css'
import { type ListName, lists } from '@bihuan/contract/lists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useWords } from '../../frame/words.ts'

type Sheet = OutputOf<(typeof lists)[ListName]>
type Props = {
  list: ListName
  /** The filters of the screen, as the list is asked with them. */
  asked?: Readonly<Record<string, string | undefined>>
  /** What the button says, where another export stands beside it; and what that one is not. */
  word?: string
  hint?: string
  /** Where the page itself is what goes on paper. */
  without?: 'print'
}

/** Export and print of a list: all of its rows, its filters in the head, the same on paper and in the workbook. */
export function ListOut({ list, asked = {}, without, word, hint }: Props) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState<'export' | 'print'>()
  const [sheet, setSheet] = useState<Sheet>()
  const kept = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''),
  )
  const fetchBook = async () => {
    setBusy('export')
    const book = lists[`${list}Workbook`]
    const answer = await call(book, kept)
    setBusy(undefined)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, book.answers)
  }
  const fetchSheet = async () => {
    setBusy('print')
    const answer = await call(lists[list], kept)
    setBusy(undefined)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setSheet(answer.value)
  }
  return (
    <>
      {problem === undefined ? null : (
        <span className="wrong" role="alert">
          {problem.detail}
        </span>
      )}
      <button
        type="button"
        className="btn sm-hide no-print"
        disabled={busy !== undefined}
        title={hint}
        onClick={() => void fetchBook()}
      >
        {busy === 'export' ? t('office.listOut.exporting') : (word ?? t('office.listOut.export'))}
      </button>
      {without === 'print' ? null : (
        <button
          type="button"
          className="btn sm-hide no-print"
          disabled={busy !== undefined}
          onClick={() => void fetchSheet()}
        >
          {t(busy === 'print' ? 'office.listOut.gathering' : 'office.print')}
        </button>
      )}
      {sheet === undefined ? null : <Paper sheet={sheet} done={() => setSheet(undefined)} />}
    </>
  )
}

/** Lies beside the page, is seen on paper only, and is gone when that is printed or put off. */
function Paper({ sheet, done }: { sheet: Sheet; done: () => void }) {
  const { t } = useWords()
  const { title, lines, columns, rows, isCut } = sheet
  useEffect(() => {
    addEventListener('afterprint', done)
    // After the rows are drawn.
    const timer = setTimeout(() => print(), 100)
    return () => {
      clearTimeout(timer)
      removeEventListener('afterprint', done)
    }
  }, [done])
  const kinds = { text: undefined, number: 'num', date: 'date' } as const
  return createPortal(
    <section className="list-paper">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isCut ? <p>{t('office.listOut.cut', { count: rows.length })}</p> : null}
      <table>
        <thead>
          <tr>
            {columns.map(({ heading, kind }) => (
              <th key={heading} className={kinds[kind]}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {columns.map(({ heading, kind }, at) => (
                <td key={heading} className={kinds[kind]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut ? null : <p>{t('office.listOut.total', { count: rows.length })}</p>}
    </section>,
    document.body,
  )
}
