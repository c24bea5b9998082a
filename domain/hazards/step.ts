import type { Words } from '../base/words.ts'
import type { Form, RecordOf } from '../ledgers/ledger.ts'
import { carriedOver, takingBack } from './carrying-forms.ts'
import { finding, grading, transfer, withdrawal } from './finding-forms.ts'
import type { Hand } from './hand.ts'
import {
  congressReport,
  fundEntry,
  listing,
  majorReport,
  publication,
  removal,
  urging,
} from './major-forms.ts'
import { acceptance, evaluation, lookBack, review, reviewRequest, strikeOff } from './reviewing-forms.ts'
import { openStages, type Stage } from './stage.ts'
import {
  extensionAnswer,
  extensionRequest,
  order,
  rectification,
  resumption,
  safeguard,
  settlement,
  spotFix,
  suspension,
} from './treating-forms.ts'

/** `name`: on the button. `done`: in the file, once it is done. */
export type Step = { form: Form; name: Words; done: Words; by: readonly Hand[]; from: readonly Stage[] }

const town: readonly Hand[] = ['office', 'department']
const seers: readonly Hand[] = ['owner', 'office', 'department', 'village', 'expert']
const fromPlan = ['planning', 'rectifying', 'rectified', 'accepted', 'review', 'passed'] as const
const everSince = [...openStages, 'struck-off'] as const

/**
 * Every step of a hazard's file but its beginning: what is written, who signs it and from where it may be taken.
 * Screens draw their buttons from this table and `decide` obeys it. Where a step leads is said by `evolve`.
 */
