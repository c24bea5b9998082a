import type { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { type FundFigure, type FundFilter, fundsAbout, sumOfFunds } from '@bihuan/domain/hazards/fund-sums.ts'
import { hasHandler, partyKinds } from '@bihuan/domain/parties/kind.ts'
import { sql } from 'kysely'
import type { Reader } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

type Funds = OutputOf<typeof contract.funds>

const entered = (kind: 'allotted' | 'spent') =>
  `(select coalesce(sum((entry ->> 'amount')::numeric), 0) from jsonb_array_elements(hazard.state -> 'funds') entry
    where entry ->> 'kind' = '${kind}')`

/** As `fundSums` adds up one hazard, in yuan; nothing in it comes from outside. */
const amounts: Record<FundFigure, string> = {
  planned: `coalesce((hazard.state -> 'five' ->> 'funds')::numeric, 0)`,
  allotted: entered('allotted'),
  spent: entered('spent'),
  left: `greatest(${entered('allotted')} - ${entered('spent')}, 0)`,
  over: `greatest(${entered('spent')} - ${entered('allotted')}, 0)`,
}

/** Which hazards stand behind a figure of the analysis: those that add something to it. */
export const fundCondition = (asked: FundFilter): string =>
  asked === 'any' ? 'hazard.has_funds' : `hazard.has_funds and ${amounts[asked]} > 0`

/** Whether a body is the town's own, so that public money mends what it is answerable for. */
export const isPublic = (party: string) =>
  sql<boolean>`coalesce((select p.kind in (${sql.join(ownKinds)}) from party p
    where p.town = (select fact.town()) and p.id = ${party}::uuid), false)`
const ownKinds = partyKinds.filter((kind) => !hasHandler(kind)).map((kind) => sql.lit(kind))

/** Of so many bodies the page shows a line at most; the sum is of all. */
const atMost = 200

/** What was planned, allotted and spent on hazards found in a period, a line for each body that is answerable. */
export const fundsOf = async (
  desk: Reader,
  { first, last }: Period,
  village: string | undefined,
): Promise<Pick<Funds, 'about' | 'lines' | 'all'>> => {
  const sum = (of: FundFigure) => sql<string>`sum(${sql.raw(amounts[of])})::numeric(16,2)::text`
  let asked = desk.rows
    .selectFrom('hazard')
    .leftJoin('party', 'party.id', 'hazard.party')
    .select(['hazard.party as id', sql<string>`count(*)`.as('hazards')])
    .select((e) => e.fn.coalesce('party.name', e.val('')).as('name'))
    .select([sum('planned').as('planned'), sum('allotted').as('allotted'), sum('spent').as('spent')])
    .select([sum('left').as('left'), sum('over').as('over')])
    .where('hazard.has_funds', '=', true)
    .where('hazard.stage', '!=', 'withdrawn')
    .where('hazard.found_on', '>=', first)
    .where('hazard.found_on', '<=', last)
  for (const condition of withinReach(desk.signer, 'hazard')) asked = asked.where(condition)
  if (village !== undefined) asked = asked.where('hazard.area', '=', village)
  const found = await asked.groupBy(['hazard.party', 'party.name']).orderBy('name').orderBy('id').execute()
  const lines = found.map(({ id, name, hazards, ...figures }) => ({
    party: { id, name },
    figures: { ...figures, hazards: Number(hazards) },
  }))
  return { about: fundsAbout, lines: lines.slice(0, atMost), all: sumOfFunds(lines) }
}
