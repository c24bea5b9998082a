import type { Day } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'

/** The seasons that change what is checked. Their days are local settings. */
export const seasonNames = {
  flood: { zh: '汛期', en: 'flood season' },
  'forest-fire': { zh: '森林防火期', en: 'forest-fire season' },
} as const satisfies Record<string, Words>
export type Season = keyof typeof seasonNames

export const seasons = Object.keys(seasonNames) as Season[]

/** First and last day as `MM-DD`, in force on a day; the last may lie in the next year. */
export const seasonDays = (
  book: LawBook,
  season: Season,
  on: Day,
): { from: string; to: string } | LawRefusal => {
  const law = lawOn(book, on)
  const [from, to] = [law.get(`calendar.season.${season}.from`), law.get(`calendar.season.${season}.to`)]
  if (isRefusal(from)) return from
  return isRefusal(to) ? to : { from: String(from.value), to: String(to.value) }
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
