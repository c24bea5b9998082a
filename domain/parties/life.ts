import { addDays, type Day, isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Life } from './status.ts'

type DateRefusal = Refusal<'party.no-such-day' | 'party.dates-crossed'>

/** Days that do not exist, or an end before its beginning. */
export const wrongDates = (life: Life): DateRefusal | undefined => {
  const { since, until, suspendedFrom, suspendedTo } = life
  for (const [field, value] of Object.entries({ since, until, suspendedFrom, suspendedTo }))
    if (value !== null && !isDay(value)) return refuse('party.no-such-day', { value }, field)
  if (until !== null && until < since)
    return refuse('party.dates-crossed', { field: 'until', before: 'since' }, 'until')
  if (suspendedTo !== null && (suspendedFrom === null || suspendedTo < suspendedFrom))
    return refuse('party.dates-crossed', { field: 'suspendedTo', before: 'suspendedFrom' }, 'suspendedTo')
  return undefined
}

/** The life of a party that closes: `on` is its last day. */
export const closed = (
  life: Life,
  on: Day,
): Life | DateRefusal | Refusal<'party.already-closed' | 'party.closed-too-early'> => {
  if (!isDay(on)) return refuse('party.no-such-day', { value: on }, 'on')
  if (life.until !== null) return refuse('party.already-closed', { until: life.until })
  if (on < life.since) return refuse('party.closed-too-early', { on, since: life.since }, 'on')
  return { ...life, until: on }
}

/**
 * The life of a closed party that works again from `on`. The days between count as a suspension, so that nothing is
 * owed for them.
 */
export const reopened = (
  life: Life,
  on: Day,
): Life | DateRefusal | Refusal<'party.not-closed' | 'party.reopened-too-early'> => {
  if (!isDay(on)) return refuse('party.no-such-day', { value: on }, 'on')
  if (life.until === null) return refuse('party.not-closed')
  if (on <= life.until) return refuse('party.reopened-too-early', { on, until: life.until }, 'on')
  const gap = addDays(life.until, 1) < on
  return {
    ...life,
    until: null,
    ...(gap ? { suspendedFrom: addDays(life.until, 1), suspendedTo: addDays(on, -1) } : {}),
  }
}
