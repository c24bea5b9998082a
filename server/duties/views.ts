import type { duties as contract } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { derive, type Step } from '@bihuan/domain/duties/derivation.ts'
import { keyOf } from '@bihuan/domain/duties/duty.ts'
import { type Level, stepsOf, toldNames, toldUpTo } from '@bihuan/domain/duties/escalation.ts'
import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { isStanding } from '@bihuan/domain/duties/occasion.ts'
import { periodNamed } from '@bihuan/domain/duties/period.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { validityOf } from '@bihuan/domain/ledgers/validity.ts'
import type { Clause, DutyRule, Plan } from '@bihuan/domain/plans/plan.ts'
import type { Signer } from '../frame/desk.ts'
import type { DutyFile, DutyWithName, findEvidence } from './store.ts'

export type RuleOf = (
  duty: Pick<DutyFile, 'clause' | 'rule'> & { plan_version?: number },
) => FoundRule | undefined

export type FoundRule = { clause: Clause; rule: DutyRule }

/** A duty's rule: in the version that made it where that is among the plans, else in the first that has it. */
export const ruleFinder = (...plans: readonly Plan[]): RuleOf => {
  const known = new Map<string, FoundRule>()
  for (const { version, clauses } of plans)
    for (const clause of clauses)
      for (const rule of clause.duties) {
        const name = `${clause.id}.${rule.id}`
        known.set(`${version}/${name}`, { clause, rule })
        if (!known.has(name)) known.set(name, { clause, rule })
      }
  return ({ clause, rule, plan_version }) =>
    known.get(`${plan_version}/${clause}.${rule}`) ?? known.get(`${clause}.${rule}`)
}

export const timedOf = (duty: DutyFile) => ({
  first: duty.first_on,
  due: duty.due_on,
  soonFrom: duty.soon_on,
  returned: duty.state === 'returned',
  withdrawn: duty.state === 'withdrawn',
  ...(duty.delivered_on === null ? {} : { deliveredOn: duty.delivered_on }),
  ...(duty.lapses_on === null ? {} : { lapsesOn: duty.lapses_on }),
  ...(duty.renew_on === null ? {} : { renewFrom: duty.renew_on }),
})

export const occasionWords = ({ occasion, why }: Pick<DutyFile, 'occasion' | 'why'>): Words =>
  why.because.period ?? periodNamed(occasion)?.words ?? { zh: occasion, en: occasion }

export const viewDuty = (
  duty: DutyWithName,
  ruleOf: RuleOf,
  asOf: Day,
): OutputOf<typeof contract.show>['duty'] => {
  const rule = ruleOf(duty)?.rule
  return {
    id: duty.id,
    clause: duty.clause,
    rule: duty.rule,
    title: rule?.title ?? { zh: duty.rule, en: duty.rule },
    ledger: rule?.evidence.ledger ?? '',
    minutes: rule?.minutes ?? 0,
    debtor: { id: duty.debtor, name: duty.debtor_name },
    occasion: occasionWords(duty),
    first: duty.first_on,
    due: duty.due_on,
    deliveredOn: duty.delivered_on,
    lamp: lampOf(timedOf(duty), asOf),
  }
}

/** A duty of a to-do list, with the level above its reader that has heard of it. */
export const viewTodo = (duty: DutyWithName, ruleOf: RuleOf, { plan, asOf, own }: TodoOf) => {
  const rule = ruleOf(duty)?.rule
  const isOwed = duty.state === 'open' || duty.state === 'returned'
  const level = rule && isOwed ? toldUpTo(stepsOf(rule, plan), duty.due_on, asOf, own) : undefined
  return {
    ...viewDuty(duty, ruleOf, asOf),
    escalated: level === undefined ? null : { level, words: toldNames[level] },
  }
}

/** The plan in force, the day, and the level of who reads. */
export type TodoOf = { plan: Plan; asOf: Day; own: Level | undefined }

