import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans as contract } from '@bihuan/contract/plans.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Burden, workerNames } from '@bihuan/domain/duties/burden.ts'
import type { Debtor } from '@bihuan/domain/duties/duty.ts'
import { timingWords } from '@bihuan/domain/duties/rule-words.ts'
import type { SimulatedRule, Simulation } from '@bihuan/domain/duties/simulate.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'

type SimulationView = OutputOf<typeof contract.simulate>
type BurdenView = OutputOf<typeof contract.burden>

/** Whose year it is: an imagined body has neither id nor name. */
export type Whose = { debtor: Debtor; isImagined: boolean; place: string | null }

export const viewSimulation = (
  simulation: Simulation,
  { debtor, isImagined, place }: Whose,
  plan: { version: number; title: Words; draft: string | null },
  before: SimulationView['before'],
): SimulationView => ({
  plan,
  year: simulation.year,
  debtor: {
    id: isImagined ? null : debtor.id,
    name: isImagined ? null : (debtor.name ?? debtor.id),
    kind: debtor.kind,
    place,
    since: debtor.since,
    until: debtor.until ?? null,
    profile: profileOf(debtor),
  },
  dated: simulation.dated.map(viewLine),
  standing: simulation.standing.map(viewLine),
  onEvent: simulation.onEvent.map((one) => ({ ...viewLine(one), happened: one.happened })),
  notApplying: simulation.notApplying.map(({ clause, rule, why }) => ({ clause, title: rule.title, why })),
  others: simulation.others,
  months: simulation.months,
  total: totalOf(simulation),
  before,
})

/** Dated duties, and the minutes of dated and standing ones. */
export const totalOf = ({ dated, minutes }: Simulation) => ({
  duties: dated.reduce((sum, { times }) => sum + times.length, 0),
  minutes,
})

/** What a plan asks about, and nothing else of the file. */
const profileOf = ({ profile: { sector, staff, traits } = {} }: Debtor) => ({
  ...(sector === undefined ? {} : { sector }),
  ...(staff === undefined ? {} : { staff }),
  ...(traits === undefined ? {} : { traits: [...traits] }),
})

const viewLine = ({ clause, rule, ...one }: SimulatedRule) => ({
  clause,
  rule: rule.id,
  title: rule.title,
  every: rule.every,
  often: timingWords(rule),
  ledger: rule.evidence.ledger,
  ledgerName: ledgerName(rule.evidence.ledger),
  legalBaseline: rule.legalBaseline,
  planDemand: rule.planDemand,
  law:
    one.law === undefined
      ? null
      : {
          perYear: one.law.perYear,
          instrument: one.law.instrument,
          article: one.law.article,
          binds: one.law.binds,
        },
  because: one.because,
  also: one.also,
  minutes: rule.minutes,
  yearly: one.minutes,
  times: one.times,
  excused: one.excused,
})

export const ledgerName = (kind: string): Words => findLedger(kind)?.title ?? { zh: kind, en: kind }

export const viewBurden = (
  plan: Plan,
  burden: Burden,
  names: ReadonlyMap<string, string>,
  before: { plan: Plan; burden: Burden } | undefined,
): BurdenView => ({
  version: plan.version,
  months: burden.months,
  busiest: burden.busiest,
  total: burden.total,
  roles: burden.roles.map((role) => ({ ...role, name: workerNames[role.role] })),
  heaviest: burden.heaviest.map(({ debtor, duties, minutes }) => ({
    party: { id: debtor, name: names.get(debtor) ?? debtor },
    duties,
    minutes,
  })),
  before: before === undefined ? null : viewBefore(before.plan, before.burden),
})

const viewBefore = (plan: Plan, { total, months, roles }: Burden): BurdenView['before'] => ({
  version: plan.version,
  total,
  months: months.map((_, at) => ({
    duties: roles.reduce((sum, role) => sum + (role.months[at]?.duties ?? 0), 0),
    minutes: roles.reduce((sum, role) => sum + (role.months[at]?.minutes ?? 0), 0),
  })),
  roles: roles.map((role) => ({ role: role.role, total: role.total })),
})
