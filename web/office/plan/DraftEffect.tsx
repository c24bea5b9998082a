import { Link, useSearch } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ChangeTable } from './ChangeTable.tsx'
import type { DraftView } from './DraftPage.tsx'

const kinds = ['added', 'moved', 'withdrawn', 'reopened'] as const

/** What a draft would do to duties if it were issued today: the counts, each opening to its list. */
export function DraftEffect({ effect }: { effect: DraftView['effect'] }) {
  const { t, language } = useWords()
  const { change } = useSearch({ strict: false })
  const { counts, changes, total } = effect
  return (
    <section className="reading-part">
      <h2>{t('office.diff.effect')}</h2>
      <p className="q2 s">
        {t('office.issue.window', { from: sayDay(effect.from, language), to: sayDay(effect.to, language) })}
      </p>
      <dl className="tallies">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`office.issue.${kind}`)}</dt>
            <dd>
              <Link
                to="."
                search={(old) => ({ ...old, change: change === kind ? undefined : kind })}
                aria-current={change === kind}
              >
                {counts[kind]}
              </Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('office.issue.kept')}</dt>
          <dd>{counts.kept}</dd>
        </div>
      </dl>
      {changes.length === 0 ? null : (
        <details className="issue-changes" open={change !== undefined}>
          <summary>{t('office.issue.changes')}</summary>
          {changes.length < total ? (
            <p className="s q2">{t('office.issue.firstOf', { count: changes.length })}</p>
          ) : null}
          <ChangeTable changes={changes} />
        </details>
      )}
    </section>
  )
}
