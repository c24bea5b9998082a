import { messages } from '@bihuan/contract/messages.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { type FormEvent, useId, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'

const kinds = ['enterprise', 'department', 'village'] as const
type Kind = (typeof kinds)[number]
type Named = { id: string; name: string }

/** Writes a notice: what it says, and who receives it by kind or by name. */
export function Compose({ close }: { close: () => void }) {
  const { t } = useWords()
  const id = useId()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [chosen, setChosen] = useState<readonly Kind[]>([])
  const [named, setNamed] = useState<readonly Named[]>([])
  const { act, isBusy, problem } = useAct(messages.send)
  const wrong = (field: string) => problem?.fields?.find((one) => one.field === field)?.detail
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const to = { kinds: [...chosen], areas: [], parties: named.map((one) => one.id) }
    const answer = await act({ title, body, ...to })
    if (answer.ok) close()
  }
  return (
    <form
      className="compose"
      onSubmit={(submitted) => void send(submitted)}
      noValidate
      aria-label={t('office.messages.write')}
    >
      <Labelled
        label={t('office.messages.col.title')}
        wrong={wrong('title')}
        value={title}
        change={setTitle}
      />
      <div className="fld">
        <label htmlFor={id}>{t('office.messages.body')}</label>
        <textarea
          id={id}
          className="in"
          rows={6}
          maxLength={4000}
          value={body}
          aria-invalid={wrong('body') !== undefined}
          onChange={({ target }) => setBody(target.value)}
        />
        {wrong('body') === undefined ? null : <p className="wrong">{wrong('body')}</p>}
      </div>
      <Kinds chosen={chosen} change={setChosen} />
      <ByName named={named} change={setNamed} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.messages.send')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

function Kinds({ chosen, change }: { chosen: readonly Kind[]; change: (kinds: Kind[]) => void }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <fieldset className="to-kinds">
      <legend>{t('office.messages.toKinds')}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ target }) =>
              change(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
            }
          />
          {say(debtorNames[kind])}
        </label>
      ))}
    </fieldset>
  )
}

/** Bodies looked up by a part of their name and added one by one. */
function ByName({ named, change }: { named: readonly Named[]; change: (named: Named[]) => void }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const { value } = useAsk(parties.list, { name }, { enabled: name.trim().length > 1, keep: true })
  const found = name.trim().length > 1 ? (value?.parties ?? []).slice(0, 6) : []
  const add = (one: Named) => {
    if (!named.some(({ id }) => id === one.id)) change([...named, { id: one.id, name: one.name }])
    setName('')
  }
  return (
    <div className="to-named">
      <Labelled label={t('office.messages.toNamed')} value={name} change={setName} />
      {found.map((one) => (
        <button key={one.id} type="button" className="btn s" onClick={() => add(one)}>
          + {one.name}
        </button>
      ))}
      <ul>
        {named.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <button
              type="button"
              className="btn t"
              onClick={() => change(named.filter(({ id }) => id !== one.id))}
            >
              {t('office.messages.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
