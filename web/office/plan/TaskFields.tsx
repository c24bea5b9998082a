import { useId } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { Labelled } from '../parts/Labelled.tsx'
import type { SubPlans } from './SubPlansPage.tsx'

export type Promised = { clause: string; title: string; person: string; due: string }
export const nothingPromised: Promised = { clause: '', title: '', person: '', due: '' }

export const isWhole = ({ clause, title, person, due }: Promised): boolean =>
  clause !== '' && title.trim().length > 1 && person.trim() !== '' && due !== ''

type Props = { clauses: SubPlans['clauses']; value: Promised; change: (value: Promised) => void }

/** Under which clause, what, who and until when. */
export function TaskFields({ clauses, value, change }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  return (
    <div className="task-fields">
      <div className="fld">
        <label htmlFor={id}>{t('office.col.clause')}</label>
        <select
          id={id}
          className="in"
          value={value.clause}
          onChange={({ target }) => change({ ...value, clause: target.value })}
        >
          <option value="">{t('office.subPlans.choose')}</option>
          {clauses.map((clause) => (
            <option key={clause.id} value={clause.id}>
              {clause.id} {say(clause.title)}
            </option>
          ))}
        </select>
      </div>
      <Labelled
        label={t('office.subPlans.task')}
        value={value.title}
        change={(title) => change({ ...value, title })}
      />
      <Labelled
        label={t('office.subPlans.person')}
        value={value.person}
        change={(person) => change({ ...value, person })}
      />
      <Labelled
        label={t('office.subPlans.due')}
        type="date"
        value={value.due}
        change={(due) => change({ ...value, due })}
      />
    </div>
  )
}
