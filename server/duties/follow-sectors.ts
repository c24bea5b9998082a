import type { Debtor } from '@bihuan/domain/duties/duty.ts'
import type { WriteRows } from '../frame/desk.ts'
import type {} from './tables.ts'
import { type Shift, shiftTally, standOf } from './tally.ts'

/** The trade under which a debtor is counted; only enterprises have one. */
const sectorOf = ({ kind, profile }: Pick<Debtor, 'kind' | 'profile'>): string =>
  (kind === 'enterprise' && profile?.sector) || ''

/** The trades of these debtors, by their ids. */
export type Sectors = ReadonlyMap<string, string>

export const sectorsOf = (debtors: readonly Debtor[]): Sectors =>
  new Map(debtors.map((debtor) => [debtor.id, sectorOf(debtor)]))

export type Sorted = { debtor: string; sector: string }

const isStale = ({ debtor, sector }: Sorted, sectors: Sectors): boolean =>
  (sectors.get(debtor) ?? sector) !== sector

/**
 * Moves the duties of debtors whose trade is another one by now, delivered ones too: the counts say under which trade
 * the register has a firm, not under which it once was.
 */
export const followSectors = async (
  rows: WriteRows,
  plan: string,
  existing: readonly Sorted[],
  sectors: Sectors,
): Promise<void> => {
  const stale = new Map(
    existing
      .filter((duty) => isStale(duty, sectors))
      .map(({ debtor, sector }) => [`${debtor} ${sector}`, { debtor, sector }]),
  )
  const shifts: Shift[] = []
  for (const { debtor, sector } of stale.values()) {
    const moved = await rows
      .updateTable('duty')
      .set({ sector: sectors.get(debtor) ?? '' })
      .where('plan', '=', plan)
      .where('debtor', '=', debtor)
      .where('sector', '=', sector)
      .where('state', '!=', 'withdrawn')
      .returningAll()
      .execute()
    for (const duty of moved) {
      const stand = standOf(duty)
      shifts.push({ duty: { ...duty, sector }, from: stand, to: 'nowhere' })
      shifts.push({ duty, from: 'nowhere', to: stand })
    }
  }
  await shiftTally(rows, shifts)
}

/** Whether some duty stands under a trade that its debtor no longer has. */
export const hasStaleSector = (
  existing: readonly (Sorted & { state: string })[],
  sectors: Sectors,
): boolean => existing.some((duty) => duty.state !== 'withdrawn' && isStale(duty, sectors))
