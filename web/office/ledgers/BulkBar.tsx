import { exchange } from '@bihuan/contract/exchange.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useWords } from '../../frame/words.ts'
import { mostPicked, type Picked } from './use-picked.ts'

/** Sheets that are printed in one go. */
const mostSheets = 20

/** What can be done with the ticked rows, and with how many of them. */
export function BulkBar({ kind, picked }: { kind: string; picked: Picked }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const count = picked.ids.length
  const exportThem = async () => {
    const answer = await call(exchange.ledgerOut, { kind, ids: picked.ids.join(',') })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.ledgerOut.answers)
  }
  return (
    <div className="bulk no-print" role="status">
      <b>{t('office.ledgers.picked', { count })}</b>
      <button type="button" className="btn s" onClick={() => void exportThem()}>
        {t('office.ledgers.exportPicked', { count })}
      </button>
      {count > mostSheets ? (
        <span className="q s">{t('office.ledgers.tooManySheets', { most: mostSheets })}</span>
      ) : (
        <Link
          to="/ledgers/$kind/sheets"
          params={{ kind }}
          search={{ ids: picked.ids.join(',') }}
          className="btn s p"
        >
          {t('office.ledgers.printPicked', { count })}
        </Link>
      )}
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      <span className="sp" />
      {count === mostPicked ? (
        <span className="q s">{t('office.ledgers.mostPicked', { most: mostPicked })}</span>
      ) : null}
      <button type="button" className="btn t s" onClick={picked.clear}>
        {t('office.ledgers.unpick')}
      </button>
    </div>
  )
}
