import { hazards } from '@bihuan/contract/hazards.ts'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { useOutbox } from '../outbox-context.ts'
import { HazardCell } from './HazardCell.tsx'
import { useSettled } from './use-settled.ts'

type Props = {
  /** Whose, where it is picked; empty while it is not. */
  party: string | undefined
  what: string
  place: string
}

/** Fewer characters are like everything. */
const fewest = 4

/** Open hazards of the same body that may be this one: a tap opens it, and what was typed stays. */
export function Alike({ party, what, place }: Props) {
  const { t } = useWords()
  const { isOnline } = useOutbox()
  const asked = useSettled(what.trim())
  const where = useSettled(place.trim())
  const isWorthAsking = isOnline && asked.length >= fewest && party !== ''
  const { value } = useAsk(
    hazards.alike,
    {
      ...(party === undefined ? {} : { party }),
      what: asked.slice(0, 300),
      ...(where === '' ? {} : { place: where.slice(0, 80) }),
    },
    { enabled: isWorthAsking, keep: true },
  )
  const found = isWorthAsking ? (value?.hazards ?? []) : []
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <Note kind="warn" title={t('field.hazards.alike')}>
          <ul className="cells alike">
            {found.map((row) => (
              <HazardCell key={row.id} row={row} />
            ))}
          </ul>
        </Note>
      )}
    </div>
  )
}
