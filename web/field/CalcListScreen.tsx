import '../parts/calc/words.ts'
import './calc-screen.css'
import { calc } from '@bihuan/contract/calc.ts'
import { useAsk } from '../frame/ask.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Go } from './Go.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

/** Everything that can be calculated by the law, for one thumb. */
export function CalcListScreen() {
  const { t } = useWords()
  const say = useSay()
  const { value, problem, again } = useAsk(calc.list, {})
  return (
    <Page title={t('field.calc.title')} under={t('calc.lead')} back="/me">
      {value === undefined ? (
        <div className="pad-in">
          {problem === undefined ? (
            <Skeleton rows={8} columns={[60, 20]} />
          ) : (
            <Trouble problem={problem} again={again} />
          )}
        </div>
      ) : (
        <ul className="cells top">
          {value.calculators.map(({ name, title, about }) => (
            <li key={name}>
              <Go to={`/calc/${name}`} className="cell go">
                <span className="sp">
                  <span className="what">{say(title)}</span>
                  <span className="q2 s">{say(about)}</span>
                </span>
              </Go>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
