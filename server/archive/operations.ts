import { archive as contract } from '@bihuan/contract/archive.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { breaksIn } from '@bihuan/domain/journal/entry.ts'
import type { Selectable } from 'kysely'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { digestOf, digestOfJson } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import type { Tables } from '../frame/tables.ts'
import { pageOfSeals, type SealRow } from './seal-store.ts'
import { entriesOf, findFile } from './store.ts'

export type StoredEntry = Selectable<Tables['journal']>

/** What a reader sees of an entry. Sealed personal data stays sealed. */
export const viewEntry = ({ seq, at, act, body, prev, hash }: StoredEntry) => ({
  seq,
  at,
  act,
  body,
  prev,
  hash,
})

/** Recomputes every hash of a file's chain; empty when the chain holds. */
export const breaksOf = (file: { seq: number; head: string }, entries: readonly StoredEntry[]) =>
  breaksIn(
    entries.map((entry) => ({
      town: entry.town,
      file: entry.file,
      seq: entry.seq,
      at: entry.at,
      act: entry.act,
      signer: entry.signer,
      body: entry.body,
      sealedDigest: entry.sealed_digest,
      sealedNow: entry.sealed === null ? null : digestOf(entry.sealed),
      prev: entry.prev,
      hash: entry.hash,
    })),
    { seq: file.seq, hash: file.head },
    digestOfJson,
  )

/** The journal of one file and whether its chain holds, recomputed now. */
export const fileAnswer = async (desk: Reader, file: string) => {
  const found = await findFile(desk.rows, file)
  if (found === undefined) return refuse('file.not-found')
  const entries = await entriesOf(desk.rows, file)
  return {
    file,
    kind: found.kind,
    entries: entries.map(viewEntry),
    whole: breaksOf(found, entries).length === 0,
  }
}

const viewSeal = ({ number, on_day, at, files, entries, root }: SealRow) => ({
  ...{ number, day: on_day, at, files, entries, root },
})

export const archiveOperations = serve('archive', contract, {
  file: ({ file }, desk) => fileAnswer(desk, file),

  async seals({ cursor }, desk) {
    const after = readCursor(cursor, ['number'])
    if (isRefusal(after)) return after
    const { page, next } = pageOf(await pageOfSeals(desk.rows, after), ({ number }) => [String(number)])
    return { seals: page.map(viewSeal), next }
  },
})
