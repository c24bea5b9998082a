import type { Words } from '../base/words.ts'
import { calendarName } from '../calendar/english-names.ts'
import { eventKinds } from '../plans/event.ts'
import type { Cadence, DebtorKind, DutyRule, Timing } from '../plans/plan.ts'

export const cadenceNames: Record<Cadence, Words> = {
  month: { zh: '每月一次', en: 'once a month' },
  quarter: { zh: '每季度一次', en: 'once a quarter' },
  'half-year': { zh: '每半年一次', en: 'once every half year' },
  year: { zh: '每年一次', en: 'once a year' },
}

export const timingNames: Record<Timing, Words> = {
  ...cadenceNames,
  'key-time': { zh: '每逢重点时段', en: 'at every key time' },
  standing: { zh: '任何时候都要有效', en: 'valid at every moment' },
  event: { zh: '遇事即办', en: 'when it happens' },
}

/** How often, as a person would say it of this rule. */
export const timingWords = (rule: Pick<DutyRule, 'every' | 'events' | 'within' | 'keyTimes'>): Words => {
  if (rule.every === 'event') return eventWords(rule)
  if (rule.every === 'key-time' && rule.keyTimes)
    return {
      zh: `逢${rule.keyTimes.join('、')}`,
      en: `at ${rule.keyTimes.map((name) => calendarName(name).en).join(', ')}`,
    }
  return timingNames[rule.every]
}

const eventWords = ({ events = [], within = 0 }: Pick<DutyRule, 'events' | 'within'>): Words => ({
  zh: `${events.map((kind) => eventKinds[kind].zh).join('、')}后 ${within} 天内`,
  en: `within ${within} days of ${events.map((kind) => eventKinds[kind].en).join(', ')}`,
})

export const debtorNames: Record<DebtorKind, Words> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  department: { zh: '部门', en: 'department' },
  village: { zh: '村（社区）', en: 'village' },
  office: { zh: '镇安办', en: 'town safety office' },
  agency: { zh: '服务机构', en: 'service agency' },
}
