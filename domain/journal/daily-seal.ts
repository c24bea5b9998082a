import type { Json } from '../base/canonical.ts'
import type { Day } from '../base/day.ts'

/** What grew in one file since the last seal: entries `from` to `to`, and the hash of the last, which holds all before it. */
export type Leaf = { file: string; from: number; to: number; hash: string }

type Digest = (value: Json) => string

/** One a day: as soon as the day of the last one is over, whenever the machine runs again. */
export const isSealDue = (last: { day: Day } | undefined, today: Day): boolean =>
  last === undefined || last.day < today

/** The leaves' one hash, in the order of their files; for a town's files only, since two towns share no seal. */
export const rootOf = (town: string, leaves: readonly Leaf[], digest: Digest): string => {
  const hashes = inOrder(leaves).map(({ file, from, to, hash }) =>
    digest(['leaf', town, file, from, to, hash]),
  )
  return hashes.length === 0 ? digest(['nothing', town]) : over(hashes, 0, hashes.length, digest)
}

const inOrder = (leaves: readonly Leaf[]) =>
  [...leaves].sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))

/** A tree as in RFC 6962, 2.1: the left side is the largest full one, so that a leaf is proved in as few steps as may be. */
const over = (hashes: readonly string[], from: number, until: number, digest: Digest): string => {
  if (until - from === 1) return hashes[from] ?? ''
  const middle = from + leftOf(until - from)
  return digest(['node', over(hashes, from, middle, digest), over(hashes, middle, until, digest)])
}

/** The largest power of two below a count of two or more. */
const leftOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

/** How many entries the leaves hold. */
export const entriesIn = (leaves: readonly Leaf[]): number =>
  leaves.reduce((sum, { from, to }) => sum + to - from + 1, 0)
