import { ledgers as contract } from '@bihuan/contract/ledgers.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { fingerprintOf, recordMarkText } from '@bihuan/domain/documents/mark.ts'
import { groupNames, groups } from '@bihuan/domain/ledgers/group.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { pageOf, pageSize } from '../frame/cursor.ts'
import { type Served, serve } from '../frame/serve.ts'
import { squareOf } from '../frame/square.ts'
import { sortKeyOf } from './every-record.ts'
import { filingOperations } from './filing-operations.ts'
import { type Ledgers, ledgerOf, shippedLedgers } from './known-ledgers.ts'
import { readPlace, readQuery } from './list-query.ts'
import { countByKind, countedTo, countFacets, countRecords, pageOfRecords } from './list-store.ts'
import { findRecord } from './store.ts'
import { viewOperations } from './view-operations.ts'
import { viewRecord, viewRow } from './views.ts'

/** The ledger room. `ledgers` are those of the program unless a server is told others. */
export const ledgerOperations = (shipped: Plan, ledgers: Ledgers = shippedLedgers): Served[] => [
  ...readingOperations(ledgers),
  ...filingOperations(shipped, ledgers),
  ...viewOperations(ledgers),
]

const readingOperations = (ledgers: Ledgers): Served[] => {
  const { kinds, list, totals, show } = contract
  return serve(
    'ledgers',
    { kinds, list, totals, show },
    {
      async kinds(_, desk) {
        const names = Object.keys(ledgers)
        const counts = await countByKind(desk.rows, desk.signer, names)
        return {
          groups: groupNames.map((name) => ({ name, title: groups[name] })),
          kinds: names.flatMap((kind) => {
            const ledger = ledgerOf(ledgers, kind)
            if (ledger === undefined) return []
            const { title, about, group, filedBy } = ledger
            return [{ kind, title, about, group, filedBy: [...filedBy], ...counted(counts.get(kind) ?? 0) }]
          }),
        }
      },

      async list(asked, desk) {
        const query = readQuery(asked, ledgers)
        if (isRefusal(query)) return query
        const place = readPlace(asked.after, query.sort)
        if (isRefusal(place)) return place
        const found = await pageOfRecords(desk.rows, desk.signer, query, place, pageSize + 1)
        const { page, next } = pageOf(found, (row) => [sortKeyOf(query, row), row.id])
        return { records: page.map((row) => viewRow(row, ledgers)), next }
      },

      async totals(asked, desk) {
        const query = readQuery(asked, ledgers)
        if (isRefusal(query)) return query
        const total = counted(await countRecords(desk.rows, desk.signer, query))
        const isCounted = query.ledger !== undefined && !total.isMore && total.count > 0
        const facets = isCounted ? await countFacets(desk.rows, desk.signer, query) : []
        return { ...total, facets: facets.map((one) => ({ ...one, count: Number(one.count) })) }
      },

      async show({ record: id, origin }, desk) {
        const record = await findRecord(desk.rows, id)
        if (record === undefined) return refuse('record.not-found')
        const view = await viewRecord(desk, record, ledgers)
        const mark = { record: id, town: record.town, fingerprint: fingerprintOf(view.commitment) }
        return { ...view, mark: origin === undefined ? null : squareOf(recordMarkText(origin, mark)) }
      },
    },
  )
}

const counted = (found: number) => ({ count: Math.min(found, countedTo), isMore: found > countedTo })
