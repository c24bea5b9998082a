import { yearOf } from '@bihuan/domain/base/day.ts'
import { facetsOf } from '@bihuan/domain/ledgers/facets.ts'
import { recordNumber } from '@bihuan/domain/ledgers/number.ts'
import type { Signer, Writer } from '../frame/desk.ts'
import { notePhotos } from '../photos/in-record.ts'
import { filingActs } from './acts.ts'
import { deliver } from './deliver.ts'
import type { Draft } from './draft.ts'
import type { Link } from './evidence-store.ts'
import { type Filed, recordOf } from './record-row.ts'
import { insertRecords, takeNumbersOf } from './store.ts'

/** A record in order, the duties it delivers, and who filed it. */
export type Reckoned = { draft: Draft; links: Link[]; by: Pick<Signer, 'account' | 'person'> }

/**
 * Writes reckoned records in few statements, in their order, all on the desk's day: one that a person files, a workbook
 * of them, or a demo's year of any ledgers. The caller holds the duties, and their files if others may be writing.
 */
export const writeFilings = async (desk: Writer, filings: readonly Reckoned[]): Promise<Filed[]> => {
  if (filings.length === 0) return []
  const year = yearOf(desk.today)
  const numberOf = await numbersFor(desk, year, filings)
  const filed = filings.map(({ draft, links, by }) => {
    const pen = { ...desk, signer: { ...desk.signer, ...by } }
    const place = { number: recordNumber(year, numberOf(draft.ledger.kind)), revision: 0 }
    return { record: recordOf(pen, draft, links, place), links, facets: facetsOf(draft.ledger, draft.values) }
  })
  await desk.append(
    filed.flatMap(({ record, links }) => filingActs(record, links)),
    async (rows) => {
      await insertRecords(rows, filed)
      await notePhotos(
        desk,
        rows,
        filed.map(({ record }) => record),
      )
      await deliver(rows, filed)
    },
  )
  return filed
}

/** Each ledger's next number, taken once for all of them. */
const numbersFor = async (desk: Writer, year: number, filings: readonly Reckoned[]) => {
  const counts = new Map<string, number>()
  for (const { draft } of filings) counts.set(draft.ledger.kind, (counts.get(draft.ledger.kind) ?? 0) + 1)
  const next = await desk.append([], (rows) => takeNumbersOf(rows, year, counts))
  return (kind: string): number => {
    const number = next.get(kind) ?? 1
    next.set(kind, number + 1)
    return number
  }
}
