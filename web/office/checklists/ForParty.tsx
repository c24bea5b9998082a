import { parties } from '@bihuan/contract/parties.ts'
import { Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'

type Party = { id: string; name: string }
type Props = { party: Party | null; choose: (party: string | undefined) => void }

/** The enterprise or village for which the lists are looked at, by part of its name; cleared, they are for nobody. */
export function ForParty({ party, choose }: Props) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const name = useSettled(typed)
  const { value } = useAsk(parties.list, { status: 'open', ...(name === '' ? {} : { name }) }, { keep: true })
  const found: Party[] = (value?.parties ?? []).filter(
    ({ kind }) => kind === 'enterprise' || kind === 'village',
  )
  const shown = party === null || found.some((one) => one.id === party.id) ? found : [party, ...found]
  return (
    <div className="for-party">
      <label htmlFor={id} className="unseen">
        {t('office.checklists.whose')}
      </label>
      <Select
        id={id}
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={party?.id ?? null}
        placeholder={t('office.checklists.whose')}
        notFoundContent={t('office.ledgers.noParty')}
        options={shown.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(chosen: string | undefined) => choose(chosen)}
      />
    </div>
  )
}

/** What was typed, a moment after the last key. */
const useSettled = (typed: string): string => {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
