import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { problemWords } from '@bihuan/domain/ledgers/problem-words.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { DutyRule } from '@bihuan/domain/plans/plan.ts'
import { type DutyFile, findDuty, holdDuties } from '../duties/store.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { dutyFile } from './acts.ts'
import { type Draft, draftOf, withPhotos } from './draft.ts'
import { type Link, openDutiesIn, type Reach } from './evidence-store.ts'
import { type Ledgers, ledgerOf, shippedLedgers } from './known-ledgers.ts'
import { linksOf } from './reckon.ts'
import type { Filed } from './record-row.ts'
import { writeFilings } from './write-filings.ts'

export type Filing = { duty: string; values: Record<string, unknown>; signature: Signature }

/**
 * Files a record against a duty. The same record delivers every duty of that debtor which asks for this ledger and
 * whose period holds the day: one honest piece of work, filled in once.
 */
export const fileRecord = async (
  { duty: id, values, signature }: Filing,
  desk: Writer,
  ruleOf: RuleOf,
  ledgers: Ledgers = shippedLedgers,
) => {
  const seen = await findDuty(desk.rows, id)
  if (seen === undefined) return refuse('duty.not-found')
  if (desk.signer.party !== seen.debtor) return refuse('record.not-yours')
  const rule = ruleOf(seen)?.rule
  const ledger = rule && ledgerOf(ledgers, rule.evidence.ledger)
  if (rule === undefined || ledger === undefined)
    throw new Error(`duty ${id} asks for a ledger that is not there`)

  const { area, handler } = seen
  const party = { id: seen.debtor, name: seen.debtor_name, area, handler }
  const draft = await withPhotos(desk, draftOf(desk, ledger, party, values, signature))
  if (isRefusal(draft)) return draft
  const duties = await holdAround(desk, [draft], [seen])
  const closed = obstacleOf(duties.find((duty) => duty.id === id) ?? seen, draft)
  if (closed !== undefined) return closed

  const [links = []] = linksOf([draft], duties, desk.today, ruleOf)
  if (!links.some((link) => link.duty.id === id)) return doesNotDeliver(ledger, rule)
  return writeOne(desk, draft, links)
}

/** Files a record that nobody's duty asked for by name: it delivers what it delivers, which may be nothing. */
export const fileFreely = async (draft: Draft, desk: Writer, ruleOf: RuleOf): Promise<Filed> => {
  const [links = []] = linksOf([draft], await holdAround(desk, [draft]), desk.today, ruleOf)
  return writeOne(desk, draft, links)
}

/** Files many records of one ledger in few statements, in their order; what one delivers the next finds delivered. */
export const fileMany = async (drafts: readonly Draft[], desk: Writer, ruleOf: RuleOf): Promise<Filed[]> => {
  if (drafts.length === 0) return []
  const links = linksOf(drafts, await holdAround(desk, drafts), desk.today, ruleOf)
  return writeFilings(
    desk,
    drafts.map((draft, at) => ({ draft, links: links[at] ?? [], by: desk.signer })),
  )
}

/** Holds the files and rows of every duty that the drafts may deliver, and reads them once they cannot change. */
export const holdAround = async (
  desk: Writer,
  drafts: readonly Draft[],
  more: readonly DutyFile[] = [],
): Promise<DutyFile[]> => {
  const days = drafts.map(({ happenedOn }) => happenedOn).sort()
  const parties = [...new Set(drafts.map(({ party }) => party.id))]
  const reach: Reach = { parties, from: days[0] ?? '', to: days.at(-1) ?? '' }
  const duties = [...more, ...(await openDutiesIn(desk.rows, reach))]
  await desk.lock(...duties.map(dutyFile))
  await holdDuties(
    desk.rows,
    duties.map(({ id }) => id),
  )
  const open = await openDutiesIn(desk.rows, reach)
  const known = new Set(open.map(({ id }) => id))
  const others = await Promise.all(
    more.filter(({ id }) => !known.has(id)).map(({ id }) => findDuty(desk.rows, id)),
  )
  return [...open, ...others.filter((duty) => duty !== undefined)]
}

const obstacleOf = (duty: DutyFile, { ledger, happenedOn }: Draft) => {
  const isPeriodic = duty.occasion !== standing
  if (duty.state === 'withdrawn') return refuse('duty.withdrawn')
  if (isPeriodic && duty.state === 'delivered')
    return refuse('duty.already-delivered', { deliveredOn: duty.delivered_on ?? '' })
  return isPeriodic && (happenedOn < duty.first_on || happenedOn > duty.due_on)
    ? refuse('record.outside-period', { first: duty.first_on, last: duty.due_on }, ledger.happenedOn)
    : undefined
}

/** What the rule wants said and the record does not say, field by field. */
const doesNotDeliver = (ledger: Ledger, { evidence }: DutyRule) => {
  const fields = Object.entries(evidence.with ?? {}).map(([field, allowed]) => ({
    field,
    words: problemWords.wanted(ledger.fields[field], allowed),
  }))
  return { ...refuse('record.does-not-deliver', { fields: fields.map(({ field }) => field) }), fields }
}

const writeOne = async (desk: Writer, draft: Draft, links: Link[]): Promise<Filed> => {
  const [filed] = await writeFilings(desk, [{ draft, links, by: desk.signer }])
  if (filed === undefined) throw new Error('a record was not written')
  return filed
}
