import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Instant } from '@bihuan/domain/base/day.ts'
import { hashedPart } from '@bihuan/domain/journal/entry.ts'
import { type Kysely, sql } from 'kysely'
import { digestOf, digestOfJson } from './digest.ts'
import type { Sealer } from './seal.ts'
import type { Axes, Tables } from './tables.ts'

/** A file by its id, with the axes that say within whose reach it lies. */
export type FileRef = { id: string; kind: string } & Axes

/** One act to be written on one file. `personal` is sealed before it is stored; everything else is plain for good. */
export type Act = {
  file: FileRef
  act: string
  body: { [key: string]: Json }
  personal?: { [key: string]: Json }
  /** When it was done, at a desk that tells of days gone by; at any other the hour is the desk's own. */
  at?: Instant
}

/** `tellsOfPast`: its acts may say themselves when they were done. Only the demo has such a pen. */
export type Pen = { town: string; at: Instant; signer: string; sealer: Sealer; tellsOfPast?: boolean }

/**
 * Appends acts to their files' chains, and writes the rows that they explain. File rows are locked in id order, so
 * that two transactions which write the same files cannot wait for each other in a circle; a file that is new is made
 * first. Once they are locked nothing has to be waited for: entries and rows are sent together.
 */
export const appendActs = async <T>(
  db: Kysely<Tables>,
  pen: Pen,
  acts: readonly Act[],
  write: () => Promise<T>,
): Promise<T> => {
  const heads = await lockFiles(
    db,
    acts.map(({ file }) => file),
  )
  const rows = acts.map((act) => {
    const head = heads.get(act.file.id)
    if (head === undefined) throw new Error(`file ${act.file.id} is out of the signer's reach`)
    const row = rowOf(pen, act, head)
    head.seq = row.seq
    head.hash = row.hash
    return row
  })
  if (rows.length === 0) return write()
  const entries = db.insertInto('journal').values(rows).execute()
  const [, , written] = await Promise.all([entries, moveHeads(db, heads), write()])
  return written
}

type Heads = Awaited<ReturnType<typeof lockFiles>>

/** In one statement: the rows are held already, so their order matters no more. */
const moveHeads = async (db: Kysely<Tables>, heads: Heads) => {
  const ends = [...heads].map(([id, { seq, hash }]) => ({ id, seq, hash }))
  const end = sql<{
    id: string
    seq: number
    hash: string
  }>`jsonb_to_recordset(${JSON.stringify(ends)}::jsonb)`
  await db
    .updateTable('file')
    .from(end.as<'chain'>(sql`chain(id uuid, seq integer, hash text)`))
    .set((e) => ({ seq: e.ref('chain.seq'), head: e.ref('chain.hash') }))
    .whereRef('file.id', '=', 'chain.id')
    .execute()
}

const rowOf = (pen: Pen, act: Act, head: { seq: number; hash: string }) => {
  const sealed = act.personal === undefined ? null : pen.sealer.seal(canonical(act.personal))
  const sealedDigest = sealed === null ? null : digestOf(sealed)
  const entry = {
    town: pen.town,
    file: act.file.id,
    seq: head.seq + 1,
    at: hourOf(pen, act),
    act: act.act,
    signer: pen.signer,
    body: act.body,
    sealedDigest,
    prev: head.hash,
  }
  return {
    file: entry.file,
    seq: entry.seq,
    at: entry.at,
    act: entry.act,
    signer: entry.signer,
    body: canonical(entry.body),
    sealed,
    sealed_digest: sealedDigest,
    prev: entry.prev,
    hash: digestOfJson(hashedPart(entry)),
    area: act.file.area,
    party: act.file.party,
    handler: act.file.handler,
  }
}

/** Nobody dates an act back: the hour is the pen's. */
const hourOf = ({ at, tellsOfPast = false }: Pen, act: Act): Instant => {
  if (act.at === undefined) return at
  if (!tellsOfPast || act.at > at) throw new Error(`${act.act} says itself when it was done`)
  return act.at
}

/** Makes the files that are new and locks all of them, in id order; answers where each chain ends. */
export const lockFiles = async (db: Kysely<Tables>, files: readonly FileRef[]) => {
  const wanted = new Map(files.map((file) => [file.id, file]))
  const ids = [...wanted.keys()].sort()
  const heads = new Map<string, { seq: number; hash: string }>()
  if (ids.length === 0) return heads
  const inOrder = ids.flatMap((id) => wanted.get(id) ?? [])
  const made = db
    .insertInto('file')
    .values(inOrder)
    .onConflict((on) => on.columns(['town', 'id']).doNothing())
    .execute()
  const locked = db
    .selectFrom('file')
    .select(['id', 'seq', 'head'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const [found] = await Promise.all([locked, made])
  for (const file of found) heads.set(file.id, { seq: file.seq, hash: file.head })
  return heads
}
