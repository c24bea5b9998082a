import { inOrder } from '@bihuan/domain/plans/sub-plan.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { TaskProof } from '../../parts/tasks/TaskProof.tsx'
import { OpenTask } from './OpenTask.tsx'
import type { SubPlans, Task } from './SubPlansPage.tsx'

type Props = { tasks: readonly Task[]; clauses: SubPlans['clauses']; asOf: string }

/** Tasks under their body and clause, the earliest due first, each followed by its parts. */
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
            {inOrder(tasks.filter((task) => task.party.id === party.id)).map((task) => (
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

type RowProps = { task: Task; clauses: SubPlans['clauses']; asOf: string; isOpen: boolean; open: () => void }

function TaskRow({ task, clauses, asOf, isOpen, open }: RowProps) {
  const { t, language } = useWords()
  const say = useSay()
  const may = task.may.some(({ allowed }) => allowed)
  return (
    <>
      <tr className={task.parent === null ? '' : 'part'}>
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
          <TaskWords task={task} />
        </td>
        <td className="nw">
          {task.unit === '' ? null : <span className="q2">{task.unit} </span>}
          {task.person}
        </td>
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

/** What is to be done, where it comes from, how far its parts are, and what shows that it was done. */
function TaskWords({ task }: { task: Task }) {
  const { t, language } = useWords()
  const { decided, parts, parent, note } = task
  return (
    <>
      {task.title}
      {parts === null ? null : <span className="tag"> {t('office.subPlans.partsDone', parts)}</span>}
      {parent === null ? null : <span className="unseen"> {t('office.subPlans.part', parent)}</span>}
      {decided === null ? null : (
        <p className="q2 s">
          {t('office.subPlans.decidedAt', { ...decided, on: sayDay(decided.on, language) })}
        </p>
      )}
      {note === '' ? null : <p className="q s">{note}</p>}
      <TaskProof
        task={task}
        recordLink={(record, words) => (
          <Link to="/records/$record" params={{ record }}>
            {words}
          </Link>
        )}
      />
    </>
  )
}
