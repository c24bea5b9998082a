import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Reading } from '@bihuan/domain/exchange/read-row.ts'
import { noFirsts } from '@bihuan/domain/exchange/twice.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { sql } from 'kysely'
import type { WriteRows, Writer } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import { withoutPeople } from './apply-people.ts'
import type { Destination, Incoming, Made } from './destination.ts'
import { undoUntil } from './import-view.ts'
import { judgeRows, stagedOf } from './judging.ts'
import { sealerFor } from './staging.ts'
import {
  countRows,
  everyRow,
  findImport,
  type ImportFile,
  type ImportRow,
  importFile,
  stageRows,
} from './store.ts'

type Asked = {
  file: ImportFile
  destination: Destination
  reading: Reading
  signature: Signature | undefined
}

/**
 * Brings in the ticked rows: all of them or none. They are judged once more while nobody else can bring anything in;
 * what has changed since a person looked is judged anew, and nothing is brought in until somebody has looked again.
 */
export const bringIn = async (desk: Writer, { file, destination, reading, signature }: Asked) => {
  const found = await judgedAnew(desk, file, destination, reading)
  if (found.changed.length > 0) {
    await desk.append([], (rows) => stageRows(rows, file, found.changed, sealerFor(desk, file.reading)))
    return { added: 0, changed: 0, digest: '', overtaken: found.changed.length }
  }
  if (found.incoming.length === 0) return refuse('import.nothing-chosen')
  const of = { import: file.id, name: file.name, signature }
  const made = await destination.write(desk, found.incoming, of)
  if (isRefusal(made)) return made
  const added = made.filter(({ before }) => before === null).length
  const digest = digestOf(found.digests.join('\n'))
  const counts = await countRows(desk.rows, file.id)
  await desk.append(
    { file: importFile(file), act: 'import.done', body: { added, changed: made.length - added, digest } },
    async (rows) => {
      await markMade(rows, file, made)
      await rows
        .updateTable('import')
        .set({ state: 'done', done_at: desk.now, counts: canonical(counts) })
        .where('id', '=', file.id)
        .execute()
    },
  )
  return { added, changed: made.length - added, digest, overtaken: 0 }
}

/** The ticked rows as they are judged now, and those about which something else is true than was shown. */
const judgedAnew = async (desk: Writer, file: ImportFile, destination: Destination, reading: Reading) => {
  const incoming: Incoming[] = []
  const digests: string[] = []
  const changed: ReturnType<typeof stagedOf>[] = []
  const firsts = noFirsts(destination.target)
  for await (const page of everyRow(desk, file.id, 'chosen')) {
    const judged = await judgeRows(desk, destination, reading, page, firsts)
    judged.forEach((one, at) => {
      const shown = page[at] as ImportRow
      const { state, values, cleared, match, problems: notes } = one.judged
      // Whoever confirmed a row that repeats another may have left that other one out.
      const isConfirmed = shown.state === 'perhaps' && state === 'new'
      if (state !== shown.state && !isConfirmed) changed.push(stagedOf(one))
      else {
        incoming.push({ row: shown.row, values, cleared, match, notes })
        digests.push(`${shown.row} ${canonical({ values: withoutPeople(values), cleared } as Json)}`)
      }
    })
  }
  return { incoming, changed, digests }
}

/** A thousand rows with one statement: what became of each is looked up in one JSON object by its number. */
const markMade = async (rows: WriteRows, { id }: ImportFile, made: readonly Made[]): Promise<void> => {
  for (let at = 0; at < made.length; at += 1000) {
    const some = made.slice(at, at + 1000)
    const said = JSON.stringify(Object.fromEntries(some.map(({ row, ...one }) => [row, one])))
    const own = sql`${said}::jsonb -> "row"::text`
    await rows
      .updateTable('import_row')
      .set({
        made: sql<string>`(${own} ->> 'id')::uuid`,
        made_version: sql<number>`(${own} ->> 'version')::integer`,
        before: sql<string>`nullif(${own} -> 'before', 'null'::jsonb)`,
      })
      .where('import', '=', id)
      .where(
        'row',
        'in',
        some.map(({ row }) => row),
      )
      .execute()
  }
}

/** Takes a whole import back by acts of its own; what somebody has touched since is kept and named. */
export const undoImport = async (desk: Writer, file: ImportFile, destination: Destination) => {
  const until = undoUntil(file)
  if (until === null) return refuse('import.not-done')
  if (desk.now > until) return refuse('import.too-late-to-undo', { days: 7, until: dayWords(until) })
  const made: Made[] = []
  for await (const page of everyRow(desk, file.id, 'made'))
    for (const row of page)
      if (row.made !== null)
        made.push({ row: row.row, id: row.made, version: row.made_version ?? 0, before: row.before })
  const kept = await destination.undo(desk, made, { import: file.id })
  const undone = made.length - kept.length
  await desk.append(
    { file: importFile(file), act: 'import.undone', body: { undone, kept: kept.length } },
    async (rows) => {
      const left = kept.map(({ row }) => row)
      const all = rows.updateTable('import_row').set({ undone: true }).where('import', '=', file.id)
      await (left.length === 0 ? all : all.where('row', 'not in', left)).execute()
      await rows
        .updateTable('import')
        .set({ state: 'undone', undone_at: desk.now })
        .where('id', '=', file.id)
        .execute()
    },
  )
  return { undone, kept }
}

/** As people read an instant in China. */
const dayWords = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The import, held until the end, as it stands once nobody else can change it. */
export const heldImport = async (desk: Writer, id: string): Promise<ImportFile | undefined> => {
  const seen = await findImport(desk.rows, id)
  if (seen === undefined) return undefined
  await desk.lock(importFile(seen))
  return findImport(desk.rows, id)
}
