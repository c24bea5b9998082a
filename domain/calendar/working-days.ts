import Type, { type Static } from 'typebox'
import { addDays, type Day, dayOf, daysBetween, startOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { choice, day, fields, whole, yesNo } from '../law/field.ts'
import { badField } from '../law/input.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import {
  addMonths,
  addWorkingDays,
  addYears,
  type Count,
  daysPassed,
  nextWorkingDay,
  type Passed,
} from './count.ts'
import { linesOf, provisionalLine } from './count-lines.ts'
import { type WorkYears, workYears } from './work-calendar.ts'

const operations = {
  add: { zh: '往后推', en: 'add' },
  subtract: { zh: '往前推', en: 'subtract' },
  count: { zh: '数天数', en: 'count the days between' },
} as const

const units = {
  'working-day': { zh: '工作日', en: 'working days' },
  'calendar-day': { zh: '自然日', en: 'calendar days' },
  'penalty-law-day': {
    zh: '行政处罚法的“日”（2、3、5、7 日为工作日）',
    en: 'days of the Penalty Law (some terms count working days)',
  },
  month: { zh: '月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
} as const

const Input = fields({
  operation: choice({ zh: '算法', en: 'Operation' }, operations),
  unit: choice({ zh: '单位', en: 'Unit' }, units),
  from: day({ zh: '起始日（事件发生日，不计入）', en: 'From (the day of the event, not counted)' }),
  time: Type.Optional(
    Type.String({
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      minLength: 5,
      maxLength: 5,
      label: { zh: '时刻', en: 'Time' },
    }),
  ),
  amount: Type.Optional(whole({ zh: '数量', en: 'How many' }, { maximum: 4000 })),
  to: Type.Optional(day({ zh: '截止日', en: 'To' })),
  includeFirst: Type.Optional(
    yesNo({ zh: '数天数时计入首日', en: 'When counting, count the first day too' }),
  ),
  roll: Type.Optional(
    yesNo({ zh: '届满日遇休息日顺延', en: 'A last day at rest moves to the next working day' }),
  ),
})
type Input = Static<typeof Input>

const Result = Type.Object({
  date: Type.Optional(Type.String()),
  time: Type.Optional(Type.String()),
  days: Type.Optional(Type.Integer()),
  workingDays: Type.Optional(Type.Integer()),
  /** True when a year without a holiday notice was touched: swaps may still move the answer. */
  provisional: Type.Boolean(),
})
type Result = Static<typeof Result>

const finish = (
  input: Input,
  book: LawBook,
  result: Omit<Result, 'provisional'>,
  passed: Passed[],
  lines: Step[],
): Answer<Result> => {
  const rule = lawOn(book, input.from).get('calendar.counting.first-day')
  if (isRefusal(rule)) return rule
  const weekends = passed.filter((one) => one.as.kind === 'weekend').length
  const work = passed.filter((one) => one.as.isWorking).length
  const first =
    input.includeFirst === true
      ? []
      : [step('起始日不计入', 'The first day is not counted', input.from, { by: rule })]
  const tally =
    passed.length === 0
      ? []
      : [
          step('其间工作日', 'Working days among them', work),
          step('其间周末', 'Weekend days among them', weekends),
        ]
  const working = [...first, ...linesOf(passed), ...tally, ...lines, ...provisionalLine(passed)]
  return outcome(
    input.from,
    { ...result, provisional: passed.some((one) => one.year.isProvisional) },
    working,
  )
}

const inWorkingDays = (input: Input, amount: number, book: LawBook, years: WorkYears): Answer<Result> => {
  const count = addWorkingDays(years, input.from, amount, input.operation === 'add' ? 1 : -1)
  if (isRefusal(count)) return count
  const line = step('推得日期', 'The day reached', count.day, {
    formula: `${input.from} ${sign(input)} ${amount}`,
  })
  return finish(
    input,
    book,
    { date: count.day, days: count.passed.length, workingDays: amount },
    count.passed,
    [line],
  )
}

const sign = (input: Input) => (input.operation === 'add' ? '+' : '−')

const steppers = {
  'calendar-day': addDays,
  month: addMonths,
  year: addYears,
} as const

/** A period that ends on a day of rest ends on the next working day; counting back does not move. */
const rolled = (
  input: Input,
  book: LawBook,
  end: Day,
  years: WorkYears,
): (Count & { lines: Step[] }) | LawRefusal => {
  if (!(input.roll ?? input.operation === 'add')) return { day: end, passed: [], lines: [] }
  const rule = lawOn(book, input.from).get('calendar.counting.last-day-at-rest')
  if (isRefusal(rule)) return rule
  const moved = nextWorkingDay(years, end)
  if (isRefusal(moved) || moved.day === end) return isRefusal(moved) ? moved : { ...moved, lines: [] }
  const line = step('届满日为休息日，顺延至', 'The last day is a day of rest: moves to', moved.day, {
    by: rule,
  })
  return { ...moved, lines: [line] }
}

const inCalendar = (
  input: Input,
  unit: keyof typeof steppers,
  amount: number,
  book: LawBook,
  years: WorkYears,
): Answer<Result> => {
  const end = steppers[unit](input.from, input.operation === 'add' ? amount : -amount)
  const moved = rolled(input, book, end, years)
  if (isRefusal(moved)) return moved
  const rule = lawOn(book, input.from).get('calendar.counting.missing-month-day')
  if (isRefusal(rule)) return rule
  const clamped = unit !== 'calendar-day' && end.slice(-2) !== input.from.slice(-2)
  const line = step('届满日', 'The last day', end, {
    formula: `${input.from} ${sign(input)} ${amount}`,
    ...(clamped ? { by: rule } : {}),
  })
  const days = Math.abs(daysBetween(input.from, moved.day))
  return finish(input, book, { date: moved.day, days }, moved.passed, [line, ...moved.lines])
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

const inHours = (input: Input, amount: number, book: LawBook): Answer<Result> => {
  const [hour = 0, minute = 0] = (input.time ?? '').split(':').map(Number)
  const instant = startOf(input.from) + hour * hourMs + minute * minuteMs
  const end = instant + (input.operation === 'add' ? amount : -amount) * hourMs
  const date = dayOf(end)
  const minutes = (end - startOf(date)) / minuteMs
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  const lines = [
    step(
      '以小时计的期限自事件发生时起算，休息日不停',
      'Hours run from the event itself and do not stop on days of rest',
      `${date} ${time}`,
      {
        formula: `${input.from} ${input.time} ${sign(input)} ${amount} h`,
      },
    ),
  ]
  return finish({ ...input, includeFirst: true }, book, { date, time }, [], lines)
}

const inPenaltyDays = (input: Input, amount: number, book: LawBook, years: WorkYears): Answer<Result> => {
  const terms = lawOn(book, input.from).table(
    'calendar.penalty-law.working-day-terms',
    Type.Array(Type.Integer()),
  )
  if (isRefusal(terms)) return terms
  const isWorking = terms.rows.includes(amount)
  const answer = isWorking
    ? inWorkingDays(input, amount, book, years)
    : inCalendar(input, 'calendar-day', amount, book, years)
  if (isRefusal(answer)) return answer
  const line = isWorking
    ? step('该期限按工作日计', 'This term counts working days', amount, { by: terms.edition })
    : step('该期限按自然日计', 'This term counts calendar days', amount, { by: terms.edition })
  return outcome(input.from, answer.result, [line, ...answer.working])
}

const counted = (input: Input, book: LawBook, years: WorkYears): Answer<Result> => {
  if (input.to === undefined) return badField('to', '数天数需要截止日', 'counting needs a last day')
  if (input.to < input.from) return badField('to', '截止日不能早于起始日', 'must not be before the first day')
  const first = input.includeFirst === true ? input.from : addDays(input.from, 1)
  const passed = daysPassed(years, first, input.to)
  if (isRefusal(passed)) return passed
  const workingDays = passed.filter((one) => one.as.isWorking).length
  const lines = [step('自然日', 'Calendar days', passed.length, { formula: `${first} … ${input.to}` })]
  return finish(input, book, { days: passed.length, workingDays }, passed, lines)
}

const countable: readonly Input['unit'][] = ['working-day', 'calendar-day']

/** Days beyond the years whose lunar holidays are known are refused. */
const known = (book: LawBook, day: Day) => lawOn(book, day).get('calendar.lunar.festivals')

const work = (input: Input, book: LawBook): Answer<Result> => {
  const start = known(book, input.from)
  if (isRefusal(start)) return start
  const answer = worked(input, book, workYears(book))
  if (isRefusal(answer) || answer.result.date === undefined) return answer
  const end = known(book, answer.result.date)
  return isRefusal(end) ? end : answer
}

const worked = (input: Input, book: LawBook, years: WorkYears): Answer<Result> => {
  if (input.operation === 'count')
    return countable.includes(input.unit)
      ? counted(input, book, years)
      : badField('unit', '数天数只能用工作日或自然日', 'counting takes working or calendar days', countable)
  if (input.amount === undefined) return badField('amount', '缺少数量', 'is missing')
  if (input.unit === 'working-day') return inWorkingDays(input, input.amount, book, years)
  if (input.unit === 'penalty-law-day') return inPenaltyDays(input, input.amount, book, years)
  if (input.unit !== 'hour') return inCalendar(input, input.unit, input.amount, book, years)
  return input.time === undefined
    ? badField('time', '以小时计需要起始时刻，写作 09:30', 'hours need a time, as 09:30')
    : inHours(input, input.amount, book)
}

/** Periods and last days: working days, calendar days, months, hours; forwards, backwards, between. */
export const workingDays = calculator({
  name: 'working-days',
  title: { zh: '期限与工作日', en: 'Periods and working days' },
  about: {
    zh: '按放假与调休安排推算期限届满日，或数两日之间的工作日',
    en: 'Works out the last day of a period, or the working days between two days, by the holiday notices',
  },
  input: Input,
  result: Result,
  work,
})
