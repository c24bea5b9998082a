import type { Words } from '../base/words.ts'
import type { Fields } from '../ledgers/field.ts'
import { audienceWords } from '../plans/audience.ts'
import type { DebtorKind, DutyRule } from '../plans/plan.ts'
import type { Aspect, HeadField } from '../plans/plan-diff.ts'
import { debtorNames, timingWords } from './rule-words.ts'

export const aspectNames: Record<Aspect, Words> = {
  title: { zh: '名称', en: 'Name' },
  who: { zh: '谁', en: 'Who' },
  when: { zh: '何时', en: 'When' },
  evidence: { zh: '交什么', en: 'Evidence' },
  days: { zh: '天数', en: 'Days' },
  minutes: { zh: '用时', en: 'Minutes' },
  legal: { zh: '法律底线', en: 'Legal baseline' },
  demand: { zh: '方案要求', en: 'Plan’s demand' },
}

export const headNames: Record<HeadField, Words> = {
  title: { zh: '标题', en: 'Title' },
  from: { zh: '起始日期', en: 'First day' },
  superiors: { zh: '上级通知', en: 'Notices from above' },
  addressees: { zh: '主送对象', en: 'Addressees' },
  escalation: { zh: '逾期上报', en: 'Escalation' },
  parts: { zh: '部分', en: 'Parts' },
  tasks: { zh: '任务', en: 'Tasks' },
}

const joined = (parts: readonly Words[]): Words => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
})

type FindLedger = (kind: string) => { title: Words; fields: Fields } | undefined

/** One aspect of a rule as a phrase. What `findLedger` does not know is told by its id. */
export const aspectWords = (aspect: Aspect, rule: DutyRule, findLedger: FindLedger): Words => {
  const say: Record<Aspect, () => Words> = {
    title: () => rule.title,
    who: () => whoWords(rule),
    when: () => whenWords(rule),
    evidence: () => evidenceWords(rule, findLedger),
    days: () => dayWordsOf(rule),
    minutes: () => ({ zh: `每次 ${rule.minutes} 分钟`, en: `${rule.minutes} minutes each time` }),
    legal: () => lawWords(rule),
    demand: () => rule.planDemand,
  }
  return say[aspect]()
}

const whoWords = ({ binds, where }: DutyRule): Words => {
  const [kind, audience] = [debtorNames[binds], audienceWords(where)]
  return audience.zh === '' ? kind : { zh: `${kind.zh}：${audience.zh}`, en: `${kind.en}: ${audience.en}` }
}

const whenWords = (rule: DutyRule): Words =>
  joined([
    timingWords(rule),
    ...(rule.grace === undefined
      ? []
      : [{ zh: `印发后 ${rule.grace} 天内备齐`, en: `in place within ${rule.grace} days of the issue` }]),
  ])

const evidenceWords = (
  { evidence: { ledger, with: asked = {}, validFor }, acceptance }: DutyRule,
  findLedger: FindLedger,
): Words => {
  const { title = asIs(ledger), fields = {} } = findLedger(ledger) ?? {}
  return joined([
    title,
    ...Object.entries(asked).map(([name, values]) => askedWords(name, values, fields)),
    ...(validFor === undefined ? [] : [{ zh: `${validFor} 个月内有效`, en: `valid for ${validFor} months` }]),
    ...(acceptance === undefined ? [] : [acceptance]),
  ])
}

const askedWords = (name: string, values: readonly string[], fields: Fields): Words => {
  const field = fields[name]
  const label = field?.label ?? asIs(name)
  const choices = field !== undefined && 'choices' in field ? field.choices : {}
  const said = values.map((value) => choices[value] ?? asIs(value))
  return {
    zh: `${label.zh}为${said.map(({ zh }) => zh).join('或')}`,
    en: `${label.en}: ${said.map(({ en }) => en).join(' or ')}`,
  }
}

const asIs = (id: string): Words => ({ zh: id, en: id })

const dayWordsOf = ({ settledFor, remind, escalate = [] }: DutyRule): Words =>
  joined([
    { zh: `满 ${settledFor} 天才要交`, en: `owed after ${settledFor} days in business` },
    ...(remind === undefined
      ? []
      : [{ zh: `提前 ${remind.join('、')} 天提醒`, en: `reminded ${remind.join(', ')} days before` }]),
    ...escalate.map(({ after, to }) => ({
      zh: `逾期 ${after} 天告诉${toldNames[to].zh}`,
      en: `${toldNames[to].en} told after ${after} days`,
    })),
  ])

const toldNames: Record<'handler' | 'office' | 'leader', Words> = {
  handler: { zh: '主管部门', en: 'the handling department' },
  office: { zh: '镇安办', en: 'the town safety office' },
  leader: { zh: '镇领导', en: 'the town’s leader' },
}

const lawWords = ({ legalBaseline, law }: DutyRule): Words =>
  law === undefined
    ? legalBaseline
    : joined([legalBaseline, { zh: `参数 ${law.perYear}`, en: `figure ${law.perYear}` }])

export const addresseeWords = (kinds: readonly DebtorKind[]): Words => ({
  zh: kinds.map((kind) => debtorNames[kind].zh).join('、'),
  en: kinds.map((kind) => debtorNames[kind].en).join(', '),
})
