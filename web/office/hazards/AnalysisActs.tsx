import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useWords } from '../../frame/words.ts'
import { askedFor, useAnalysisSearch } from './analysis-search.ts'

/** The analysis as a workbook, and on paper as it stands on the page. */
export function AnalysisActs() {
  const { t } = useWords()
  const { search } = useAnalysisSearch()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const fetchIt = async () => {
    setBusy(true)
    const answer = await call(hazardAnalysis.workbook, askedFor(search))
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, hazardAnalysis.workbook.answers)
  }
  return (
    <>
      {problem === undefined ? null : (
        <span className="wrong" role="alert">
          {problem.detail}
        </span>
      )}
      <button type="button" className="btn sm-hide no-print" disabled={isBusy} onClick={() => void fetchIt()}>
        {t(isBusy ? 'office.listOut.exporting' : 'office.listOut.export')}
      </button>
      <button type="button" className="btn no-print" onClick={() => print()}>
        {t('office.print')}
      </button>
    </>
  )
}
