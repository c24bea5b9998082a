import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type {} from './tables.ts'

export const findPlan = async (rows: ReadRows, id: string, version?: number): Promise<Plan | undefined> => {
  const found = await rows
    .selectFrom('plan')
    .select('body')
    .where('id', '=', id)
    .$if(version !== undefined, (of) => of.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return found?.body
}

/** The town's own copy, or the shipped one while it has none. */
export const planInForce = async (rows: ReadRows, shipped: Plan, version?: number): Promise<Plan> =>
  (await findPlan(rows, shipped.id, version)) ?? shipped

/** Every version that the town ever had in force, the newest first; the shipped one while it has none of that number. */
export const plansOf = async (
  rows: ReadRows,
  shipped: Plan,
): Promise<(Plan & { adoptedAt: number | null })[]> => {
  const kept = await rows
    .selectFrom('plan')
    .select(['body', 'adopted_at'])
    .where('id', '=', shipped.id)
    .orderBy('version', 'desc')
    .execute()
  const own = kept.map(({ body, adopted_at }) => ({ ...body, adoptedAt: adopted_at }))
  return own.length === 0 ? [{ ...shipped, adoptedAt: null }] : own
}

/** The version under which duties were issued last, if they ever were. */
export const issuedVersion = async (rows: ReadRows, plan: string): Promise<number | null> => {
  const found = await rows
    .selectFrom('issue')
    .select('plan_version')
    .where('plan', '=', plan)
    .where('about', 'is', null)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.plan_version ?? null
}

export const latestNotice = (rows: ReadRows, plan: string) =>
  rows
    .selectFrom('notice')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export const adoptPlan = (rows: WriteRows, plan: Plan, at: number) =>
  rows
    .insertInto('plan')
    .values({ id: plan.id, version: plan.version, body: canonical(plan as unknown as Json), adopted_at: at })
    .onConflict((on) => on.columns(['town', 'id', 'version']).doNothing())
    .execute()
