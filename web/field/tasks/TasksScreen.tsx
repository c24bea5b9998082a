import { plans } from '@bihuan/contract/plans.ts'
import { inOrder } from '@bihuan/domain/plans/sub-plan.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { FinishTask, type Task } from '../../parts/tasks/FinishTask.tsx'
import { TaskProof } from '../../parts/tasks/TaskProof.tsx'
import { Fold } from '../Fold.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'

/** The own sub-plan in one hand: what meetings decided first, then the tasks with their parts; done with a photo. */
export function TasksScreen() {
  const { t } = useWords()
  const me = useMe()
  const party = me.party?.id
  const { value, problem, again } = useAsk(plans.subPlans, party === undefined ? {} : { party }, {
    keep: true,
  })
  return (
    <Page title={t('parts.tasks.title')} under={me.party?.name} back="/" state={<NetState />}>
      {problem === undefined ? null : <Trouble problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={6} columns={[55, 20]} /> : null}
      {value === undefined ? null : <Tasks tasks={value.tasks} />}
    </Page>
  )
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useWords()
  if (tasks.length === 0) return <Empty title={t('parts.tasks.none')}>{t('parts.tasks.noneText')}</Empty>
  const open = tasks.filter(({ doneOn }) => doneOn === null)
  const decided = open.filter(({ meeting }) => meeting !== null)
  const ids = new Set(decided.map(({ id }) => id))
  const ofDecisions = ({ parent }: Task) => parent !== null && ids.has(parent.id)
  const done = tasks.filter((task) => task.doneOn !== null && !ofDecisions(task))
  return (
    <>
      <Group title={t('parts.tasks.decided')} tasks={[...decided, ...tasks.filter(ofDecisions)]} />
      <Group
        title={t('parts.tasks.own')}
        tasks={open.filter((task) => task.meeting === null && !ofDecisions(task))}
      />
      {done.length === 0 ? null : (
        <Fold title={t('parts.tasks.done', { count: done.length })}>
          <ul>
            {inOrder(done).map((task) => (
              <Cell key={task.id} task={task} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function Group({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  if (tasks.length === 0) return null
  return (
    <section>
      <h2 className="pad-in tasks-head">{title}</h2>
      <ul className="cells">
        {inOrder(tasks).map((task) => (
          <Cell key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

function Cell({ task }: { task: Task }) {
  const { t, language } = useWords()
  const { today } = useMe()
  const [isOpen, setOpen] = useState(false)
  const { decided, parts, parent } = task
  const mayFinish =
    task.doneOn === null && task.may.some(({ act, allowed }) => act === 'subplan.edit' && allowed)
  return (
    <li className="cell task-cell">
      <div className="sp">
        <b className="what">{task.title}</b>
        <p className="facts">
          <DutyLamp lamp={task.lamp} />
          <span className="q2">
            {task.unit} {task.person} {sayDay(task.due, language, today)}
          </span>
        </p>
        {parts === null ? null : <p className="q2 s">{t('parts.tasks.partsDone', parts)}</p>}
        {parent === null ? null : <p className="q2 s">{t('parts.tasks.partOf', parent)}</p>}
        {decided === null ? null : (
          <p className="q2 s">
            {sayDay(decided.on, language, today)} {decided.by} {decided.subject}
          </p>
        )}
        {task.note === '' ? null : <p className="q s">{task.note}</p>}
        <TaskProof task={task} recordLink={(id, words) => <Go to={`/records/${id}`}>{words}</Go>} />
        {isOpen ? <FinishTask task={task} close={() => setOpen(false)} /> : null}
        {mayFinish ? (
          <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'parts.tasks.fold' : 'parts.tasks.open')}
          </button>
        ) : null}
      </div>
    </li>
  )
}
