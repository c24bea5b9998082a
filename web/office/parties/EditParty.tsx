import { parties } from '@bihuan/contract/parties.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { FactFields } from './FactFields.tsx'
import {
  changeOf,
  dateFields,
  type Filled,
  fieldsOf,
  filledFrom,
  filledFromRefusal,
  type PartyField,
  type PartyView,
  wrongFields,
} from './party-form.ts'
import { TwoVersions } from './TwoVersions.tsx'

type Props = { party: PartyView; close: (isSaved: boolean) => void }

/** What the form says of a field: its own remark, or the server's. */
export const useWrong = (filled: Filled, wasTried: boolean, problem: Problem | undefined) => {
  const { t } = useWords()
  const wrong = wrongFields(filled)
  return (field: PartyField): string | undefined => {
    if (wasTried && wrong.includes(field))
      return t(`office.party.wrong.${field as 'name' | 'since' | 'staff' | 'revenue' | 'assets'}`)
    const told = problem?.fields?.find((one) => one.field === field || one.field === `attributes.${field}`)
    return told?.detail ?? (problem?.field === field ? problem.detail : undefined)
  }
}

/** Changes a party's facts on the version that was read; when somebody was quicker, both versions are laid side by side. */
export function EditParty({ party, close }: Props) {
  const { t } = useWords()
  // Kept as it was opened: a fresher answer that arrives meanwhile must not change what one types on.
  const [opened] = useState(party)
  const [filled, setFilled] = useState(() => filledFrom(party))
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem, forget } = useAct(parties.edit)
  const wrongOf = useWrong(filled, wasTried, problem)

  const save = async (values: Filled, version: number) => {
    setTried(true)
    if (wrongFields(values).length > 0) return
    const answer = await act(changeOf(opened.id, version, values))
    if (answer.ok) close(true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(filled, opened.version)
  }

  if (problem?.code === 'party.changed-meanwhile')
    return (
      <TwoVersions
        problem={problem}
        mine={filled}
        theirs={filledFromRefusal(problem.because)}
        isBusy={isBusy}
        keepMine={() => void save(filled, Number(problem.because.version))}
        keepTheirs={() => {
          forget()
          close(false)
        }}
      />
    )
  const fields = ['name', ...fieldsOf(opened.kind), ...dateFields] as const
  return (
    <form className="party-form" onSubmit={submit} noValidate>
      <FactFields fields={fields} filled={filled} change={setFilled} wrongOf={wrongOf} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <p>{problem.detail}</p>
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.save')}
        </button>
        <button type="button" className="btn" onClick={() => close(false)}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
