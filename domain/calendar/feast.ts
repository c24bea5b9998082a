import Type, { type Static } from 'typebox'
import { type Day, yearOf } from '../base/day.ts'
import { dayOfLunar, newYearsEve, termDay } from './lunar.ts'

/** A day that comes every year: by date, by the lunar calendar, by a solar term, or the lunar New Year's Eve. */
export const Feast = Type.Object(
  {
    zh: Type.String(),
    en: Type.String(),
    by: Type.Union([Type.Literal('solar'), Type.Literal('lunar'), Type.Literal('term'), Type.Literal('eve')]),
    month: Type.Optional(Type.Integer()),
    day: Type.Optional(Type.Integer()),
    term: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Feast = Static<typeof Feast>
export const Feasts = Type.Array(Feast)

const padded = (part: number | undefined) => String(part ?? 0).padStart(2, '0')

const lunarIn = (feast: Feast, lunarYear: number) =>
  dayOfLunar({ year: lunarYear, month: feast.month ?? 0, isLeap: false, day: feast.day ?? 0 })

const dayIn: Record<Feast['by'], (feast: Feast, year: number) => Day | undefined> = {
  solar: (feast, year) => `${year}-${padded(feast.month)}-${padded(feast.day)}`,
  lunar: (feast, year) =>
    // A twelfth month falls mostly in the next calendar year, so the lunar year before is asked too.
    [lunarIn(feast, year), lunarIn(feast, year - 1)].find((day) => day !== undefined && yearOf(day) === year),
  term: (feast, year) => termDay(year, feast.term ?? ''),
  eve: (_, year) => newYearsEve(year),
}

/** The day of a feast in a calendar year; undefined when that year has none. */
export const feastDay = (feast: Feast, year: number): Day | undefined => dayIn[feast.by](feast, year)

/** The feasts that fall on a day. */
export const feastsOn = (feasts: readonly Feast[], day: Day): Feast[] =>
  feasts.filter((feast) => feastDay(feast, yearOf(day)) === day)
