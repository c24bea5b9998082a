import { choice, day, list, optional, row, several, text, whole } from '../law/field.ts'
import type { FieldProblem } from '../law/input.ts'
import { noneTwice, ordered, type Rule, rowsIn, type TableShapes, table } from '../law/table-shape.ts'

const names = {
  zh: text({ zh: '中文名称', en: 'Chinese name' }),
  en: text({ zh: '英文名称', en: 'English name' }),
}

const Arrangement = row({
  off: list(
    { zh: '放假', en: 'Days off' },
    row({ ...names, from: day({ zh: '起', en: 'From' }), to: day({ zh: '止', en: 'To' }) }),
  ),
  work: list({ zh: '调休上班', en: 'Make-up working days' }, day({ zh: '日期', en: 'Day' })),
})

const manners = {
  solar: { zh: '公历', en: 'by date' },
  lunar: { zh: '农历', en: 'by the lunar calendar' },
  term: { zh: '节气', en: 'by a solar term' },
  eve: { zh: '除夕', en: "lunar New Year's Eve" },
} as const

const Feasts = several(
  row({
    ...names,
    by: choice({ zh: '推算', en: 'Reckoned' }, manners),
    month: optional(whole({ zh: '月', en: 'Month' }, { minimum: 1, maximum: 12 })),
    day: optional(whole({ zh: '日', en: 'Day' }, { minimum: 1, maximum: 31 })),
    term: optional(text({ zh: '节气', en: 'Solar term' }, 10)),
  }),
)

const Meetings = several(
  row({ ...names, from: day({ zh: '起', en: 'From' }), to: day({ zh: '止', en: 'To' }) }),
)

const Names = list({ zh: '名称', en: 'Names' }, text({ zh: '名称', en: 'Name' }))
const MonthNames = list({ zh: '月名', en: 'Names of the months' }, text({ zh: '月名', en: 'Name' }), {
  minItems: 12,
  maxItems: 12,
})
const Terms = list({ zh: '期限（日）', en: 'Terms (days)' }, whole({ zh: '日', en: 'Days' }, { minimum: 1 }))

const neededBy = { solar: ['month', 'day'], lunar: ['month', 'day'], term: ['term'], eve: [] } as const

/** A feast says what its manner of reckoning needs. */
const feastIsWhole: Rule = (value) =>
  rowsIn(value).flatMap((row, at) => {
    const manner = String(row.by) as keyof typeof neededBy
    return neededBy[manner]
      .filter((column) => row[column] === undefined)
      .map(
        (column): FieldProblem => ({
          field: `${at}.${column}`,
          say: {
            zh: `缺少；按${manners[manner].zh}推算须填`,
            en: `is missing; a feast ${manners[manner].en} needs it`,
          },
        }),
      )
  })

/** No make-up day lies in days off, and no two runs of days off share a day. */
const daysApart: Rule = (value) => {
  const off = rowsIn(value, 'off').map(({ from, to }) => ({ from: String(from), to: String(to) }))
  const work = (value as { work: readonly string[] }).work
  const shared = off.flatMap((span, at) => {
    const other = off.slice(0, at).findIndex((one) => one.from <= span.to && span.from <= one.to)
    if (other < 0) return []
    const say = { zh: `与第 ${other + 1} 行的日期重叠`, en: `shares days with row ${other + 1}` }
    return [{ field: `off.${at}.from`, say }]
  })
  const rested = work.flatMap((made, at) => {
    const row = off.findIndex(({ from, to }) => from <= made && made <= to)
    if (row < 0) return []
    const say = {
      zh: `${made} 在放假第 ${row + 1} 行之内`,
      en: `${made} is one of the days off of row ${row + 1}`,
    }
    return [{ field: `work.${at}`, say }]
  })
  return [...shared, ...rested]
}

/** The tables of the calendar, as far as anything here counts with them. */
export const calendarTables: TableShapes = {
  'calendar.arrangement': table(Arrangement, ordered('from', 'to', 'off'), daysApart),
  'calendar.statutory-days': table(Feasts, feastIsWhole),
  'calendar.lunar.festivals': table(Feasts, feastIsWhole),
  'calendar.lunar.month-names': table(MonthNames, noneTwice),
  'calendar.penalty-law.working-day-terms': table(Terms, noneTwice),
  'calendar.key-times.holidays': table(Names, noneTwice),
  'calendar.key-times.meetings': table(Meetings, ordered('from', 'to')),
}
