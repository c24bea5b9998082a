import type { Day } from '@bihuan/domain/base/day.ts'
import { judge } from '@bihuan/domain/duties/lamp.ts'
import type { Figures } from '@bihuan/domain/rollup/figures.ts'
import { type Counts, countsOf, noCounts, type TallyRow } from '@bihuan/domain/rollup/tally.ts'
import type { TestTown } from './town.ts'

export type DutyRow = {
  id: string
  town: string
  clause: string
  area: string
  kind: string
  sector: string
  debtor: string
  occasion: string
  state: TallyRow['state']
  first: Day
  due: Day
  soonFrom: Day
  deliveredOn: Day | null
  lapsesOn: Day | null
  renewFrom: Day | null
}

/** Every duty of a town as it stands in its row. */
export const dutyRows = (town: TestTown, code: string): Promise<DutyRow[]> =>
  town.query<DutyRow>(
    `select id, town, clause, area, kind, sector, debtor, occasion, state, first_on::text as first, due_on::text as due,
       soon_on::text as "soonFrom", delivered_on::text as "deliveredOn",
       lapses_on::text as "lapsesOn", renew_on::text as "renewFrom" from duty where town = $1 order by id`,
    [code],
  )

/** Counts made from the duties themselves, one by one: what every tally, list and roll-up has to agree with. */
export const countedOneByOne = (
  rows: readonly DutyRow[],
  asOf: Day,
  groupOf: (row: DutyRow) => string,
): Map<string, Counts> => {
  const names = [...new Set(rows.map(groupOf))]
  const of = (name: string) =>
    rows
      .filter((row) => groupOf(row) === name)
      .map(({ lapsesOn, renewFrom, ...row }) => ({
        ...row,
        ...(lapsesOn === null ? {} : { lapsesOn }),
        ...(renewFrom === null ? {} : { renewFrom }),
        count: 1,
      }))
  return new Map(names.map((name) => [name, countsOf(of(name), asOf)]))
}

/** The same for every clause that asks something, with nothing for one that binds nobody of this town yet. */
export const countedByClause = (
  clauses: readonly string[],
  rows: readonly DutyRow[],
  asOf: Day,
): Map<string, Counts> => {
  const counted = countedOneByOne(rows, asOf, ({ clause }) => clause)
  return new Map([...clauses, ...counted.keys()].map((clause) => [clause, counted.get(clause) ?? noCounts()]))
}

/** The same with the late deliveries apart. */
export const figuresOneByOne = (
  rows: readonly DutyRow[],
  asOf: Day,
  groupOf: (row: DutyRow) => string,
): Map<string, Figures> => {
  const standing = rows.filter(({ state }) => state !== 'withdrawn')
  const late = new Map<string, number>()
  for (const row of standing.filter((one) => isDeliveredLate(one, asOf)))
    late.set(groupOf(row), (late.get(groupOf(row)) ?? 0) + 1)
  return new Map(
    [...countedOneByOne(standing, asOf, groupOf)].map(([group, counts]) => [
      group,
      { ...counts, deliveredLate: late.get(group) ?? 0 },
    ]),
  )
}

const isDeliveredLate = ({ deliveredOn, lapsesOn, renewFrom, state, ...row }: DutyRow, asOf: Day) =>
  judge(
    {
      ...row,
      returned: state === 'returned',
      ...(deliveredOn === null ? {} : { deliveredOn }),
      ...(lapsesOn === null ? {} : { lapsesOn }),
      ...(renewFrom === null ? {} : { renewFrom }),
    },
    asOf,
  ).state === 'delivered-late'
