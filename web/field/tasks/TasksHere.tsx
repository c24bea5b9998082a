import { plans } from '@bihuan/contract/plans.ts'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { Go } from '../Go.tsx'

/** That decisions of meetings and tasks of the own sub-plan wait; nothing where none press. */
export function TasksHere() {
  const { t } = useWords()
  const me = useMe()
  const isAsked = me.party !== null && mayDo(me, 'subplan.decide')
  const { value } = useAsk(plans.myTasks, {}, { enabled: isAsked })
  if (!isAsked || value === undefined || value.tasks.length === 0) return null
  const { late, tasks } = value
  return (
    <div className="cells">
      <Go to="/tasks" className="cell go">
        <span className="sp">{t('parts.tasks.title')}</span>
        <Lamp
          kind={late > 0 ? 'late' : 'soon'}
          word={t(late > 0 ? 'parts.tasks.late' : 'parts.tasks.waiting', {
            count: late > 0 ? late : tasks.length,
          })}
        />
      </Go>
    </div>
  )
}
