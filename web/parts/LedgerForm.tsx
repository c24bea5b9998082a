import './ledger-form.css'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Typed } from '../frame/typed.ts'
import { LedgerEntry } from './LedgerEntry.tsx'
import { LedgerRows } from './LedgerRows.tsx'
import type { Placed, Span } from './typed.ts'

type Props = {
  ledger: Placed
  typed: Typed
  change: (name: string, value: Typed[string]) => void
  /** Told when somebody leaves a field: from then on what is wrong with it is said. */
  leave: (name: string) => void
  wrong: Readonly<Record<string, string>>
  /** The period of the duty that it is filed for, if any. */
  span?: Span
  today: Day
}

/** The form that a kind of record declares, in its order. */
export function LedgerForm({ ledger, typed, change, leave, wrong, span, today }: Props) {
  return (
    <div className="ledger-form">
      {asked(ledger).map(([name, field]) => {
        const shared = {
          ...{ name, value: typed[name], wrong: wrong[name], today },
          change: (value: Typed[string]) => change(name, value),
          leave: () => leave(name),
        }
        if (field.type === 'rows') return <LedgerRows key={name} {...shared} field={field} />
        const within = name === ledger.happenedOn && span !== undefined ? span : {}
        return <LedgerEntry key={name} {...shared} field={field} {...within} />
      })}
    </div>
  )
}

const asked = ({ fields, unasked = [] }: Placed) =>
  Object.entries(fields).filter(([name]) => !unasked.includes(name))
