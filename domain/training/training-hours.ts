import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { sideNames } from '../law/edition.ts'
import { atLeast, type Exact, exact, greater, minus, shown, zero } from '../law/exact.ts'
import { amount, choice, fields, figure, flag, onDay, result, rows } from '../law/field.ts'
import { badField } from '../law/input.ts'
import { amountOf, type Law, type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { Level, Levels, trainingLevels } from './tables.ts'

const who = {
  principal: { zh: '主要负责人', en: 'principal' },
  'safety-manager': { zh: '安全生产管理人员', en: 'safety manager' },
  worker: { zh: '从业人员', en: 'worker' },
  'special-operator': { zh: '特种作业人员', en: 'special-operations worker' },
} as const

const sectors = {
  'high-risk': { zh: '高危行业（煤矿、非煤矿山、危化、烟花爆竹、金属冶炼）', en: 'high-risk sector' },
  construction: { zh: '建筑施工', en: 'construction' },
  other: { zh: '其他', en: 'other' },
} as const

const occasions = {
  initial: { zh: '初次（上岗前）', en: 'initial, before the post' },
  yearly: { zh: '每年再培训', en: 'yearly' },
  transfer: { zh: '调整岗位', en: 'transfer of post' },
  return: { zh: '离岗后复岗', en: 'return after time off' },
  review: { zh: '特种作业操作证复审前', en: 'before the review of a special-operations certificate' },
  'four-new': { zh: '采用四新', en: 'new process, technology, material or equipment' },
} as const

const Input = fields({
  on: onDay(),
  who: choice({ zh: '人员', en: 'Who' }, who),
  sector: choice({ zh: '行业', en: 'Sector' }, sectors),
  occasion: choice({ zh: '培训情形', en: 'Occasion' }, occasions),
  monthsOff: Type.Optional(amount({ zh: '离岗月数', en: 'Months off work' })),
  done: Type.Optional(amount({ zh: '已完成学时', en: 'Class hours done' })),
})
type Input = Static<typeof Input>

const Result = result(
  {
    isNeeded: flag({ zh: '须培训', en: 'Training is needed' }),
    /** Absent where no rule fixes a number. */
    hours: Type.Optional(figure({ zh: '应培训（学时）', en: 'Class hours needed' })),
    missing: Type.Optional(figure({ zh: '还差（学时）', en: 'Class hours missing' })),
    isDone: Type.Optional(flag({ zh: '已完成', en: 'Done' })),
    levels: rows({ zh: '培训级别', en: 'Levels of training' }, Level),
  },
  ['isNeeded', 'hours'],
)
type Result = Static<typeof Result>

type Needed = { result: Result; lines: Step[] }

/** Construction has its own hours for new workers only; its principals are measured like other sectors. */
const hoursKey = (input: Input): string => {
  if (input.occasion === 'review') return 'training.special-operation.review-hours'
  const isWorker = input.who === 'worker' || input.who === 'special-operator'
  const sector = !isWorker && input.sector === 'construction' ? 'other' : input.sector
  return `training.hours.${isWorker ? 'worker' : 'principal'}.${sector}.${input.occasion}`
}

const measured = (hours: Exact, done: Exact): Pick<Result, 'hours' | 'missing' | 'isDone'> => ({
  hours: shown(hours),
  missing: shown(greater(minus(hours, done), zero)),
  isDone: atLeast(done, hours),
})

/** The three levels are for workers who are new to a post; their hours are one sum. */
const levelsFor = (law: Law, input: Input): { levels: Result['levels']; lines: Step[] } | LawRefusal => {
  const isWorker = input.who === 'worker' || input.who === 'special-operator'
  if (!isWorker || input.occasion !== 'initial') return { levels: [], lines: [] }
  const table = law.table('training.entry.levels', Levels)
  if (isRefusal(table)) return table
  const line = step(
    '三级培训，学时为三级合计',
    'Three levels; the hours are their sum',
    table.rows.map((level) => trainingLevels[level].zh).join('、'),
    { by: table.edition },
  )
  return { levels: table.rows, lines: [line] }
}

const byHours = (law: Law, input: Input): Needed | LawRefusal => {
  const known = law.numbers({ hours: hoursKey(input) })
  if (isRefusal(known)) return known
  const levels = levelsFor(law, input)
  if (isRefusal(levels)) return levels
  const done = exact(input.done ?? 0)
  const result = { isNeeded: true, ...measured(known.hours.amount, done), levels: levels.levels }
  const lines = [
    step('应培训学时', 'Class hours needed', shown(known.hours.amount), { by: known.hours.edition }),
    ...levels.lines,
    step('已完成学时', 'Class hours done', shown(done)),
    step(
      result.isDone ? '已达到' : '尚缺学时',
      result.isDone ? 'Reached' : 'Class hours missing',
      result.missing ?? '',
      {
        formula: `${shown(known.hours.amount)} − ${shown(done)}`,
      },
    ),
  ]
  return { result, lines }
}

/** Workshop and team level again; no rule fixes the hours. */
const lowerLevels = (law: Law, lines: Step[]): Needed | LawRefusal => {
  const table = law.table('training.return.levels', Levels)
  if (isRefusal(table)) return table
  const line = step(
    '须重新接受的级别（学时无统一规定）',
    'Levels to repeat (no rule fixes the hours)',
    table.rows.map((level) => trainingLevels[level].zh).join('、'),
    { by: table.edition },
  )
  return { result: { isNeeded: true, levels: table.rows }, lines: [...lines, line] }
}

const limitLine = (law: Law, key: string): Step[] => {
  const editions = [law.get(key), law.demand(key)]
  return editions.flatMap((edition) => {
    if (edition === undefined || isRefusal(edition)) return []
    const { zh, en } = sideNames[edition.side]
    return [
      step(`${edition.name.zh}（${zh}，月）`, `${edition.name.en} (${en}, months)`, String(edition.value), {
        by: edition,
      }),
    ]
  })
}

/** After time off: the legal limit and the plan's stand side by side, the stricter schedules. */
const onReturn = (law: Law, monthsOff: Exact): Needed | LawRefusal => {
  const key = 'training.return.off-months'
  const binding = law.binding(key)
  if (isRefusal(binding)) return binding
  const limit = amountOf(binding) ?? zero
  const isNeeded = atLeast(monthsOff, limit)
  const lines = [
    ...limitLine(law, key),
    step(
      isNeeded ? '达到较严的一项，须重新培训' : '未达到，无须重新培训',
      isNeeded ? 'The stricter is reached: training is repeated' : 'Not reached',
      shown(monthsOff),
      {
        formula: `${shown(monthsOff)} ${isNeeded ? '≥' : '<'} ${shown(limit)}`,
        by: binding,
      },
    ),
  ]
  return isNeeded ? lowerLevels(law, lines) : { result: { isNeeded: false, levels: [] }, lines }
}

const fourNew = (law: Law): Needed | LawRefusal => {
  const basis = law.get('training.return.levels')
  if (isRefusal(basis)) return basis
  const line = step(
    '使用前接受有针对性的培训（学时无统一规定）',
    'Targeted training before use (no rule fixes the hours)',
    '—',
    { by: basis },
  )
  return { result: { isNeeded: true, levels: [] }, lines: [line] }
}

const needed = (law: Law, input: Input) => {
  if (input.occasion === 'review' && input.who !== 'special-operator')
    return badField('who', '只有特种作业操作证才复审', 'only a special-operations certificate is reviewed', [
      'special-operator',
    ])
  if (input.occasion === 'review') return byHours(law, input)
  if (input.occasion === 'initial' || input.occasion === 'yearly') return byHours(law, input)
  if (input.occasion === 'transfer') return lowerLevels(law, [])
  if (input.occasion === 'four-new') return fourNew(law)
  if (input.monthsOff === undefined) return badField('monthsOff', '缺少离岗月数', 'is missing')
  return onReturn(law, exact(input.monthsOff))
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const answer = needed(lawOn(book, input.on), input)
  return isRefusal(answer) ? answer : outcome(input.on, answer.result, answer.lines)
}

/** Class hours that somebody owes on an occasion, and how many are missing. A class hour is a unit of its own. */
export const trainingHours = calculator({
  name: 'training-hours',
  title: { zh: '安全培训学时', en: 'Training hours' },
  about: {
    zh: '按人员、行业和情形列出应培训学时、级别和缺口',
    en: 'Class hours and levels by person, sector and occasion, and what is missing',
  },
  input: Input,
  result: Result,
  work,
})
