import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Mapping } from '@bihuan/domain/exchange/match-headings.ts'
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Reader, ReadRows, WriteRows } from '../frame/desk.ts'
import type { Sealer } from '../frame/seal.ts'
import type { Axes, Tables } from '../frame/tables.ts'
import type { Counts, StoredState } from './tables.ts'

export type ImportFile = Selectable<Tables['import']>
type StoredRow = Selectable<Tables['import_row']>
/** A row with its cells to be read. */
export type ImportRow = Omit<StoredRow, 'texts'> & { texts: readonly string[] }

/** Cells that hold numbers of people wait sealed. */
const closedTexts = (texts: readonly string[], sealer: Sealer | undefined): string =>
  JSON.stringify(sealer === undefined ? texts : sealer.seal(JSON.stringify(texts)).toString('base64'))

const openedRow =
  (sealer: Sealer) =>
  ({ texts, ...row }: StoredRow): ImportRow => ({
    ...row,
    texts:
      typeof texts === 'string' ? (JSON.parse(sealer.open(Buffer.from(texts, 'base64'))) as string[]) : texts,
  })

type Eyes = Pick<Reader, 'rows' | 'sealer'>

export const findImport = (rows: ReadRows, id: string): Promise<ImportFile | undefined> =>
  rows.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()

/** The file of an import's own acts. */
export const importFile = ({ id, area, party, handler }: { id: string } & Axes) => ({
  id,
  kind: 'import',
  area,
  party,
  handler,
})

export const latestImports = (rows: ReadRows, target: string): Promise<ImportFile[]> =>
  rows
    .selectFrom('import')
    .selectAll()
    .where('target', '=', target)
    .orderBy('loaded_at', 'desc')
    .limit(20)
    .execute()

/** A row as it waits: what stands in it and what was judged of it. */
export type StagedRow = Pick<
  ImportRow,
  'row' | 'texts' | 'kinds' | 'state' | 'chosen' | 'problems' | 'sameness'
>

/**
 * Writes rows, or writes anew what is judged of them: one statement for hundreds, each column as one array, which
 * costs a fraction of a statement with a parameter for every value.
 */
export const stageRows = async (
  rows: WriteRows,
  of: { town: string; id: string } & Axes,
  staged: readonly StagedRow[],
  sealer?: Sealer,
): Promise<void> => {
  if (staged.length === 0) return
  const column = <T>(read: (row: StagedRow) => T) => staged.map(read)
  const problems = column((row) => (row.problems === null ? null : JSON.stringify(row.problems)))
  await rows
    .insertInto('import_row')
    .columns([...ownColumns, ...judgedColumns])
    .expression(
      sql`select ${of.town}::text, ${of.id}::uuid, ${of.area}::text, ${of.party}::uuid, ${of.handler}::uuid,
          one.place, one.texts::jsonb, one.kinds, one.state, one.chosen, one.problems::jsonb, one.sameness
        from unnest(${column(({ row }) => row)}::integer[], ${column(({ texts }) => closedTexts(texts, sealer))}::text[],
          ${column(({ kinds }) => kinds)}::text[], ${column(({ state }) => state)}::text[],
          ${column(({ chosen }) => chosen)}::boolean[], ${problems}::text[],
          ${column(({ sameness }) => sameness)}::text[])
          as one(place, texts, kinds, state, chosen, problems, sameness)`,
    )
    .onConflict((on) =>
      on
        .columns(['town', 'import', 'row'])
        .doUpdateSet((e) =>
          Object.fromEntries(judgedColumns.map((name) => [name, e.ref(`excluded.${name}`)])),
        ),
    )
    .execute()
}

const ownColumns = ['town', 'import', 'area', 'party', 'handler', 'row'] as const
const judgedColumns = ['texts', 'kinds', 'state', 'chosen', 'problems', 'sameness'] as const

export type RowFilter = 'all' | 'fine' | 'wrong' | 'perhaps' | 'same' | 'passed' | 'made' | 'chosen' | 'left'

const shown: Readonly<Record<Exclude<RowFilter, 'made' | 'chosen' | 'left'>, readonly StoredState[]>> = {
  all: ['new', 'change', 'same', 'wrong', 'perhaps'],
  fine: ['new', 'change'],
  wrong: ['wrong'],
  perhaps: ['perhaps'],
  same: ['same'],
  passed: ['passed'],
}

