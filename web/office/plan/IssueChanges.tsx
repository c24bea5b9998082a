import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'

type Issue = Pick<OutputOf<typeof plans.previewIssue>, 'changes' | 'counts'>

/** The counts opened: every change by name, with its date and its reason. */
export function IssueChanges({ changes, counts }: Issue) {
  const { t, language } = useWords()
  const say = useSay()
  if (changes.length === 0) return null
  const all = counts.added + counts.moved + counts.withdrawn + counts.reopened
  return (
    <details className="issue-changes">
      <summary>{t('office.issue.changes')}</summary>
      {changes.length < all ? (
        <p className="s q2">{t('office.issue.firstOf', { count: changes.length })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it */}
      <section className="wide-table" aria-label={t('office.issue.changes')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t('office.issue.change')}</th>
              <th>{t('office.col.debtor')}</th>
              <th>{t('office.col.clause')}</th>
              <th>{t('office.col.duty')}</th>
              <th>{t('office.col.due')}</th>
              <th>{t('office.issue.why')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={`${one.change}-${one.debtor.id}-${one.clause}-${one.title.en}-${one.due}`}>
                <td className="nw">{t(`office.issue.${one.change}`)}</td>
                <td className="nw">
                  <Link to="/parties/$party" params={{ party: one.debtor.id }}>
                    {one.debtor.name}
                  </Link>
                </td>
                <td>{one.clause}</td>
                <td className="nw">{say(one.title)}</td>
                <td className="nw">{sayDay(one.due, language)}</td>
                <td className="why">{say(one.why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
