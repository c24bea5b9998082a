import { dayOf, type Instant, startOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'

/** What is asked of a photo, the same in the browser and at the town's gate. */
export const photoLimits = {
  /** Bytes that are taken in at most. */
  bytes: 10 * 1024 * 1024,
  /** Pixels of the longer side as it is stored, and of its small copy. */
  side: 1600,
  thumbSide: 320,
  /** Pixels that are unpacked at most: above what phones take, far below what fills a machine's memory. */
  pixels: 64_000_000,
  /** Photos that one account adds in a day at most. */
  aDay: 600,
} as const

/** Whether it was taken there and then or chosen from what the device holds, as the device tells it. */
export const photoSources = ['camera', 'album'] as const
export type PhotoSource = (typeof photoSources)[number]

export const photoSourceNames: Record<PhotoSource, Words> = {
  camera: { zh: '当场拍摄', en: 'Taken on the spot' },
  album: { zh: '从相册选', en: 'From the album' },
}

/** A place on the earth in degrees (WGS 84, as cameras write it). */
export type PhotoPlace = { lat: number; lng: number }

/** What the picture's file says of itself; the device tells it, nobody can prove it. */
export type Taken = { at?: Instant; place?: PhotoPlace }

/** Clocks of phones run ahead by minutes and by a wrong time zone. */
const ahead = 86_400_000
const earliest = startOf('2000-01-01')

/** An hour that a camera may have seen; undefined where its clock was never set or runs far ahead. */
export const believableAt = (at: Instant | undefined, now: Instant): Instant | undefined =>
  at === undefined || at < earliest || at > now + ahead ? undefined : at

/** Four decimals, some ten metres: enough to tell the workshop from the office, no more. Undefined off the globe. */
export const roundedPlace = ({ lat, lng }: PhotoPlace): PhotoPlace | undefined =>
  Math.abs(lat) > 90 || Math.abs(lng) > 180 || (lat === 0 && lng === 0)
    ? undefined
    : { lat: rounded(lat), lng: rounded(lng) }

// Minus nought is nought; JSON and the database would disagree about it.
const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000 + 0

/** Days that a photo may wait for the record that uses it; then it counts as left over. */
export const waitsForRecord = 7

/** Photos taken in before this instant and used nowhere are left over. */
export const leftOverBefore = (now: Instant): Instant => startOf(dayOf(now)) - waitsForRecord * 86_400_000
