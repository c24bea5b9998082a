import type { Day } from '@bihuan/domain/base/day.ts'
import type { RiskColour } from '@bihuan/domain/parties/profile.ts'
import { isHighRisk, type Sector, sectorCodes } from '@bihuan/domain/parties/sector.ts'
import type { PartyStatus } from '@bihuan/domain/parties/status.ts'
import type { Trait } from '@bihuan/domain/parties/trait.ts'
import { tidy } from '@bihuan/domain/people/credit-code.ts'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { type PartyFile, standing } from './store.ts'

export type PartyFilter = {
  kind?: PartyFile['kind'] | undefined
  name?: string | undefined
  place?: string | undefined
  sector?: Sector | undefined
  trait?: Trait | undefined
  handler?: string | undefined
  risk?: RiskColour | undefined
  status?: PartyStatus | undefined
  /** The day for which the status is asked. */
  on: Day
}

type Where = ExpressionBuilder<Tables, 'party'>

/** The same judgment as `statusOn` in the domain, as a condition. A test holds the two together. */
export const statusIs = (e: Where, status: PartyStatus, on: Day) => {
  const closed = e('until', '<', on)
  const isThere = e.and([e('since', '<=', on), e.or([e('until', 'is', null), e('until', '>=', on)])])
  const isSuspended = e.and([
    e('suspended_from', 'is not', null),
    e('suspended_from', '<=', on),
    e.or([e('suspended_to', 'is', null), e('suspended_to', '>=', on)]),
  ])
  const notSuspended = e.or([
    e('suspended_from', 'is', null),
    e('suspended_from', '>', on),
    e('suspended_to', '<', on),
  ])
  return {
    closed,
    coming: e.and([e('since', '>', on), e.or([e('until', 'is', null), e('until', '>=', on)])]),
    suspended: e.and([isThere, isSuspended]),
    open: e.and([isThere, notSuspended]),
  }[status]
}

const highRisk = sectorCodes.filter(isHighRisk)

const has = (e: Where, trait: Trait) =>
  trait === 'high-risk'
    ? e('sector', 'in', highRisk)
    : sql<SqlBool>`jsonb_exists(party.attributes -> 'traits', ${trait})`

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

const filtered = (rows: ReadRows, filter: PartyFilter) => {
  const { kind, name, place, sector, trait, handler, risk, status, on } = filter
  let all = standing(rows)
  if (kind !== undefined) all = all.where('kind', '=', kind)
  if (name !== undefined && name !== '')
    all = all.where((e) => e.or([e('name', 'like', like(name)), e('uscc', '=', tidy(name))]))
  if (place !== undefined) all = all.where('area', '=', place)
  if (sector !== undefined) all = all.where('sector', '=', sector)
  if (trait !== undefined) all = all.where((e) => has(e, trait))
  if (handler !== undefined) all = all.where('handler', '=', handler)
  if (risk !== undefined) all = all.where('risk', '=', risk)
  if (status !== undefined) all = all.where((e) => statusIs(e, status, on))
  return all
}

export const countParties = async (rows: ReadRows, filter: PartyFilter): Promise<number> => {
  const { count } = await filtered(rows, filter)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who stands before and after this party in the list, whether or not it is in it itself. */
export const neighboursOf = async (rows: ReadRows, filter: PartyFilter, { kind, name, id }: PartyFile) => {
  const next = (sign: '<' | '>', order: 'asc' | 'desc') =>
    filtered(rows, filter)
      .select(['id', 'name'])
      .where((e) => e(e.refTuple('kind', 'name', 'id'), sign, e.tuple(kind, name, id)))
      .orderBy('kind', order)
      .orderBy('name', order)
      .orderBy('id', order)
      .executeTakeFirst()
  return { before: (await next('<', 'desc')) ?? null, after: (await next('>', 'asc')) ?? null }
}

/** One row more than a page, by kind, name and id. */
export const pageOfParties = (
  rows: ReadRows,
  filter: PartyFilter,
  after: readonly string[] | undefined,
): Promise<PartyFile[]> => {
  const page = filtered(rows, filter)
    .selectAll()
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [kind = '', name = '', id = ''] = after
  return page
    .where((e) => e(e.refTuple('kind', 'name', 'id'), '>', e.tuple(kind as PartyFile['kind'], name, id)))
    .execute()
}
