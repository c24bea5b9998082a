import { people } from '@bihuan/contract/people.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { PersonView } from './PersonDrawer.tsx'

/** Name and numbers; a covered number that is left as it is stays what it is. */
export function EditPerson({ person, close }: { person: PersonView; close: () => void }) {
  const { t } = useWords()
  const [opened] = useState(person)
  const [filled, setFilled] = useState({
    name: person.name,
    phone: person.phone ?? '',
    idNumber: person.idNumber ?? '',
  })
  const { act, isBusy, problem } = useAct(people.edit)
  const set = (name: keyof typeof filled) => (value: string) => setFilled({ ...filled, [name]: value })
  const wrong = (name: keyof typeof filled) =>
    problem?.fields?.find(({ field }) => field === name)?.detail ??
    (problem?.field === name ? problem.detail : undefined)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (filled.name.trim() === '') return
    const answer = await act({
      person: opened.id,
      version: opened.version,
      ...filled,
      name: filled.name.trim(),
    })
    if (answer.ok) close()
  }
  return (
    <form className="why" onSubmit={save} noValidate>
      <Labelled
        label={t('office.people.name')}
        value={filled.name}
        change={set('name')}
        wrong={filled.name.trim() === '' ? t('office.people.wrong.name') : undefined}
      />
      <Labelled
        label={t('office.people.phone')}
        hint={t('office.people.hint.covered')}
        value={filled.phone}
        change={set('phone')}
        wrong={wrong('phone')}
      />
      <Labelled
        label={t('office.people.idNumber')}
        value={filled.idNumber}
        change={set('idNumber')}
        wrong={wrong('idNumber')}
      />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
