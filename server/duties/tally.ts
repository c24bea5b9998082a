import type { Day } from '@bihuan/domain/base/day.ts'
import { type Counts, countsOf, type TallyRow } from '@bihuan/domain/rollup/tally.ts'
import { type Selectable, sql } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

/** Days that stand for no delivery; PostgreSQL prints it as `infinity`, which sorts after every day. */
export const undelivered = 'infinity'

type Bucket = Omit<Tables['duty_tally'], 'town' | 'count'>

/** A duty as far as the counts know it. */
export type Counted = Omit<Bucket, 'delivered_on' | 'lapses_on' | 'renew_on'>

/** A delivery as the counts know it: its day and, of a standing duty, when it runs out and when to renew it. */
export type Delivery = { on: Day; lapsesOn: Day | null; renewOn: Day | null }

/** A place in the counts: outside of them, among the undelivered, or delivered. */
export type Stand = 'nowhere' | typeof undelivered | Delivery

export type Shift = { duty: Counted; from: Stand; to: Stand }

/** Where a duty's row stands in the counts now. */
export const standOf = (
  duty: Pick<Selectable<Tables['duty']>, 'state' | 'delivered_on' | 'lapses_on' | 'renew_on'>,
): Stand => {
  if (duty.state === 'withdrawn') return 'nowhere'
  return duty.delivered_on === null
    ? undelivered
    : { on: duty.delivered_on, lapsesOn: duty.lapses_on, renewOn: duty.renew_on }
}

/**
 * Moves duties between buckets. Buckets are written in one order, so that two writers of the same counts wait for
 * each other and never in a circle.
 */
export const shiftTally = async (rows: WriteRows, shifts: readonly Shift[]): Promise<void> => {
  let adding: Delta[] = []
  for (const delta of deltasOf(shifts)) {
    if (delta.by > 0) adding.push(delta)
    else if (delta.by < 0) {
      await add(rows, adding)
      adding = []
      await take(rows, delta.bucket, -delta.by)
    }
  }
  await add(rows, adding)
}

/**
 * The same in two statements, for whoever moves duties of a whole town at once. Buckets that are taken from have no
 * order here, so two such writers may clash; the desk then tries one of them again.
 */
export const shiftTallyAtOnce = async (rows: WriteRows, shifts: readonly Shift[]): Promise<void> => {
  const deltas = deltasOf(shifts)
  await add(
    rows,
    deltas.filter(({ by }) => by > 0),
  )
  await takeAll(
    rows,
    deltas.filter(({ by }) => by < 0),
  )
}

type Delta = { bucket: Bucket; by: number }

/** By how much each bucket changes, in the order of their keys. */
const deltasOf = (shifts: readonly Shift[]): Delta[] => {
  const deltas = new Map<string, Delta>()
  const note = (duty: Counted, stand: Stand, by: number) => {
    if (stand === 'nowhere') return
    const bucket = bucketOf(duty, stand)
    const key = Object.values(bucket).join('|')
    const known = deltas.get(key)
    deltas.set(key, { bucket, by: (known?.by ?? 0) + by })
  }
  for (const { duty, from, to } of shifts) {
    note(duty, from, -1)
    note(duty, to, 1)
  }
  return [...deltas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta)
}

const bucketOf = (duty: Counted, stand: Exclude<Stand, 'nowhere'>): Bucket => ({
  area: duty.area,
  plan: duty.plan,
  clause: duty.clause,
  rule: duty.rule,
  kind: duty.kind,
  sector: duty.sector,
  first_on: duty.first_on,
  due_on: duty.due_on,
  soon_on: duty.soon_on,
  delivered_on: stand === undelivered ? undelivered : stand.on,
  lapses_on: (stand !== undelivered && stand.lapsesOn) || never,
  renew_on: (stand !== undelivered && stand.renewOn) || never,
})

/** What does not run out. */
const never = 'infinity'

const keyColumns = [
  'town',
  'plan',
  'clause',
  'rule',
  'kind',
  'area',
  'sector',
  'first_on',
  'due_on',
  'soon_on',
  'delivered_on',
  'lapses_on',
  'renew_on',
] as const

const chunk = 1000

