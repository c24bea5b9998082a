import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import { calendarNames, icsOf, yearEvents } from '@bihuan/domain/calendar/ics.ts'
import { calendarSentences } from '@bihuan/domain/calendar/sentences.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { lawSentences } from '@bihuan/domain/law/sentences.ts'

const sentences = { ...calendarSentences, ...lawSentences }

/** `bihuan calendar ics YEAR [en]`: a year's festivals, make-up days and key times for a calendar program. */
export const printCalendar = (year: string, language: Language, book: LawBook, now: number): number => {
  if (!/^\d{4}$/.test(year))
    return complain('年份须为四位数字，例如 2026。', 'The year takes four digits, such as 2026.')
  const events = yearEvents(book, Number(year), language)
  if (isRefusal(events)) {
    const { say } = sentences[events.refused]
    return complain(say.zh(events.because), say.en(events.because))
  }
  process.stdout.write(icsOf(`${calendarNames[language]} ${year}`, events, now))
  return 0
}

/** Exit code 2: the call or its input was wrong. */
const complain = (zh: string, en: string): number => {
  process.stderr.write(`${zh}\n${en}\n`)
  return 2
}
