import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'

type Rules = OutputOf<typeof plans.previewIssue>['rules']

/** Rule by rule: how many bodies, how many duties, who is excused, and what it costs them in hours. */
export function IssueRules({ rules }: { rules: Rules }) {
  const { t } = useWords()
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.issue.duties')} tabIndex={0}>
      <table className="issue-rules">
        <thead>
          <tr>
            <th>{t('office.col.clause')}</th>
            <th>{t('office.col.duty')}</th>
            <th className="num">{t('office.issue.debtors')}</th>
            <th className="num">{t('office.issue.duties')}</th>
            <th className="num">{t('office.issue.excused')}</th>
            <th className="num">{t('office.issue.hours')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={`${rule.clause}.${rule.rule}`}>
              <td>
                <Link to="/plan/{-$clause}" params={{ clause: rule.clause }}>
                  {rule.clause}
                </Link>
              </td>
              <td>{say(rule.title)}</td>
              <td className="num">{rule.debtors}</td>
              <td className="num">{rule.duties}</td>
              <td className="num">{rule.excused}</td>
              <td className="num">{hoursOf(rule.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** 90 minutes → 1.5; whole hours from ten up. */
const hoursOf = (minutes: number): string => {
  const hours = minutes / 60
  return hours >= 10 ? String(Math.round(hours)) : String(Math.round(hours * 10) / 10)
}