export const steps = {
  grade: {
    form: grading,
    name: { zh: '判级', en: 'Grade' },
    done: { zh: '判级', en: 'Graded' },
    by: ['owner', 'office', 'department'],
    from: openStages,
  },
  order: {
    form: order,
    name: { zh: '责令整改', en: 'Order' },
    done: { zh: '责令限期整改', en: 'Ordered to be put right' },
    by: town,
    from: ['planning', 'rectifying'],
  },
  settle: {
    form: settlement,
    name: { zh: '填五落实', en: 'Settle the five things' },
    done: { zh: '五落实', en: 'Measures settled' },
    by: ['owner'],
    from: ['planning', 'rectifying'],
  },
  fix: {
    form: spotFix,
    name: { zh: '当场改好', en: 'Fixed on the spot' },
    done: { zh: '当场改好', en: 'Fixed on the spot' },
    by: ['owner', 'office', 'department', 'village'],
    from: ['found', 'planning'],
  },
  safeguard: {
    form: safeguard,
    name: { zh: '写防范措施', en: 'Safeguards' },
    done: { zh: '采取防范措施', en: 'Safeguards taken' },
    by: ['owner', 'office', 'department'],
    from: openStages,
  },
  suspend: {
    form: suspension,
    name: { zh: '停产停用', en: 'Suspend' },
    done: { zh: '停产停用', en: 'Suspended' },
    by: town,
    from: openStages,
  },
  resume: {
    form: resumption,
    name: { zh: '同意恢复', en: 'Consent to resume' },
    done: { zh: '同意恢复生产使用', en: 'Consent given to resume' },
    by: town,
    from: ['passed', 'struck-off'],
  },
  'ask-extension': {
    form: extensionRequest,
    name: { zh: '申请延期', en: 'Ask for an extension' },
    done: { zh: '申请延期', en: 'Extension asked for' },
    by: ['owner'],
    from: ['planning', 'rectifying'],
  },
  'answer-extension': {
    form: extensionAnswer,
    name: { zh: '答复延期', en: 'Answer the extension' },
    done: { zh: '答复延期', en: 'Extension answered' },
    by: town,
    from: ['planning', 'rectifying'],
  },
  'report-major': {
    form: majorReport,
    name: { zh: '报告重大隐患', en: 'Report it as major' },
    done: { zh: '向主管部门报告', en: 'Reported to the department' },
    by: ['owner'],
    from: fromPlan,
  },
  'tell-workers': {
    form: congressReport,
    name: { zh: '向职工大会报告', en: 'Tell the workers' },
    done: { zh: '向职工大会报告', en: 'Told to the staff congress' },
    by: ['owner'],
    from: fromPlan,
  },
  list: {
    form: listing,
    name: { zh: '挂牌督办', en: 'List' },
    done: { zh: '挂牌督办', en: 'Listed for supervision' },
    by: ['office', 'leader'],
    from: fromPlan,
  },
  publish: {
    form: publication,
    name: { zh: '登记公布', en: 'Note a publication' },
    done: { zh: '公布', en: 'Published' },
    by: ['office', 'leader'],
    from: everSince,
  },
  urge: {
    form: urging,
    name: { zh: '督促', en: 'Urge on' },
    done: { zh: '督促', en: 'Urged on' },
    by: ['office', 'leader', 'department', 'village'],
    from: openStages,
  },
  fund: {
    form: fundEntry,
    name: { zh: '登记资金', en: 'Enter funds' },
    done: { zh: '登记治理资金', en: 'Funds entered' },
    by: ['owner', 'office', 'department'],
    from: everSince,
  },
  rectify: {
    form: rectification,
    name: { zh: '整改完成', en: 'Put right' },
    done: { zh: '整改完成', en: 'Put right' },
    by: ['owner'],
    from: ['rectifying'],
  },
  accept: {
    form: acceptance,
    name: { zh: '自验', en: 'Accept' },
    done: { zh: '单位自验', en: 'Own acceptance' },
    by: ['owner'],
    from: ['rectified'],
  },
  evaluate: {
    form: evaluation,
    name: { zh: '登记评估', en: 'Enter an evaluation' },
    done: { zh: '治理效果评估', en: 'Treatment evaluated' },
    by: ['owner', 'office', 'department', 'expert'],
    from: ['rectified', 'accepted', 'review', 'passed'],
  },
  'ask-review': {
    form: reviewRequest,
    name: { zh: '申请复查', en: 'Ask for the review' },
    done: { zh: '申请复查', en: 'Review asked for' },
    by: ['owner'],
    from: ['accepted'],
  },
  review: {
    form: review,
    name: { zh: '复查', en: 'Review' },
    done: { zh: '现场复查', en: 'Reviewed on the spot' },
    by: town,
    from: ['rectifying', 'rectified', 'accepted', 'review'],
  },
  'strike-off': {
    form: strikeOff,
    name: { zh: '销号', en: 'Strike off' },
    done: { zh: '销号', en: 'Struck off' },
    by: ['office', 'department', 'leader'],
    from: ['passed'],
  },
  remove: {
    form: removal,
    name: { zh: '摘牌', en: 'Remove from the list' },
    done: { zh: '摘牌', en: 'Removed from the list' },
    by: ['office', 'leader'],
    from: ['struck-off'],
  },
  'look-back': {
    form: lookBack,
    name: { zh: '回头看', en: 'Look back' },
    done: { zh: '回头看', en: 'Looked back' },
    by: seers,
    from: ['struck-off'],
  },
  'hand-over': {
    form: transfer,
    name: { zh: '移交部门', en: 'Hand over' },
    done: { zh: '移交部门', en: 'Handed over' },
    // A department that gives a file away could no longer see that it did; the office that sees all does it.
    by: ['office'],
    from: openStages,
  },
  withdraw: {
    form: withdrawal,
    name: { zh: '撤销误报', en: 'Withdraw' },
    done: { zh: '撤销', en: 'Withdrawn' },
    by: ['owner', 'office', 'department'],
    from: openStages,
  },
  'carry-over': {
    form: carriedOver,
    name: { zh: '据台账转录', en: 'Carry over' },
    done: { zh: '据台账转录', en: 'Carried over from a ledger' },
    by: ['office', 'department', 'village', 'expert', 'owner'],
    from: ['found', 'planning'],
  },
  'take-back': {
    form: takingBack,
    name: { zh: '撤回导入', en: 'Take the import back' },
    done: { zh: '整批撤回导入', en: 'Import taken back' },
    by: ['office', 'department', 'village', 'expert', 'owner'],
    from: everSince,
  },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]

/** Steps that come with a workbook and its signature; no button offers them and no form of their own is handed in. */
const withWorkbook: readonly StepName[] = ['carry-over', 'take-back']
/** Steps that people take one by one. */
export const singleSteps = stepNames.filter((name) => !withWorkbook.includes(name))

/** The beginning of every file; its form is `finding`, and whoever sees a hazard may sign it. */
export const reporters: readonly Hand[] = [...seers, 'leader']
export type ActName = 'report' | StepName
export const actNames: readonly ActName[] = ['report', ...stepNames]
/** What a journal entry of a hazard's file is called; undefined when it is of another file. */
export const stepWords = (entry: string): Words | undefined => {
  const name = entry.startsWith('hazard.') ? entry.slice('hazard.'.length) : ''
  return (actNames as readonly string[]).includes(name) ? doneWords(name as ActName) : undefined
}

export const formOf = (act: ActName): Form => (act === 'report' ? finding : steps[act].form)
export const doneWords = (act: ActName): Words =>
  act === 'report' ? { zh: '发现', en: 'Found' } : steps[act].done

/** What a step says, once its form was checked: one act with its values. */
export type Said = { [A in StepName]: { act: A; values: RecordOf<(typeof steps)[A]['form']> } }[StepName]
export type Finding = RecordOf<typeof finding>
