import { type Day, isDay } from '@bihuan/domain/base/day.ts'
import { fulfils } from '@bihuan/domain/duties/fulfilment.ts'
import type { DutyRow } from './week.ts'

/** What the town's clock will say of a record that happened on this day and arrives today. */
export type Judgement =
  | { counts: 'undated' }
  | { counts: 'outside' }
  | { counts: 'yes'; late: number; backdated: boolean; also: DutyRow[] }

/** The same rule that decides at the town, asked before anything is sent. */
export const judgementOf = (
  duty: DutyRow,
  mine: readonly DutyRow[],
  happenedOn: unknown,
  today: Day,
): Judgement => {
  if (typeof happenedOn !== 'string' || !isDay(happenedOn)) return { counts: 'undated' }
  const verdict = verdictOn(duty, happenedOn, today)
  if (!verdict.delivers) return { counts: 'outside' }
  const also = mine.filter(
    (other) =>
      other.id !== duty.id &&
      other.ledger === duty.ledger &&
      other.debtor.id === duty.debtor.id &&
      other.lamp.kind !== 'done' &&
      other.lamp.state !== 'withdrawn' &&
      verdictOn(other, happenedOn, today).delivers,
  )
  return { counts: 'yes', late: verdict.late, backdated: verdict.backdated, also }
}

const verdictOn = ({ debtor, first, due, ledger }: DutyRow, happenedOn: Day, today: Day) =>
  fulfils(
    { debtor: debtor.id, first, due },
    { kind: ledger, party: debtor.id, happenedOn, filedOn: today, complete: true },
    { evidence: { ledger } },
  )
