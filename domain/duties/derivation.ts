import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DutyRule, Plan } from '../plans/plan.ts'
import { daysInEnglish, dayWords } from './date-words.ts'
import { type Duty, lapseTimes } from './duty.ts'
import { type FiledRecord, fulfils } from './fulfilment.ts'
import { lampOf, type Timed } from './lamp.ts'
import type { LawBeside } from './law-cadence.ts'
import { lengthOf } from './period.ts'
import { debtorNames, timingNames, timingWords } from './rule-words.ts'
import { soonDays } from './soon.ts'

/** One line that a reader can recompute: what it is, what it came to, and where that stands. */
export type Step = { label: Words; value: Words; source?: string }

/** The record that delivered the duty, or tried to. */
export type Evidence = FiledRecord & { id: string }

/** How the duty's lamp came about, from the rule to the light, as of this day. */
export const derive = (
  plan: Pick<Plan, 'id' | 'version'>,
  rule: DutyRule,
  duty: Duty & Pick<Timed, 'returned' | 'withdrawn'>,
  evidence: Evidence | undefined,
  asOf: Day,
): Step[] => {
  const filed = evidence !== undefined && evidence.filedOn <= asOf ? evidence : undefined
  return [
    ...ruleSteps(plan, rule, duty),
    ...debtorSteps(duty),
    ...calendarSteps(rule, duty),
    { label: { zh: '看哪一天', en: 'As of' }, value: dayWords(asOf) },
    ...evidenceSteps(rule, duty, filed),
    lampStep(rule, duty, filed, asOf),
  ]
}

const ruleSteps = (plan: Pick<Plan, 'id' | 'version'>, rule: DutyRule, duty: Duty): Step[] => [
  {
    label: { zh: '条款', en: 'Clause' },
    value: { zh: `${duty.clause}《${rule.title.zh}》`, en: `${duty.clause}, ${rule.title.en}` },
    source: `${plan.id}#${duty.clause}`,
  },
  {
    label: { zh: '方案版本', en: 'Plan version' },
    value: versionWords(duty.planVersion, plan.version),
    source: plan.id,
  },
  { label: { zh: '法定底线', en: 'Legal baseline' }, value: rule.legalBaseline },
  { label: { zh: '方案要求', en: 'The plan’s demand' }, value: rule.planDemand },
  ...lawSteps(duty.because.law),
  {
    label: { zh: '多久一次', en: 'How often' },
    value: duty.because.every === rule.every ? timingWords(rule) : timingNames[duty.because.every],
  },
]

/** The law's figure of the day beside the plan's, and which of the two schedules. */
const lawSteps = (law: LawBeside | undefined): Step[] =>
  law === undefined
    ? []
    : [
        {
          label: { zh: '法律要求的次数', en: 'Times the law asks' },
          value: {
            zh: `每年 ${law.perYear} 次（${law.instrument}${law.article}），${law.binds ? '比方案严，按法律排' : '不比方案严，按方案排'}`,
            en: `${law.perYear} a year (${law.instrument}, ${law.article}); ${law.binds ? 'stricter than the plan, so the law schedules' : 'not stricter than the plan, so the plan schedules'}`,
          },
          source: law.key,
        },
      ]

const versionWords = (made: number, now: number): Words => ({
  zh: `第 ${made} 版${made === now ? '' : `（现行第 ${now} 版）`}`,
  en: `Version ${made}${made === now ? '' : ` (version ${now} is in force)`}`,
})

const debtorSteps = ({ debtor, because, due }: Duty): Step[] => [
  { label: { zh: '谁负责', en: 'Who owes it' }, value: debtorNames[because.kind], source: debtor },
  ...(because.audience === undefined
    ? []
    : [{ label: { zh: '为何适用', en: 'Why it applies' }, value: because.audience }]),
  {
    label: { zh: '起始日期', en: 'In business since' },
    value: {
      zh: `${dayWords(because.since).zh}，到${dayWords(due).zh}已满 ${because.settledFor} 天`,
      en: `${dayWords(because.since).en}, at least ${daysInEnglish(because.settledFor)} before ${dayWords(due).en}`,
    },
  },
]

const calendarSteps = (rule: DutyRule, duty: Duty): Step[] => {
  const period = { first: duty.first, last: duty.due }
  return [
    { label: { zh: '期间', en: 'Period' }, value: spanWords(duty), source: duty.occasion },
    { label: { zh: '到期日', en: 'Due' }, value: dayWords(duty.due) },
    {
      label: { zh: '何时算临期', en: 'Due soon from' },
      value: soonWords(duty.soonFrom, soonDays(rule, period), lengthOf(period), rule.remind !== undefined),
    },
  ]
}

const spanWords = ({ first, due }: Duty): Words => ({
  zh: `${dayWords(first).zh}至${dayWords(due).zh}`,
  en: `${dayWords(first).en} to ${dayWords(due).en}`,
})

const soonWords = (from: Day, days: number, length: number, isAsked: boolean): Words => {
  const [on, before] = [dayWords(from), daysInEnglish(days)]
  return isAsked
    ? { zh: `${on.zh}，按条款提前 ${days} 天提醒`, en: `${on.en}: the clause reminds ${before} before` }
    : {
        zh: `${on.zh}，期间 ${length} 天的十分之一，最少 3 天、最多 15 天，得 ${days} 天`,
        en: `${on.en}: a tenth of ${daysInEnglish(length)}, at least 3 and at most 15, gives ${before}`,
      }
}

const evidenceSteps = (rule: DutyRule, duty: Duty, evidence: Evidence | undefined): Step[] => {
  const label: Words = { zh: '凭证', en: 'Evidence' }
  if (evidence === undefined) return [{ label, value: { zh: '还没有交', en: 'Nothing filed yet' } }]
  const verdict = fulfils(duty, evidence, rule)
  return [
    { label, value: verdict.because, source: evidence.id },
    { label: { zh: '能否抵这一项', en: 'Does it deliver' }, value: verdictWords(verdict.delivers, duty) },
  ]
}

const verdictWords = (delivers: boolean, { because }: Duty): Words => {
  if (!delivers) return { zh: '不能', en: 'No' }
  return because.every === 'standing'
    ? { zh: '能，交的时候有效', en: 'Yes: it was valid when it was filed' }
    : { zh: '能，发生在期间之内', en: 'Yes: it happened within the period' }
}

const lampStep = (
  rule: DutyRule,
  duty: Duty & Pick<Timed, 'returned' | 'withdrawn'>,
  evidence: Evidence | undefined,
  asOf: Day,
): Step => {
  const verdict = evidence && fulfils(duty, evidence, rule)
  const delivered =
    evidence && verdict?.delivers
      ? { deliveredOn: evidence.filedOn, ...lapseTimes(rule, verdict.lapsesOn) }
      : {}
  const lamp = lampOf({ ...duty, ...delivered }, asOf)
  return { label: { zh: '结果', en: 'Result' }, value: lamp.words }
}
