import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Signer, WriteRows, Writer } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import type { Axes } from '../frame/tables.ts'
import { contextOf } from './context.ts'
import type { Destination } from './destination.ts'
import { forgetProgress, noteProgress } from './progress.ts'
import { readWorkbook } from './read-workbook.ts'
import { openStage, senderOf } from './staging.ts'
import { findImport, type ImportFile, importFile } from './store.ts'
import { readSubSheets } from './sub-sheets.ts'
import type { Counts, StoredReading } from './tables.ts'

/** Within whose reach an import lies: the sender's village, else the whole town; always its own body and department. */
const axesOf = ({ town, reach, party, handler }: Signer): Axes => ({
  area: reach.find((prefix) => prefix.length === 12) ?? placeOfTown(town),
  party,
  handler,
})

export type Loading = { name: string; sheet: string | undefined; bytes: Buffer }

const none: Counts = { new: 0, change: 0, same: 0, wrong: 0, perhaps: 0, passed: 0, chosen: 0 }

/** Reads a workbook and stores its rows, judged, as a file of its own. A file that cannot be read leaves nothing behind. */
export const loadWorkbook = async (
  desk: Writer,
  laws: LawBook,
  destination: Destination,
  loading: Loading,
) => {
  const { signer, now } = desk
  const id = desk.newId()
  const file = { town: signer.town, id, ...axesOf(signer) }
  const digest = digestOf(loading.bytes)
  const opened = {
    file: importFile(file),
    act: 'import.opened',
    body: { target: destination.target.key, digest, bytes: loading.bytes.length },
    personal: { name: loading.name, by: signer.person },
  }
  const staged = await desk.append(opened, async (rows) => {
    await rows
      .insertInto('import')
      .values(emptyImport(desk, file, destination, loading.name, digest))
      .execute()
    return stageWorkbook(desk, rows, file, laws, destination, loading)
  })
  if (isRefusal(staged)) return staged
  const { sheet, sheets, reading, counts } = staged
  await desk.append(
    { file: importFile(file), act: 'import.loaded', body: { counts, columns: reading.columns.length } },
    (rows) =>
      rows
        .updateTable('import')
        .set({
          sheet,
          sheets,
          reading: canonical(reading as unknown as Json),
          counts: canonical(counts),
          loaded_at: now,
        })
        .where('id', '=', id)
        .execute(),
  )
  return (await findImport(desk.rows, id)) as ImportFile
}

const emptyImport = (
  { signer, now }: Writer,
  { id, area, party, handler }: { id: string } & Axes,
  { target }: Destination,
  name: string,
  digest: string,
) => {
  const reading: StoredReading = {
    columns: [],
    unit: null,
    year: null,
    title: null,
    mapping: {},
    remembered: false,
  }
  return {
    ...{ id, area, party, handler, name, digest },
    target: target.key,
    state: 'loaded' as const,
    sheet: '',
    sheets: [],
    reading: canonical(reading as unknown as Json),
    counts: canonical(none),
    loaded_at: now,
    loaded_by: signer.account,
    loaded_by_name: signer.person,
    done_at: null,
    undone_at: null,
  }
}

const stageWorkbook = async (
  desk: Writer,
  rows: WriteRows,
  file: { town: string; id: string } & Axes,
  laws: LawBook,
  destination: Destination,
  { bytes, sheet }: Loading,
) => {
  const contextFor = (year: number | null) => contextOf(desk, laws, year, destination.keepers)
  const stage = openStage(desk, rows, file, destination, contextFor)
  const sender = senderOf(desk.signer)
  try {
    const subs = await readSubSheets(bytes, destination.target)
    if (isRefusal(subs)) return subs
    const read = await readWorkbook(bytes, sheet, async (some) => {
      await stage.take(subs.beside(some))
      noteProgress(sender, some.length)
    })
    if (isRefusal(read)) return read as Exclude<typeof read, { sheets: unknown }> & Refusal
    const unjoined = subs.wrong()
    if (unjoined !== undefined) return unjoined
    const end = await stage.end()
    return isRefusal(end) ? end : { ...end, sheet: read.sheet, sheets: read.sheets.map(({ name }) => name) }
  } finally {
    forgetProgress(sender)
  }
}
