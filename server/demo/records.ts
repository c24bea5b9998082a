import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { findLedger, isLedgerKind, type LedgerKind } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { shareOf } from './share.ts'
import { makers } from './values/all.ts'
import { givenBy } from './values/given.ts'

export { shareOf }

/** When a demo party files for a period, or null when it forgets: before the end as a rule, sometimes late. */
export const filingDay = (
  key: string,
  first: Day,
  due: Day,
  diligence: number,
): { happenedOn: Day; filedOn: Day } | null => {
  if (shareOf(key, 'forgets') > diligence) return null
  const length = Math.round((Date.parse(due) - Date.parse(first)) / 86_400_000)
  const happenedOn = addDays(first, Math.floor(length * (0.3 + 0.6 * shareOf(key, 'when'))))
  const delay = shareOf(key, 'late') > 0.85 ? 20 : Math.floor(5 * shareOf(key, 'delay'))
  return { happenedOn, filedOn: addDays(happenedOn, delay) }
}

/** Fields that a duty wants to say one of these words. */
type Wanted = Readonly<Record<string, readonly string[]>>

/**
 * A complete record of this ledger, as a conscientious person would fill it in; the same for the same key every time.
 * `wanted` is what the duty demands of its evidence: the first word that it takes.
 */
export const demoValues = (
  kind: string,
  key: string,
  on: Day,
  staff: number,
  wanted: Wanted = {},
): Record<string, unknown> => {
  if (!isLedgerKind(kind)) throw new RangeError(`the demo knows no ledger ${kind}`)
  return { ...makers[kind](givenBy(key, on, staff)), ...said(kind, wanted) }
}

const said = (kind: LedgerKind, wanted: Wanted) =>
  Object.fromEntries(
    Object.entries(wanted).map(([name, [word]]) => {
      const type = findLedger(kind)?.fields[name]?.type
      return [name, type === 'several' ? [word] : type === 'yesNo' ? word === 'true' : word]
    }),
  )

/** A drawn line that passes for a name. */
export const demoSignature = (key: string): Signature => ({
  strokes: [0, 1, 2].map((stroke) =>
    Array.from({ length: 12 }, (_, point) => ({
      x: 30 + stroke * 80 + point * 5,
      y: 60 + Math.round(30 * Math.sin(point / 2 + stroke + shareOf(key) * 6)),
      t: stroke * 300 + point * 16,
    })),
  ),
})
