import { choice, date, text } from '../ledgers/field.ts'
import { settlement } from './treating-forms.ts'

/** How far a ledger of another hand says that it has come. */
export const carriedStates = {
  planning: { zh: '未整改', en: 'Not begun' },
  rectifying: { zh: '整改中', en: 'Being put right' },
  refused: { zh: '拒绝整改', en: 'Refused' },
  rectified: { zh: '已整改待验收', en: 'Put right, to be accepted' },
  'struck-off': { zh: '已验收', en: 'Accepted' },
} as const
export type CarriedState = keyof typeof carriedStates

const optional = { required: false } as const

/**
 * What a ledger says of a hazard that was kept there before. Whoever brings it in signs that the ledger says so, not
 * that it is so: nobody's signature of those days is made up.
 */
export const carriedOver = {
  title: { zh: '据台账转录', en: 'Carried over from a ledger' },
  fields: {
    state: choice({ zh: '台账写的状态', en: 'State in the ledger' }, carriedStates, {}),
    ...settlement.fields,
    finishedOn: date({ zh: '实际完成日期', en: 'Finished on' }, optional),
    reviewer: text({ zh: '复查（验收）人', en: 'Reviewed by' }, { ...optional, max: 80, personal: true }),
    reviewedOn: date({ zh: '复查（验收）日期', en: 'Reviewed on' }, optional),
    checkers: text({ zh: '检查人员', en: 'Found by' }, { ...optional, max: 80, personal: true }),
    harm: text({ zh: '可能后果', en: 'Possible harm' }, { ...optional, max: 300 }),
    note: text({ zh: '备注', en: 'Remarks' }, { ...optional, max: 1500, lines: 3 }),
    sheet: text({ zh: '出处', en: 'From' }, { max: 240 }),
  },
} as const

/** Brought in by mistake: the whole workbook is taken back, and each file says so. */
export const takingBack = {
  title: { zh: '撤回导入', en: 'Take the import back' },
  fields: { reason: text({ zh: '理由', en: 'Reason' }, { max: 500, lines: 2 }) },
} as const
