import { type Day, firstOfMonth, lastOfMonth, monthOf, yearOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DebtorKind, Plan } from '../plans/plan.ts'
import { type Debtor, type Duty, dutiesOf } from './duty.ts'
import { type Calendar, isStanding } from './occasion.ts'
import type { Window } from './period.ts'

/** Who does the work that a kind of debtor owes. */
export const workerNames: Record<DebtorKind, Words> = {
  enterprise: { zh: '企业安全管理员', en: 'Enterprise safety people' },
  village: { zh: '村（社区）', en: 'Villages' },
  department: { zh: '部门', en: 'Departments' },
  office: { zh: '镇安办', en: 'Town safety office' },
  agency: { zh: '服务机构', en: 'Service agencies' },
}

/** So many duties, and the minutes of people's time they ask. */
export type Load = { duties: number; minutes: number }

export type RoleLoad = {
  role: DebtorKind
  /** Debtors of the role that owe anything at all. */
  debtors: number
  /** One for each month of the burden. */
  months: Load[]
  /** What has to be valid at every moment: its first record, in no month. */
  standing: Load
  total: Load
}

export type Burden = {
  /** Twelve months, `2026-06` first. */
  months: string[]
  roles: RoleLoad[]
  total: Load
  /** Which of the months asks most minutes of everybody together. */
  busiest: number
  heaviest: (Load & { debtor: string })[]
}

/** Twelve whole months from the month of this day on. */
export const burdenWindow = (from: Day): Window => ({
  from: firstOfMonth(yearOf(from), monthOf(from)),
  to: lastOfMonth(yearOf(from), monthOf(from) + 11),
})

const shownHeaviest = 10

/** What a plan weighs on a town, month by month and by who does the work. */
export const burdenOf = (plan: Plan, debtors: readonly Debtor[], calendar: Calendar): Burden => {
  const window = burdenWindow(calendar.today)
  const months = monthsOf(window.from)
  const minutesOf = minutesByRule(plan)
  const roles = new Map<DebtorKind, RoleLoad>()
  const own = new Map<string, Load>()
  // Added up duty by duty: a town of thousands owes hundreds of thousands a year.
  for (const duty of dutiesOf(plan, debtors, calendar, window).duties) {
    const minutes = minutesOf.get(`${duty.clause}.${duty.rule}`) ?? 0
    const role = within(roles, duty.because.kind, () => emptyRole(duty.because.kind, months.length))
    lay(role.total, minutes)
    lay(placeOf(role, months, duty), minutes)
    const load = within(own, duty.debtor, noLoad)
    if (load.duties === 0) role.debtors += 1
    lay(load, minutes)
  }
  const loads = [...roles.values()]
  return {
    months,
    roles: loads,
    total: sum(loads.map(({ total }) => total)),
    busiest: busiestOf(months.map((_, at) => sum(loads.map((role) => role.months[at] ?? noLoad())))),
    heaviest: heaviestOf(own),
  }
}

const monthsOf = (from: Day): string[] =>
  Array.from({ length: 12 }, (_, at) => firstOfMonth(yearOf(from), monthOf(from) + at).slice(0, 7))

const minutesByRule = ({ clauses }: Plan) =>
  new Map(clauses.flatMap(({ id, duties }) => duties.map((rule) => [`${id}.${rule.id}`, rule.minutes])))

const noLoad = (): Load => ({ duties: 0, minutes: 0 })

const emptyRole = (role: DebtorKind, months: number): RoleLoad => ({
  role,
  debtors: 0,
  months: Array.from({ length: months }, noLoad),
  standing: noLoad(),
  total: noLoad(),
})

/** What the map holds under the key, made when it is first asked for. */
const within = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

const placeOf = (role: RoleLoad, months: readonly string[], { key, due }: Duty): Load | undefined =>
  isStanding(key) ? role.standing : role.months[months.indexOf(due.slice(0, 7))]

const lay = (load: Load | undefined, minutes: number) => {
  if (load === undefined) return
  load.duties += 1
  load.minutes += minutes
}

const sum = (loads: readonly Load[]): Load =>
  loads.reduce(
    (all, { duties, minutes }) => ({ duties: all.duties + duties, minutes: all.minutes + minutes }),
    noLoad(),
  )

const busiestOf = (months: readonly Load[]): number =>
  months.reduce((best, { minutes }, at) => (minutes > (months[best]?.minutes ?? 0) ? at : best), 0)

const heaviestOf = (own: ReadonlyMap<string, Load>): Burden['heaviest'] =>
  [...own]
    .map(([debtor, load]) => ({ debtor, ...load }))
    .toSorted((a, b) => b.minutes - a.minutes || (a.debtor < b.debtor ? -1 : 1))
    .slice(0, shownHeaviest)
