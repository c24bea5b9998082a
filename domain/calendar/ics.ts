import { addDays, type Day, type Instant } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Language, Words } from '../base/words.ts'
import type { LawBook, LawRefusal } from '../law/law-book.ts'
import { daySheets } from './day-sheet.ts'
import { keyTimesOf } from './key-time.ts'

/** Something that a calendar shows for whole days, both ends included. The id stays the same from export to export. */
export type CalendarEvent = { id: string; from: Day; to: Day; title: string; note?: string }

const foldAt = 75

/** Bytes of one character in UTF-8. */
const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** RFC 5545 3.1: lines of at most 75 bytes, going on after a space; never through a character. */
export const folded = (line: string): string => {
  const lines: string[] = []
  let [part, bytes] = ['', 0]
  for (const character of line) {
    if (bytes + bytesOf(character) > foldAt) {
      lines.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += bytesOf(character)
  }
  return [...lines, part].join('\r\n')
}

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, '\\n')

const compact = (day: Day): string => day.replaceAll('-', '')

const stampOf = (instant: Instant): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')

const eventLines = (event: CalendarEvent, stamp: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}@bihuan`,
  `DTSTAMP:${stampOf(stamp)}`,
  `DTSTART;VALUE=DATE:${compact(event.from)}`,
  // The end of a whole-day event is the day after its last.
  `DTEND;VALUE=DATE:${compact(addDays(event.to, 1))}`,
  `SUMMARY:${escaped(event.title)}`,
  ...(event.note === undefined ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** The text of an iCalendar file. `stamp` is when it was made. */
export const icsOf = (name: string, events: readonly CalendarEvent[], stamp: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bihuan//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')
    .concat('\r\n')

const provisional: Words = { zh: '（暂定）', en: ' (provisional)' }
const makeUp: Words = { zh: '调休上班', en: 'Make-up working day' }
const keyTime: Words = { zh: '重点时段', en: 'Key time' }
const prepare: Words = { zh: '提前布置自', en: 'Prepare from' }

/** A year for a calendar program: festivals, solar terms, make-up days, key times. */
export const yearEvents = (book: LawBook, year: number, language: Language): CalendarEvent[] | LawRefusal => {
  const sheets = daySheets(book, `${year}-01-01`, `${year}-12-31`)
  if (isRefusal(sheets)) return sheets
  const times = keyTimesOf(book, year)
  if (isRefusal(times)) return times
  const days = sheets.flatMap(({ day, festivals, term, kind }) => {
    const terms = term !== undefined && !festivals.some((name) => name.zh.startsWith(term)) ? [term] : []
    const titles = [
      ...festivals.map((name) => name[language]),
      ...terms,
      ...(kind === 'make-up' ? [makeUp[language]] : []),
    ]
    return titles.map((title, at) => ({ id: `day-${day}-${at}`, from: day, to: day, title }))
  })
  const guarded = times.map((time) => ({
    id: `key-${time.from}`,
    from: time.from,
    to: time.to,
    title: `${keyTime[language]}: ${time.name[language]}${time.isProvisional ? provisional[language] : ''}`,
    note: `${prepare[language]} ${time.prepareFrom}`,
  }))
  return [...days, ...guarded]
}
