import { parties } from '@bihuan/contract/parties.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Labelled } from '../parts/Labelled.tsx'

type Party = { id: string; name: string }
type Props = {
  party: Party | null
  change: (party: Party | null) => void
  kind?: 'enterprise'
  wrong?: string | undefined
}

/** Finds one party out of many by a part of its name or its whole code. */
export function PartyPick({ party, change, kind, wrong }: Props) {
  const { t } = useWords()
  const say = useSay()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { value } = useAsk(
    parties.list,
    { name, status: 'open', ...(kind && { kind }) },
    { enabled: name.length > 0, keep: true },
  )
  if (party !== null)
    return (
      <div className="fld">
        <span className="q2 s">{t('office.people.party')}</span>
        <p className="acts">
          <b>{party.name}</b>
          <button type="button" className="btn s" onClick={() => change(null)}>
            {t('office.accounts.otherParty')}
          </button>
        </p>
        {wrong === undefined ? null : <p className="wrong">{wrong}</p>}
      </div>
    )
  const found = name === '' ? [] : (value?.parties ?? []).slice(0, 8)
  return (
    <div className="party-pick">
      <Labelled
        label={t('office.people.party')}
        hint={t('office.accounts.hint.party')}
        value={typed}
        change={setTyped}
        wrong={wrong}
      />
      <ul className="lines">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className="link" onClick={() => change({ id: one.id, name: one.name })}>
              {one.name} <span className="q s">{say(partyKindNames[one.kind])}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