const add = async (rows: WriteRows, deltas: readonly Delta[]) => {
  for (let at = 0; at < deltas.length; at += chunk)
    await rows
      .insertInto('duty_tally')
      .values(deltas.slice(at, at + chunk).map(({ bucket, by }) => ({ ...bucket, count: by })))
      .onConflict((on) =>
        on
          .columns([...keyColumns])
          .doUpdateSet((e) => ({ count: e('duty_tally.count', '+', e.ref('excluded.count')) })),
      )
      .execute()
}

const takeAll = async (rows: WriteRows, deltas: readonly Delta[]) => {
  if (deltas.length === 0) return
  const given = sql<Bucket & { by: number }>`jsonb_to_recordset(${JSON.stringify(
    deltas.map(({ bucket, by }) => ({ ...bucket, by })),
  )}::jsonb)`
  const columns = sql`delta(area text, plan text, clause text, rule text, kind text, sector text, first_on date,
    due_on date, soon_on date, delivered_on date, lapses_on date, renew_on date, by integer)`
  let taking = rows
    .updateTable('duty_tally')
    .from(given.as<'delta'>(columns))
    .set((e) => ({ count: e('duty_tally.count', '+', e.ref('delta.by')) }))
  for (const column of keyColumns)
    if (column !== 'town') taking = taking.whereRef(`duty_tally.${column}`, '=', `delta.${column}`)
  await taking.execute()
}

const take = (rows: WriteRows, bucket: Bucket, by: number) => {
  let taking = rows.updateTable('duty_tally').set((e) => ({ count: e('count', '-', by) }))
  for (const [column, value] of Object.entries(bucket))
    taking = taking.where(column as keyof Bucket, '=', value)
  return taking.execute()
}

export type TallyOf = {
  town: string
  plan: string
  clause: string
  rule: string
  area: string
  row: TallyRow
}

/** Every bucket in reach that still holds something. */
export const readTally = async (rows: ReadRows): Promise<TallyOf[]> => {
  const buckets = await rows.selectFrom('duty_tally').selectAll().where('count', '>', 0).execute()
  return buckets.map((bucket) => ({
    town: bucket.town,
    plan: bucket.plan,
    clause: bucket.clause,
    rule: bucket.rule,
    area: bucket.area,
    row: {
      first: bucket.first_on,
      due: bucket.due_on,
      soonFrom: bucket.soon_on,
      deliveredOn: bucket.delivered_on === undelivered ? null : bucket.delivered_on,
      ...(bucket.lapses_on === never ? {} : { lapsesOn: bucket.lapses_on, renewFrom: bucket.renew_on }),
      state: bucket.delivered_on === undelivered ? 'open' : 'delivered',
      count: bucket.count,
    },
  }))
}

/** The same buckets for one department, counted from the duties: what it owes, and those whom it supervises. */
export const readTallyOf = async (rows: ReadRows, plan: string, handler: string): Promise<TallyOf[]> => {
  const keys = ['town', 'plan', 'clause', 'rule', 'area', 'first_on', 'due_on', 'soon_on', 'state'] as const
  const dates = ['delivered_on', 'lapses_on', 'renew_on'] as const
  const buckets = await rows
    .selectFrom('duty')
    .select((e) => [...keys, ...dates, e.fn.countAll<string>().as('count')])
    .where('plan', '=', plan)
    .where('state', '!=', 'withdrawn')
    .where((e) => e.or([e('handler', '=', handler), e('debtor', '=', handler)]))
    .groupBy([...keys, ...dates])
    .execute()
  return buckets.map(({ town, plan: of, clause, rule, area, ...bucket }) => ({
    ...{ town, plan: of, clause, rule, area },
    row: {
      first: bucket.first_on,
      due: bucket.due_on,
      soonFrom: bucket.soon_on,
      deliveredOn: bucket.delivered_on,
      ...(bucket.lapses_on === null || bucket.renew_on === null
        ? {}
        : { lapsesOn: bucket.lapses_on, renewFrom: bucket.renew_on }),
      state: bucket.state,
      count: Number(bucket.count),
    },
  }))
}

/** The counts of every group that `groupOf` names. */
export const countsBy = (
  tally: readonly TallyOf[],
  groupOf: (of: TallyOf) => string,
  asOf: Day,
): Map<string, Counts> => {
  const groups = new Map<string, TallyRow[]>()
  for (const of of tally) {
    const group = groups.get(groupOf(of))
    if (group) group.push(of.row)
    else groups.set(groupOf(of), [of.row])
  }
  return new Map([...groups].map(([group, rows]) => [group, countsOf(rows, asOf)]))
}
