import { useWords } from '../../frame/words.ts'
import { OwedCell } from './OwedCell.tsx'
import type { Owed } from './owed.ts'

/** What the town owes my unit in its hazards, with the town's clock: the unit may remind it. */
export function TownOwes({ owed }: { owed: readonly Owed[] }) {
  const { t } = useWords()
  if (owed.length === 0) return null
  return (
    <section>
      <h3 className="part">{t('field.hazards.turn.townMe')}</h3>
      <ul className="cells">
        {owed.map((one) => (
          <OwedCell key={`${one.row.id}/${one.step}`} owed={one} />
        ))}
      </ul>
    </section>
  )
}
