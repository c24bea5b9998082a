import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { atLeast, ceiling, compare, exact, shown, times } from '../law/exact.ts'
import { choice, count, fields, flag, onDay, result, whole, yesNo } from '../law/field.ts'
import { type Law, type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { staffSectors } from './staff-sectors.ts'
import { StaffSectors } from './tables.ts'

const demands = {
  'organisation-or-full-time': {
    zh: '设安全管理机构或配专职人员',
    en: 'an organisation or full-time managers',
  },
  'full-or-part-time': { zh: '配专职或兼职人员', en: 'full- or part-time managers' },
} as const

const Input = fields({
  on: onDay(),
  sector: choice({ zh: '行业', en: 'Sector' }, staffSectors),
  employees: whole({ zh: '从业人员数', en: 'Employees' }, { minimum: 1, maximum: 10_000_000 }),
  hazmatEnterprise: Type.Optional(
    yesNo({
      zh: '危险化学品企业（另有专职比例）',
      en: 'A hazardous-chemicals enterprise (has its own ratio)',
    }),
  ),
  hasOrganisation: Type.Optional(yesNo({ zh: '已设安全管理机构', en: 'Has a safety organisation' })),
  fullTime: Type.Optional(whole({ zh: '专职安全管理人员', en: 'Full-time safety managers' })),
  partTime: Type.Optional(whole({ zh: '兼职安全管理人员', en: 'Part-time safety managers' })),
  engineers: Type.Optional(whole({ zh: '其中注册安全工程师', en: 'Registered safety engineers among them' })),
})
type Input = Static<typeof Input>

const Result = result(
  {
    demand: choice({ zh: '要求', en: 'Demand' }, demands),
    leastFullTime: count({ zh: '专职安全管理人员至少（人）', en: 'Full-time safety managers, at least' }),
    leastEngineers: count({
      zh: '注册安全工程师至少（人）',
      en: 'Registered safety engineers, at least',
    }),
    needsAssessment: flag({ zh: '须经考核合格', en: 'They have to pass an assessment' }),
    needsNotification: flag({
      zh: '任免须告知主管部门',
      en: 'Appointment and removal are notified to the authority',
    }),
    isMet: flag({ zh: '已达到要求', en: 'The demand is met' }),
  },
  ['demand', 'isMet'],
)
type Result = Static<typeof Result>

type Part = { least: number; lines: Step[] }
const nothing: Part = { least: 0, lines: [] }

const isListed = (law: Law, key: string, input: Input): { isListed: boolean; lines: Step[] } | LawRefusal => {
  const table = law.table(key, StaffSectors)
  if (isRefusal(table)) return table
  const listed = table.rows.includes(input.sector)
  const { zh, en } = table.edition.name
  return {
    isListed: listed,
    lines: [
      step(
        `${zh}：${listed ? '是' : '否'}`,
        `${en}: ${listed ? 'yes' : 'no'}`,
        staffSectors[input.sector].zh,
        {
          by: table.edition,
        },
      ),
    ],
  }
}

/** Always in the listed sectors; elsewhere above the threshold, which itself still belongs below. */
const baseDemand = (law: Law, input: Input) => {
  const always = isListed(law, 'headcount.always-sectors', input)
  if (isRefusal(always)) return always
  const known = law.numbers({ threshold: 'headcount.threshold' })
  if (isRefusal(known)) return known
  const { threshold } = known
  const isAbove = compare(exact(input.employees), threshold.amount) > 0
  const demand = always.isListed || isAbove ? 'organisation-or-full-time' : 'full-or-part-time'
  const line = step(`要求：${demands[demand].zh}`, `Demand: ${demands[demand].en}`, String(input.employees), {
    formula: `${input.employees} ${isAbove ? '>' : '≤'} ${shown(threshold.amount)}`,
    by: threshold.edition,
  })
  return { demand, lines: [...always.lines, line] } as const
}

/** Hazardous chemicals: a share of the staff, at least one in a small unit. */
const hazmatPart = (law: Law, input: Input): Part | LawRefusal => {
  if (input.hazmatEnterprise !== true) return nothing
  const known = law.numbers({ ratio: 'headcount.hazmat.ratio', small: 'headcount.hazmat.small-below' })
  if (isRefusal(known)) return known
  const staff = exact(input.employees)
  const isSmall = !atLeast(staff, known.small.amount)
  const least = isSmall ? 1 : Number(ceiling(times(staff, known.ratio.amount)))
  const formula = isSmall
    ? `${input.employees} < ${shown(known.small.amount)}`
    : `⌈${input.employees} × ${shown(known.ratio.amount)}⌉`
  return {
    least,
    lines: [
      step(
        '危化企业专职人员下限',
        'Full-time managers of a hazardous-chemicals enterprise, at least',
        least,
        { formula, by: known.ratio.edition },
      ),
    ],
  }
}

/** Registered engineers: at least one where the law names the sector; a share of the managers in a large high-risk unit. */
const engineerPart = (law: Law, input: Input, managers: number): Part | LawRefusal => {
  const named = isListed(law, 'headcount.engineer-sectors', input)
  if (isRefusal(named)) return named
  if (!named.isListed) return { least: 0, lines: named.lines }
  const known = law.numbers({ above: 'headcount.engineer.above', ratio: 'headcount.engineer.ratio' })
  if (isRefusal(known)) return known
  if (compare(exact(input.employees), known.above.amount) <= 0) return { least: 1, lines: named.lines }
  const least = Math.max(1, Number(ceiling(times(exact(managers), known.ratio.amount))))
  const formula = `⌈${managers} × ${shown(known.ratio.amount)}⌉`
  return {
    least,
    lines: [
      ...named.lines,
      step('注册安全工程师下限', 'Registered safety engineers, at least', least, {
        formula,
        by: known.ratio.edition,
      }),
    ],
  }
}

const isMet = (input: Input, result: Omit<Result, 'isMet'>): boolean => {
  const [full, part] = [input.fullTime ?? 0, input.partTime ?? 0]
  const hasOffice = input.hasOrganisation === true || full > 0
  const hasBase = result.demand === 'organisation-or-full-time' ? hasOffice : hasOffice || part > 0
  return hasBase && full >= result.leastFullTime && (input.engineers ?? 0) >= result.leastEngineers
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  const base = baseDemand(law, input)
  if (isRefusal(base)) return base
  const hazmat = hazmatPart(law, input)
  if (isRefusal(hazmat)) return hazmat
  const managers = Math.max((input.fullTime ?? 0) + (input.partTime ?? 0), hazmat.least, 1)
  const engineers = engineerPart(law, input, managers)
  if (isRefusal(engineers)) return engineers
  const assessed = isListed(law, 'headcount.assessed-sectors', input)
  if (isRefusal(assessed)) return assessed
  const notified = isListed(law, 'headcount.notified-sectors', input)
  if (isRefusal(notified)) return notified
  const needed = {
    demand: base.demand,
    leastFullTime: hazmat.least,
    leastEngineers: engineers.least,
    needsAssessment: assessed.isListed,
    needsNotification: notified.isListed,
  }
  const met = isMet(input, needed)
  const last = step(
    met ? '现有配备已满足' : '现有配备不满足',
    met ? 'The present staffing suffices' : 'The present staffing does not suffice',
    `${input.fullTime ?? 0} + ${input.partTime ?? 0}`,
  )
  return outcome(input.on, { ...needed, isMet: met }, [
    ...base.lines,
    ...hazmat.lines,
    ...engineers.lines,
    ...assessed.lines,
    ...notified.lines,
    last,
  ])
}

/** How many safety managers and registered engineers a unit needs, and what it must have assessed and notified. */
export const headcount = calculator({
  name: 'headcount',
  title: { zh: '安全管理人员配备', en: 'Safety managers needed' },
  about: {
    zh: '按行业和人数判断机构、专职人员和注册安全工程师要求',
    en: 'Organisation, full-time managers and registered engineers by sector and staff',
  },
  input: Input,
  result: Result,
  work,
})
