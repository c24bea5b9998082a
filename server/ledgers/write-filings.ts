import { type Instant, yearOf } from '@bihuan/domain/base/day.ts'
import { facetsOf } from '@bihuan/domain/ledgers/facets.ts'
import { recordNumber } from '@bihuan/domain/ledgers/number.ts'
import type { Signer, Writer } from '../frame/desk.ts'
import type { Act } from '../frame/journal.ts'
import { notePhotos } from '../photos/in-record.ts'
import { filingActs } from './acts.ts'
import { deliver } from './deliver.ts'
import type { Draft } from './draft.ts'
import type { Link } from './evidence-store.ts'
import { type Filed, recordOf } from './record-row.ts'
import { insertRecords, takeNumbersOf } from './store.ts'

/** A record in order, the duties it delivers, and who filed it; `when` only at a desk that tells of days gone by. */
export type Reckoned = {
  draft: Draft
  links: Link[]
  by: Pick<Signer, 'account' | 'person'>
  when?: Pick<Writer, 'now' | 'today'>
}

/**
 * Writes reckoned records in few statements, in their order, all in the desk's year: one that a person files, a workbook
 * of them, or weeks of a demo's year. The caller holds the duties, and their files if others may be writing.
 */
export const writeFilings = async (desk: Writer, filings: readonly Reckoned[]): Promise<Filed[]> => {
  if (filings.length === 0) return []
  const year = yearOf(desk.today)
  const numberOf = await numbersFor(desk, year, filings)
  const filed = filings.map(({ draft, links, by, when }) => {
    const pen = { ...desk, ...when, signer: { ...desk.signer, ...by } }
    const place = { number: recordNumber(year, numberOf(draft.ledger.kind)), revision: 0 }
    const record = recordOf(pen, draft, links, place)
    return { record, links, facets: facetsOf(draft.ledger, draft.values), at: when?.now }
  })
  await desk.append(
    filed.flatMap(({ record, links, at }) => dated(filingActs(record, links), at)),
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

const dated = (acts: Act[], at: Instant | undefined): Act[] =>
  at === undefined ? acts : acts.map((act) => ({ ...act, at }))

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
