import type { Day } from '@bihuan/domain/base/day.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import type { Typed } from '../frame/typed.ts'
import { LedgerEntry } from './LedgerEntry.tsx'
import type { Span } from './typed.ts'

type Props = {
  ledger: Ledger
  typed: Typed
  change: (name: string, value: Typed[string]) => void
  /** Told when somebody leaves a field: from then on what is wrong with it is said. */
  leave: (name: string) => void
  wrong: Readonly<Record<string, string>>
  span: Span
  today: Day
}

/** The form that a kind of record declares, in its order. */
export function LedgerForm({ ledger, typed, change, leave, wrong, span, today }: Props) {
  return (
    <div className="ledger-form">
      {Object.entries(ledger.fields).map(([name, field]) => (
        <LedgerEntry
          key={name}
          name={name}
          field={field}
          value={typed[name]}
          change={(value) => change(name, value)}
          leave={() => leave(name)}
          wrong={wrong[name]}
          days={name === ledger.happenedOn ? daysOf(span, today) : { max: today, today }}
        />
      ))}
    </div>
  )
}

const daysOf = ({ first, due }: Span, today: Day) => ({ min: first, max: due < today ? due : today, today })
