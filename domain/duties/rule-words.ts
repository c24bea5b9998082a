import type { Words } from '../base/words.ts'
import type { Cadence, DebtorKind } from '../plans/plan.ts'

export const cadenceNames: Record<Cadence, Words> = {
  month: { zh: '每月一次', en: 'once a month' },
  quarter: { zh: '每季度一次', en: 'once a quarter' },
  'half-year': { zh: '每半年一次', en: 'once every half year' },
  year: { zh: '每年一次', en: 'once a year' },
}

export const debtorNames: Record<DebtorKind, Words> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  department: { zh: '部门', en: 'department' },
  village: { zh: '村（社区）', en: 'village' },
}
