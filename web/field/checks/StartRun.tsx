import { duties } from '@bihuan/contract/duties.ts'
import { belongsTo, type CheckRhythm, checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Go } from '../Go.tsx'
import type { ListView } from './RunScreen.tsx'
import './run.css'
import { runForm, useBegunRuns } from '../use-runs.ts'

/** What this check looks at, as the days ask, and the one act: begin, or go on where it was left. */
export function StartRun({ list, firm }: { list: ListView; firm: string | undefined }) {
  const { t } = useWords()
  const say = useSay()
  const countOf = (rhythm: CheckRhythm) => list.items.filter(({ every }) => belongsTo(every, rhythm)).length
  const rhythms = (Object.keys(checkRhythms) as CheckRhythm[]).filter(
    (one, at, all) => countOf(one) > 0 && (at === 0 || countOf(one) !== countOf(all[at - 1] ?? one)),
  )
  const begun = useBegunRuns().map(({ duty }) => duty)
  const proposed = useProposed(rhythms)
  const [chosen, choose] = useState<CheckRhythm>()
  const rhythm = chosen ?? rhythms.find((one) => begun.includes(runForm(list.id, one, firm))) ?? proposed
  const isBegun = begun.includes(runForm(list.id, rhythm, firm))
  return (
    <div className="run-start">
      <fieldset className="chips-row">
        <legend className="unseen">{t('ticking.run.rhythm')}</legend>
        <span className="chips">
          {rhythms.map((one) => (
            <label key={one} className="chip">
              <input type="radio" name="rhythm" checked={one === rhythm} onChange={() => choose(one)} />
              <span>{say(checkRhythms[one])}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <Go to={`/${runForm(list.id, rhythm, firm)}`} className="btn p big">
        {t(isBegun ? 'ticking.run.goOn' : firm === undefined ? 'ticking.run.start' : 'ticking.visit.start', {
          count: countOf(rhythm),
        })}
      </Go>
    </div>
  )
}

/** The monthly check while the month's duty is open, else what is looked at every day. */
const useProposed = (rhythms: readonly CheckRhythm[]): CheckRhythm => {
  const mine = useAsk(duties.mine, {}).value?.duties ?? []
  const isDue = mine.some(({ ledger, lamp }) => ledger === 'self-check' && lamp.kind !== 'done')
  const upTo = rhythms.filter((one) => belongsTo(one, 'month'))
  return (isDue ? upTo.at(-1) : upTo[0]) ?? rhythms[0] ?? 'month'
}
