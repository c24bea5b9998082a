import { plans } from '@bihuan/contract/plans.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { FinishTask } from '../../parts/tasks/FinishTask.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { SubPlans, Task } from './SubPlansPage.tsx'
import { TaskForm } from './TaskForm.tsx'

type Props = { task: Task; clauses: SubPlans['clauses']; close: () => void }
type Open = 'edit' | 'split' | undefined

const mayDo = (task: Task, act: string) => task.may.find((may) => may.act === act)?.allowed

/** Whether the body that does a task lets me write it, and whether I may change and drop it: what a meeting gave, the giver alone. */
const maysOf = (task: Task) => {
  const isOwn = mayDo(task, 'subplan.edit') ?? false
  return { isOwn, hasSet: mayDo(task, 'subplan.decide') ?? isOwn }
}

/** Finishing it with what shows it, opening it again, splitting it, changing it, dropping it. */
export function OpenTask({ task, clauses, close }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>()
  const { isOwn, hasSet } = maysOf(task)
  if (open === 'edit') return <TaskForm clauses={clauses} task={task} close={close} />
  if (open === 'split') return <TaskForm clauses={clauses} whole={task} close={close} />
  return (
    <div className="task-form">
      {isOwn && task.doneOn === null ? <FinishTask task={task} close={close} /> : null}
      <p className="acts">
        {isOwn && task.parent === null && task.doneOn === null ? (
          <button type="button" className="btn" onClick={() => setOpen('split')}>
            {t('office.subPlans.split')}
          </button>
        ) : null}
        {hasSet ? (
          <button type="button" className="btn" onClick={() => setOpen('edit')}>
            {t('office.subPlans.edit')}
          </button>
        ) : null}
      </p>
      <TakeBack task={task} mayDrop={hasSet} close={close} />
    </div>
  )
}

/** Opening it again, or dropping it: both say why. */
function TakeBack({ task, mayDrop, close }: { task: Task; mayDrop: boolean; close: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const finishing = useAct(plans.finishTask)
  const dropping = useAct(plans.dropTask)
  const problem = finishing.problem ?? dropping.problem
  const of = { task: task.id, version: task.version }
  const isSaid = reason.trim().length > 1
  const reopen = async () => {
    if ((await finishing.act({ ...of, doneOn: null, note: reason })).ok) close()
  }
  const drop = async () => {
    if ((await dropping.act({ ...of, reason })).ok) close()
  }
  if (task.doneOn === null && !mayDrop) return null
  return (
    <>
      <Labelled
        label={t(task.doneOn === null ? 'office.subPlans.whyDrop' : 'office.subPlans.whyBack')}
        value={reason}
        change={setReason}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        {task.doneOn === null ? null : (
          <button type="button" className="btn" disabled={!isSaid} onClick={() => void reopen()}>
            {t('office.subPlans.reopen')}
          </button>
        )}
        {mayDrop ? (
          <button type="button" className="btn" disabled={!isSaid} onClick={() => void drop()}>
            {t('office.subPlans.drop')}
          </button>
        ) : null}
        {isSaid ? null : <span className="q s">{t('office.subPlans.dropNeeds')}</span>}
      </p>
    </>
  )
}
