import { type Day, daysBetween } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DutyRule } from '../plans/plan.ts'
import { daysInEnglish, dayWords } from './date-words.ts'
import type { Duty } from './duty.ts'

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
}

/** `late`: days by which it was filed after the due date. */
export type Fulfilment =
  | { delivers: true; late: number; backdated: boolean; because: Words }
  | { delivers: false; because: Words }

/**
 * Whether this record delivers this duty. What counts is that it happened within the period; filing after the due
 * date is delivering late. One record may deliver several duties.
 */
export const fulfils = (
  duty: Pick<Duty, 'debtor' | 'first' | 'due'>,
  record: FiledRecord,
  rule: Pick<DutyRule, 'evidence'>,
): Fulfilment => {
  const because = obstacleTo(duty, record, rule)
  return because === undefined ? delivery(duty, record) : { delivers: false, because }
}

export const isBackdated = ({ happenedOn, filedOn }: Pick<FiledRecord, 'happenedOn' | 'filedOn'>): boolean =>
  daysBetween(happenedOn, filedOn) > backdatedAfter

const obstacleTo = (
  duty: Pick<Duty, 'debtor' | 'first' | 'due'>,
  record: FiledRecord,
  rule: Pick<DutyRule, 'evidence'>,
): Words | undefined => {
  if (record.kind !== rule.evidence.ledger)
    return { zh: '这项义务要的是另一种台账的记录', en: 'This duty asks for a record of another ledger' }
  if (record.party !== duty.debtor)
    return { zh: '记录是另一家单位的', en: 'The record belongs to another body' }
  if (record.happenedOn > record.filedOn)
    return { zh: '记录写的事还没有发生', en: 'What it records had not happened when it was filed' }
  if (record.happenedOn < duty.first || record.happenedOn > duty.due) return outside(duty, record.happenedOn)
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

const delivery = ({ due }: Pick<Duty, 'due'>, record: FiledRecord): Fulfilment => {
  const late = Math.max(0, daysBetween(due, record.filedOn))
  const [on, filed, backdated] = [dayWords(record.happenedOn), dayWords(record.filedOn), isBackdated(record)]
  return {
    delivers: true,
    late,
    backdated,
    because: {
      zh: `发生在${on.zh}，${filed.zh}交${late > 0 ? `，迟 ${late} 天` : ''}${backdated ? '，补记' : ''}`,
      en: `Happened on ${on.en}, filed on ${filed.en}${late > 0 ? `, ${daysInEnglish(late)} late` : ''}${backdated ? ', backdated' : ''}`,
    },
  }
}
