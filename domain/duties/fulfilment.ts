import { type Day, daysBetween, lastOfMonth, monthOf, yearOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DutyRule } from '../plans/plan.ts'
import { daysInEnglish, dayWords } from './date-words.ts'
import type { Duty } from './duty.ts'
import { standing } from './occasion.ts'

/** A record filed more days than this after what it records is marked as backdated. */
export const backdatedAfter = 30

/** What a record says about itself, as far as duties ask. */
export type FiledRecord = {
  /** The ledger it stands in. */
  kind: string
  party: string
  happenedOn: Day
  filedOn: Day
  complete: boolean
  /** What it says in its fields, as far as a rule asks. */
  values?: Readonly<Record<string, unknown>>
  /** The last day on which it holds, where its ledger names one. */
  validUntil?: Day
}

/** `late`: days by which it was filed after the due date. */
export type Fulfilment =
  | { delivers: true; late: number; backdated: boolean; lapsesOn?: Day; because: Words }
  | { delivers: false; because: Words }

type Asked = Pick<Duty, 'debtor' | 'first' | 'due'> & Partial<Pick<Duty, 'occasion'>>

/**
 * Whether this record delivers this duty. What counts is that it happened within the period; filing after the due
 * date is delivering late. One record may deliver several duties.
 * A standing duty asks when the record holds, not when it happened.
 */
export const fulfils = (duty: Asked, record: FiledRecord, rule: Pick<DutyRule, 'evidence'>): Fulfilment => {
  const because = obstacleTo(duty, record, rule)
  return because === undefined ? delivery(duty, record, rule) : { delivers: false, because }
}

export const isBackdated = ({ happenedOn, filedOn }: Pick<FiledRecord, 'happenedOn' | 'filedOn'>): boolean =>
  daysBetween(happenedOn, filedOn) > backdatedAfter

const obstacleTo = (
  duty: Asked,
  record: FiledRecord,
  rule: Pick<DutyRule, 'evidence'>,
): Words | undefined => {
  if (record.kind !== rule.evidence.ledger)
    return { zh: '这项义务要的是另一种台账的记录', en: 'This duty asks for a record of another ledger' }
  if (record.party !== duty.debtor)
    return { zh: '记录是另一家单位的', en: 'The record belongs to another body' }
  if (record.happenedOn > record.filedOn)
    return { zh: '记录写的事还没有发生', en: 'What it records had not happened when it was filed' }
  if (duty.occasion === standing) {
    const lapsesOn = lapseOf(record, rule)
    if (lapsesOn !== undefined && lapsesOn < record.filedOn) return expired(lapsesOn)
  } else if (record.happenedOn < duty.first || record.happenedOn > duty.due)
    return outside(duty, record.happenedOn)
  const unlike = unlikeAsked(record, rule)
  if (unlike !== undefined) return unlike
  if (!record.complete) return { zh: '记录还有必填项没有填', en: 'Required fields of the record are empty' }
  return undefined
}

const outside = ({ first, due }: Pick<Duty, 'first' | 'due'>, happenedOn: Day): Words => {
  const [on, from, to] = [dayWords(happenedOn), dayWords(first), dayWords(due)]
  return {
    zh: `发生在${on.zh}，不在${from.zh}至${to.zh}之内`,
    en: `It happened on ${on.en}, not between ${from.en} and ${to.en}`,
  }
}

/** The last day on which a record holds for a standing duty; undefined when nothing ends it. */
export const lapseOf = (
  { happenedOn, validUntil }: Pick<FiledRecord, 'happenedOn' | 'validUntil'>,
  { evidence: { validFor } }: Pick<DutyRule, 'evidence'>,
): Day | undefined => validUntil ?? (validFor === undefined ? undefined : monthsOn(happenedOn, validFor))

/** The same day so many months on; the month's last day where it has no such day. */
const monthsOn = (day: Day, months: number): Day => {
  const last = lastOfMonth(yearOf(day), monthOf(day) + months)
  const same = `${last.slice(0, 8)}${day.slice(8)}`
  return same < last ? same : last
}

/** A field that says something else than the rule asks for, as the rule's author wrote it. */
const unlikeAsked = (record: FiledRecord, { evidence }: Pick<DutyRule, 'evidence'>): Words | undefined => {
  const wrong = Object.entries(evidence.with ?? {}).find(
    ([field, allowed]) => !allowed.some((one) => saidIn(record.values?.[field], one)),
  )
  return wrong === undefined
    ? undefined
    : {
        zh: '记录里填的情况不符合这一条的要求',
        en: 'What the record says is not what this clause asks for',
      }
}

const saidIn = (value: unknown, one: string): boolean =>
  Array.isArray(value) ? value.includes(one) : String(value) === one

const expired = (lapsesOn: Day): Words => {
  const on = dayWords(lapsesOn)
  return { zh: `只有效到${on.zh}，交的时候已经过期`, en: `It held only until ${on.en}, before it was filed` }
}

const delivery = (
  { due, occasion }: Asked,
  record: FiledRecord,
  rule: Pick<DutyRule, 'evidence'>,
): Fulfilment => {
  const late = Math.max(0, daysBetween(due, record.filedOn))
  const lapsesOn = occasion === standing ? lapseOf(record, rule) : undefined
  return {
    delivers: true,
    late,
    backdated: isBackdated(record),
    ...(lapsesOn === undefined ? {} : { lapsesOn }),
    because: deliveryWords(record, late, lapsesOn),
  }
}

const deliveryWords = (record: FiledRecord, late: number, lapsesOn: Day | undefined): Words => {
  const [on, filed] = [dayWords(record.happenedOn), dayWords(record.filedOn)]
  const parts = [
    { zh: `发生在${on.zh}，${filed.zh}交`, en: `Happened on ${on.en}, filed on ${filed.en}` },
    ...(late > 0 ? [{ zh: `迟 ${late} 天`, en: `${daysInEnglish(late)} late` }] : []),
    ...(isBackdated(record) ? [{ zh: '补记', en: 'backdated' }] : []),
    ...(lapsesOn === undefined ? [] : [validWords(lapsesOn)]),
  ]
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}

const validWords = (lapsesOn: Day): Words => {
  const until = dayWords(lapsesOn)
  return { zh: `有效到${until.zh}`, en: `valid until ${until.en}` }
}
