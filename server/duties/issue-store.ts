import { canonical } from '@bihuan/domain/base/canonical.ts'
import type { Existing } from '@bihuan/domain/duties/change.ts'
import type { Duty } from '@bihuan/domain/duties/duty.ts'
import { isStanding } from '@bihuan/domain/duties/occasion.ts'
import { type Insertable, sql } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { followSectors, type Sectors } from './follow-sectors.ts'
import type { Issuing } from './issue.ts'
import { noDelivery } from './store.ts'
import type {} from './tables.ts'
import { type Shift, type Stand, shiftTally, standOf, undelivered } from './tally.ts'

/** The last issue to the town; those for one party alone stand beside it. */
export const latestIssue = (rows: ReadRows, plan: string) =>
  rows
    .selectFrom('issue')
    .selectAll()
    .where('plan', '=', plan)
    .where('about', 'is', null)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertIssue = (rows: WriteRows, issue: Insertable<Tables['issue']>) =>
  rows.insertInto('issue').values(issue).execute()

export type ExistingDuty = Existing & {
  id: string
  debtor: string
  area: string
  clause: string
  rule: string
  kind: Duty['because']['kind']
  sector: string
  version: number
  first: string
  stand: Stand
}

/** The duties of a plan, or those of one debtor. */
export const existingDuties = async (
  rows: ReadRows,
  plan: string,
  debtor?: string,
): Promise<ExistingDuty[]> => {
  const duties = await rows
    .selectFrom('duty')
    .select([
      'id',
      'key',
      'debtor',
      'area',
      'clause',
      'rule',
      'kind',
      'sector',
      'plan_version',
      'first_on',
      'due_on',
      'soon_on',
      'state',
      'delivered_on',
      'lapses_on',
      'renew_on',
    ])
    .where('plan', '=', plan)
    .$if(debtor !== undefined, (of) => of.where('debtor', '=', debtor ?? ''))
    .execute()
  return duties.map((duty) => ({
    id: duty.id,
    key: duty.key,
    debtor: duty.debtor,
    area: duty.area,
    clause: duty.clause,
    rule: duty.rule,
    kind: duty.kind,
    sector: duty.sector,
    version: duty.plan_version,
    state: duty.state,
    first: duty.first_on,
    due: duty.due_on,
    soonFrom: duty.soon_on,
    stand: standOf(duty),
  }))
}

const countedOf = (
  plan: string,
  duty: Omit<ExistingDuty, 'id' | 'key' | 'debtor' | 'state' | 'version' | 'stand'>,
) => ({
  area: duty.area,
  plan,
  clause: duty.clause,
  rule: duty.rule,
  kind: duty.kind,
  sector: duty.sector,
  first_on: duty.first,
  due_on: duty.due,
  soon_on: duty.soonFrom,
})

/** Some 10 MB of JSON a statement. */
const chunk = 10_000

export type IssueInto = {
  town: string
  id: string
  plan: string
  newId: () => string
  handlerOf: (debtor: string) => string | null
  sectors: Sectors
}

