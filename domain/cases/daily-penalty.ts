import type { Static } from 'typebox'
import { addDays, daysBetween } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { ceiling, exact, plus, shown, times } from '../law/exact.ts'
import { amount, choice, count, day, fields, figure, result } from '../law/field.ts'
import { badField } from '../law/input.ts'
import { type LawBook, lawOn } from '../law/law-book.ts'
import { outcome, step } from '../law/working.ts'

const lastDays = {
  'day-before': { zh: '计至查实改正的前一日', en: 'to the day before it was found corrected' },
  'same-day': { zh: '计至查实改正（或复查发现仍未改正）当日', en: 'to the day itself' },
} as const

const Input = fields({
  fine: amount({ zh: '原罚款数额（元）', en: 'The original fine (yuan)' }),
  orderedOn: day({ zh: '责令改正之日', en: 'Day of the correction order' }),
  until: day({ zh: '复查之日', en: 'Day of the review' }),
  lastDay: choice({ zh: '末日口径', en: 'Convention of the last day' }, lastDays),
})
type Input = Static<typeof Input>

const Result = result(
  {
    firstDay: figure({ zh: '起算日', en: 'First day' }),
    lastDay: figure({ zh: '末日', en: 'Last day' }),
    days: count({ zh: '计罚天数', en: 'Days' }),
    dailyPenalty: figure({ zh: '每日罚款（元）', en: 'Each day (yuan)' }),
    /** Without the original fine. */
    continued: figure({ zh: '按日连续处罚（元）', en: 'Daily penalties (yuan)' }),
    withOriginal: figure({ zh: '连同原罚款（元）', en: 'With the original fine (yuan)' }),
  },
  ['continued'],
)
type Result = Static<typeof Result>

const work = (input: Input, book: LawBook): Answer<Result> => {
  if (input.until < input.orderedOn)
    return badField('until', '不能早于责令改正之日', 'must not be before the correction order')
  const known = lawOn(book, input.orderedOn).numbers({ after: 'cases.daily-penalty.starts-after' })
  if (isRefusal(known)) return known
  const firstDay = addDays(input.orderedOn, Number(ceiling(known.after.amount)))
  const lastDay = input.lastDay === 'same-day' ? input.until : addDays(input.until, -1)
  const days = Math.max(0, daysBetween(firstDay, lastDay) + 1)
  const fine = exact(input.fine)
  const continued = times(fine, exact(days))
  const convention = lastDays[input.lastDay]
  const lines = [
    step('起算日：责令改正之日的次日', 'First day: the day after the correction order', firstDay, {
      by: known.after.edition,
    }),
    step(
      `末日：${convention.zh}（口径由处罚机关确定）`,
      `Last day: ${convention.en} (the authority's convention)`,
      lastDay,
    ),
    step('计罚天数', 'Days', days, { formula: `${firstDay} … ${lastDay}` }),
    step('按日连续处罚（元）', 'Daily penalties (yuan)', shown(continued), {
      formula: `${shown(fine)} × ${days}`,
      by: known.after.edition,
    }),
    step('连同原罚款（元）', 'With the original fine (yuan)', shown(plus(fine, continued)), {
      formula: `${shown(fine)} + ${shown(continued)}`,
    }),
  ]
  const result = {
    firstDay,
    lastDay,
    days,
    dailyPenalty: shown(fine),
    continued: shown(continued),
    withOriginal: shown(plus(fine, continued)),
  }
  return outcome(input.orderedOn, result, lines)
}

/** Daily penalty on who refuses to correct after a fine: the same sum for each day. The last day's convention is said, not assumed. */
export const dailyPenalty = calculator({
  name: 'daily-penalty',
  title: { zh: '按日连续处罚', en: 'Daily penalty' },
  about: {
    zh: '拒不改正的，自责令改正之日的次日起按原罚款数额按日计罚',
    en: 'From the day after the correction order, the original fine for each day',
  },
  input: Input,
  result: Result,
  work,
})
