import Type, { type Static } from 'typebox'
import type { Day } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { type Edition, unitNames } from '../law/edition.ts'
import { ceiling, shown } from '../law/exact.ts'
import { choice, day, fields } from '../law/field.ts'
import { type LawBook, type LawRefusal, lawOn, type Quantity } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { addMonths, addWorkingDays, addYears } from './count.ts'
import { workYears } from './work-calendar.ts'

/** A term from a day on, by the unit that the figure has. Working days go by the holiday notices. */
const termEnd = (book: LawBook, from: Day, term: Quantity): Day | LawRefusal => {
  const count = Number(ceiling(term.amount))
  if (term.edition.unit === 'year') return addYears(from, count)
  if (term.edition.unit === 'month') return addMonths(from, count)
  const end = addWorkingDays(workYears(book), from, count)
  return isRefusal(end) ? end : end.day
}

type End = { day: Day; line: Step; edition: Edition }

const endOf = (book: LawBook, from: Day, key: string, label: Words): End | LawRefusal => {
  const known = lawOn(book, from).numbers({ term: key })
  if (isRefusal(known)) return known
  const end = termEnd(book, from, known.term)
  if (isRefusal(end)) return end
  const { edition, amount } = known.term
  const formula = `${from} + ${shown(amount)} ${unitNames[edition.unit].en}`
  return { day: end, line: step(label.zh, label.en, end, { formula, by: edition }), edition }
}

const records = {
  'hazard-ledger': { zh: '隐患台账（通行规定）', en: 'Hazard ledger (customary)' },
  'hazard-ledger-company': { zh: '隐患台账（较严的企业规定）', en: 'Hazard ledger (stricter company rules)' },
  'personal-information-assessment': {
    zh: '个人信息保护影响评估报告',
    en: 'Impact assessment of personal information',
  },
  'network-log': { zh: '网络日志', en: 'Network log' },
  'hazardous-stock-record': {
    zh: '重大危险源危险化学品出入库记录',
    en: 'Stock record of a major-hazard store',
  },
} as const

const Retention = Type.Object({ keepUntil: Type.String() })

/** Until which day a record is at least kept. */
export const retention = calculator({
  name: 'retention',
  title: { zh: '记录保存期限', en: 'Keeping of records' },
  about: { zh: '按记录种类推算至少保存到哪一天', en: 'The day until which a record is at least kept' },
  input: fields({
    on: day({ zh: '记录形成日', en: 'Day of the record' }),
    record: choice({ zh: '记录种类', en: 'Kind of record' }, records),
  }),
  result: Retention,
  work: (input, book): Answer<Static<typeof Retention>> => {
    const end = endOf(book, input.on, `retention.${input.record}`, {
      zh: '至少保存到',
      en: 'Kept at least until',
    })
    return isRefusal(end) ? end : outcome(input.on, { keepUntil: end.day }, [end.line])
  },
})

const matters = {
  penalty: { zh: '安全生产行政处罚决定', en: 'Work-safety penalty' },
  'penalty-withdrawal': { zh: '处罚决定被撤销', en: 'A penalty was annulled' },
  'random-inspection': { zh: '随机抽查结束', en: 'A random inspection ended' },
  dishonesty: { zh: '列入严重失信主体名单', en: 'Entry on the list of serious dishonesty' },
} as const

/** Each matter's clocks: what it sets, and the figure that says when. */
const clocks = {
  penalty: [
    { name: 'publishBy', key: 'publication.penalty.days', label: { zh: '最迟公示日', en: 'Published by' } },
  ],
  'penalty-withdrawal': [
    {
      name: 'withdrawBy',
      key: 'publication.penalty-withdrawal.days',
      label: { zh: '最迟撤回公开日', en: 'Withdrawn by' },
    },
  ],
  'random-inspection': [
    {
      name: 'publishBy',
      key: 'publication.random-inspection.days',
      label: { zh: '最迟公示日', en: 'Published by' },
    },
  ],
  dishonesty: [
    {
      name: 'mayApplyFrom',
      key: 'publication.dishonesty.removal-months',
      label: { zh: '可申请提前移出之日', en: 'Early removal may be asked for from' },
    },
    {
      name: 'publishedUntil',
      key: 'publication.dishonesty.years',
      label: { zh: '名单期满日', en: 'On the list until' },
    },
  ],
} as const satisfies Record<
  keyof typeof matters,
  readonly { name: keyof Publication; key: string; label: Words }[]
>

const Publication = Type.Object({
  publishBy: Type.Optional(Type.String()),
  withdrawBy: Type.Optional(Type.String()),
  mayApplyFrom: Type.Optional(Type.String()),
  publishedUntil: Type.Optional(Type.String()),
})
type Publication = Static<typeof Publication>

const publicationOf = (on: Day, matter: keyof typeof matters, book: LawBook): Answer<Publication> => {
  const ends = clocks[matter].map((clock) => ({
    name: clock.name,
    end: endOf(book, on, clock.key, clock.label),
  }))
  const no = ends.map((each) => each.end).find((end) => isRefusal(end))
  if (no !== undefined) return no
  const met = ends.flatMap(({ name, end }) => (isRefusal(end) ? [] : [{ name, end }]))
  const first = step(matters[matter].zh, matters[matter].en, on)
  const result: Publication = Object.fromEntries(met.map(({ name, end }) => [name, end.day]))
  return outcome(on, result, [first, ...met.map(({ end }) => end.line)])
}

/** By when something is published or withdrawn, and how long it stays. */
export const publication = calculator({
  name: 'publication',
  title: { zh: '公示期限', en: 'Clocks of publication' },
  about: {
    zh: '处罚、抽查、失信名单的公示、撤回和移出日期',
    en: 'Dates of publishing, withdrawing and removal',
  },
  input: fields({
    on: day({ zh: '决定或结束之日', en: 'Day of the decision or the end' }),
    matter: choice({ zh: '事项', en: 'Matter' }, matters),
  }),
  result: Publication,
  work: (input, book) => publicationOf(input.on, input.matter, book),
})