/** Carries an issue out: the duties it adds, moves, withdraws and reopens, and the counts over them. */
export const writeDuties = async (
  rows: WriteRows,
  into: IssueInto,
  { change, relaid }: Issuing,
  existing: readonly ExistingDuty[],
): Promise<void> => {
  for (let at = 0; at < change.added.length; at += chunk)
    await insertDuties(rows, into, change.added.slice(at, at + chunk))

  const had = new Map(existing.map((duty) => [duty.key, duty]))
  const fresh = (duty: Duty) =>
    countedOf(into.plan, { ...duty, kind: duty.because.kind, sector: into.sectors.get(duty.debtor) ?? '' })
  const shifts: Shift[] = change.added.map((duty) => ({
    duty: fresh(duty),
    from: 'nowhere',
    to: undelivered,
  }))
  const now = new Map(relaid.map((duty) => [duty.key, duty]))
  for (const { key, to, soonFrom } of change.moved) {
    const [before, duty] = [had.get(key), now.get(key)]
    if (before === undefined || duty === undefined) continue
    const first = isStanding(key) ? before.first : duty.first
    const { plan_version, why } = rowOf(into, duty)
    await rows
      .updateTable('duty')
      .set({ first_on: first, due_on: to, soon_on: soonFrom, plan_version, why })
      .where('id', '=', before.id)
      .execute()
    shifts.push({ duty: countedOf(into.plan, before), from: undelivered, to: 'nowhere' })
    shifts.push({
      duty: countedOf(into.plan, { ...before, first, due: to, soonFrom }),
      from: 'nowhere',
      to: undelivered,
    })
  }
  for (const { key } of change.withdrawn) {
    const before = had.get(key)
    if (before === undefined) continue
    await rows
      .updateTable('duty')
      .set({ ...noDelivery, state: 'withdrawn' })
      .where('id', '=', before.id)
      .execute()
    shifts.push({ duty: countedOf(into.plan, before), from: before.stand, to: 'nowhere' })
  }
  for (const duty of change.reopened) {
    const before = had.get(duty.key)
    if (before === undefined) continue
    const { first_on, due_on, soon_on, why, plan_version, sector } = rowOf(into, duty)
    await rows
      .updateTable('duty')
      .set({ state: 'open', first_on, due_on, soon_on, why, plan_version, sector, issue: into.id })
      .where('id', '=', before.id)
      .execute()
    shifts.push({
      duty: fresh(duty),
      from: 'nowhere',
      to: undelivered,
    })
  }
  await shiftTally(rows, shifts)
  await followSectors(rows, into.plan, existing, into.sectors)
}

/** Columns that a new duty fills, with their types: the rows travel as one JSON, not as a million parameters. */
const columns = {
  id: 'uuid',
  key: 'text',
  plan: 'text',
  plan_version: 'integer',
  clause: 'text',
  rule: 'text',
  kind: 'text',
  debtor: 'uuid',
  sector: 'text',
  subject: 'text',
  occasion: 'text',
  area: 'text',
  party: 'uuid',
  handler: 'uuid',
  first_on: 'date',
  due_on: 'date',
  soon_on: 'date',
  why: 'jsonb',
  issue: 'uuid',
} as const satisfies Record<Column, string>
/** Every member of a row, so that none is lost in silence. */
type Column = keyof ReturnType<typeof rowOf>
const names = Object.keys(columns) as Column[]

const insertDuties = (rows: WriteRows, into: IssueInto, duties: readonly Duty[]) => {
  const sent = JSON.stringify(duties.map((duty) => ({ ...rowOf(into, duty), why: whyOf(duty) })))
  const typed = sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`))
  const chosen = sql.join(names.map((name) => sql.ref(name)))
  return rows
    .insertInto('duty')
    .columns(['town', ...names])
    .expression(
      sql`select ${sql.lit(into.town)}, ${chosen} from json_to_recordset(${sent}::json) as made(${typed})`,
    )
    .execute()
}

const whyOf = ({ why, because }: Duty) => ({ why, because })

const rowOf = ({ id, plan, newId, handlerOf, sectors }: IssueInto, duty: Duty) => ({
  id: newId(),
  key: duty.key,
  plan,
  plan_version: duty.planVersion,
  clause: duty.clause,
  rule: duty.rule,
  kind: duty.because.kind,
  sector: sectors.get(duty.debtor) ?? '',
  debtor: duty.debtor,
  subject: duty.subject,
  occasion: duty.occasion,
  area: duty.area,
  party: duty.debtor,
  handler: handlerOf(duty.debtor),
  first_on: duty.first,
  due_on: duty.due,
  soon_on: duty.soonFrom,
  why: canonical(whyOf(duty)),
  issue: id,
})
