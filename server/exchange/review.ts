import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { Mapping } from '@bihuan/domain/exchange/match-headings.ts'
import { coverNumbers } from '@bihuan/domain/exchange/people-cells.ts'
import type { Reading } from '@bihuan/domain/exchange/read-row.ts'
import { withText } from '@bihuan/domain/exchange/sheet.ts'
import { fieldOf, type Target } from '@bihuan/domain/exchange/target.ts'
import { noFirsts } from '@bihuan/domain/exchange/twice.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { contextOf } from './context.ts'
import type { Destination } from './destination.ts'
import { judgeRows, stagedOf, wordBreak } from './judging.ts'
import { headingsDigest, readingWith, sealerFor, senderOf } from './staging.ts'
import {
  countRows,
  everyRow,
  findRow,
  type ImportFile,
  type ImportRow,
  rememberMapping,
  rowsAlike,
  type StagedRow,
  stageRows,
} from './store.ts'
import type { StoredReading } from './tables.ts'

/** How the rows of this import are read today. */
export const readingOfImport = async (
  desk: Reader,
  laws: LawBook,
  { reading }: Pick<ImportFile, 'reading'>,
  destination: Destination,
): Promise<Reading> =>
  readingWith(destination, reading, await contextOf(desk, laws, reading.year, destination.keepers))

/** A mapping as asked, if every column is one of the sheet's and every field is filled once. */
export const mappingAsked = (
  { reading }: ImportFile,
  target: Target,
  asked: readonly { at: number; field: string | null }[],
): Mapping | undefined => {
  const columns = new Set(reading.columns.map(({ at }) => at))
  const changed = new Map(asked.map(({ at, field }) => [at, field]))
  const all = reading.columns.flatMap(({ at }): [number, string][] => {
    const field = changed.has(at) ? changed.get(at) : reading.mapping[at]
    return field === null || field === undefined ? [] : [[at, field]]
  })
  const fields = all.map(([, field]) => field)
  const isSound =
    fields.every((field) => fieldOf(target, field) !== undefined) && new Set(fields).size === fields.length
  return isSound && asked.every(({ at }) => columns.has(at)) ? Object.fromEntries(all) : undefined
}

/** Reads the waiting rows by another mapping, and remembers it for this sender's next file with such headings. */
export const remap = async (
  desk: Writer,
  laws: LawBook,
  file: ImportFile,
  destination: Destination,
  mapping: Mapping,
) => {
  const stored: StoredReading = { ...file.reading, mapping, remembered: false }
  const reading = await readingOfImport(desk, laws, { reading: stored }, destination)
  await desk.append([], async (rows) => {
    const firsts = noFirsts(destination.target)
    for await (const page of everyRow(desk, file.id, 'all')) {
      const judged = await judgeRows(desk, destination, reading, page, firsts)
      await stageRows(rows, file, judged.map(stagedOf), sealerFor(desk, stored))
    }
    const of = {
      sender: senderOf(desk.signer),
      target: file.target,
      headings: headingsDigest(stored),
      at: desk.now,
    }
    await rememberMapping(rows, of, mapping)
  })
  const counts = await countRows(desk.rows, file.id)
  await desk.append([], (rows) =>
    rows
      .updateTable('import')
      .set({ reading: canonical(stored as unknown as Json), counts: canonical(counts) })
      .where('id', '=', file.id)
      .execute(),
  )
  return { ...file, reading: stored, counts }
}

/** Puts a text into a cell of a waiting row and judges it anew, together with the rows that were its doubles or become so. */
export const correctCell = async (
  desk: Writer,
  laws: LawBook,
  file: ImportFile,
  destination: Destination,
  { row, at, text }: { row: number; at: number; text: string },
) => {
  const seen = await findRow(desk, file.id, row)
  if (seen === undefined || seen.state === 'passed') return refuse('import.no-such-row', { row })
  if (file.reading.mapping[at] === undefined) return refuse('import.no-such-column')
  const reading = await readingOfImport(desk, laws, file, destination)
  // Whoever sees a number covered and leaves it so has not typed stars.
  const before = seen.texts[at] ?? ''
  const typed = text === coverNumbers(before) ? before : text
  const fresh = () => noFirsts(destination.target)
  const [judged] = await judgeRows(desk, destination, reading, [withText(seen, at, typed)], fresh())
  if (judged === undefined) return refuse('import.no-such-row', { row })
  const others = await doublesOf(desk, file, [seen.sameness, judged.sameness ?? null], row)
  const all = [...others, judged.sheet].toSorted((one, other) => one.row - other.row)
  const again = (await judgeRows(desk, destination, reading, all, fresh())).map(stagedOf)
  await desk.append([], (rows) => stageRows(rows, file, again, sealerFor(desk, file.reading)))
  const changed = again.filter((one) => one.row === row || isOtherwise(one, others))
  return { rows: changed, reading, counts: await recount(desk, file) }
}

/** Every row that says the same in any way, and those that say the same as these; nothing else is judged anew. */
const doublesOf = async (
  desk: Writer,
  { id }: ImportFile,
  keys: readonly (string | null)[],
  self: number,
): Promise<ImportRow[]> => {
  const asked = new Set<string>()
  const found = new Map<number, ImportRow>()
  let wanted = keys.flatMap((key) => key?.split(wordBreak) ?? [])
  while (wanted.length > 0) {
    for (const word of wanted) asked.add(word)
    const alike = await rowsAlike(desk, id, wanted)
    for (const row of alike) if (row.row !== self) found.set(row.row, row)
    wanted = alike
      .flatMap(({ sameness }) => sameness?.split(wordBreak) ?? [])
      .filter((word) => !asked.has(word))
  }
  return [...found.values()]
}

const isOtherwise = (one: StagedRow, before: readonly ImportRow[]) =>
  before.some(({ row, state }) => row === one.row && state !== one.state)

/** Counts what waits and notes it with the import. */
export const recount = async (desk: Writer, { id }: ImportFile) => {
  const counts = await countRows(desk.rows, id)
  await desk.append([], (rows) =>
    rows
      .updateTable('import')
      .set({ counts: canonical(counts) })
      .where('id', '=', id)
      .execute(),
  )
  return counts
}
