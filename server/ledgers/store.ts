import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Facet } from '@bihuan/domain/ledgers/facets.ts'
import type { Selectable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type RecordFile = Selectable<Tables['record']>
export type RecordWithName = RecordFile & { party_name: string }

export const findRecord = (rows: ReadRows, id: string): Promise<RecordWithName | undefined> =>
  rows
    .selectFrom('record')
    .innerJoin('party', 'party.id', 'record.party')
    .selectAll('record')
    .select('party.name as party_name')
    .where('record.id', '=', id)
    .executeTakeFirst()

/** Every revision under one number, the first one first. */
export const revisionsOf = (rows: ReadRows, { kind, number }: Pick<RecordFile, 'kind' | 'number'>) =>
  rows
    .selectFrom('record')
    .select(['id', 'revision', 'status', 'filed_at', 'filed_by_name', 'amend_reason'])
    .where('kind', '=', kind)
    .where('number', '=', number)
    .orderBy('revision')
    .execute()

/** The last of `count` numbers in a row; whoever files in the same ledger waits until this transaction ends. */
export const takeNumbers = async (
  rows: WriteRows,
  kind: string,
  year: number,
  count: number,
): Promise<number> => {
  const [taken] = await takeOf(rows, kind, year, count)
  return taken?.last ?? count
}

const takeOf = writtenOnce((rows: WriteRows, kind: string, year: number, count: number) =>
  taking(rows, [{ kind, year, last: count }]),
)

const taking = (rows: WriteRows, counts: readonly { kind: string; year: number; last: number }[]) =>
  rows
    .insertInto('ledger_number')
    .values(counts)
    .onConflict((on) =>
      on
        .columns(['town', 'kind', 'year'])
        .doUpdateSet((e) => ({ last: e('ledger_number.last', '+', e.ref('excluded.last')) })),
    )
    .returning(['kind', 'last'])

/** The first free number of each ledger, of so many that are taken; in one order, so that nobody waits in a circle. */
export const takeNumbersOf = async (
  rows: WriteRows,
  year: number,
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> => {
  const wanted = [...counts].sort().map(([kind, last]) => ({ kind, year, last }))
  const taken = await taking(rows, wanted).execute()
  return new Map(taken.map(({ kind, last }) => [kind, last - (counts.get(kind) ?? 0) + 1]))
}

/** Far below the 65,535 parameters that one statement may have. */
const chunk = 1000

export type NewRecord = { record: RecordFile; facets: readonly Facet[] }

export const insertRecords = async (rows: WriteRows, filings: readonly NewRecord[]): Promise<void> => {
  for (let at = 0; at < filings.length; at += chunk)
    await rows
      .insertInto('record')
      .values(filings.slice(at, at + chunk).map(({ record }) => spelled(record)))
      .execute()
  const facets = filings.flatMap(({ record, facets }) => facets.map((facet) => facetOf(record, facet)))
  for (let at = 0; at < facets.length; at += chunk)
    await rows
      .insertInto('facet')
      .values(facets.slice(at, at + chunk))
      .execute()
}

const spelled = (record: RecordFile) => ({
  ...record,
  values: canonical(record.values as Json),
  signature: canonical(record.signature as unknown as Json),
})

const facetOf = ({ id, kind, happened_on, area, party, handler }: RecordFile, facet: Facet) => ({
  ...facet,
  ...{ kind, happened_on, area, party, handler },
  record: id,
})

/** Writes that a later revision stands in its place: it leaves the lists and their filters. */
export const supersede = async (rows: WriteRows, record: string): Promise<void> => {
  await rows.updateTable('record').set({ status: 'amended' }).where('id', '=', record).execute()
  await rows.updateTable('facet').set({ live: false }).where('record', '=', record).execute()
}

export type Return = Pick<RecordFile, 'returned_at' | 'returned_by_name' | 'return_reason'>

export const markReturned = async (rows: WriteRows, record: string, because: Return): Promise<void> => {
  await rows
    .updateTable('record')
    .set({ status: 'returned', ...because })
    .where('id', '=', record)
    .execute()
}
