import { addDays, type Day, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { keyTimesOf } from '../calendar/key-time.ts'
import type { LawBook } from '../law/law-book.ts'
import type { TownEvent } from '../plans/event.ts'
import type { Cadence, DutyRule, Timing } from '../plans/plan.ts'
import { dayWords } from './date-words.ts'
import { type LawBeside, stretchesOf } from './law-cadence.ts'
import { isWithin, type Period, periodsOf, type Window } from './period.ts'

/** What the days of a plan are reckoned by: the business day, the law with its holidays, and what happened. */
export type Calendar = { today: Day; book: LawBook; events: readonly TownEvent[] }

/** One time at which a rule is owed. A period for most; for an event the days allowed. */
export type Occasion = Period & { every: Timing; law?: LawBeside; event?: TownEvent }

/** The occasion of every standing duty: there is one, and it never ends. */
export const standing = 'standing'

export const isStanding = (key: string): boolean => key.endsWith(`/${standing}`)

/** Days from the issue to the first record of a standing duty. */
const usualGrace = 30

/** Every occasion of the rule whose last day lies in the window; a standing duty's always does. */
export const occasionsOf = (
  rule: DutyRule,
  planFrom: Day,
  calendar: Calendar,
  window: Window,
): Occasion[] => {
  const since = { from: window.from < planFrom ? planFrom : window.from, to: window.to }
  switch (rule.every) {
    case 'standing':
      return [standingFrom(rule, calendar.today < planFrom ? planFrom : calendar.today)]
    case 'key-time':
      return keyTimesIn(rule, since, calendar.book)
    case 'event':
      return eventsIn(rule, since, calendar.events)
    default:
      return stretchesOf({ ...rule, every: rule.every }, since, calendar.book).flatMap(
        ({ window: stretch, every, law }) =>
          periodsOf(every, stretch).map((period) => ({ ...period, every, ...(law ? { law } : {}) })),
      )
  }
}

const standingFrom = ({ grace = usualGrace }: DutyRule, from: Day): Occasion => ({
  name: standing,
  first: from,
  last: addDays(from, grace),
  words: { zh: '常备', en: 'at all times' },
  every: 'standing',
})

/** Work begins before a key time and is owed until it ends. */
const keyTimesIn = (rule: DutyRule, window: Window, book: LawBook): Occasion[] =>
  yearsFrom(window).flatMap((year) => {
    const times = keyTimesOf(book, year)
    if (isRefusal(times)) return []
    return times
      .filter(({ name, to }) => isWithin(to, window) && (rule.keyTimes?.includes(name.zh) ?? true))
      .map(({ name, prepareFrom, to }) => ({
        name: `${year}-${slugOf(name)}`,
        first: prepareFrom,
        last: to,
        words: { zh: `${year} ${name.zh}`, en: `${name.en} ${year}` },
        every: 'key-time' as const,
      }))
  })

const yearsFrom = ({ from, to }: Window) =>
  Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, at) => yearOf(from) + at)

const slugOf = ({ en }: Words) => en.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const eventsIn = (
  { events: kinds = [], within = 0 }: DutyRule,
  window: Window,
  events: readonly TownEvent[],
): Occasion[] =>
  events
    .filter(({ kind }) => kinds.includes(kind))
    .map((event) => ({
      name: event.id,
      first: event.on,
      last: addDays(event.on, within),
      words: eventWords(event),
      every: 'event' as const,
      event,
    }))
    .filter(({ last }) => isWithin(last, window))

const eventWords = ({ name, on }: TownEvent): Words => ({
  zh: `${name}（${dayWords(on).zh}）`,
  en: `${name} (${dayWords(on).en})`,
})

/** Whether an event concerns the debtor at all: the one it names, or everybody where it happened. */
export const concerns = (event: TownEvent | undefined, debtor: { id: string; area: string }): boolean =>
  event === undefined ||
  (event.party === undefined
    ? event.areas.length === 0 ||
      event.areas.some((area) => debtor.area.startsWith(area.replace(/0{3}$/, '')))
    : event.party === debtor.id)

/** Whether a timing runs by calendar periods. */
export const isCadence = (every: Timing): every is Cadence =>
  every !== 'key-time' && every !== 'standing' && every !== 'event'
