import { events } from '@bihuan/contract/events.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { type FormEvent, useId, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'

type Listed = OutputOf<typeof events.list>
type Entry = InputOf<typeof events.enter>
type Props = { kinds: Listed['kinds']; places: Listed['places']; close: () => void }

/** Enters what happened; what it will ask of whom stands below before anything is done. */
export function EventForm({ kinds, places, close }: Props) {
  const { t } = useWords()
  const me = useMe()
  const [entry, setEntry] = useState<Entry>({
    ...{ kind: kinds[0]?.kind ?? 'accident', name: '', on: me.today },
    ...{ areas: [], about: null, note: '' },
  })
  const { act, isBusy, problem } = useAct(events.enter)
  const set = (part: Partial<Entry>) => setEntry({ ...entry, ...part })
  const enter = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const answer = await act(entry)
    if (answer.ok) close()
  }
  const wrong = (field: string) =>
    problem?.fields?.find((one) => one.field === field)?.detail ??
    (problem?.field === field ? problem.detail : undefined)
  return (
    <form
      className="event-form"
      onSubmit={(submitted) => void enter(submitted)}
      noValidate
      aria-label={t('office.events.enter')}
    >
      <div className="event-lines">
        <Kinds kinds={kinds} kind={entry.kind} change={(kind) => set({ kind })} />
        <Labelled
          label={t('office.events.col.name')}
          hint={t('office.events.nameHint')}
          wrong={wrong('name')}
          value={entry.name}
          change={(name) => set({ name })}
        />
        <Labelled
          label={t('office.events.on')}
          type="date"
          wrong={wrong('on')}
          value={entry.on}
          change={(on) => set({ on })}
        />
        <Labelled
          label={t('office.events.note')}
          wrong={wrong('note')}
          value={entry.note}
          change={(note) => set({ note })}
        />
      </div>
      <Places places={places} chosen={entry.areas} change={(areas) => set({ areas })} />
      <Asks entry={entry} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.events.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

function Kinds({
  kinds,
  kind,
  change,
}: {
  kinds: Props['kinds']
  kind: Entry['kind']
  change: (kind: Entry['kind']) => void
}) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  return (
    <div className="fld">
      <label htmlFor={id}>{t('office.events.col.kind')}</label>
      <select
        id={id}
        className="in"
        value={kind}
        onChange={({ target }) => {
          const chosen = kinds.find((one) => one.kind === target.value)
          if (chosen) change(chosen.kind)
        }}
      >
        {kinds.map((one) => (
          <option key={one.kind} value={one.kind}>
            {say(one.name)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Places({
  places,
  chosen,
  change,
}: {
  places: Props['places']
  chosen: readonly string[]
  change: (areas: string[]) => void
}) {
  const { t } = useWords()
  return (
    <fieldset className="event-places">
      <legend>{t('office.events.places')}</legend>
      {places.map(({ code, name }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              change(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** What the event would ask, reckoned by the server as it is typed. */
function Asks({ entry }: { entry: Entry }) {
  const { t, language } = useWords()
  const say = useSay()
  const { kind, on, areas } = entry
  const asked = { kind, on, areas, about: null, note: '', name: t('office.events.thisOne') }
  const { value } = useAsk(events.preview, asked, { keep: true, enabled: on !== '' })
  if (value === undefined) return null
  if (value.duties === 0) return <Note>{t('office.events.asksNothing')}</Note>
  return (
    <section className="event-asks">
      <h2>{t('office.events.asks', { count: value.duties })}</h2>
      <ul>
        {value.asks.map(({ clause, title, debtors, due, names }) => (
          <li key={`${clause}${title.zh}`}>
            <b>
              {clause} {say(title)}
            </b>{' '}
            {t('office.events.ask', { count: debtors, due: sayDay(due, language) })}
            <span className="q s">
              {names.join('、')}
              {names.length < debtors ? '…' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
