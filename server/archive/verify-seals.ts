import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { entriesIn, rootOf } from '@bihuan/domain/journal/daily-seal.ts'
import { digestOfJson } from '../frame/digest.ts'
import { sealFile } from './seal-store.ts'
import type { Ask } from './verify.ts'

/** What is wrong with a seal: its number, what it says of itself, its tree, or an entry that it holds. */
export type SealBreak = {
  town: string
  number: number
  day: string
  what: 'number' | 'told' | 'root' | 'range' | 'entry'
  file?: string
}

export type SealVerdict = {
  seals: number
  broken: SealBreak[]
  /** Of each town the last seal: what somebody wrote down elsewhere is held against it. */
  last: { town: string; number: number; day: string; root: string }[]
}

type SealRow = { town: string; number: number; day: string; files: number; entries: number; root: string }
type LeafRow = { file: string; from: number; to: number; hash: string; now: string | null; before: number }

/** Recomputes the root of every seal, and holds every leaf against the entry that stands there now. */
export const verifySeals = async (ask: Ask): Promise<SealVerdict> => {
  const seals = await ask<SealRow>(
    'select town, number, on_day::text as day, files, entries, root from seal order by town, number',
    [],
  )
  const verdict: SealVerdict = { seals: seals.length, broken: [], last: [] }
  for (const [at, seal] of seals.entries()) {
    const { town, number, day, root } = seal
    const before = seals[at - 1]
    const expected = before?.town === town ? before.number + 1 : 1
    const breaks = [
      ...(number === expected ? [] : [{ what: 'number' as const }]),
      ...(await breaksOfSeal(ask, seal)),
    ]
    verdict.broken.push(...breaks.map((one) => ({ town, number, day, ...one })))
    if (seals[at + 1]?.town !== town) verdict.last.push({ town, number, day, root })
  }
  return verdict
}

const breaksOfSeal = async (ask: Ask, seal: SealRow): Promise<Pick<SealBreak, 'what' | 'file'>[]> => {
  const { town, number } = seal
  const leaves = await leavesOf(ask, town, number)
  const [told] = await ask<{ body: Json }>(
    'select body from journal where town = $1 and file = $2 and seq = $3',
    [town, sealFile(town).id, number],
  )
  const { day, files, entries, root } = seal
  const isTold =
    told !== undefined && canonical(told.body) === canonical({ number, day, files, entries, root })
  const isCounted = files === leaves.length && entries === entriesIn(leaves)
  return [
    ...(isTold && isCounted ? [] : [{ what: 'told' as const }]),
    ...(rootOf(town, leaves, digestOfJson) === root ? [] : [{ what: 'root' as const }]),
    ...leaves.flatMap(({ file, from, hash, now, before }) => [
      ...(from === before + 1 ? [] : [{ what: 'range' as const, file }]),
      ...(hash === now ? [] : [{ what: 'entry' as const, file }]),
    ]),
  ]
}

/** With the hash that the entry has now, and up to where the seal before held the file. */
const leavesOf = (ask: Ask, town: string, seal: number) =>
  ask<LeafRow>(
    `select l.file, l.from_seq as "from", l.to_seq as "to", l.hash, j.hash as now,
       coalesce((select max(e.to_seq) from seal_leaf e where e.town = l.town and e.file = l.file and e.to_seq < l.to_seq), 0) as before
     from seal_leaf l left join journal j on j.town = l.town and j.file = l.file and j.seq = l.to_seq
     where l.town = $1 and l.seal = $2 order by l.file`,
    [town, seal],
  )
