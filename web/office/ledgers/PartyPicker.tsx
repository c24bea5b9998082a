import { parties } from '@bihuan/contract/parties.ts'
import { Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'

export type Party = { id: string; name: string }
type Props = {
  kinds: readonly string[]
  party: Party | null
  choose: (party: Party | null) => void
  wasTried: boolean
}

/** Whose it is, by part of the name; only bodies of these kinds are proposed. */
export function PartyPicker({ kinds, party, choose, wasTried }: Props) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const name = useSettled(typed)
  const { value } = useAsk(parties.list, name === '' ? {} : { name }, { keep: true })
  const found = (value?.parties ?? []).filter(({ kind }) => kinds.includes(kind))
  const isMissing = wasTried && party === null
  return (
    <div className="fld entry">
      <label htmlFor={id}>{t('office.col.debtor')}</label>
      <Select
        id={id}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={party?.id ?? null}
        status={isMissing ? 'error' : ''}
        placeholder={t('office.ledgers.whose')}
        notFoundContent={t('office.ledgers.noParty')}
        options={[...own(party, found), ...found].map((one) => ({ value: one.id, label: one.name }))}
        onChange={(chosen: string) => choose(found.find((one) => one.id === chosen) ?? party)}
      />
      {isMissing ? <p className="wrong">{t('office.ledgers.chooseParty')}</p> : null}
    </div>
  )
}

/** The chosen one stays named, also when the search no longer finds it. */
const own = (party: Party | null, found: readonly Party[]): Party[] =>
  party === null || found.some(({ id }) => id === party.id) ? [] : [party]

/** What was typed, a moment after the last key. */
const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
