import { useSyncExternalStore } from 'react'

/** Milliseconds by which this device's clock may go wrong before it is told. */
const tolerated = 5 * 60_000

type Asked = { /** The `Date` of the answer. */ date: string | null; sentAt: number; gotAt: number }

/**
 * By how many milliseconds this device is ahead of the server, negative when behind; 0 where that is tolerated,
 * undefined where the answer does not tell. Half of the way there and back may be either's.
 */
export const skewOf = ({ date, sentAt, gotAt }: Asked): number | undefined => {
  const server = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(server) || gotAt < sentAt) return undefined
  const skew = (sentAt + gotAt) / 2 - server
  return Math.abs(skew) - (gotAt - sentAt) / 2 > tolerated ? skew : 0
}

export type Span = { unit: 'minutes' | 'hours' | 'days'; count: number }

/** A length of time as somebody would say it. */
export const spanOf = (milliseconds: number): Span => {
  const minutes = Math.abs(milliseconds) / 60_000
  if (minutes < 120) return { unit: 'minutes', count: Math.round(minutes) }
  if (minutes < 2 * 1440) return { unit: 'hours', count: Math.round(minutes / 60) }
  return { unit: 'days', count: Math.round(minutes / 1440) }
}

let skew = 0
const listeners = new Set<() => void>()

/** Takes an answer's word for the time; a second more or less tells nobody anything new. */
export const noteServerTime = (asked: Asked): void => {
  const told = skewOf(asked)
  if (told === undefined || Math.abs(told - skew) < 60_000) return
  skew = told
  for (const tell of listeners) tell()
}

/** How far this device's clock is off, as the last answer told. */
export const useClockSkew = (): number =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => skew,
  )
