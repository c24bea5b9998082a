import type { Day } from '@bihuan/domain/base/day.ts'
import type { Figures } from '@bihuan/domain/rollup/figures.ts'
import type { Stand } from '@bihuan/domain/rollup/stand.ts'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type {} from '../duties/tables.ts'
import { pageSize } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'

/** Made of the buckets, or of the duties within reach where the buckets do not know what that is. */
export type Basis = 'counts' | 'duties'

/** What the sums are narrowed to; absent members narrow nothing. */
export type Narrowing = {
  town?: string | undefined
  clauses?: readonly string[] | undefined
  area?: string | undefined
  kind?: string | undefined
  sector?: string | undefined
  /** First and last due day. */
  due?: { from: Day; to: Day } | undefined
}

/** A department's reach is who it supervises, which no bucket knows; every other reader's is a set of places. */
export const basisOf = ({ signer }: Reader): Basis => (signer.reach.length > 0 ? 'counts' : 'duties')

const buckets = ({ rows, signer }: Reader) =>
  rows
    .selectFrom('duty_tally')
    .select(['town', 'area', 'clause', 'kind', 'sector'])
    .select(['first_on', 'due_on', 'soon_on', 'delivered_on', 'lapses_on', 'renew_on'])
    .select(['count as number', sql<string>`''`.as('id')])
    .where('count', '>', 0)
    // Who belongs to a town may read the whole town's buckets; a village's reader is shown the own village alone.
    .where((e) => e.or(signer.reach.map((prefix) => e('area', 'like', `${prefix}%`))))

const duties = ({ rows }: Reader) =>
  rows
    .selectFrom('duty')
    .select(['id', 'town', 'area', 'clause', 'kind', 'sector', 'first_on', 'due_on', 'soon_on'])
    .select([orNever('delivered_on'), orNever('lapses_on'), orNever('renew_on')])
    .select(sql<number>`1`.as('number'))
    .where('state', '!=', 'withdrawn')

const orNever = <const Column extends string>(column: Column) =>
  sql<string>`coalesce(${sql.ref(column)}, 'infinity')`.as(column)

type Counted = {
  id: string
  town: string
  area: string
  clause: string
  kind: string
  sector: string
  first_on: string
  due_on: string
  soon_on: string
  delivered_on: string
  lapses_on: string
  renew_on: string
  number: number
}
type Where = ExpressionBuilder<{ of: Counted }, 'of'>

/** The same judgment as `judge` in the domain, over buckets; a property test holds the two together. */
const standsOn = (e: Where, asOf: Day) => {
  const filed = e('delivered_on', '<=', asOf)
  const unfiled = e.and([e('delivered_on', '>', asOf), e('first_on', '<=', asOf)])
  const done = e.and([filed, e('lapses_on', '>=', asOf), e('renew_on', '>', asOf)])
  const lapsed = e.and([filed, e('lapses_on', '<', asOf)])
  const lapsing = e.and([filed, e('lapses_on', '>=', asOf), e('renew_on', '<=', asOf)])
  const running = e.and([unfiled, e('due_on', '>=', asOf)])
  return {
    delivered: done,
    deliveredLate: e.and([done, e('delivered_on', '>', e.ref('due_on'))]),
    inTime: e.and([done, e('delivered_on', '<=', e.ref('due_on'))]),
    late: e.or([lapsed, e.and([unfiled, e('due_on', '<', asOf)])]),
    soon: e.or([lapsing, e.and([running, e('soon_on', '<=', asOf)])]),
    open: e.and([running, e('soon_on', '>', asOf)]),
    notYet: e.and([e('delivered_on', '>', asOf), e('first_on', '>', asOf)]),
  }
}

const groups = {
  town: sql<string>`town`,
  clause: sql<string>`clause`,
  area: sql<string>`area`,
  kind: sql<string>`kind`,
  sector: sql<string>`sector`,
  month: sql<string>`to_char(due_on, 'YYYY-MM')`,
}
export type GroupColumn = keyof typeof groups

export type Sum = Partial<Record<GroupColumn, string>> & {
  figures: Figures
  /** The first day of its oldest duty. */
  since: Day
}

