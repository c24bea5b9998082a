import type { dossiers as contract } from '@bihuan/contract/dossiers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type Day, yearOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type LampKind, lampOf } from '@bihuan/domain/duties/lamp.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { DutyFile } from '../duties/store.ts'
import { timedOf } from '../duties/views.ts'
import type { ReadRows } from '../frame/desk.ts'

type Domain = OutputOf<typeof contract.standing>['domains'][number]
type Counts = Domain['counts']

/** The worst first. */
const byWorst: readonly LampKind[] = ['late', 'soon', 'ok', 'done', 'none']

/** What a party owes this year, and whatever of earlier years is still owed. */
export const dutiesThisYear = (rows: ReadRows, party: string, asOf: Day): Promise<DutyFile[]> =>
  rows
    .selectFrom('duty')
    .selectAll()
    .where('debtor', '=', party)
    .where('state', '!=', 'withdrawn')
    .where((e) =>
      e.or([
        e('due_on', '>=', `${yearOf(asOf)}-01-01`),
        e('state', '!=', 'delivered'),
        e('renew_on', '<=', asOf),
      ]),
    )
    .orderBy('due_on')
    .execute()

const taskOf = (clause: string): string => (clause.startsWith('R') ? 'R' : (clause.split('.')[0] ?? ''))

/** A lamp for every task of the plan under which the party owes anything: the worst of its duties, and their number. */
export const domainsOf = (plan: Plan, duties: readonly DutyFile[], asOf: Day): Domain[] =>
  plan.tasks.flatMap((task) => {
    const lamps = duties
      .filter(({ clause }) => taskOf(clause) === task.id)
      .map((duty) => lampOf(timedOf(duty), asOf))
    if (lamps.length === 0) return []
    const counts = countLamps(lamps.map(({ kind }) => kind))
    const worst = byWorst.find((kind) => counts[kind] > 0) ?? 'none'
    const [first] = lamps.filter(({ kind }) => kind === worst)
    const words = first === undefined ? quiet[worst] : wordsFor(worst, counts[worst], first.words)
    return [{ task: task.id, title: task.title, lamp: worst, counts, words }]
  })

const countLamps = (kinds: readonly LampKind[]): Counts => {
  const counts: Counts = { late: 0, soon: 0, ok: 0, done: 0, none: 0 }
  for (const kind of kinds) counts[kind] += 1
  return counts
}

const quiet: Record<LampKind, Words> = {
  late: { zh: '逾期', en: 'overdue' },
  soon: { zh: '临期', en: 'due soon' },
  ok: { zh: '正常', en: 'in order' },
  done: { zh: '都已交', en: 'all delivered' },
  none: { zh: '未到', en: 'not yet' },
}

/** Only what wants acting on is counted; one duty says its own distance. */
const wordsFor = (kind: LampKind, count: number, own: Words): Words => {
  if (kind !== 'late' && kind !== 'soon') return quiet[kind]
  return count === 1
    ? { zh: `1 件${own.zh}`, en: `1 ${own.en}` }
    : { zh: `${count} 件${quiet[kind].zh}`, en: `${count} ${quiet[kind].en}` }
}
