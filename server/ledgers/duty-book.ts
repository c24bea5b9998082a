import type { Day } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import type { DutyFile } from '../duties/store.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Draft } from './draft.ts'
import { delivered, linksOf } from './reckon.ts'

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