/** Figures of every group that has any duty, on a day, for each set of columns; all sets in one walk over the counts. */
export const sumsBy = async (
  desk: Reader,
  sets: readonly (readonly GroupColumn[])[],
  asOf: Day,
  narrowing: Narrowing = {},
): Promise<Sum[][]> => {
  const names = [...new Set(sets.flat())]
  const found = await narrowed(desk, narrowing)
    .select(names.map((name) => groups[name].as(name)))
    .select((e) => figuresIn(e as unknown as Where, asOf))
    .select((e) => e.fn.min<string>('first_on').as('since'))
    .select(sql<number>`grouping(${listOf(names)})`.as('folded'))
    .groupBy(sql`grouping sets (${sql.join(sets.map((set) => sql`(${listOf(set)})`))})`)
    .execute()
  return sets.map((set) =>
    found.filter(({ folded }) => folded === foldedIn(names, set)).map((row) => sumOf(row, set)),
  )
}

const listOf = (names: readonly GroupColumn[]) => sql.join(names.map((name) => groups[name]))

/** PostgreSQL's own mask: a bit for every column that a set does not group by, the last column the lowest. */
const foldedIn = (names: readonly GroupColumn[], set: readonly GroupColumn[]): number =>
  names.reduce((mask, name) => mask * 2 + (set.includes(name) ? 0 : 1), 0)

const sumOf = (row: { since: string }, set: readonly GroupColumn[]): Sum => ({
  ...Object.fromEntries(set.map((name) => [name, (row as Partial<Record<GroupColumn, string>>)[name]])),
  figures: figuresOf(row),
  since: row.since,
})

const narrowed = (desk: Reader, narrowing: Narrowing, basis = basisOf(desk)) => {
  const { town, clauses, area, kind, sector, due } = narrowing
  const all =
    basis === 'counts'
      ? desk.rows.selectFrom(buckets(desk).as('of'))
      : desk.rows.selectFrom(duties(desk).as('of'))
  return all
    .$if(town !== undefined, (of) => of.where('town', '=', town ?? ''))
    .$if(clauses !== undefined, (of) => of.where('clause', 'in', ['', ...(clauses ?? [])]))
    .$if(area !== undefined, (of) => of.where('area', '=', area ?? ''))
    .$if(kind !== undefined, (of) => of.where('kind', '=', (kind ?? '') as never))
    .$if(sector !== undefined, (of) => of.where('sector', '=', sector ?? ''))
    .$if(due !== undefined, (of) =>
      of.where('due_on', '>=', due?.from ?? '').where('due_on', '<=', due?.to ?? ''),
    )
}

const figuresIn = (e: Where, asOf: Day) =>
  Object.entries(standsOn(e, asOf)).map(([name, holds]) =>
    sql<number>`coalesce(sum(number) filter (where ${holds as unknown as SqlBool}), 0)::integer`.as(name),
  )

const figuresOf = (row: object): Figures => {
  const { delivered, deliveredLate, late, soon, open, notYet } = row as Omit<Figures, 'owed'>
  return { owed: delivered + late + soon + open, delivered, deliveredLate, late, soon, open, notYet }
}

/** The duties behind a number, as far as their rows are within reach: by due day, after a cursor. */
export const dutiesBehind = async (
  desk: Reader,
  stand: Stand | undefined,
  asOf: Day,
  narrowing: Narrowing,
  after: readonly string[] | undefined,
) => {
  const [due = '', id = ''] = after ?? []
  const all = narrowed(desk, narrowing, 'duties').$if(stand !== undefined, (of) =>
    of.where((e) => standsOn(e as unknown as Where, asOf)[memberOf[stand ?? 'late']] as never),
  )
  const { total } = await all.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await all
    .select(['id', 'due_on'])
    .$if(after !== undefined, (of) => of.where((e) => e(e.refTuple('due_on', 'id'), '>', e.tuple(due, id))))
    .orderBy('due_on')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()
  return { total: Number(total), found }
}

const memberOf = {
  late: 'late',
  soon: 'soon',
  open: 'open',
  'delivered-late': 'deliveredLate',
  'in-time': 'inTime',
  'not-yet': 'notYet',
} as const satisfies Record<Stand, string>
