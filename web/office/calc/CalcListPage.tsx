import '../../parts/calc/words.ts'
import './calc-page.css'
import { calc } from '@bihuan/contract/calc.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'

/** Everything that can be calculated by the law, and what for. */
export function CalcListPage() {
  const { t } = useWords()
  const say = useSay()
  const { value, problem, again } = useAsk(calc.list, {})
  return (
    <Page title={t('office.menu.calc')}>
      <p className="q2 calc-lead">{t('calc.lead')}</p>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={12} columns={[30, 50]} /> : null}
      {value === undefined ? null : (
        <ul className="calc-list">
          {value.calculators.map(({ name, title, about }) => (
            <li key={name}>
              <Link to="/calc/$name" params={{ name }}>
                {say(title)}
              </Link>
              <span className="q2">{say(about)}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