type EvidenceRow = Awaited<ReturnType<typeof findEvidence>>

export const viewEvidence = (evidence: EvidenceRow): OutputOf<typeof contract.show>['evidence'] =>
  evidence === undefined || evidence.ended_at !== null
    ? null
    : {
        record: evidence.record,
        kind: evidence.kind,
        happenedOn: evidence.happened_on,
        filedOn: evidence.filed_on,
        lateDays: evidence.late_days,
        backdated: evidence.backdated,
        because: evidence.because,
        summary: summaryOf(evidence.kind, evidence.values),
      }

/** The fields a list shows, as words. Personal ones stay in the record. */
export const summaryOf = (kind: string, values: Readonly<Record<string, unknown>>) => {
  const ledger = findLedger(kind)
  return (ledger?.list ?? []).flatMap((name) => {
    const field = ledger?.fields[name]
    const value = values[name]
    if (field === undefined || field.personal || value === undefined) return []
    return [{ label: field.label, value: valueWords(field, value) }]
  })
}

const valueWords = (
  field: { type: string; choices?: Readonly<Record<string, Words>> },
  value: unknown,
): Words => {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  const one = (item: unknown) => field.choices?.[String(item)] ?? { zh: String(item), en: String(item) }
  const all = Array.isArray(value) ? value.map(one) : [one(value)]
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

export const viewReturned = (duty: DutyFile, evidence: EvidenceRow) =>
  duty.state === 'returned' && evidence?.returned_at != null
    ? { reason: evidence.return_reason ?? '', by: evidence.returned_by_name ?? '', at: evidence.returned_at }
    : null

export const derivationOf = (
  /** The version in force, beside the one that made the duty. */
  plan: Pick<Plan, 'id' | 'version'>,
  rule: DutyRule,
  duty: DutyFile,
  evidence: EvidenceRow,
  asOf: Day,
): Step[] =>
  derive(
    plan,
    rule,
    {
      ...duty,
      key: keyOf({ ...duty, debtor: duty.debtor }),
      planVersion: duty.plan_version,
      first: duty.first_on,
      due: duty.due_on,
      soonFrom: duty.soon_on,
      because: duty.why.because,
      why: duty.why.why,
      returned: duty.state === 'returned',
      withdrawn: duty.state === 'withdrawn',
    },
    evidence === undefined || evidence.ended_at !== null
      ? undefined
      : {
          id: evidence.record,
          kind: evidence.kind,
          party: duty.debtor,
          happenedOn: evidence.happened_on,
          filedOn: evidence.filed_on,
          complete: true,
          values: evidence.values,
          ...validityOf(evidence.kind, evidence.values),
        },
    asOf,
  )

/** What this signer may do with the duty now, and why not. */
export const mayWith = (duty: DutyFile, signer: Signer) => {
  const file = { act: 'record.file', ...obstacleToFiling(duty, signer) }
  const giveBack = { act: 'record.return', ...obstacleToReturning(duty, signer) }
  return [file, giveBack]
}

const yes = { allowed: true, because: null }
const no = (zh: string, en: string) => ({ allowed: false, because: { zh, en } })

const obstacleToFiling = (duty: DutyFile, signer: Signer) => {
  if (!mayAct(signer.roles, 'record.file') || signer.party !== duty.debtor)
    return no('由承担义务的单位自己填报', 'The body that owes it files it')
  if (duty.state === 'delivered' && !isStanding(duty.key)) return no('已经交过', 'Already delivered')
  if (duty.state === 'withdrawn') return no('已撤回，不用交', 'Withdrawn; nothing is owed')
  return yes
}

const obstacleToReturning = (duty: DutyFile, signer: Signer) => {
  if (!mayAct(signer.roles, 'record.return'))
    return no('由镇安办退回', 'The town safety office returns records')
  return duty.state === 'delivered' ? yes : no('还没有交来记录', 'No record has been filed')
}
