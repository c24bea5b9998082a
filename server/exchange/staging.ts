import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { findTable, headDepth, type Table } from '@bihuan/domain/exchange/find-table.ts'
import { headingsWord, mappingOf, matchHeadings } from '@bihuan/domain/exchange/match-headings.ts'
import { isNumberKey } from '@bihuan/domain/exchange/people-cells.ts'
import type { ReadingContext } from '@bihuan/domain/exchange/read-cell.ts'
import { type Reading, readingOf } from '@bihuan/domain/exchange/read-row.ts'
import type { SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { fieldOf, type Target } from '@bihuan/domain/exchange/target.ts'
import { noFirsts } from '@bihuan/domain/exchange/twice.ts'
import type { Reader, WriteRows } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import type { Axes } from '../frame/tables.ts'
import type { Destination } from './destination.ts'
import { isData, judgeRows, passedOver, stagedOf } from './judging.ts'
import { rememberedMapping, stageRows } from './store.ts'
import type { Counts, StoredReading } from './tables.ts'

/** Who remembers a mapping: the sender's own body, or the account where there is none. */
export const senderOf = ({ party, account }: Reader['signer']): string => party ?? account

/** One word for a set of headings, short enough to be a key. */
export const headingsDigest = (reading: Pick<StoredReading, 'columns'>): string =>
  digestOf(headingsWord(reading.columns))

/** The reading of a table: what this sender chose the last time such headings came, else what the headings say. */
const storedReadingOf = async (desk: Reader, target: Target, table: Table): Promise<StoredReading> => {
  const { columns } = table
  const remembered = await rememberedMapping(
    desk.rows,
    senderOf(desk.signer),
    target.key,
    headingsDigest(table),
  )
  const known = Object.entries(remembered ?? {}).filter(([, key]) => fieldOf(target, key) !== undefined)
  return {
    columns,
    unit: table.unit ?? null,
    year: table.year ?? null,
    title: table.title ?? null,
    mapping: remembered === undefined ? mappingOf(matchHeadings(target, columns)) : Object.fromEntries(known),
    sealed: bearsNumbers(columns),
    remembered: remembered !== undefined,
  }
}

const numbersInHeading = /电话|手机|联系方式|身份证|证件号|公民身份|phone|identity/i

/** Whether a sheet has columns of telephones or identity numbers, known to us or not. */
const bearsNumbers = (columns: StoredReading['columns']): boolean =>
  columns.some(({ heading }) => numbersInHeading.test(heading))

/** With what the rows of such a sheet are sealed; nothing where there is no need. */
export const sealerFor = ({ sealer }: Pick<Reader, 'sealer'>, { sealed, mapping }: StoredReading) =>
  sealed === true || Object.values(mapping).some(isNumberKey) ? sealer : undefined

export const readingWith = (
  { target, checkRow }: Destination,
  { columns, mapping, unit }: StoredReading,
  context: ReadingContext,
): Reading =>
  readingOf(target, columns, mapping, unit ?? undefined, context, (values) => checkRow(values, context.today))

export type Stage = {
  take(rows: readonly SheetRow[]): Promise<void>
  /** After the last row: what was found, or why there is no table. */
  end(): Promise<{ reading: StoredReading; counts: Counts } | Refusal<'import.no-table' | 'import.no-rows'>>
}

const batch = 500

/**
 * Takes the rows of a sheet as they are read and stores them judged. The first rows wait until the table is found;
 * after that every batch goes straight to the database, so that a large workbook needs little memory.
 */
export const openStage = (
  desk: Reader,
  rows: WriteRows,
  file: { town: string; id: string } & Axes,
  destination: Destination,
  contextFor: (year: number | null) => Promise<ReadingContext>,
): Stage => {
  const counts: Counts = { new: 0, change: 0, same: 0, wrong: 0, perhaps: 0, passed: 0, chosen: 0 }
  const firsts = noFirsts(destination.target)
  let waiting: SheetRow[] = []
  let stored: StoredReading | undefined
  let reading: Reading | undefined
  let isHopeless = false
  // While the database stores one batch the next one is judged; never more than one is on its way.
  let storing: Promise<void> = Promise.resolve()

  const begin = async (): Promise<void> => {
    const table = findTable(waiting, destination.target)
    isHopeless = table === undefined
    if (table === undefined) return
    const below = table.headRows.at(-1) ?? 0
    waiting = waiting.filter(({ row }) => row > below)
    stored = await storedReadingOf(desk, destination.target, table)
    reading = readingWith(destination, stored, await contextFor(stored.year))
  }
  const flush = async (some: readonly SheetRow[]): Promise<void> => {
    if (reading === undefined || stored === undefined) return
    const { columns } = stored
    const [data, others]: [SheetRow[], SheetRow[]] = [[], []]
    for (const row of some) (isData(row, columns) ? data : others).push(row)
    const judged = await judgeRows(desk, destination, reading, data, firsts)
    const staged = [...judged.map(stagedOf), ...others.map(passedOver)]
    for (const { state, chosen } of staged) {
      counts[state]++
      if (chosen) counts.chosen++
    }
    await storing
    storing = stageRows(rows, file, staged, sealerFor(desk, stored))
    // A fault is met where it is awaited next; until then nobody may call it unhandled.
    void Promise.allSettled([storing])
  }
  return {
    async take(some) {
      if (isHopeless) return
      waiting.push(...some)
      if (reading === undefined && waiting.length >= headDepth * 2) await begin()
      if (reading === undefined) return
      while (waiting.length >= batch) await flush(waiting.splice(0, batch))
    },
    async end() {
      if (reading === undefined) await begin()
      if (stored === undefined) return refuse('import.no-table', { headings: headingsOf(destination.target) })
      await flush(waiting)
      await storing
      const isEmpty = counts.new + counts.change + counts.same + counts.wrong + counts.perhaps === 0
      return isEmpty ? refuse('import.no-rows') : { reading: stored, counts }
    },
  }
}

/** What a table for this target would have in its heading, the required columns first. */
const headingsOf = ({ fields }: Target): string[] =>
  fields
    .filter(({ hidden }) => !hidden)
    .toSorted((one, other) => Number(other.required) - Number(one.required))
    .slice(0, 6)
    .map(({ label }) => label.zh)
