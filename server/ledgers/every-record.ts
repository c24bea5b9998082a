import type { Reader } from '../frame/desk.ts'
import type { ListQuery } from './list-query.ts'
import { pageOfWholeRecords } from './list-store.ts'
import type { RecordWithName } from './store.ts'

const chunk = 500

/** Every record that a query means, in its order, page by page: no more than a page is held at a time. */
export async function* everyRecord(desk: Reader, query: ListQuery): AsyncGenerator<RecordWithName> {
  let after: readonly string[] | undefined
  for (;;) {
    const page = await pageOfWholeRecords(desk.rows, desk.signer, query, after, chunk)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < chunk) return
    after = [sortKeyOf(query, last), last.id]
  }
}

/** What the query sorts by, of one record, as it travels in a cursor. */
export const sortKeyOf = (
  { sort }: ListQuery,
  record: Pick<RecordWithName, 'happened_on' | 'filed_on' | 'number' | 'party_name'>,
): string =>
  ({
    happened: record.happened_on,
    filed: record.filed_on,
    number: String(record.number),
    party: record.party_name,
  })[sort.column]
