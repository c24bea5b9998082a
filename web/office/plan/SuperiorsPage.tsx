import './plan-pages.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { PlanTabs } from './PlanTabs.tsx'

type Superior = OutputOf<typeof plans.superiors>['superiors'][number]
const fates = ['carried', 'sharpened', 'softened', 'dropped'] as const

/** The notices from above, clause by clause: what this plan carries, sharpens, softens or leaves out, and where. */
export function SuperiorsPage() {
  const { t } = useWords()
  const { value, problem, again } = useAsk(plans.superiors, {})
  return (
    <Page title={t('office.superiors.title')} crumb={<PlanTabs />} acts={<PrintButton />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={8} /> : null}
      {value?.superiors.length === 0 ? (
        <Empty title={t('office.superiors.none')}>{t('office.superiors.noneText')}</Empty>
      ) : null}
      {(value?.superiors ?? []).map((superior) => (
        <SuperiorNotice key={superior.id} superior={superior} />
      ))}
    </Page>
  )
}

export function PrintButton() {
  const { t } = useWords()
  return (
    <button type="button" className="btn" onClick={() => window.print()}>
      {t('office.print')}
    </button>
  )
}

function SuperiorNotice({ superior: { title, number, clauses } }: { superior: Superior }) {
  const { t } = useWords()
  const say = useSay()
  const count = (fate: Superior['clauses'][number]['fate']) =>
    clauses.filter((clause) => clause.fate === fate).length
  return (
    <section className="reading-part">
      <h2>
        {say(title)} {number === null ? null : <span className="q s">{number}</span>}
      </h2>
      <p className="q2 s">
        {fates
          .map((fate) =>
            t('office.superiors.count', { fate: t(`office.superiors.${fate}`), count: count(fate) }),
          )
          .join(t('office.simulate.comma'))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it */}
      <section className="wide-table" aria-label={say(title)} tabIndex={0}>
        <table className="dense superiors">
          <thead>
            <tr>
              <th>{t('office.superiors.clause')}</th>
              <th>{t('office.superiors.words')}</th>
              <th>{t('office.superiors.fate')}</th>
              <th>{t('office.superiors.by')}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <tr key={clause.id}>
                <td className="nw">{clause.id}</td>
                <td>{say(clause.words)}</td>
                <td className="nw">
                  <span className={`tag ${clause.fate === 'dropped' ? 'ink' : ''}`}>
                    {t(`office.superiors.${clause.fate}`)}
                  </span>
                </td>
                <td>
                  {clause.by.map(({ id, title: own }) => (
                    <div key={id}>
                      <Link to="/plan/{-$clause}" params={{ clause: id }}>
                        {id} {say(own)}
                      </Link>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
