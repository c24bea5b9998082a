import { addDays, type Day, type Instant } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Language, Words } from '../base/words.ts'
import type { LawBook, LawRefusal } from '../law/law-book.ts'
import { calendarName } from './english-names.ts'
import { type UnknownYear, type YearSheet, yearSheet } from './year-sheet.ts'

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
const off: Words = { zh: '放假', en: 'Days off' }
const begins: Words = { zh: '开始', en: ' begins' }
const ends: Words = { zh: '结束', en: ' ends' }
const makeUp: Words = { zh: '调休上班', en: 'Make-up working day' }
const keyTime: Words = { zh: '重点时段', en: 'Key time' }
const prepare: Words = { zh: '提前布置自', en: 'Prepare from' }

/** The name that a calendar program shows. */
export const calendarNames: Words = { zh: '闭环日历', en: 'Bihuan calendar' }

const restEvents = ({ holidays, isProvisional }: YearSheet, language: Language): CalendarEvent[] =>
  holidays.map(({ name, from, to }) => ({
    id: `off-${from}`,
    from,
    to,
    title: `${off[language]}: ${name[language]}${isProvisional ? provisional[language] : ''}`,
  }))

/** A season as its two ends: a bar of five months would cover everything else. */
const seasonEvents = ({ seasons }: YearSheet, language: Language): CalendarEvent[] =>
  seasons.flatMap(({ season, name, from, to }) => {
    const at = (day: Day, end: Words, word: string) => ({
      id: `${season}-${word}-${day}`,
      from: day,
      to: day,
      title: `${name[language]}${end[language]}`,
    })
    return [
      ...(from.endsWith('-01-01') ? [] : [at(from, begins, 'begins')]),
      ...(to.endsWith('-12-31') ? [] : [at(to, ends, 'ends')]),
    ]
  })

/** A year for a calendar program: days off and make-up days, festivals, solar terms, key times, seasons. */
export const yearEvents = (
  book: LawBook,
  year: number,
  language: Language,
): CalendarEvent[] | LawRefusal | UnknownYear => {
  const sheet = yearSheet(book, year)
  if (isRefusal(sheet)) return sheet
  const days = sheet.days.flatMap(({ day, festivals, term, kind }) => {
    const terms =
      term !== undefined && !festivals.some((name) => name.zh.startsWith(term))
        ? [calendarName(term)[language]]
        : []
    const titles = [
      ...festivals.map((name) => name[language]),
      ...terms,
      ...(kind === 'make-up' ? [makeUp[language]] : []),
    ]
    return titles.map((title, at) => ({ id: `day-${day}-${at}`, from: day, to: day, title }))
  })
  const guarded = sheet.keyTimes.map((time) => ({
    id: `key-${time.from}`,
    from: time.from,
    to: time.to,
    title: `${keyTime[language]}: ${time.name[language]}${time.isProvisional ? provisional[language] : ''}`,
    note: `${prepare[language]} ${time.prepareFrom}`,
  }))
  return [...restEvents(sheet, language), ...days, ...guarded, ...seasonEvents(sheet, language)]
}
