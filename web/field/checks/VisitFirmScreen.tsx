import { checklists } from '@bihuan/contract/checklists.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Fold } from '../Fold.tsx'
import { Page } from '../Page.tsx'
import { RunsHere } from '../RunsHere.tsx'
import { Trouble } from '../Trouble.tsx'
import { useListsAhead } from '../use-ahead.ts'
import { mayVisit } from '../use-runs.ts'
import { Lists } from './ChecklistsScreen.tsx'

/** The lists of the firm that is visited, fetched at once: inside there may be no signal. */
export function VisitFirmScreen() {
  const { t } = useWords()
  const me = useMe()
  const { firm = '' } = useParams({ strict: false }) as { firm?: string }
  const { value, problem, again } = useAsk(checklists.list, { party: firm })
  useListsAhead(mayVisit(me), firm)
  const own = (value?.lists ?? []).filter(({ applies }) => applies !== false)
  const others = (value?.lists ?? []).filter(({ applies }) => applies === false)
  if (!mayVisit(me))
    return (
      <Page title={t('field.visit.title')} back="/me">
        <Empty title={t('ticking.visit.mayNot')} />
      </Page>
    )
  return (
    <Page title={value?.party?.name ?? t('field.visit.title')} under={t('field.visit.title')} back="/visits">
      {value === undefined ? (
        <div className="pad-in">
          {problem === undefined ? <Skeleton rows={6} columns={[60, 20]} /> : null}
          {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        </div>
      ) : (
        <>
          <RunsHere at={`visits/${firm}/`} />
          <Lists lists={own} at={`/visits/${firm}`} />
          {others.length === 0 ? null : (
            <Fold title={t('field.checklists.others', { count: others.length })}>
              <Lists lists={others} at={`/visits/${firm}`} />
            </Fold>
          )}
        </>
      )}
    </Page>
  )
}
