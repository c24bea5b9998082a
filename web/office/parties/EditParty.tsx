import { parties } from '@bihuan/contract/parties.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import {
  changeOf,
  type Filled,
  filledFrom,
  filledFromRefusal,
  inputType,
  type PartyView,
  partyFields,
  wrongFields,
} from './party-form.ts'
import { TwoVersions } from './TwoVersions.tsx'

type Props = { party: PartyView; close: () => void }

/** Changes a party's facts on the version that was read; when somebody was quicker, both versions are laid side by side. */
export function EditParty({ party, close }: Props) {
  const { t } = useWords()
  // Kept as it was opened: a fresher answer that arrives meanwhile must not change what one types on.
  const [opened] = useState(party)
  const [filled, setFilled] = useState(() => filledFrom(party))
  const [wasTried, setTried] = useState(false)
  const { act, isBusy, problem, forget } = useAct(parties.edit)
  const wrong = wrongFields(filled)

  const save = async (values: Filled, version: number) => {
    setTried(true)
    if (wrongFields(values).length > 0) return
    const answer = await act(changeOf(opened.id, version, values))
    if (answer.ok) close()
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
          close()
        }}
      />
    )
  const wrongWords = (field: (typeof partyFields)[number]) =>
    wasTried && wrong.includes(field)
      ? t(`office.party.wrong.${field as 'name' | 'since' | 'staff'}`)
      : problem?.field === field
        ? problem.detail
        : undefined
  return (
    <form className="party-form" onSubmit={submit} noValidate>
      {partyFields.map((field) => (
        <Labelled
          key={field}
          label={t(`office.party.field.${field}`)}
          type={inputType(field)}
          wrong={wrongWords(field)}
          value={filled[field]}
          change={(value) => setFilled({ ...filled, [field]: value })}
        />
      ))}
      {problem === undefined || problem.field !== undefined ? null : (
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
