import type { Json } from '../base/canonical.ts'
import type { Instant } from '../base/day.ts'

/** One signed act as the chain sees it. What names a person is sealed and enters only by its digest. */
export type Entry = {
  town: string
  file: string
  seq: number
  at: Instant
  act: string
  signer: string
  body: { [key: string]: Json }
  sealedDigest: string | null
  prev: string
}

/** What is hashed, in canonical spelling: everything that the entry claims, and the hash before it. */
export const hashedPart = (entry: Entry): Json => ({
  town: entry.town,
  file: entry.file,
  seq: entry.seq,
  at: entry.at,
  act: entry.act,
  signer: entry.signer,
  body: entry.body,
  sealed: entry.sealedDigest,
  prev: entry.prev,
})

export type Break =
  | { seq: number; what: 'hash' }
  | { seq: number; what: 'prev' }
  | { seq: number; what: 'gap' }
  | { seq: number; what: 'sealed' }
  | { seq: number; what: 'head' }

/**
 * Walks one file's chain. `digest` hashes canonical text; `sealedDigest` is what the stored ciphertext hashes to now,
 * or null once it was erased (an erased entry still chains).
 */
export const breaksIn = (
  entries: readonly (Entry & { hash: string; sealedNow: string | null })[],
  head: { seq: number; hash: string },
  digest: (value: Json) => string,
): Break[] => {
  const breaks: Break[] = []
  let prev = ''
  let seq = 0
  for (const entry of entries) {
    if (entry.seq !== seq + 1) breaks.push({ seq: entry.seq, what: 'gap' })
    if (entry.prev !== prev) breaks.push({ seq: entry.seq, what: 'prev' })
    if (digest(hashedPart(entry)) !== entry.hash) breaks.push({ seq: entry.seq, what: 'hash' })
    if (entry.sealedNow !== null && entry.sealedNow !== entry.sealedDigest)
      breaks.push({ seq: entry.seq, what: 'sealed' })
    prev = entry.hash
    seq = entry.seq
  }
  if (seq !== head.seq || prev !== head.hash) breaks.push({ seq, what: 'head' })
  return breaks
}
