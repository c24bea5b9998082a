import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { askedFor, useAnalysisSearch } from './analysis-search.ts'
import { readHazardSearch } from './hazard-search.ts'

const atFirst = 10

/** What each enterprise found itself beside what others found there: two numbers, a formula, and no judgment. */
export function AnalysisHonesty() {
  const { t } = useWords()
  const say = useSay()
  const { search } = useAnalysisSearch()
  const [isWhole, setWhole] = useState(false)
  const { value, problem, again } = useAsk(hazardAnalysis.honesty, askedFor(search), { keep: true })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  const { bodies, formula, period } = value
  const shown = isWhole ? bodies : bodies.slice(0, atFirst)
  return (
    <section>
      <h2>{t('office.hazards.analysis.honesty')}</h2>
      <p className="q s">{say(formula)}</p>
      {bodies.length === 0 ? <p className="q2">{t('office.hazards.analysis.noBody')}</p> : null}
      {bodies.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
        <section className="wide-table" aria-label={t('office.hazards.analysis.honesty')} tabIndex={0}>
          <table className="analysis-table" style={{ minWidth: 620 }}>
            <thead>
              <tr>
                <th scope="col">{t('office.hazards.analysis.enterprise')}</th>
                <th scope="col" className="num">
                  {t('office.hazards.analysis.own')}
                </th>
                <th scope="col" className="num">
                  {t('office.hazards.analysis.others')}
                </th>
                <th scope="col">{t('office.hazards.analysis.ownShare')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ party, own, others, index, isEnough }) => (
                <tr key={party.id}>
                  <th scope="row">
                    <Link
                      to="/hazards"
                      search={readHazardSearch({
                        ...{ party: party.id, state: 'counted' },
                        ...{ from: period.from, to: period.to },
                      })}
                    >
                      {party.name}
                    </Link>
                  </th>
                  <td className="num">{own}</td>
                  <td className="num">{others}</td>
                  <td className={isEnough ? '' : 'q'}>{say(index)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {bodies.length > shown.length ? (
        <button type="button" className="btn s no-print" onClick={() => setWhole(true)}>
          {t('office.hazards.analysis.allBodies', { count: bodies.length })}
        </button>
      ) : null}
    </section>
  )
}
