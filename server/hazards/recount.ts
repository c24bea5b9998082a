/** Asks the database something, always over one connection; the owner's login, since only it may count anew. */
export type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>

export type Recounted = { towns: { town: string; hazards: number; differed: number }[] }

/** The counts of a town as its page sums them, as one text that changes with any of them. */
const countsOf = async (ask: Ask, town: string): Promise<Map<string, string>> => {
  const rows = await ask<{ place: string; sums: string }>(
    `select concat_ws('/', scope, measure, cut, key, start_on, stop_on) as place,
       concat_ws('/', sum(count), sum(days), sum(repeats)) as sums
     from hazard_count where town = $1 group by 1, scope, measure, cut, key, start_on, stop_on
     having sum(count) <> 0 or sum(days) <> 0 or sum(repeats) <> 0
     union all
     select concat_ws('/', 'party', area, party, coalesce(handler::text, '-'), sector, class, month, is_own), sum(count)::text
     from hazard_party_count where town = $1
     group by area, party, handler, sector, class, month, is_own having sum(count) <> 0`,
    [town],
  )
  return new Map(rows.map(({ place, sums }) => [place, sums]))
}

const differences = (before: Map<string, string>, after: Map<string, string>): number =>
  [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place))
    .length

/**
 * Counts the hazards of every town anew from their rows (ADR 19), or of one, and says how many counts were wrong.
 * While a town is counted nobody writes a hazard.
 */
export const recountHazards = async (ask: Ask, only?: string): Promise<Recounted> => {
  const towns = await ask<{ town: string; hazards: string }>(
    `select town, sum(hazards) as hazards from (
       select town, count(*) as hazards from hazard group by town
       union all select distinct town, 0::bigint from hazard_tally) all_of_them
     where $1::text is null or town = $1 group by town order by town`,
    [only ?? null],
  )
  const told: Recounted['towns'] = []
  for (const { town, hazards } of towns) {
    told.push({ town, hazards: Number(hazards), differed: await recountTown(ask, town) })
  }
  return { towns: told }
}

/** Writers are kept out before the first look, so that what differs is an error and never somebody's work. */
const recountTown = async (ask: Ask, town: string): Promise<number> => {
  await ask('begin', [])
  await ask('lock table hazard in share row exclusive mode', [])
  const before = await countsOf(ask, town)
  await ask('call recount_hazards($1)', [town])
  const differed = differences(before, await countsOf(ask, town))
  await ask('commit', [])
  return differed
}
