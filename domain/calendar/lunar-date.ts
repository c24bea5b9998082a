import Type, { type Static } from 'typebox'
import { type Day, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { WordsShape } from '../law/edition.ts'
import { choice, day, fields, whole, yesNo } from '../law/field.ts'
import { badField } from '../law/input.ts'
import { type Law, type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { Feasts, feastDay, feastsOn } from './feast.ts'
import {
  dayOfLunar,
  type LunarDate,
  leapMonthOf,
  lunarDayName,
  lunarMonthLength,
  lunarOf,
  termOn,
  termsOf,
  yearNameOf,
} from './lunar.ts'

const operations = {
  'to-lunar': { zh: '公历转农历', en: 'a day to its lunar date' },
  'to-solar': { zh: '农历转公历', en: 'a lunar date to its day' },
  year: { zh: '一年的节日与节气', en: 'festivals and solar terms of a year' },
} as const

const Input = fields({
  operation: choice({ zh: '算法', en: 'Operation' }, operations),
  day: Type.Optional(day({ zh: '公历日期', en: 'Day' })),
  year: Type.Optional(
    whole({ zh: '年份（农历年或公历年）', en: 'Year (lunar or calendar)' }, { minimum: 1000, maximum: 9999 }),
  ),
  month: Type.Optional(whole({ zh: '农历月', en: 'Lunar month' }, { minimum: 1, maximum: 12 })),
  isLeap: Type.Optional(yesNo({ zh: '闰月', en: 'Leap month' })),
  lunarDay: Type.Optional(whole({ zh: '农历日', en: 'Lunar day' }, { minimum: 1, maximum: 30 })),
})
type Input = Static<typeof Input>

const Dated = Type.Object({ name: WordsShape, day: Type.String() })
const Result = Type.Object({
  day: Type.Optional(Type.String()),
  lunar: Type.Optional(
    Type.Object({ year: Type.Integer(), month: Type.Integer(), isLeap: Type.Boolean(), day: Type.Integer() }),
  ),
  /** As Chinese writes it: 丙午年正月初一. */
  text: Type.Optional(Type.String()),
  animal: Type.Optional(Type.String()),
  leapMonth: Type.Optional(Type.Integer()),
  term: Type.Optional(Type.String()),
  festivals: Type.Array(Dated),
  terms: Type.Optional(Type.Array(Type.Object({ name: Type.String(), day: Type.String() }))),
})
type Result = Static<typeof Result>

const MonthNames = Type.Array(Type.String())

/** The lunar date in Chinese writing. */
export const lunarText = (law: Law, date: LunarDate): string | LawRefusal => {
  const names = law.table('calendar.lunar.month-names', MonthNames)
  if (isRefusal(names)) return names
  return `${yearNameOf(date.year).stemBranch}年${date.isLeap ? '闰' : ''}${names.rows[date.month - 1] ?? ''}${lunarDayName(date)}`
}

const dayAnswer = (book: LawBook, on: Day, lines: Step[] = []): Answer<Result> => {
  const law = lawOn(book, on)
  const feasts = law.table('calendar.lunar.festivals', Feasts)
  if (isRefusal(feasts)) return feasts
  const lunar = lunarOf(on)
  const text = lunarText(law, lunar)
  if (typeof text !== 'string') return text
  const festivals = feastsOn(feasts.rows, on).map(({ zh, en }) => ({ name: { zh, en }, day: on }))
  const term = termOn(on)
  const leapMonth = leapMonthOf(lunar.year)
  const result = {
    day: on,
    lunar,
    text,
    animal: yearNameOf(lunar.year).animal,
    leapMonth,
    festivals,
    ...(term === undefined ? {} : { term }),
  }
  return outcome(on, result, [
    ...lines,
    step('农历', 'Lunar date', text, { by: feasts.edition }),
    step(
      leapMonth === 0 ? '该农历年无闰月' : '该农历年闰月',
      leapMonth === 0 ? 'No leap month in this lunar year' : 'Leap month of this lunar year',
      leapMonth,
    ),
    ...(term === undefined ? [] : [step('节气', 'Solar term', term)]),
    ...festivals.map((festival) =>
      step(festival.name.zh, festival.name.en, festival.day, { by: feasts.edition }),
    ),
  ])
}

const toSolar = (input: Input, book: LawBook): Answer<Result> => {
  if (input.year === undefined) return badField('year', '缺少农历年', 'is missing')
  if (input.month === undefined) return badField('month', '缺少农历月', 'is missing')
  if (input.lunarDay === undefined) return badField('lunarDay', '缺少农历日', 'is missing')
  const known = lawOn(book, `${input.year}-06-30`).get('calendar.lunar.festivals')
  if (isRefusal(known)) return known
  const date = { year: input.year, month: input.month, isLeap: input.isLeap === true, day: input.lunarDay }
  const length = lunarMonthLength(date)
  if (length === undefined)
    return badField(
      'isLeap',
      `${date.year} 年没有闰 ${date.month} 月`,
      `the lunar year ${date.year} has no leap month ${date.month}`,
    )
  const found = dayOfLunar(date)
  return found === undefined
    ? badField('lunarDay', `该月只有 ${length} 天`, `that month has only ${length} days`)
    : dayAnswer(book, found, [step('公历', 'Day', found)])
}

const ofYear = (input: Input, book: LawBook): Answer<Result> => {
  if (input.year === undefined) return badField('year', '缺少年份', 'is missing')
  const year = input.year
  const feasts = lawOn(book, `${year}-06-30`).table('calendar.lunar.festivals', Feasts)
  if (isRefusal(feasts)) return feasts
  const festivals = feasts.rows
    .flatMap((feast) => {
      const on = feastDay(feast, year)
      return on === undefined ? [] : [{ name: { zh: feast.zh, en: feast.en }, day: on }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const terms = termsOf(year)
  return outcome(`${year}-01-01`, { festivals, terms, leapMonth: leapMonthOf(year) }, [
    ...festivals.map((festival) =>
      step(festival.name.zh, festival.name.en, festival.day, { by: feasts.edition }),
    ),
    ...terms.map((term) =>
      step(`节气：${term.name}`, `Solar term: ${term.name}`, term.day, { by: feasts.edition }),
    ),
  ])
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  if (input.operation === 'year') return ofYear(input, book)
  if (input.operation === 'to-solar') return toSolar(input, book)
  if (input.day === undefined) return badField('day', '缺少公历日期', 'is missing')
  // Outside the years that the lunar calendar is known for, the library is not asked.
  const known = lawOn(book, `${yearOf(input.day)}-06-30`).get('calendar.lunar.festivals')
  return isRefusal(known) ? known : dayAnswer(book, input.day)
}

/** Lunar dates both ways, leap months, festivals and solar terms. */
export const lunar = calculator({
  name: 'lunar',
  title: { zh: '农历与节气', en: 'Lunar calendar' },
  about: {
    zh: '公历农历互转，列出节日和二十四节气',
    en: 'Lunar dates both ways, festivals and the 24 solar terms',
  },
  input: Input,
  result: Result,
  work,
})
