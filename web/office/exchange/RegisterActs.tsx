import { exchange } from '@bihuan/contract/exchange.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

/** The register of enterprises as a workbook: out, and in. */
export function RegisterActs() {
  const { t } = useWords()
  const me = useMe()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    const answer = await call(exchange.registerOut, {})
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, exchange.registerOut.answers)
  }
  return (
    <>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      {mayDo(me, 'import.make') && mayDo(me, 'party.register') ? (
        <Link to="/import/$target/{-$import}" params={{ target: 'register' }} className="btn">
          {t('office.imports.registerIn')}
        </Link>
      ) : null}
      <button
        type="button"
        className="btn sm-hide"
        disabled={isBusy}
        title={t('office.imports.registerOutWhat')}
        onClick={() => void fetchIt()}
      >
        {t('office.imports.registerOut')}
      </button>
    </>
  )
}
