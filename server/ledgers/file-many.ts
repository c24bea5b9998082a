import { type Day, yearOf } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import { facetsOf } from '@bihuan/domain/ledgers/facets.ts'
import { recordNumber } from '@bihuan/domain/ledgers/number.ts'
import type { DutyFile } from '../duties/store.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Signer, Writer } from '../frame/desk.ts'
import { notePhotos } from '../photos/in-record.ts'
import { filingActs } from './acts.ts'
import type { Draft } from './draft.ts'
import type { Link } from './evidence-store.ts'
import { deliverAll, takeNumbersOf } from './file-many-store.ts'
import { type Filed, recordOf } from './file-record.ts'
import { delivered, linksOf } from './reckon.ts'
import { insertRecords } from './store.ts'

/** A record in order, the duties it delivers, and who filed it. */
export type Reckoned = { draft: Draft; links: Link[]; by: Pick<Signer, 'account' | 'person'> }

/** A town's duties as they stand, held in memory: what one record delivers the next finds delivered. */
export type DutyBook = ReturnType<typeof openDutyBook>

export const openDutyBook = (duties: readonly DutyFile[], ruleOf: RuleOf) => {
  const now = new Map(duties.map((duty) => [duty.id, duty]))
  // A record can deliver only what its party owes and what asks for its ledger.
  const shelves = new Map<string, string[]>()
  for (const duty of duties) {
    const shelf = shelfOf(duty.debtor, ruleOf(duty)?.rule.evidence.ledger ?? '')
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), duty.id])
  }
  const owedBy = ({ party, ledger }: Draft) =>
    (shelves.get(shelfOf(party.id, ledger.kind)) ?? []).flatMap((id) => now.get(id) ?? [])
  return {
    find: (id: string) => now.get(id),
    /** Files the draft in the book, for this duty: what it delivers, or why it cannot. */
    file(draft: Draft, filedOn: Day, duty: string) {
      const seen = now.get(duty)
      if (seen === undefined) return refuse('duty.not-found')
      if (seen.state === 'withdrawn') return refuse('duty.withdrawn')
      if (seen.state === 'delivered' && seen.occasion !== standing)
        return refuse('duty.already-delivered', { deliveredOn: seen.delivered_on ?? '' })
      const [links = []] = linksOf([draft], owedBy(draft), filedOn, ruleOf)
      if (!links.some((link) => link.duty.id === duty))
        return refuse('record.does-not-deliver', { fields: [] })
      for (const link of links) now.set(link.duty.id, delivered(link, draft))
      return links
    },
  }
}

const shelfOf = (party: string, ledger: string) => `${party}/${ledger}`

/**
 * Writes reckoned records of any ledgers in few statements, in their order, all on the desk's day. The same rows, chains
 * and counts as filing them one by one. The caller holds the duties, and their files if others may be writing.
 */
export const fileTogether = async (desk: Writer, filings: readonly Reckoned[]): Promise<Filed[]> => {
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
      await deliverAll(rows, filed)
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