/** Rows of an import in the order of the workbook, after a row; never more than `limit`. */
export const rowsAfter = async (
  { rows, sealer }: Eyes,
  id: string,
  filter: RowFilter,
  after: number,
  limit: number,
): Promise<ImportRow[]> => {
  const all = rows.selectFrom('import_row').selectAll().where('import', '=', id).where('row', '>', after)
  const found = await narrowed(all, filter).orderBy('row').limit(limit).execute()
  return found.map(openedRow(sealer))
}

type Rows = SelectQueryBuilder<Tables, 'import_row', StoredRow>

const narrowed = (all: Rows, filter: RowFilter): Rows => {
  if (filter === 'made') return all.where('made', 'is not', null)
  // What is wrong, and what was asked about and not confirmed.
  if (filter === 'left')
    return all
      .where('chosen', '=', false)
      .where('made', 'is', null)
      .where('state', 'in', ['wrong', 'perhaps'])
  return filter === 'chosen' ? all.where('chosen', '=', true) : all.where('state', 'in', shown[filter])
}

const chunk = 1000

/** All of them, a thousand at a time. */
export async function* everyRow(desk: Eyes, id: string, filter: RowFilter): AsyncGenerator<ImportRow[]> {
  for (let after = 0; ; ) {
    const page = await rowsAfter(desk, id, filter, after, chunk)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < chunk) return
    after = last.row
  }
}

export const findRow = async (
  { rows, sealer }: Eyes,
  id: string,
  row: number,
): Promise<ImportRow | undefined> => {
  const one = rows.selectFrom('import_row').selectAll().where('import', '=', id).where('row', '=', row)
  const found = await one.executeTakeFirst()
  return found === undefined ? undefined : openedRow(sealer)(found)
}

/** Rows that are about the same thing in some way, the first one first. */
export const rowsAlike = async (
  { rows, sealer }: Eyes,
  id: string,
  words: readonly string[],
): Promise<ImportRow[]> => {
  const found = await rows
    .selectFrom('import_row')
    .selectAll()
    .where('import', '=', id)
    .where(sql<boolean>`string_to_array(sameness, chr(30)) && ${words}::text[]`)
    .orderBy('row')
    .execute()
  return found.map(openedRow(sealer))
}

export const countRows = async (rows: ReadRows, id: string): Promise<Counts> => {
  const found = await rows
    .selectFrom('import_row')
    .select(['state', 'chosen'])
    .select((e) => e.fn.countAll<string>().as('count'))
    .where('import', '=', id)
    .groupBy(['state', 'chosen'])
    .execute()
  const counts: Counts = { new: 0, change: 0, same: 0, wrong: 0, perhaps: 0, passed: 0, chosen: 0 }
  for (const { state, chosen, count } of found) {
    counts[state] += Number(count)
    if (chosen) counts.chosen += Number(count)
  }
  return counts
}

/** Ticks or unticks rows; those that are wrong, passed over or already as they should be cannot be ticked. */
export const chooseRows = async (
  rows: WriteRows,
  id: string,
  which: readonly number[] | 'all',
  chosen: boolean,
): Promise<void> => {
  const all = rows
    .updateTable('import_row')
    .set({ chosen })
    .where('import', '=', id)
    .where('state', 'in', which === 'all' ? ['new', 'change'] : ['new', 'change', 'perhaps'])
  await (which === 'all' ? all : all.where('row', 'in', which)).execute()
}

export const rememberedMapping = async (rows: ReadRows, sender: string, target: string, headings: string) =>
  (
    await rows
      .selectFrom('import_mapping')
      .select('mapping')
      .where('sender', '=', sender)
      .where('target', '=', target)
      .where('headings', '=', headings)
      .executeTakeFirst()
  )?.mapping

export const rememberMapping = async (
  rows: WriteRows,
  of: { sender: string; target: string; headings: string; at: number },
  mapping: Mapping,
): Promise<void> => {
  const said = canonical(mapping as unknown as Json)
  await rows
    .insertInto('import_mapping')
    .values({ sender: of.sender, target: of.target, headings: of.headings, mapping: said, used_at: of.at })
    .onConflict((on) =>
      on.columns(['town', 'sender', 'target', 'headings']).doUpdateSet({ mapping: said, used_at: of.at }),
    )
    .execute()
}
