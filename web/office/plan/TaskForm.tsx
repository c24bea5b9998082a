import { plans } from '@bihuan/contract/plans.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import type { SubPlans, Task } from './SubPlansPage.tsx'
import { isWhole, nothingPromised, TaskFields } from './TaskFields.tsx'

type Props = { clauses: SubPlans['clauses']; task?: Task; close: () => void }

/** A task to be promised, or one to be changed. */
export function TaskForm({ clauses, task, close }: Props) {
  const { t } = useWords()
  const [value, setValue] = useState(task ?? nothingPromised)
  const adding = useAct(plans.addTask)
  const editing = useAct(plans.editTask)
  const problem = adding.problem ?? editing.problem
  const { clause, title, person, due } = value
  const save = async () => {
    const promised = { clause, title, person, due }
    const answer =
      task === undefined
        ? await adding.act(promised)
        : await editing.act({ task: task.id, version: task.version, ...promised })
    if (answer.ok) close()
  }
  return (
    <section className="task-form no-print">
      <TaskFields clauses={clauses} value={value} change={(next) => setValue({ ...value, ...next })} />
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
