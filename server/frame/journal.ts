import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Instant } from '@bihuan/domain/base/day.ts'
import { hashedPart } from '@bihuan/domain/journal/entry.ts'
import { type Kysely, sql } from 'kysely'
import { digestOf, digestOfJson } from './digest.ts'
import type { Sealer } from './seal.ts'
import type { Axes, Tables } from './tables.ts'
import { writtenOnce } from './written-once.ts'

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
  const [, , written] = await Promise.all([insertEntries(db, rows), moveHeads(db, heads), write()])
  return written
}

type Entry = ReturnType<typeof rowOf>

const insertEntries = (db: Kysely<Tables>, rows: readonly Entry[]): Promise<unknown> => {
  const [row, ...others] = rows
  return row === undefined || others.length > 0
    ? db.insertInto('journal').values(rows).execute()
    : insertEntry(db, ...entryColumns.map((name) => row[name]))
}

const entryColumns = [
  ...(['file', 'seq', 'at', 'act', 'signer', 'body', 'sealed', 'sealed_digest', 'prev', 'hash'] as const),
  ...(['area', 'party', 'handler'] as const),
] as const

/** Most acts come one by one. */
const insertEntry = writtenOnce((db: Kysely<Tables>, ...given: readonly unknown[]) => {
  const row = Object.fromEntries(entryColumns.map((name, at) => [name, given[at]]))
  return db
    .insertInto('journal')
    .values(row as Entry)
    .returning('seq')
})

type Heads = Awaited<ReturnType<typeof lockFiles>>

/** In one statement: the rows are held already, so their order matters no more. */
const moveHeads = async (db: Kysely<Tables>, heads: Heads) => {
  const ends = [...heads].map(([id, { seq, hash }]) => ({ id, seq, hash }))
  await endChains(db, JSON.stringify(ends))
}

type ChainEnd = { id: string; seq: number; hash: string }

const endChains = writtenOnce((db: Kysely<Tables>, ends: string) =>
  db
    .updateTable('file')
    .from(
      sql<ChainEnd>`jsonb_to_recordset(${ends}::jsonb)`.as<'chain'>(
        sql`chain(id uuid, seq integer, hash text)`,
      ),
    )
    .set((e) => ({ seq: e.ref('chain.seq'), head: e.ref('chain.hash') }))
    .whereRef('file.id', '=', 'chain.id')
    .returning('file.id'),
)

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
  const [, found] = await Promise.all([makeFiles(db, inOrder), holdFiles(db, ids)])
  for (const file of found) heads.set(file.id, { seq: file.seq, hash: file.head })
  return heads
}

const makeFiles = (db: Kysely<Tables>, files: readonly FileRef[]): Promise<unknown> => {
  const [file, ...others] = files
  return file === undefined || others.length > 0
    ? newFiles(db, files).execute()
    : makeFile(db, file.id, file.kind, file.area, file.party, file.handler)
}

const newFiles = (db: Kysely<Tables>, files: readonly FileRef[]) =>
  db
    .insertInto('file')
    .values(files.map(({ id, kind, area, party, handler }) => ({ id, kind, area, party, handler })))
    .onConflict((on) => on.columns(['town', 'id']).doNothing())
    .returning('id')

const makeFile = writtenOnce(
  (
    db: Kysely<Tables>,
    id: string,
    kind: string,
    area: string,
    party: string | null,
    handler: string | null,
  ) => newFiles(db, [{ id, kind, area, party, handler }]),
)

const holdFiles = writtenOnce((db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('file')
    .select(['id', 'seq', 'head'])
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forUpdate(),
)
