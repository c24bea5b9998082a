import { parties } from '@bihuan/contract/parties.ts'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'

type Props = { area: string | undefined; pick: (area: string | undefined) => void }

/** Narrows a list to one village; only where there is more than one to choose from. */
export function VillagePick({ area, pick }: Props) {
  const { t } = useWords()
  const mayAsk = mayDo(useMe(), 'party.read')
  const { value } = useAsk(parties.list, { kind: 'village' }, { enabled: mayAsk })
  const villages = value?.parties ?? []
  if (villages.length < 2) return null
  return (
    <select
      className="in pick"
      aria-label={t('office.ledgers.village')}
      value={area ?? ''}
      onChange={(event) => pick(event.target.value || undefined)}
    >
      <option value="">{t('office.ledgers.allOf', { of: t('office.ledgers.village') })}</option>
      {villages.map((village) => (
        <option key={village.id} value={village.area}>
          {village.name}
        </option>
      ))}
    </select>
  )
}
