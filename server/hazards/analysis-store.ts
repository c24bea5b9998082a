import type { Cut, Reckoning } from '@bihuan/domain/hazards/analysis.ts'
import type { Candour } from '@bihuan/domain/hazards/honesty.ts'
import type { Cell } from '@bihuan/domain/hazards/patterns.ts'
import { sql } from 'kysely'
import type { Reader } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type {} from '../parties/tables.ts'
import type {} from '../photos/tables.ts'
import type {} from './analysis-tables.ts'
import type {} from './tables.ts'

/** First day of the first month and of the last one, both counted. */
export type Months = { from: string; to: string }

/**
 * Whose counts a reader is shown: the town's, those of the villages within reach, or those of the own department.
 * Row security has the same in it; here it keeps a reader of the town from adding town and villages.
 */
export const scopesOf = ({ signer }: Reader, village?: string): string[] => {
  if (signer.reach.length === 0) return signer.handler === null ? [] : [signer.handler]
  if (village !== undefined) return [village]
  return signer.reach.some((prefix) => prefix.length < 12) ? [signer.town] : [...signer.reach]
}

const counts = ({ rows, signer }: Reader, scopes: readonly string[]) =>
  rows
    .selectFrom('hazard_count')
    .where('town', '=', signer.town)
    .where('scope', 'in', scopes.length === 0 ? [''] : [...scopes])

export type Reckoned = { cut: Cut | 'all'; key: string; figures: Reckoning }

/**
 * Found in these months with what became of it, and what stands open or overdue today, for every cut at once. Reads
 * months and this month's days, so as many rows for ten million hazards as for some ten thousand.
 */
export const reckon = async (
  desk: Reader,
  scopes: readonly string[],
  { from, to }: Months,
): Promise<Reckoned[]> => {
  const month = `${desk.today.slice(0, 7)}-01`
  const inPeriod = sql`measure = 'found' and start_on between ${from}::date and ${to}::date`
  const late = sql`(measure = 'late' and start_on < ${month}::date
    or measure = 'late-day' and start_on between ${month}::date and ${desk.today}::date)`
  const sum = (column: 'count' | 'days' | 'repeats', of: typeof late) =>
    sql<string>`coalesce(sum(${sql.ref(column)}) filter (where ${of}), 0)`
  const found = await counts(desk, scopes)
    .select(['cut', 'key'])
    .select([
      sum('count', inPeriod).as('found'),
      sum('count', sql`${inPeriod} and stop_on < 'infinity'`).as('closed'),
      sum('days', sql`${inPeriod} and stop_on < 'infinity'`).as('days'),
      sum('repeats', inPeriod).as('repeats'),
      sum('count', sql`measure = 'found' and stop_on = 'infinity'`).as('open'),
      sum('count', late).as('overdue'),
    ])
    .where((e) =>
      e.or([
        // What was found in these months was struck off in one of them, or later, or not yet.
        e.and([e('measure', '=', 'found'), e('stop_on', '>=', from)]),
        e.and([e('measure', '=', 'late'), e('stop_on', '=', 'infinity')]),
        e.and([
          ...[e('measure', '=', 'late-day'), e('stop_on', '=', 'infinity')],
          ...[e('start_on', '>=', month), e('start_on', '<=', desk.today)],
        ]),
      ]),
    )
    .where(sql<boolean>`(stop_on = 'infinity' or start_on between ${from}::date and ${to}::date)`)
    .groupBy(['cut', 'key'])
    .execute()
  return found.map(({ cut, key, ...figures }) => ({
    ...{ cut: cut as Reckoned['cut'], key },
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Number(value)]),
    ) as Reckoning,
  }))
}

/** How many of those found in these months took how many days to the strike-off. */
export const durationsOf = async (desk: Reader, scopes: readonly string[], { from, to }: Months) => {
  const found = await counts(desk, scopes)
    .select('key')
    .select((e) => e.fn.sum<string>('count').as('count'))
    .where('measure', '=', 'days')
    .where('stop_on', '>=', from)
    .where('start_on', '>=', from)
    .where('start_on', '<=', to)
    .groupBy('key')
    .execute()
  return found.map(({ key, count }) => ({ days: Number(key), count: Number(count) }))
}

const byParty = ({ rows, signer }: Reader, { from, to }: Months, village?: string) => {
  let found = rows
    .selectFrom('hazard_party_count')
    .where('town', '=', signer.town)
    .where('month', '>=', from)
    .where('month', '<=', to)
  for (const condition of withinReach(signer, 'hazard_party_count')) found = found.where(condition)
  return village === undefined ? found : found.where('area', '=', village)
}

/** What was found with each body of each class in these months. */
export const cellsOf = async (desk: Reader, months: Months, village?: string): Promise<Cell[]> => {
  const found = await byParty(desk, months, village)
    .select(['party', 'area', 'sector', 'class'])
    .select((e) => e.fn.sum<string>('count').as('count'))
    .groupBy(['party', 'area', 'sector', 'class'])
    .having((e) => e(e.fn.sum('count'), '>', 0))
    .execute()
  return found.map(({ count, ...cell }) => ({ ...cell, count: Number(count) }))
}

/** What each enterprise found itself in these months, and what others found with it. */
export const candourOf = async (
  desk: Reader,
  months: Months,
  village?: string,
): Promise<(Candour & { party: string })[]> => {
  const found = await byParty(desk, months, village)
    .select('party')
    .select([
      sql<string>`coalesce(sum(count) filter (where is_own), 0)`.as('own'),
      sql<string>`coalesce(sum(count) filter (where not is_own), 0)`.as('others'),
    ])
    .groupBy('party')
    .having((e) => e(e.fn.sum('count'), '>', 0))
    .execute()
  return found.map(({ party, own, others }) => ({ party, own: Number(own), others: Number(others) }))
}

export const namesOfParties = async ({ rows }: Reader, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, { name: string; kind: string }>()
  const found = await rows
    .selectFrom('party')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(found.map(({ id, name, kind }) => [id, { name, kind: kind as string }]))
}

/** Pictures that more than one hazard shows, the latest first, with every hazard that does. */
export const picturesUsedAgain = ({ rows }: Reader, atMost: number) =>
  rows
    .selectFrom('photo_use')
    .innerJoin('hazard', 'hazard.id', 'photo_use.file')
    .innerJoin('party', 'party.id', 'hazard.party')
    .select(['photo_use.digest', 'photo_use.used_on', 'hazard.id', 'hazard.year', 'hazard.number'])
    .select(['party.name as party_name', sql<string>`hazard.state->>'what'`.as('what')])
    .where('photo_use.kind', '=', 'hazard')
    .where('photo_use.digest', 'in', (e) =>
      e
        .selectFrom('photo_use')
        .select('photo_use.digest')
        .where('photo_use.kind', '=', 'hazard')
        .groupBy('photo_use.digest')
        .having((of) => of(of.fn.count('photo_use.file').distinct(), '>', 1))
        .orderBy((of) => of.fn.max('photo_use.used_on'), 'desc')
        .limit(atMost),
    )
    .orderBy('photo_use.digest')
    .orderBy('photo_use.used_on', 'desc')
    .execute()
