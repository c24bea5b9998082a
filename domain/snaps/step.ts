import type { Words } from '../base/words.ts'
import type { Hand } from '../hazards/hand.ts'
import { amount, choice, text } from '../ledgers/field.ts'
import { workerReport } from '../ledgers/kinds/worker-report.ts'
import type { Form, RecordOf } from '../ledgers/ledger.ts'
import { place } from '../ledgers/scene.ts'
import type { SnapState } from './snap.ts'

const what = text(
  { zh: '看到了什么', en: 'What did you see' },
  { max: 300, lines: 3, example: { zh: '消火栓被木料挡住', en: 'A hydrant is blocked by timber' } },
)

/** What is asked at the gate. Who it was may stay unsaid. */
export const telling = {
  title: { zh: '随手拍', en: 'Report what you see' },
  fields: {
    what,
    place,
    kind: choice({ zh: '是哪一类', en: 'What kind' }, workerReport.fields.type.choices, {}),
  },
} as const

const word = text(
  { zh: '答复报告人的话', en: 'Answer to whoever reported it' },
  {
    required: false,
    max: 300,
    lines: 2,
    hint: { zh: '凭回执码能看到', en: 'Shown to whoever has the receipt code' },
  },
)

const taking = {
  title: { zh: '列为隐患', en: 'Take on as a hazard' },
  fields: { what, place, answer: word },
} as const

const answering = {
  title: { zh: '答复', en: 'Answer' },
  fields: {
    result: choice(
      { zh: '核实结果', en: 'What was found' },
      {
        unfounded: { zh: '查过，没有问题', en: 'Looked at: nothing is wrong' },
        'not-ours': { zh: '不归本单位管', en: 'Not for this unit' },
      },
      {},
    ),
    answer: { ...word, required: true },
  },
} as const

const joining = {
  title: { zh: '并入已有隐患', en: 'Join with an open hazard' },
  fields: {
    hazard: text({ zh: '哪条隐患', en: 'Which hazard' }, { max: 36 }),
    answer: word,
  },
} as const

const rewarding = {
  title: { zh: '登记奖励', en: 'Enter the reward' },
  fields: {
    reward: amount(
      { zh: '奖励（元）', en: 'Reward (yuan)' },
      { min: '0.01', max: '100000.00', example: { zh: '50', en: '50' } },
    ),
  },
} as const

type Step = { form: Form; name: Words; done: Words; by: readonly Hand[]; from: readonly SnapState[] }

/** Every step of a report but its beginning. Screens draw their buttons from this table and `decide` obeys it. */
export const snapSteps = {
  take: {
    form: taking,
    name: { zh: '列为隐患', en: 'Take on as a hazard' },
    done: { zh: '列为隐患', en: 'Taken on as a hazard' },
    by: ['owner'],
    from: ['received'],
  },
  join: {
    form: joining,
    name: { zh: '并入已有隐患', en: 'Join with an open hazard' },
    done: { zh: '并入已有隐患', en: 'Joined with an open hazard' },
    by: ['owner'],
    from: ['received'],
  },
  answer: {
    form: answering,
    name: { zh: '不是隐患，答复', en: 'No hazard: answer' },
    done: { zh: '答复', en: 'Answered' },
    by: ['owner'],
    from: ['received'],
  },
  reward: {
    form: rewarding,
    name: { zh: '登记奖励', en: 'Enter the reward' },
    done: { zh: '登记奖励', en: 'Reward entered' },
    by: ['owner'],
    from: ['taken', 'joined'],
  },
} as const satisfies Record<string, Step>

export type SnapStep = keyof typeof snapSteps
export const snapStepNames = Object.keys(snapSteps) as SnapStep[]

/** What a step says, once its form was checked. */
export type SnapSaid = {
  [A in SnapStep]: { act: A; values: RecordOf<(typeof snapSteps)[A]['form']> }
}[SnapStep]

/** What a journal entry of a gate's or a report's file is called; undefined when it is of another file. */
export const snapWords = (entry: string): Words | undefined => {
  if (entry === 'gate.made') return { zh: '生成大门二维码', en: 'Gate code made' }
  if (entry === 'gate.renewed') return { zh: '更换大门二维码', en: 'Gate code renewed' }
  if (entry === 'snap.received') return { zh: '收到随手拍', en: 'Report received at the gate' }
  if (entry === 'snap.reporter-seen') return { zh: '查看了报告人', en: 'Looked up who reported' }
  const name = entry.startsWith('snap.') ? entry.slice('snap.'.length) : ''
  return Object.hasOwn(snapSteps, name) ? snapSteps[name as SnapStep].done : undefined
}
