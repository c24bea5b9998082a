import type { Role } from '../accounts/role.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Language, Words } from '../base/words.ts'
import { type Hand, handsOf } from '../hazards/hand.ts'
import type { Source } from '../hazards/source.ts'
import { steps } from '../hazards/step.ts'
import type { DepartmentCheck } from '../ledgers/kinds/department-check.ts'
import type { PartyKind } from '../parties/kind.ts'
import { proposedGrades } from './rhythm.ts'
import { type AskedItem, type Said, saidOf } from './run.ts'
import { cut, type FoundBy, mostOfFindings, type RunList, type RunValues, valuesOfRun } from './run-makes.ts'

/** Who ticks a list at a firm: the ledger that tells of it, the day in it, and how its hazards are called. */
export const visits = {
  department: { ledger: 'department-check', day: 'checkedOn', source: 'department' },
  village: { ledger: 'village-patrol', day: 'patrolledOn', source: 'village' },
} as const satisfies Partial<Record<Hand, { ledger: string; day: string; source: Source }>>
export type VisitorRole = keyof typeof visits

type Visitor = {
  roles: readonly Role[]
  party: string | null
  handler: string | null
  /** Prefixes of place codes. */
  reach: readonly string[]
}
type Firm = { id: string; kind: PartyKind; area: string; handler: string | null }
type NoVisit = Refusal<'checklist.not-a-visitor' | 'checklist.only-firms' | 'checklist.out-of-reach'>

/** What an account could visit as, whatever the firm. */
export const visitorRoles = (roles: readonly Role[]): VisitorRole[] =>
  (Object.keys(visits) as VisitorRole[]).filter((role) => roles.includes(role))

/** As what this account visits this firm: the department in charge of it, or the village in which it stands. */
export const visitorOf = (visitor: Visitor, firm: Firm): VisitorRole | NoVisit => {
  const roles = visitor.party === null ? [] : visitorRoles(visitor.roles)
  if (roles.length === 0) return refuse('checklist.not-a-visitor')
  if (firm.kind !== 'enterprise') return refuse('checklist.only-firms')
  const hands = handsOf(visitor, { party: firm.id, handler: firm.handler })
  const isNear = visitor.reach.some((prefix) => prefix !== '' && firm.area.startsWith(prefix))
  return (
    roles.find((role) => hands.includes(role) && (role !== 'village' || isNear)) ??
    refuse('checklist.out-of-reach')
  )
}

/** How the hazards of a visit come into their files; who may not grade only proposes. */
export const foundAtVisit = (role: VisitorRole): FoundBy => ({
  source: visits[role].source,
  grades: (steps.grade.by as readonly Hand[]).includes(role),
})

/** The fields of the visitor's record that the run decides. */
export type VisitValues = Omit<RunValues, 'checked' | 'problems'> & Pick<DepartmentCheck, 'firm' | 'met'>

/** What a complete run at a firm says in the visitor's own record, with the grade and basis proposed for each finding. */
export const valuesOfVisit = (
  { firm, met = '', list }: { firm: string; met?: string; list: RunList },
  items: readonly AskedItem[],
  answers: readonly Said[],
  language: Language,
): VisitValues => {
  const { checked: _, problems: __, findings, ...counts } = valuesOfRun(list, items, answers, language)
  const proposals = proposalsOf(items, answers).map((words) => words[language])
  const told = [firm, findings, ...proposals].join('\n')
  return {
    ...counts,
    firm: cut(firm, 80),
    ...(met.trim() === '' ? {} : { met: met.trim() }),
    findings: cut(told, mostOfFindings),
  }
}

const proposalsOf = (items: readonly AskedItem[], answers: readonly Said[]): Words[] => {
  const wrong = saidOf(items, answers).filter(({ answer }) => answer === 'wrong')
  return wrong.flatMap(({ item: id }, at) => {
    const item = items.find((one) => one.id === id)
    if (item === undefined) return []
    const { zh, en } = proposedGrades[item.grade]
    return {
      zh: `${at + 1}. 建议：${zh}。依据：${item.basis.zh}`,
      en: `${at + 1}. Proposed: ${en}. Basis: ${item.basis.en}`,
    }
  })
}
