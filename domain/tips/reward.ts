import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import {
  atLeast,
  compare,
  type Exact,
  exact,
  greater,
  lesser,
  one,
  plus,
  rounded,
  shown,
  times,
  zero,
} from '../law/exact.ts'
import { amount, choice, fields, figure, flag, onDay, result, whole, yesNo } from '../law/field.ts'
import { badField } from '../law/input.ts'
import { type Law, type LawBook, type LawRefusal, lawOn, type Quantity } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'

const schemes = {
  national: { zh: '国家办法', en: 'national measures' },
  anhui: { zh: '安徽省办法', en: 'Anhui measures' },
} as const

const matters = {
  violation: { zh: '重大事故隐患或违法生产经营', en: 'major hazard or illegal production' },
  'concealed-accident': { zh: '瞒报、谎报事故', en: 'concealed or false accident report' },
  'avoided-accident': { zh: '避免特别重大事故（安徽）', en: 'an extraordinary accident avoided (Anhui)' },
} as const

const classes = {
  general: { zh: '一般事故', en: 'general' },
  larger: { zh: '较大事故', en: 'larger' },
  major: { zh: '重大事故', en: 'major' },
  extraordinary: { zh: '特别重大事故', en: 'extraordinary' },
} as const

const Input = fields({
  on: onDay(),
  scheme: choice({ zh: '奖励办法', en: 'Measures' }, schemes),
  matter: choice({ zh: '举报事项', en: 'Matter' }, matters),
  fine: Type.Optional(amount({ zh: '行政罚款（元）', en: 'Administrative fine (yuan)' })),
  accidentClass: Type.Optional(choice({ zh: '事故等级', en: 'Class of the accident' }, classes)),
  deaths: Type.Optional(
    whole({ zh: '查实瞒报死亡人数', en: 'Verified concealed deaths' }, { minimum: 1, maximum: 10_000 }),
  ),
  ownWorker: Type.Optional(
    yesNo({ zh: '职工举报本单位，适用上浮', en: 'A worker reports the own unit: apply the uplift' }),
  ),
})
type Input = Static<typeof Input>

const Result = result(
  {
    /** Where the measures leave a range, its lower end. */
    reward: figure({ zh: '奖励（元）', en: 'Reward (yuan)' }),
    most: Type.Optional(figure({ zh: '幅度上端（元）', en: 'Upper end of the range (yuan)' })),
    isRaisedToFloor: flag({ zh: '已按下限提高', en: 'Raised to the floor' }),
    isCapped: flag({ zh: '已到上限', en: 'The cap is reached' }),
  },
  ['reward'],
)
type Result = Static<typeof Result>

const keyOf = (input: Input, name: string): string =>
  input.scheme === 'national' ? `tips.reward.${name}` : `tips.reward.${input.scheme}.${name}`

type Drawn = { reward: Exact; lines: Step[]; isRaisedToFloor: boolean; isCapped: boolean }

const capped = (counted: Exact, cap: Quantity, lines: Step[], isRaisedToFloor = false): Drawn => {
  const isCapped = !atLeast(cap.amount, counted)
  const line = isCapped
    ? [
        step('超过上限，取上限（元）', 'Above the cap: the cap (yuan)', shown(cap.amount), {
          by: cap.edition,
        }),
      ]
    : []
  return { reward: lesser(counted, cap.amount), lines: [...lines, ...line], isRaisedToFloor, isCapped }
}

/** A share of the fine between a floor and a cap. */
const byFine = (law: Law, input: Input, fine: Exact): Drawn | LawRefusal => {
  const keys = { rate: keyOf(input, 'rate'), floor: keyOf(input, 'floor'), cap: keyOf(input, 'cap') }
  const known = law.numbers(keys)
  if (isRefusal(known)) return known
  const { rate, floor, cap } = known
  const counted = rounded(times(fine, rate.amount), 0)
  const isRaised = !atLeast(counted, floor.amount)
  const raised = isRaised
    ? [
        step('低于下限，取下限（元）', 'Below the floor: the floor (yuan)', shown(floor.amount), {
          by: floor.edition,
        }),
      ]
    : []
  const line = step('按罚款比例（四舍五入到元）', 'Share of the fine (to whole yuan)', shown(counted), {
    formula: `${shown(fine)} × ${shown(rate.amount)}`,
    by: rate.edition,
  })
  return capped(greater(counted, floor.amount), cap, [line, ...raised], isRaised)
}

