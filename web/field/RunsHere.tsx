import { addressOf } from '../frame/drafts.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'
import { useBegunRuns } from './use-runs.ts'

/** Self-checks that somebody began here and did not finish: each goes on where it was left. `at`: only those whose form begins so. */
export function RunsHere({ at = '' }: { at?: string }) {
  const { t } = useWords()
  const say = useSay()
  const runs = useBegunRuns().filter(({ duty }) => duty.startsWith(at))
  if (runs.length === 0) return null
  return (
    <ul className="cells runs-here">
      {runs.map(({ duty, title, typed, setback }) => (
        <li key={duty} className="cell">
          <div className="sp">
            <b className="what">{say(title)}</b>
            <p className="facts">
              <Lamp
                kind={setback === undefined ? 'none' : 'late'}
                word={
                  setback === undefined
                    ? t('field.run.begun', {
                        count: Object.keys(typed).filter((name) => name.startsWith('answer/')).length,
                      })
                    : t('field.outbox.refused')
                }
              />
            </p>
          </div>
          <Go to={addressOf(duty)} className="btn" name={`${t('field.todo.goOn')} ${say(title)}`}>
            {t('field.todo.goOn')}
          </Go>
        </li>
      ))}
    </ul>
  )
}
