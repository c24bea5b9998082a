import { plans } from '@bihuan/contract/plans.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import type { SubPlans, Task } from './SubPlansPage.tsx'
import { isWhole, nothingPromised, type Promised, TaskFields } from './TaskFields.tsx'

type Props = {
  clauses: SubPlans['clauses']
  task?: Task
  /** The task that the new one is a part of. */
  whole?: Task
  close: () => void
}

/** A task to be promised, a part of one, or one to be changed. */
export function TaskForm({ clauses, task, whole, close }: Props) {
  const { t, language } = useWords()
  const [value, setValue] = useState<Promised>(
    task === undefined ? { ...nothingPromised, ...startOf(whole) } : promisedOf(task),
  )
  const adding = useAct(plans.addTask)
  const editing = useAct(plans.editTask)
  const problem = adding.problem ?? editing.problem
  const save = async () => {
    const answer =
      task === undefined
        ? await adding.act(whole === undefined ? value : { ...value, parent: whole.id })
        : await editing.act({ task: task.id, version: task.version, ...value })
    if (answer.ok) close()
  }
  return (
    <section className="task-form no-print">
      {whole === undefined ? null : (
        <h2>{t('office.subPlans.partOf', { title: whole.title, due: sayDay(whole.due, language) })}</h2>
      )}
      <TaskFields
        clauses={clauses}
        value={value}
        change={setValue}
        isPart={whole !== undefined || (task !== undefined && task.parent !== null)}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button
          type="button"
          className="btn p"
          disabled={!isWhole(value) || adding.isBusy || editing.isBusy}
          onClick={() => void save()}
        >
          {t('office.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
        {isWhole(value) ? null : <span className="q s">{t('office.subPlans.whole')}</span>}
      </p>
    </section>
  )
}

const promisedOf = ({ clause, title, person, unit, due }: Task): Promised => ({
  ...{ clause, title, person, unit, due },
})

/** A part begins under the clause of its whole, and is due when that is. */
const startOf = (whole: Task | undefined): Partial<Promised> =>
  whole === undefined ? {} : { clause: whole.clause, due: whole.due }
