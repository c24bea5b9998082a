import { exchange } from '@bihuan/contract/exchange.ts'
import { type LayoutName, layoutNames } from '@bihuan/domain/exchange/hazard-layouts.ts'
import { hazardTargetKey } from '@bihuan/domain/exchange/hazard-target-key.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { askedOf, type HazardSearch } from './hazard-search.ts'

/** The list as a workbook: all that its filters mean goes out, in either layout; ledgers of other hands come in. */
export function HazardWorkbook({ search }: { search: HazardSearch }) {
  const { t } = useWords()
  const me = useMe()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState<LayoutName>()
  const fetchIt = async (layout: LayoutName) => {
    setBusy(layout)
    const answer = await call(exchange.hazardsOut, { ...askedOf(search), layout })
    setBusy(undefined)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.hazardsOut.answers)
  }
  return (
    <>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      {mayDo(me, 'import.make') && mayDo(me, 'hazard.report') ? (
        <Link
          to="/import/$target/{-$import}"
          params={{ target: hazardTargetKey }}
          className="btn sm-hide no-print"
        >
          {t('office.ledgers.import')}
        </Link>
      ) : null}
      {layoutNames.map((layout) => (
        <button
          key={layout}
          type="button"
          className="btn sm-hide no-print"
          disabled={busy !== undefined}
          onClick={() => void fetchIt(layout)}
        >
          {t(busy === layout ? 'office.ledgers.exporting' : `office.hazards.workbook.${layout}`)}
        </button>
      ))}
    </>
  )
}
