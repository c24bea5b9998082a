import type { hazards } from '@bihuan/contract/hazards.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isOwnSource } from '@bihuan/domain/hazards/source.ts'
import type { Stage } from '@bihuan/domain/hazards/stage.ts'
import type { Me } from '../../frame/session.ts'

export type HazardRow = OutputOf<typeof hazards.list>['hazards'][number]
export type HazardView = OutputOf<typeof hazards.show>

/** Whose turn it is, seen by a reader: their own, the town's, or the unit's whose hazard it is. */
export type Turn = 'mine' | 'town' | 'unit'

/** Where the file lies with the town until it has graded, reviewed or struck off. */
const townsStages: readonly Stage[] = ['found', 'review', 'passed']

export type Reader = Pick<Me, 'party' | 'roles'>
type Turning = Pick<HazardRow, 'stage' | 'source'> & {
  party: { id: string }
  handler: { id: string } | null
}

/**
 * Whose turn it is. What a unit found itself is also its own to grade and to put right while the town looks on
 * (notice 7.1), so it stands with the unit from the beginning.
 */
export const turnOf = (row: Turning, { party, roles }: Reader): Turn => {
  const isTowns = townsStages.includes(row.stage) && !(row.stage === 'found' && isOwnSource(row.source))
  if (!isTowns) return party?.id === row.party.id ? 'mine' : 'unit'
  return actsForTown(row, { party, roles }) ? 'mine' : 'town'
}

/** Whether what the town owes in this file waits for the reader: the office, or the department that has it in its care. */
export const actsForTown = ({ handler }: Pick<Turning, 'handler'>, { party, roles }: Reader): boolean =>
  roles.some((role) => role === 'officer' || role === 'leader') ||
  (party !== null && party.id === handler?.id)

export const turns = ['mine', 'town', 'unit'] as const satisfies readonly Turn[]

/** The open ones by whose turn it is, each group in the order of the list. */
export const byTurn = <R extends Turning>(rows: readonly R[], reader: Reader): Record<Turn, R[]> => {
  const groups: Record<Turn, R[]> = { mine: [], town: [], unit: [] }
  for (const row of rows) groups[turnOf(row, reader)].push(row)
  return groups
}
