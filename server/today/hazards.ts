import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { quarterToTell, statisticsLamp } from '@bihuan/domain/hazards/statistics.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { pageOfHazards } from '../hazards/list.ts'
import { viewRows } from '../hazards/operations.ts'
import { dueOf } from '../hazards/statistics-form.ts'
import { countTellers } from '../hazards/statistics-store.ts'

/** As many as one looks at in a morning; the list has the rest. */
const shown = 6

/** The hazards that wait for the town, the one that was due first before the others. */
export const waitingForTown = async (desk: Reader) => {
  const found = await pageOfHazards(
    desk.rows,
    desk.signer,
    { state: 'waiting', sort: 'due' },
    undefined,
    desk.today,
  )
  const rows = await viewRows(desk, found, desk.today)
  const dueIn = ({ townLamp }: (typeof rows)[number]) =>
    townLamp === null ? Number.POSITIVE_INFINITY : townLamp.kind === 'late' ? -townLamp.days : townLamp.days
  return rows.toSorted((a, b) => dueIn(a) - dueIn(b)).slice(0, shown)
}

/** Who is missing in the statistics of the last quarter, from the days on which these are due soon. */
export const missingStatistics = async (desk: Reader, national: LawBook) => {
  const period = quarterToTell(desk.today)
  const due = await dueOf(desk, national, period)
  if (isRefusal(due)) return null
  const lamp = statisticsLamp(period, due, undefined, desk.today)
  if (lamp.kind !== 'late' && lamp.kind !== 'soon') return null
  const { all, filed } = await countTellers(desk, { period })
  return all === filed ? null : { period: period.name, words: period.words, missing: all - filed, lamp }
}
