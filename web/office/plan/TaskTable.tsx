import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { SubPlans, Task } from './SubPlansPage.tsx'
import { TaskForm } from './TaskForm.tsx'

type Props = { tasks: readonly Task[]; clauses: SubPlans['clauses']; asOf: string }

/** Tasks under their body and clause, the earliest due first. */
export function TaskTable({ tasks, clauses, asOf }: Props) {
  const { t } = useWords()
  const [opened, setOpened] = useState<string>()
  const parties = [...new Map(tasks.map(({ party }) => [party.id, party])).values()]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.subPlans.title')} tabIndex={0}>
      <table className="dense tasks">
        <thead>
          <tr>
            <th>{t('office.col.clause')}</th>
            <th>{t('office.subPlans.task')}</th>
            <th>{t('office.subPlans.person')}</th>
            <th>{t('office.subPlans.due')}</th>
            <th>{t('office.col.lamp')}</th>
            <th className="no-print">
              <span className="unseen">{t('office.subPlans.acts')}</span>
            </th>
          </tr>
        </thead>
        {parties.map((party) => (
          <tbody key={party.id}>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {party.name}
              </th>
            </tr>
            {byClause(tasks.filter((task) => task.party.id === party.id)).map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                clauses={clauses}
                asOf={asOf}
                isOpen={opened === task.id}
                open={() => setOpened(opened === task.id ? undefined : task.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const byClause = (tasks: readonly Task[]) =>
  tasks.toSorted(
    (a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }) || (a.due < b.due ? -1 : 1),
  )

type RowProps = { task: Task; clauses: SubPlans['clauses']; asOf: string; isOpen: boolean; open: () => void }

function TaskRow({ task, clauses, asOf, isOpen, open }: RowProps) {
  const { t, language } = useWords()
  const say = useSay()
  const may = task.may.some(({ allowed }) => allowed)
  return (
    <>
      <tr>
        <td className="nw">
          <Link
            to="/plan/{-$clause}"
            params={{ clause: task.clause }}
            title={task.clauseTitle === null ? '' : say(task.clauseTitle)}
          >
            {task.clause}
          </Link>
        </td>
        <td>
          {task.title}
          {task.meeting === null ? null : <span className="tag"> {t('office.subPlans.decided')}</span>}
          {task.note === '' ? null : <p className="q s">{task.note}</p>}
        </td>
        <td className="nw">{task.person}</td>
        <td className="nw">{sayDay(task.due, language, asOf)}</td>
        <td className="nw">
          <DutyLamp lamp={task.lamp} />
        </td>
        <td className="no-print nw">
          {may ? (
            <button type="button" className="btn s" aria-expanded={isOpen} onClick={open}>
              {t('office.subPlans.open')}
            </button>
          ) : null}
        </td>
      </tr>
      {isOpen ? (
        <tr className="no-print">
          <td colSpan={6}>
            <OpenTask task={task} clauses={clauses} close={open} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Finishing it with a note, opening it again, changing it, dropping it. */
function OpenTask({ task, clauses, close }: { task: Task; clauses: SubPlans['clauses']; close: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [doneOn, setDoneOn] = useState(me.today)
  const [note, setNote] = useState(task.note)
  const [isEditing, setEditing] = useState(false)
  const finishing = useAct(plans.finishTask)
  const dropping = useAct(plans.dropTask)
  const problem = finishing.problem ?? dropping.problem
  const of = { task: task.id, version: task.version }
  const finish = async (day: string | null) => {
    if ((await finishing.act({ ...of, doneOn: day, note })).ok) close()
  }
  const drop = async () => {
    if ((await dropping.act({ ...of, reason: note })).ok) close()
  }
  if (isEditing) return <TaskForm clauses={clauses} task={task} close={close} />
  return (
    <div className="task-form">
      <div className="task-fields">
        <Labelled label={t('office.subPlans.doneOn')} type="date" value={doneOn} change={setDoneOn} />
        <Labelled label={t('office.subPlans.note')} value={note} change={setNote} />
      </div>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        {task.doneOn === null ? (
          <button type="button" className="btn p" onClick={() => void finish(doneOn)}>
            {t('office.subPlans.finish')}
          </button>
        ) : (
          <button type="button" className="btn" onClick={() => void finish(null)}>
            {t('office.subPlans.reopen')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setEditing(true)}>
          {t('office.subPlans.edit')}
        </button>
        <button type="button" className="btn" disabled={note.trim().length < 2} onClick={() => void drop()}>
          {t('office.subPlans.drop')}
        </button>
        {note.trim().length < 2 ? <span className="q s">{t('office.subPlans.dropNeeds')}</span> : null}
      </p>
    </div>
  )
}
