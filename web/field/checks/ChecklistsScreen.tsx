import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Fold } from '../Fold.tsx'
import { Go } from '../Go.tsx'
import { Page } from '../Page.tsx'
import { RunsHere } from '../RunsHere.tsx'
import { Trouble } from '../Trouble.tsx'
import { mayVisit } from '../use-runs.ts'

type Summary = OutputOf<typeof checklists.list>['lists'][number]

/** The lists that are one's own, with the reason, and below them the others. */
export function ChecklistsScreen() {
  const { t } = useWords()
  const me = useMe()
  const { value, problem, again } = useAsk(checklists.list, {})
  const own = (value?.lists ?? []).filter(({ applies }) => applies !== false)
  const others = (value?.lists ?? []).filter(({ applies }) => applies === false)
  return (
    <Page title={t('field.checklists.title')} under={t('field.checklists.lead')} back="/me">
      {value === undefined ? (
        <div className="pad-in">
          {problem === undefined ? <Skeleton rows={6} columns={[60, 20]} /> : null}
          {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        </div>
      ) : (
        <>
          <RunsHere />
          {mayVisit(me) ? (
            <div className="cells">
              <Go to="/visits" className="cell go">
                <span className="sp">{t('field.visit.title')}</span>
              </Go>
            </div>
          ) : null}
          <Lists lists={own} />
          {others.length === 0 ? null : (
            <Fold title={t('field.checklists.others', { count: others.length })}>
              <Lists lists={others} />
            </Fold>
          )}
        </>
      )}
    </Page>
  )
}

type ListsProps = { lists: readonly Summary[]; at?: '/checklists' | `/visits/${string}` }

export function Lists({ lists, at = '/checklists' }: ListsProps) {
  const { t } = useWords()
  const say = useSay()
  return (
    <ul className="cells top">
      {lists.map(({ id, title, because, forWhom, items }) => (
        <li key={id}>
          <Go to={`${at}/${id}`} className="cell go">
            <span className="sp">
              <span className="what">{say(title)}</span>
              <span className="q2 s">{say(because ?? forWhom)}</span>
            </span>
            <span className="q s">{t('field.checklists.items', { count: items })}</span>
          </Go>
        </li>
      ))}
    </ul>
  )
}
