import type { Day } from '@bihuan/domain/base/day.ts'
import { lapseTimes } from '@bihuan/domain/duties/duty.ts'
import { fulfils } from '@bihuan/domain/duties/fulfilment.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import type { DutyFile } from '../duties/store.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Draft } from './draft.ts'
import type { Link } from './evidence-store.ts'

/**
 * The duties that each draft delivers, one draft after another: what an earlier one delivered is no longer owed when
 * the next one is judged. `duties` are all that any of them may deliver, as they stand.
 */
export const linksOf = (
  drafts: readonly Draft[],
  duties: readonly DutyFile[],
  filedOn: Day,
  ruleOf: RuleOf,
): Link[][] => {
  const open = new Map<string, DutyFile[]>()
  for (const duty of duties) open.set(duty.debtor, [...(open.get(duty.debtor) ?? []), duty])
  return drafts.map((draft) => {
    const own = open.get(draft.party.id) ?? []
    const links = own.flatMap((duty) => linkOf(duty, draft, filedOn, ruleOf) ?? [])
    const after = new Map(links.map((link) => [link.duty.id, delivered(link, draft)]))
    if (links.length > 0)
      open.set(
        draft.party.id,
        own.map((duty) => after.get(duty.id) ?? duty),
      )
    return links
  })
}

export const linkOf = (duty: DutyFile, draft: Draft, filedOn: Day, ruleOf: RuleOf): Link | undefined => {
  const rule = ruleOf(duty)?.rule
  if (rule === undefined || !isOwed(duty)) return undefined
  const asked = { debtor: duty.debtor, first: duty.first_on, due: duty.due_on, occasion: duty.occasion }
  const verdict = fulfils(asked, filedOf(draft, filedOn), rule)
  if (!verdict.delivers) return undefined
  const { lapsesOn = null, renewFrom: renewOn = null } = lapseTimes(rule, verdict.lapsesOn)
  return { duty, filedOn, deliveredOn: deliveredOn(duty, filedOn), ...verdict, lapsesOn, renewOn }
}

/** A standing duty takes a newer record while the old still holds; any other is owed until it is delivered. */
const isOwed = ({ state, occasion }: DutyFile) =>
  state === 'open' || state === 'returned' || (state === 'delivered' && occasion === standing)

/** The record as duties see it. A draft is complete, or it would not be one. */
const filedOf = ({ ledger, party, values, happenedOn }: Draft, filedOn: Day) => {
  const until = ledger.validUntil === undefined ? undefined : values[ledger.validUntil]
  return {
    kind: ledger.kind,
    party: party.id,
    happenedOn,
    filedOn,
    complete: true,
    values,
    ...(typeof until === 'string' ? { validUntil: until } : {}),
  }
}

/** The duty once this record delivers it. */
export const delivered = (
  { duty, deliveredOn, lapsesOn, renewOn }: Link,
  { happenedOn }: Draft,
): DutyFile => ({
  ...duty,
  state: 'delivered',
  happened_on: happenedOn,
  delivered_on: deliveredOn,
  lapses_on: lapsesOn,
  renew_on: renewOn,
})

/** A standing duty renewed in time has been in order since its first record; after a gap it begins anew. */
const deliveredOn = (duty: Pick<DutyFile, 'delivered_on' | 'lapses_on'>, filedOn: Day): Day =>
  duty.delivered_on !== null && (duty.lapses_on === null || duty.lapses_on >= filedOn)
    ? duty.delivered_on
    : filedOn
