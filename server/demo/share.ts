import { digestOf } from '../frame/digest.ts'

/** A share between 0 and 1 that is the same for the same words every time: chance without a die. */
export const shareOf = (...words: string[]): number =>
  Number.parseInt(digestOf(words.join('|')).slice(0, 8), 16) / 2 ** 32

/** One of them, the same for the same words. */
export const pick = <T>(all: readonly T[], ...words: string[]): T => {
  const one = all[Math.floor(shareOf(...words) * all.length)]
  if (one === undefined) throw new RangeError(`nothing to pick from for ${words.join(' ')}`)
  return one
}
