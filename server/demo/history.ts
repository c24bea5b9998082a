import { addDays, type Day, daysBetween, type Instant, weekdayOf, yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import type { DutyRule } from '@bihuan/domain/plans/plan.ts'
import type { DutyFile } from '../duties/store.ts'
import { type RuleOf, ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { type Draft, draftOf } from '../ledgers/draft.ts'
import { type DutyBook, openDutyBook } from '../ledgers/duty-book.ts'
import { ledgerOf, shippedLedgers } from '../ledgers/known-ledgers.ts'
import { type Reckoned, writeFilings } from '../ledgers/write-filings.ts'
import { calledIn } from './profiles.ts'
import { demoSignature, demoValues, filingDay } from './records.ts'
import { deskOn, partyId, type Seeding, tenOn } from './seeding.ts'
import { shareOf } from './share.ts'
import type { DemoTown } from './towns.ts'

/** Parties whose duty of the running period stays open, so that somebody can try it. */
const leftToTry = new Set(['jinyu', 'emergency'])

/** A year of filing: most deliver, some late, some forget, each in the same way every time the demo is loaded. */
export const seedHistory = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const duties = await begunDuties(seeding, town)
  const ruleOf = ruleFinder(seeding.plan)
  const all = filersOf(town, seeding.today)
  const history: History = {
    seeding,
    ruleOf,
    book: openDutyBook(duties, ruleOf),
    names: new Map(all.map(({ id, name }) => [id, name])),
    days: new Map(),
  }
  const filers = new Map(all.map((filer) => [filer.id, filer]))
  for (const duty of duties) {
    const filer = filers.get(duty.debtor)
    if (filer !== undefined) plan(history, filer, duty)
  }
  for (const filings of weeksOf(history)) await fileAll(history, town, filings)
}

const begunDuties = (seeding: Seeding, town: DemoTown): Promise<DutyFile[]> =>
  deskOn(seeding, seeding.today).read(systemSigner(town.code), 'zh', (desk) =>
    desk.rows
      .selectFrom('duty')
      .selectAll()
      .where('first_on', '<=', seeding.today)
      .where('state', '=', 'open')
      .orderBy('due_on')
      .orderBy('key')
      .execute(),
  )

type Filer = {
  id: string
  key: string
  name: string
  diligence: number
  staff: number
  person: string
  /** The last day of work, where it closed or stands still. */
  until?: Day
}

type Planned = { filer: Filer; duty: string; key: string; happenedOn: Day }

type History = {
  seeding: Seeding
  ruleOf: RuleOf
  book: DutyBook
  names: ReadonlyMap<string, string>
  /** What is filed on which day; a record that runs out plans its successor. */
  days: Map<Day, Planned[]>
}

const filersOf = (town: DemoTown, today: Day): Filer[] => {
  const body = (key: string, name: string, diligence: number, staff: number): Filer => ({
    ...{ id: partyId(town.code, key), key, name, diligence, staff, person: calledIn(town, key) },
  })
  return [
    ...town.enterprises.map(({ key, name, diligence, staff, ...fate }) => {
      const stopped = fate.closedDaysAgo ?? fate.suspendedDaysAgo
      const firm = body(key, name, diligence, staff)
      return stopped === undefined ? firm : { ...firm, until: addDays(today, -stopped) }
    }),
    ...town.departments.map(({ key, name }) => body(key, name, 0.6 + 0.4 * shareOf(town.code, key), 6)),
    ...town.villages.map(({ code, zh }) => body(code, zh, 0.55 + 0.45 * shareOf(code, 'diligence'), 5)),
    body('office', town.name.zh, 0.9, 4),
  ]
}

const plan = (history: History, filer: Filer, duty: DutyFile) => {
  const { today, issueDay } = history.seeding
  const runs = duty.due_on >= today
  if (runs && leftToTry.has(filer.key)) return
  const first = duty.first_on > issueDay ? duty.first_on : issueDay
  if (duty.due_on < first) return
  const diligence = runs ? filer.diligence / 2 : filer.diligence
  const day = filingDay(duty.key, first, duty.due_on, diligence)
  if (day === null || day.happenedOn > (filer.until ?? today)) return
  const filedOn =
    history.seeding.size === 'full' && duty.occasion !== standing && shareOf(duty.key, 'long after') > 0.96
      ? addDays(day.happenedOn, 38)
      : day.filedOn
  put(history, atWork(filedOn), { filer, duty: duty.id, key: duty.key, ...day })
}

const put = ({ days }: History, on: Day, { filer, duty, key, happenedOn }: Planned) => {
  const planned = { filer, duty, key, happenedOn }
  const known = days.get(on)
  if (known === undefined) days.set(on, [planned])
  else known.push(planned)
}

/** Nobody files on a Saturday or a Sunday. */
const atWork = (day: Day): Day => addDays(day, { 6: 2, 7: 1 }[weekdayOf(day)] ?? 0)

type Told = Reckoned & { when: { now: Instant; today: Day } }

/** As many records as are filed in one transaction: few statements for a year, and none of them long. */
const together = 250

/** The filings of one year after the other, day by day, in lots that are written at once. */
function* weeksOf(history: History): Generator<Told[]> {
  const { issueDay, today } = history.seeding
  let lot: Told[] = []
  for (let day = issueDay; day < today; day = addDays(day, 1)) {
    const isNewYear = lot[0] !== undefined && yearOf(lot[0].when.today) !== yearOf(day)
    if (lot.length >= together || isNewYear) {
      yield lot
      lot = []
    }
    const when = { now: tenOn(day), today: day }
    for (const planned of history.days.get(day) ?? []) {
      const reckoned = reckon(history, planned, day)
      if (reckoned !== undefined) lot.push({ ...reckoned, when })
    }
  }
  if (lot.length > 0) yield lot
}

const fileAll = async ({ seeding }: History, town: DemoTown, filings: readonly Told[]) => {
  const last = filings.at(-1)
  if (last !== undefined)
    await deskOn(seeding, last.when.today).write(systemSigner(town.code), 'zh', (desk) =>
      writeFilings(desk, filings),
    )
}

/** What is filed for this duty, unless another record delivered it before. */
const reckon = (history: History, planned: Planned, day: Day): Reckoned | undefined => {
  const duty = history.book.find(planned.duty)
  const rule = duty && history.ruleOf(duty)?.rule
  if (duty === undefined || rule === undefined) return undefined
  const draft = draftFor(history, planned, duty, rule, day)
  const links = history.book.file(draft, day, duty.id)
  if (isRefusal(links)) {
    if (links.refused === 'duty.already-delivered') return undefined
    throw new Error(`demo: a record was refused: ${links.refused} ${duty.clause}.${duty.rule} ${duty.key}`)
  }
  planSuccessor(history, planned, history.book.find(duty.id))
  const { filer } = planned
  return { draft, links, by: { account: idOfName(`demo/filer/${filer.id}`), person: filer.person } }
}

const draftFor = (
  { names }: History,
  { filer, key, happenedOn }: Planned,
  { debtor, area, handler }: DutyFile,
  { evidence }: DutyRule,
  day: Day,
): Draft => {
  const ledger = ledgerOf(shippedLedgers, evidence.ledger)
  if (ledger === undefined) throw new Error(`demo: there is no ledger ${evidence.ledger}`)
  if (daysBetween(happenedOn, day) < 0) throw new RangeError('filed before it happened')
  const party = { id: debtor, name: names.get(debtor) ?? '', area, handler }
  const values = demoValues(evidence.ledger, key, happenedOn, filer.staff, evidence.with)
  const draft = draftOf({ today: day }, ledger, party, values, demoSignature(key))
  if (isRefusal(draft)) throw new Error(`demo: a record was refused: ${JSON.stringify(draft)}`)
  return draft
}

/** What a standing duty's record shows runs out: who is diligent renews it in time, others late or never. */
const planSuccessor = (history: History, planned: Planned, duty: DutyFile | undefined) => {
  const lapsesOn = duty?.lapses_on
  if (duty?.occasion !== standing || lapsesOn == null || lapsesOn >= history.seeding.today) return
  const key = `${planned.key}/${lapsesOn}`
  if (shareOf(key, 'renews') > planned.filer.diligence) return
  const happenedOn = addDays(lapsesOn, Math.floor(25 * shareOf(key, 'when')) - 20)
  if (happenedOn > planned.happenedOn)
    put(history, atWork(addDays(happenedOn, 2)), { ...planned, key, happenedOn })
}
