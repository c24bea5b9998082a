import type { Fields } from '../ledgers/field.ts'
import type { Values } from '../ledgers/ledger.ts'
import type { Signature } from '../ledgers/signature.ts'
import type { Act, Report } from './act.ts'
import type { Hand } from './hand.ts'
import type { Hazard } from './hazard.ts'
import { type ActName, formOf } from './step.ts'

/**
 * Who signed, with what and on which device, as far as it names or shows a person; `unit` as it was called that day,
 * where the hand is the unit's answerable or the department's.
 */
export type Marks = {
  by: string
  unit?: string
  signature?: Signature
  device?: { name: string; at: number }
}

/** What the journal keeps of an act: what may stand plain for good, and what is sealed and can be erased. */
export type Kept = {
  plain: { hand: Hand | null; on: string; party?: string; values: Values }
  sealed: Marks & { values: Values }
}

/** Words may name people, so they are sealed; days, choices, counts, amounts and digests of pictures are not. */
const isSealed = (fields: Fields, name: string): boolean => {
  const field = fields[name]
  return field === undefined || field.personal || field.type === 'text' || field.type === 'rows'
}

const part = (values: Values, keep: (name: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => keep(name)))

export const keptOf = (act: Act | Report, marks: Marks): Kept => {
  const { fields } = formOf(act.act)
  const values = act.values as Values
  return {
    plain: {
      hand: act.hand,
      on: act.signed.on,
      ...(act.act === 'report' ? { party: act.party } : {}),
      values: part(values, (name) => !isSealed(fields, name)),
    },
    sealed: { ...marks, values: part(values, (name) => isSealed(fields, name)) },
  }
}

type Stored = { act: ActName; at: number; account: string } & Kept

/** The act again, out of what the journal kept of it. What was erased is not in its values. */
export const actOf = ({ act, at, account, plain, sealed }: Stored): Act | Report =>
  ({
    ...{ act, hand: plain.hand, signed: { account, at, on: plain.on } },
    ...(plain.party === undefined ? {} : { party: plain.party }),
    values: { ...plain.values, ...sealed.values },
  }) as Act | Report

/** Every word of the hazard itself that is no person's, small letters: what a search looks through. */
export const searchWords = ({ what, place, five }: Hazard): string =>
  [what, place, five.measures ?? '', five.unit ?? ''].join('\n').toLowerCase()
