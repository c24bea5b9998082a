import { type Day, isDay } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { type BadInput, badField } from '../law/input.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { type Season, seasonNames } from './names.ts'

export const seasons = Object.keys(seasonNames) as Season[]

/** The parameters that hold a season's days. */
export const seasonKeys = (season: Season) => ({
  from: `calendar.season.${season}.from`,
  to: `calendar.season.${season}.to`,
})

/** First and last day as `MM-DD`, in force on a day; the last may lie in the next year. */
export const seasonDays = (
  book: LawBook,
  season: Season,
  on: Day,
): { from: string; to: string } | LawRefusal => {
  const law = lawOn(book, on)
  const keys = seasonKeys(season)
  const [from, to] = [law.get(keys.from), law.get(keys.to)]
  if (isRefusal(from)) return from
  return isRefusal(to) ? to : { from: String(from.value), to: String(to.value) }
}

/** What is wrong with a season's days, at the end that is wrong. */
export const seasonProblem = (days: { from: string; to: string }): BadInput | undefined => {
  const wrong = Object.entries(days).find(([, end]) => !isDay(`2000-${end}`))
  return (
    wrong &&
    badField(wrong[0], '须为存在的月和日，写作 05-01', 'must be a month and a day that exist, as 05-01')
  )
}

/** Whether a day lies in the season; both its ends do. */
export const isInSeason = (days: { from: string; to: string }, on: Day): boolean => {
  const today = on.slice('YYYY-'.length)
  return days.from <= days.to
    ? days.from <= today && today <= days.to
    : today >= days.from || today <= days.to
}

/** The seasons of a day. A season whose days the town has not confirmed is left out. */
export const seasonsOn = (book: LawBook, on: Day): Season[] =>
  seasons.filter((season) => {
    const days = seasonDays(book, season, on)
    return !isRefusal(days) && isInSeason(days, on)
  })
