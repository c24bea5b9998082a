import { parties } from '@bihuan/contract/parties.ts'
import { useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { useOutbox } from '../outbox-context.ts'
import { useSettled } from './use-settled.ts'

type Picked = { party: string; partyName: string; partyHandler: string }
type Props = { name: string; isMissing: boolean; pick: (picked: Picked) => void }

/** As many as are seen above the keyboard. */
const most = 6

/** Whose hazard it is: found by a part of its name, or one's own body. */
export function PartyPick({ name, isMissing, pick }: Props) {
  const { t } = useWords()
  const id = useId()
  const [words, setWords] = useState('')
  const choose = (picked: Picked) => {
    pick(picked)
    setWords('')
  }
  return (
    <div className="fld entry party-pick" data-field="party">
      <label htmlFor={id}>{t('field.hazards.whose')}</label>
      {name === '' ? null : <p className="picked">{name}</p>}
      <input
        id={id}
        className="in"
        type="search"
        autoComplete="off"
        value={words}
        placeholder={t(name === '' ? 'field.hazards.searchParty' : 'field.hazards.anotherParty')}
        onChange={(event) => setWords(event.target.value)}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-wrong` : undefined}
      />
      <Found words={useSettled(words.trim())} choose={choose} />
      {words === '' && name === '' ? <OwnBody choose={choose} /> : null}
      {isMissing ? (
        <p id={`${id}-wrong`} className="wrong">
          {t('field.hazards.pickParty')}
        </p>
      ) : null}
    </div>
  )
}

function OwnBody({ choose }: { choose: Props['pick'] }) {
  const { t } = useWords()
  const { party } = useMe()
  if (party === null) return null
  return (
    <button
      type="button"
      className="btn"
      onClick={() => choose({ party: party.id, partyName: party.name, partyHandler: '' })}
    >
      {t('field.hazards.ownBody', { name: party.name })}
    </button>
  )
}

function Found({ words, choose }: { words: string; choose: Props['pick'] }) {
  const { t } = useWords()
  const { isOnline } = useOutbox()
  const { value, problem } = useAsk(parties.list, { name: words }, { enabled: words !== '' })
  if (words === '') return null
  if (value === undefined)
    return (
      <p className="hint" role="status">
        {t(!isOnline || problem !== undefined ? 'field.hazards.searchOffline' : 'field.hazards.searching')}
      </p>
    )
  if (value.parties.length === 0)
    return (
      <p className="hint" role="status">
        {t('field.hazards.noParty')}
      </p>
    )
  return (
    <ul className="party-found">
      {value.parties.slice(0, most).map(({ id, name, handler, place }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => choose({ party: id, partyName: name, partyHandler: handler?.id ?? '' })}
          >
            <b>{name}</b>
            <span className="q s">{place}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
