import type { Day } from '@bihuan/domain/base/day.ts'
import type { Heard } from '@bihuan/domain/duties/escalation.ts'
import type { LampKind } from '@bihuan/domain/duties/lamp.ts'
import { type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type DutyFile = Selectable<Tables['duty']>
export type DutyWithName = DutyFile & { debtor_name: string }

const withNames = (rows: ReadRows) =>
  rows
    .selectFrom('duty')
    .innerJoin('party', 'party.id', 'duty.debtor')
    .selectAll('duty')
    .select('party.name as debtor_name')

export const findDuty = (rows: ReadRows, id: string): Promise<DutyWithName | undefined> =>
  withNames(rows).where('duty.id', '=', id).executeTakeFirst()

export const findDuties = (rows: ReadRows, ids: readonly string[]): Promise<DutyWithName[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : withNames(rows)
        .where('duty.id', 'in', [...ids])
        .orderBy('duty.due_on')
        .orderBy('duty.id')
        .execute()

/** What went up to somebody: duties of these rules that fell due by their days; one's own party's stand in one's own list. */
export type WentUp = { heard: readonly Heard[]; own: string | null }

const overdue = (rows: ReadRows, { heard, own }: WentUp) =>
  withNames(rows)
    .where('duty.state', 'in', ['open', 'returned'])
    .where((e) => (own === null ? e.lit(true) : e('duty.debtor', '!=', own)))
    .where((e) =>
      e.or(
        heard.flatMap(({ dueBy, rules }) =>
          rules.map(({ clause, rule }) =>
            e.and([e('duty.clause', '=', clause), e('duty.rule', '=', rule), e('duty.due_on', '<=', dueBy)]),
          ),
        ),
      ),
    )

/** Undelivered duties that went up, the longest overdue first: so many after this one. */
export const pageOfOverdue = async (
  rows: ReadRows,
  wentUp: WentUp,
  most: number,
  after?: readonly string[],
): Promise<DutyWithName[]> => {
  if (wentUp.heard.length === 0) return []
  const [due = '', id = ''] = after ?? []
  const all = overdue(rows, wentUp)
  const page =
    after === undefined
      ? all
      : all.where((e) => e(e.refTuple('duty.due_on', 'duty.id'), '>', e.tuple(due, id)))
  return page.orderBy('duty.due_on').orderBy('duty.id').limit(most).execute()
}

export const countOverdue = async (rows: ReadRows, wentUp: WentUp): Promise<number> => {
  const { count } = await overdue(rows, wentUp)
    .clearSelect()
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Holds these rows until the end. An issue changes duties without their files, so whoever delivers one holds its row. */
export const holdDuties = async (rows: ReadRows, ids: readonly string[]): Promise<void> => {
  const inOrder = [...ids].sort()
  for (let at = 0; at < inOrder.length; at += chunk)
    await rows
      .selectFrom('duty')
      .select('id')
      .where('id', 'in', inOrder.slice(at, at + chunk))
      .orderBy('id')
      .forUpdate()
      .execute()
}

/** Far below the 65,535 parameters that one statement may have. */
const chunk = 10_000

/** What a party has to do now and soon: undelivered first by due date, then what was delivered of late. */
export const dutiesOfParty = (rows: ReadRows, party: string, begunBy: Day): Promise<DutyWithName[]> =>
  withNames(rows)
    .where('duty.debtor', '=', party)
    .where('duty.state', '!=', 'withdrawn')
    .where('duty.first_on', '<=', begunBy)
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .limit(500)
    .execute()

type Where = ExpressionBuilder<Tables & { duty: Tables['duty'] }, 'duty'>

/**
 * The same judgment as `judge` in the domain, as conditions, so that a list can be filtered and counted by lamp.
 * A test holds the two together.
 */
export const lampIs = (e: Where, lamp: LampKind, asOf: Day) => {
  const filed = e.and([e('duty.state', '=', 'delivered'), e('duty.delivered_on', '<=', asOf)])
  const holds = e.or([e('duty.renew_on', 'is', null), e('duty.renew_on', '>', asOf)])
  const done = e.and([filed, holds])
  // A standing duty's record that runs out or has run out.
  const lapsing = e.and([filed, e('duty.renew_on', '<=', asOf), e('duty.lapses_on', '>=', asOf)])
  const lapsed = e.and([filed, e('duty.lapses_on', '<', asOf)])
  const is = {
    done,
    none: e.and([e.not(filed), e('duty.first_on', '>', asOf)]),
    late: e.or([lapsed, e.and([e.not(filed), e('duty.first_on', '<=', asOf), e('duty.due_on', '<', asOf)])]),
    soon: e.or([
      lapsing,
      e.and([
        e.not(filed),
        e('duty.first_on', '<=', asOf),
        e('duty.due_on', '>=', asOf),
        e('duty.soon_on', '<=', asOf),
      ]),
    ]),
    ok: e.and([
      e.not(filed),
      e('duty.first_on', '<=', asOf),
      e('duty.due_on', '>=', asOf),
      e('duty.soon_on', '>', asOf),
    ]),
  }
  return is[lamp]
}

/** Nothing delivers it. */
export const noDelivery = {
  happened_on: null,
  delivered_on: null,
  lapses_on: null,
  renew_on: null,
  record: null,
} as const

export type DutyFilter = {
  clause?: string | undefined
  party?: string | undefined
  area?: string | undefined
  /** A department: what it owes itself and what those owe whom it supervises. */
  handler?: string | undefined
  /** A part of the debtor's name. */
  name?: string | undefined
  lamp?: LampKind | undefined
  asOf: Day
}

/** Everything of the filter but the lamp. */
const narrows =
  ({ clause, party, area, handler, name }: DutyFilter) =>
  (e: Where) =>
    e.and([
      ...(clause === undefined ? [] : [e('duty.clause', '=', clause)]),
      ...(party === undefined ? [] : [e('duty.debtor', '=', party)]),
      ...(area === undefined ? [] : [e('duty.area', '=', area)]),
      ...(handler === undefined
        ? []
        : [e.or([e('duty.handler', '=', handler), e('duty.debtor', '=', handler)])]),
      ...(name === undefined || name === '' ? [] : [e('duty.debtor', 'in', named(e, name))]),
    ])

const named = (e: Where, name: string) =>
  e
    .selectFrom('party')
    .select('party.id')
    .where('party.name', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}%`)

const under = (rows: ReadRows, filter: DutyFilter) => {
  const found = withNames(rows)
    .where('duty.state', '!=', 'withdrawn')
    .where((e) => narrows(filter)(e as unknown as Where))
  const { lamp, asOf } = filter
  return lamp === undefined ? found : found.where((e) => lampIs(e as unknown as Where, lamp, asOf))
}

export const pageOfDuties = (rows: ReadRows, filter: DutyFilter, after: readonly string[] | undefined) => {
  let page = under(rows, filter)
  if (after !== undefined) {
    const [due = '', id = ''] = after
    page = page.where((e) => e(e.refTuple('duty.due_on', 'duty.id'), '>', e.tuple(due, id)))
  }
  return page
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .limit(pageSize + 1)
    .execute()
}

/** The first so many of the list, for a file. */
export const firstDuties = (rows: ReadRows, filter: DutyFilter, most: number): Promise<DutyWithName[]> =>
  under(rows, filter).orderBy('duty.due_on').orderBy('duty.id').limit(most).execute()

export const lampCounts = async (rows: ReadRows, filter: DutyFilter): Promise<Record<LampKind, number>> => {
  const all = rows
    .selectFrom('duty')
    .where('duty.state', '!=', 'withdrawn')
    .where((e) => narrows(filter)(e as unknown as Where))
  const counted = (lamp: LampKind) => (e: unknown) =>
    sql<number>`count(*) filter (where ${lampIs(e as Where, lamp, filter.asOf) as unknown as SqlBool})`
  const counts = await all
    .select((e) => [
      counted('late')(e).as('late'),
      counted('soon')(e).as('soon'),
      counted('ok')(e).as('ok'),
      counted('done')(e).as('done'),
      counted('none')(e).as('none'),
    ])
    .executeTakeFirstOrThrow()
  return counts
}

/** What delivers the duty now, else what did so last; asked by its end and not by the clock, which may be set back. */
export const findEvidence = (rows: ReadRows, duty: string) =>
  rows
    .selectFrom('evidence')
    .innerJoin('record', 'record.id', 'evidence.record')
    .selectAll('evidence')
    .select(['record.kind', 'record.happened_on', 'record.filed_on', 'record.values'])
    .select(['record.returned_at', 'record.returned_by_name', 'record.return_reason'])
    .where('evidence.duty', '=', duty)
    .orderBy('evidence.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('evidence.linked_at', 'desc')
    .executeTakeFirst()
