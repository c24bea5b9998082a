import { useId } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { Labelled } from '../parts/Labelled.tsx'
import type { SubPlans } from './SubPlansPage.tsx'

export type Promised = {
  clause: string
  title: string
  person: string
  unit: string
  due: string
  /** Of a decision: the body that owns it, where it is not the one that met. */
  party?: string
}
export const nothingPromised: Promised = { clause: '', title: '', person: '', unit: '', due: '' }

export const isWhole = ({ clause, title, person, due }: Promised): boolean =>
  clause !== '' && title.trim().length > 1 && person.trim() !== '' && due !== ''

type Props = {
  clauses: SubPlans['clauses']
  value: Promised
  change: (value: Promised) => void
  /** Whose it may be, where a meeting gives it to others. */
  bodies?: SubPlans['parties'] | undefined
  /** A part stands under the clause of its whole. */
  isPart?: boolean
}

/** Under which clause, what, who and until when. */
export function TaskFields({ clauses, value, change, bodies, isPart = false }: Props) {
  const { t } = useWords()
  const say = useSay()
  const put = (some: Partial<Promised>) => change({ ...value, ...some })
  return (
    <div className="task-fields">
      {isPart ? null : (
        <Pick
          label={t('office.col.clause')}
          value={value.clause}
          change={(clause) => put({ clause })}
          none={t('office.subPlans.choose')}
          options={clauses.map(({ id, title }) => [id, `${id} ${say(title)}`])}
        />
      )}
      <Labelled label={t('office.subPlans.task')} value={value.title} change={(title) => put({ title })} />
      {bodies === undefined ? null : (
        <Pick
          label={t('office.subPlans.body')}
          value={value.party ?? ''}
          change={(party) => put({ party })}
          none={t('office.subPlans.ownBody')}
          options={bodies.map(({ id, name }) => [id, name])}
        />
      )}
      <Labelled label={t('office.subPlans.unit')} value={value.unit} change={(unit) => put({ unit })} />
      <Labelled
        label={t('office.subPlans.person')}
        value={value.person}
        change={(person) => put({ person })}
      />
      <Labelled
        label={t('office.subPlans.due')}
        type="date"
        value={value.due}
        change={(due) => put({ due })}
      />
    </div>
  )
}

type PickProps = {
  label: string
  value: string
  change: (value: string) => void
  none: string
  options: readonly (readonly [string, string])[]
}

function Pick({ label, value, change, none, options }: PickProps) {
  const id = useId()
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="in" value={value} onChange={({ target }) => change(target.value)}>
        <option value="">{none}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
