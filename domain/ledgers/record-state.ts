import type { Words } from '../base/words.ts'

/** What people did with a record. */
export const recordStatuses = {
  standing: { zh: '在册', en: 'Standing' },
  amended: { zh: '已更正', en: 'Corrected' },
  returned: { zh: '已退回', en: 'Returned' },
} as const satisfies Record<string, Words>
export type RecordStatus = keyof typeof recordStatuses
export const statusNames = Object.keys(recordStatuses) as RecordStatus[]

/** What a list can be narrowed to: a status, or how the record was filed. */
export const recordStates = {
  ...recordStatuses,
  late: { zh: '迟交', en: 'Filed late' },
  backdated: { zh: '补记', en: 'Backdated' },
} as const satisfies Record<string, Words>
export type RecordState = keyof typeof recordStates
export const stateNames = Object.keys(recordStates) as RecordState[]
