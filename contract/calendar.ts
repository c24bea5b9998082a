import { type DayKind, dayKindNames, type Season, seasonNames } from '@bihuan/domain/calendar/names.ts'
import Type from 'typebox'
import { LocalSource } from './law.ts'
import { AnsweredFile, operation } from './operation.ts'
import { AskedDay, Day, literals, May, Millis, nullable, Said, Words } from './shapes.ts'

const Year = Type.String({ pattern: '^\\d{4}$', description: 'a year of four digits' })
const MonthDay = Type.String({ pattern: '^\\d{2}-\\d{2}$', description: 'a month and a day, as 05-01' })
const SeasonName = literals(Object.keys(seasonNames) as Season[])
const Kind = Type.Unsafe<DayKind>(literals(Object.keys(dayKindNames) as DayKind[]))

const DayView = Type.Object({
  day: Day,
  /** 1 Monday … 7 Sunday. */
  weekday: Type.Integer(),
  kind: Kind,
  isWorking: Type.Boolean(),
  why: Words,
  lunar: Words,
  /** For a small cell. */
  lunarShort: Words,
  term: nullable(Type.String()),
  festivals: Type.Array(Words),
  /** Names of the key times that the day is prepared for or belongs to. */
  preparing: Type.Array(Words),
  guarded: Type.Array(Words),
})

const Local = nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Millis }))

const SourceView = Type.Object({
  instrument: Words,
  number: nullable(Type.String()),
  article: Type.String(),
  /** Its first day. */
  from: Day,
  /** The town's own edition, when that is the one in force. */
  local: Local,
})

/** When the town's edition was set that begins on the same day and gives way; null when there is none. Guards against two at once. */
const Instead = nullable(Millis)

const SeasonView = Type.Object({
  season: SeasonName,
  name: Words,
  /** Null until the town has set them. */
  from: nullable(MonthDay),
  to: nullable(MonthDay),
  source: nullable(SourceView),
  /** Its stretches in the year; one over the turn of the year has two. */
  spans: Type.Array(Type.Object({ from: Day, to: Day })),
})

export const YearView = Type.Object({
  year: Type.Integer(),
  /** The years that can be asked for. */
  first: Type.Integer(),
  last: Type.Integer(),
  today: Day,
  months: Type.Array(Type.Object({ month: Type.Integer(), days: Type.Array(DayView) })),
  keyTimes: Type.Array(
    Type.Object({ name: Words, prepareFrom: Day, from: Day, to: Day, isProvisional: Type.Boolean() }),
  ),
  seasons: Type.Array(SeasonView),
  /** No notice on the year's days off is known: only the statutory days count as days off, and no swaps are known. */
  isProvisional: Type.Boolean(),
  /** The arrangement in force, or the rule on statutory days while provisional. */
  source: SourceView,
  holidays: Type.Array(Type.Object({ name: Words, from: Day, to: Day, makeUp: Type.Array(Day) })),
  may: May,
})

const Why = { source: LocalSource, reason: Type.String({ maxLength: 1000 }), instead: Instead }

const lawRefusals = [
  'law.unknown-parameter',
  'law.outside-known-dates',
  'law.to-be-confirmed',
  'law.wrong-shape',
] as const
const settingRefusals = [
  ...lawRefusals,
  'law.no-reason',
  'law.overlaps',
  'law.no-local-edition',
  'calc.bad-input',
  'calendar.changed-meanwhile',
] as const

export const calendar = {
  year: operation({
    summary: { zh: '一年的日历：工作日与放假、农历、节气、重点时段', en: 'The calendar of a year' },
    method: 'GET',
    path: '/api/calendar/{year}',
    who: 'law.read',
    input: Type.Object({ year: Year }),
    output: YearView,
    refuses: ['calendar.unknown-year', ...lawRefusals],
  }),
  ics: operation({
    summary: { zh: '一年的日历文件（iCalendar）', en: 'The calendar of a year as an iCalendar file' },
    method: 'GET',
    path: '/api/calendar/{year}/ics',
    who: 'law.read',
    input: Type.Object({ year: Year }),
    output: AnsweredFile,
    answers: 'text/calendar',
    refuses: ['calendar.unknown-year', ...lawRefusals],
  }),
  setArrangement: operation({
    summary: { zh: '填写一年的放假与调休上班', en: "Set the town's own days off and make-up days of a year" },
    method: 'POST',
    path: '/api/calendar/{year}/arrangement',
    who: 'law.edit',
    input: Type.Object({
      year: Year,
      holidays: Type.Array(
        Type.Object(
          {
            name: Said(1, 40),
            from: AskedDay,
            to: AskedDay,
            makeUp: Type.Array(AskedDay, { maxItems: 10 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 40 },
      ),
      ...Why,
    }),
    output: YearView,
    refuses: ['calendar.unknown-year', 'calendar.bad-arrangement', ...settingRefusals],
  }),
  setSeason: operation({
    summary: { zh: '设定汛期或森林防火期', en: "Set the days of the town's flood or forest-fire season" },
    method: 'POST',
    path: '/api/calendar/seasons/{season}',
    who: 'law.edit',
    input: Type.Object({
      season: SeasonName,
      from: MonthDay,
      to: MonthDay,
      /** The first day on which the new ones hold. */
      since: AskedDay,
      ...Why,
    }),
    output: SeasonView,
    refuses: ['calendar.bad-season', ...settingRefusals],
  }),
}
