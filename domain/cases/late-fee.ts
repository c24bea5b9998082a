import Type, { type Static } from 'typebox'
import { addDays, type Day, daysBetween } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { nextWorkingDay } from '../calendar/count.ts'
import { workYears } from '../calendar/work-calendar.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { atLeast, ceiling, exact, lesser, plus, rounded, shown, times } from '../law/exact.ts'
import { amount, count, day, fields, figure, flag, result } from '../law/field.ts'
import { type BadInput, badField } from '../law/input.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'

const Input = fields({
  fine: amount({ zh: '罚款（元）', en: 'Fine (yuan)' }),
  servedOn: Type.Optional(day({ zh: '处罚决定送达日', en: 'Day the decision was served' })),
  dueOn: Type.Optional(day({ zh: '缴款期限届满日', en: 'Last day to pay' })),
  paidOn: day({ zh: '缴款日（或计算到哪日）', en: 'Day of payment (or the day to count to)' }),
})
type Input = Static<typeof Input>

const Result = result(
  {
    dueOn: figure({ zh: '缴款期限届满日', en: 'Last day to pay' }),
    daysLate: count({ zh: '逾期天数', en: 'Days late' }),
    surcharge: figure({ zh: '加处罚款（元）', en: 'Surcharge (yuan)' }),
    total: figure({ zh: '应缴合计（元）', en: 'To pay in all (yuan)' }),
    isCapped: flag({ zh: '已到上限', en: 'The cap is reached' }),
  },
  ['surcharge', 'total'],
)
type Result = Static<typeof Result>

type Due = { dueOn: Day; lines: Step[] }

/** The last day to pay: as given, or the term from service; on a day of rest it moves on. */
const dueOf = (input: Input, book: LawBook): Due | BadInput | LawRefusal => {
  if (input.dueOn !== undefined)
    return { dueOn: input.dueOn, lines: [step('缴款期限届满日', 'The last day to pay', input.dueOn)] }
  if (input.servedOn === undefined)
    return badField('dueOn', '请填届满日或送达日', 'give the last day to pay or the day of service')
  const known = lawOn(book, input.servedOn).numbers({ days: 'cases.payment.days' })
  if (isRefusal(known)) return known
  const end = addDays(input.servedOn, Number(ceiling(known.days.amount)))
  const moved = nextWorkingDay(workYears(book), end)
  if (isRefusal(moved)) return moved
  const formula = `${input.servedOn} + ${shown(known.days.amount)}${moved.day === end ? '' : ` = ${end} → ${moved.day}`}`
  return {
    dueOn: moved.day,
    lines: [
      step('缴款期限届满日（遇休息日顺延）', 'The last day to pay (moves past days of rest)', moved.day, {
        formula,
        by: known.days.edition,
      }),
    ],
  }
}

const fen = 2

const work = (input: Input, book: LawBook): Answer<Result> => {
  const due = dueOf(input, book)
  if (isRefusal(due)) return due
  const known = lawOn(book, due.dueOn).numbers({
    rate: 'cases.late-fee.daily-rate',
    cap: 'cases.late-fee.cap',
  })
  if (isRefusal(known)) return known
  const { rate, cap } = known
  const fine = exact(input.fine)
  const daysLate = Math.max(0, daysBetween(due.dueOn, input.paidOn))
  const counted = rounded(times(times(fine, rate.amount), exact(daysLate)), fen)
  const most = times(fine, cap.amount)
  const surcharge = lesser(counted, most)
  const isCapped = !atLeast(most, counted)
  const lines = [
    ...due.lines,
    step('逾期天数（届满次日起至缴款日）', 'Days late (from the day after to the day of payment)', daysLate, {
      formula: `${due.dueOn} → ${input.paidOn}`,
    }),
    step('按日加处（元）', 'Surcharge by the day (yuan)', shown(counted), {
      formula: `${shown(fine)} × ${shown(rate.amount)} × ${daysLate}`,
      by: rate.edition,
    }),
    step('加处上限（元）', 'Cap (yuan)', shown(most), {
      formula: `${shown(fine)} × ${shown(cap.amount)}`,
      by: cap.edition,
    }),
    step(
      isCapped ? '加处罚款（已到上限，元）' : '加处罚款（元）',
      isCapped ? 'Surcharge, capped (yuan)' : 'Surcharge (yuan)',
      shown(surcharge),
    ),
    step('应缴合计（元）', 'To pay in all (yuan)', shown(plus(fine, surcharge)), {
      formula: `${shown(fine)} + ${shown(surcharge)}`,
    }),
  ]
  return outcome(
    due.dueOn,
    {
      dueOn: due.dueOn,
      daysLate,
      surcharge: shown(surcharge),
      total: shown(plus(fine, surcharge)),
      isCapped,
    },
    lines,
  )
}

/** Surcharge on a fine paid late: a share a day, at most the fine. Judged by the law of the last day to pay. */
export const lateFee = calculator({
  name: 'late-fee',
  title: { zh: '逾期加处罚款', en: 'Surcharge on a late fine' },
  about: {
    zh: '逾期每日按比例加处，不超过罚款本金',
    en: 'A share for each day late, at most the fine itself',
  },
  input: Input,
  result: Result,
  work,
})
