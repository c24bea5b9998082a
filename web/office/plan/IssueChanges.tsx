import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { useWords } from '../../frame/words.ts'
import { ChangeTable } from './ChangeTable.tsx'

type Issue = Pick<OutputOf<typeof plans.previewIssue>, 'changes' | 'counts'>

/** The counts opened: every change by name, with its date and its reason. */
export function IssueChanges({ changes, counts }: Issue) {
  const { t } = useWords()
  if (changes.length === 0) return null
  const all = counts.added + counts.moved + counts.withdrawn + counts.reopened
  return (
    <details className="issue-changes">
      <summary>{t('office.issue.changes')}</summary>
      {changes.length < all ? (
        <p className="s q2">{t('office.issue.firstOf', { count: changes.length })}</p>
      ) : null}
      <ChangeTable changes={changes} />
    </details>
  )
}