/** Verified but no fine imposed: what is then paid is for the town to confirm. */
const withoutFine = (law: Law, input: Input): Drawn | LawRefusal => {
  const known = law.numbers({ sum: keyOf(input, 'no-fine'), cap: keyOf(input, 'cap') })
  if (isRefusal(known)) return known
  return capped(known.sum.amount, known.cap, [
    step('未作罚款，按规定数额（元）', 'No fine imposed: the stated sum (yuan)', shown(known.sum.amount), {
      by: known.sum.edition,
    }),
  ])
}

const byDeaths = (
  law: Law,
  input: Input,
  deaths: number,
  accidentClass: keyof typeof classes,
): Drawn | LawRefusal => {
  const known = law.numbers({ each: keyOf(input, `per-death.${accidentClass}`), cap: keyOf(input, 'cap') })
  if (isRefusal(known)) return known
  const counted = times(exact(deaths), known.each.amount)
  const { zh, en } = classes[accidentClass]
  const line = step(`${zh}，每查实一名（元）`, `${en}, for each verified death (yuan)`, shown(counted), {
    formula: `${deaths} × ${shown(known.each.amount)}`,
    by: known.each.edition,
  })
  return capped(counted, known.cap, [line])
}

/** The uplift of a worker who reports the own unit; the cap still holds. */
const uplifted = (law: Law, input: Input, drawn: Drawn): Drawn | LawRefusal => {
  if (input.ownWorker !== true) return drawn
  const known = law.numbers({ share: keyOf(input, 'worker-uplift'), cap: keyOf(input, 'cap') })
  if (isRefusal(known)) return known
  const more = rounded(times(drawn.reward, plus(one, known.share.amount)), 0)
  const line = step('职工举报本单位，上浮（元）', 'Own worker: raised (yuan)', shown(more), {
    formula: `${shown(drawn.reward)} × (1 + ${shown(known.share.amount)})`,
    by: known.share.edition,
  })
  const again = capped(more, known.cap, [...drawn.lines, line], drawn.isRaisedToFloor)
  return { ...again, isCapped: again.isCapped || drawn.isCapped }
}

const avoided = (law: Law, input: Input): Answer<Result> => {
  if (input.scheme !== 'anhui')
    return badField('scheme', '该事项只在 anhui 办法中有', 'only the anhui measures know this matter', [
      'anhui',
    ])
  const known = law.numbers({ least: keyOf(input, 'avoided.least'), most: keyOf(input, 'avoided.most') })
  if (isRefusal(known)) return known
  const { least, most } = known
  const line = step(
    '奖励幅度（元，由受理机关在幅度内确定）',
    'Range of the reward (yuan), the authority decides within',
    `${shown(least.amount)}–${shown(most.amount)}`,
    { by: least.edition },
  )
  return outcome(
    input.on,
    { reward: shown(least.amount), most: shown(most.amount), isRaisedToFloor: false, isCapped: false },
    [line],
  )
}

const drawnFor = (law: Law, input: Input) => {
  if (input.matter === 'concealed-accident') {
    if (input.deaths === undefined) return badField('deaths', '缺少查实死亡人数', 'is missing')
    if (input.accidentClass === undefined)
      return badField('accidentClass', '缺少事故等级', 'is missing', Object.keys(classes))
    return byDeaths(law, input, input.deaths, input.accidentClass)
  }
  if (input.fine === undefined)
    return badField('fine', '缺少罚款数额；未罚款填 0', 'is missing; 0 when no fine was imposed')
  const fine = exact(input.fine)
  return compare(fine, zero) === 0 ? withoutFine(law, input) : byFine(law, input, fine)
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  if (input.matter === 'avoided-accident') return avoided(law, input)
  const drawn = drawnFor(law, input)
  if (isRefusal(drawn)) return drawn
  const raised = uplifted(law, input, drawn)
  if (isRefusal(raised)) return raised
  const { reward, lines, isRaisedToFloor, isCapped } = raised
  const last = step('奖励金额（元）', 'Reward (yuan)', shown(reward))
  return outcome(input.on, { reward: shown(reward), isRaisedToFloor, isCapped }, [...lines, last])
}

/** Reward of a tip by the measures in force. Shares and limits are parameters; the body that accepted the tip pays. */
export const reward = calculator({
  name: 'reward',
  title: { zh: '举报奖励', en: 'Reward for a tip' },
  about: {
    zh: '按罚款比例或查实死亡人数计算，受上下限约束',
    en: 'By share of the fine or by verified deaths, within floor and cap',
  },
  input: Input,
  result: Result,
  work,
})
