import type { Json } from '@bihuan/domain/base/canonical.ts'
import { type Break, breaksIn } from '@bihuan/domain/journal/entry.ts'
import { digestOf, digestOfJson } from '../frame/digest.ts'

/** Asks the database something; the owner's login, since a proof must see every town. */
export type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>

export type Verdict = {
  files: number
  entries: number
  erased: number
  broken: { town: string; file: string; kind: string; breaks: Break[] }[]
}

type FileRow = { town: string; id: string; kind: string; seq: number; head: string }
type EntryRow = {
  town: string
  file: string
  seq: number
  at: number
  act: string
  signer: string
  body: { [key: string]: Json }
  sealed: Buffer | null
  sealed_digest: string | null
  prev: string
  hash: string
}

const pageSize = 500

/** Walks every chain of every town, a page of files at a time, and recomputes every hash. */
export const verifyJournal = async (ask: Ask): Promise<Verdict> => {
  const verdict: Verdict = { files: 0, entries: 0, erased: 0, broken: [] }
  let after: [string, string] = ['', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const files = await ask<FileRow>(
      'select town, id, kind, seq, head from file where (town, id) > ($1, $2::uuid) order by town, id limit $3',
      [...after, pageSize],
    )
    const last = files.at(-1)
    if (last === undefined) return verdict
    const entries = await ask<EntryRow>(
      'select * from journal where (town, file) > ($1, $2::uuid) and (town, file) <= ($3, $4::uuid) order by town, file, seq',
      [...after, last.town, last.id],
    )
    judgePage(verdict, files, entries)
    after = [last.town, last.id]
  }
}

const judgePage = (verdict: Verdict, files: readonly FileRow[], entries: readonly EntryRow[]) => {
  for (const { town, id, kind, seq, head } of files) {
    const own = entries.filter((entry) => entry.town === town && entry.file === id)
    const chain = own.map((entry) => ({
      ...entry,
      sealedDigest: entry.sealed_digest,
      sealedNow: entry.sealed === null ? null : digestOf(entry.sealed),
    }))
    const breaks = breaksIn(chain, { seq, hash: head }, digestOfJson)
    verdict.files += 1
    verdict.entries += chain.length
    verdict.erased += chain.filter(
      ({ sealedDigest, sealedNow }) => sealedDigest !== null && sealedNow === null,
    ).length
    if (breaks.length > 0) verdict.broken.push({ town, file: id, kind, breaks })
  }
}
