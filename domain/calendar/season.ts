import { type Day, isDay } from '../base/day.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
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

const remedy: Words = {
  zh: '须为存在的月和日，写作 05-01',
  en: 'must be a month and a day that exist, as 05-01',
}

/** A no to a season whose ends are no days, naming each end that is wrong. */
export const seasonProblem = (days: {
  from: string
  to: string
}): Refusal<'calendar.bad-season'> | undefined => {
  const wrong = Object.entries(days).filter(([, end]) => !isDay(`2000-${end}`))
  if (wrong.length === 0) return undefined
  const fields = wrong.map(([field]) => ({ field, words: remedy }))
  return { ...refuse('calendar.bad-season', {}, fields[0]?.field), fields }
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
