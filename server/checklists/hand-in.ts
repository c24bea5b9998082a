import type { checklists } from '@bihuan/contract/checklists.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { type Day, isDay } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { type Checklist, listOn } from '@bihuan/domain/checklists/checklist.ts'
import { dueItems } from '@bihuan/domain/checklists/due-items.ts'
import { checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { obstacleToRecord } from '@bihuan/domain/checklists/run.ts'
import { type ItemReport, reportsOfRun, valuesOfRun } from '@bihuan/domain/checklists/run-makes.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { reportHazard } from '../hazards/report.ts'
import type { HazardRules } from '../hazards/rules.ts'
import { takeStep } from '../hazards/take-step.ts'
import { entryOf } from '../ledgers/entry.ts'
import { fileFreely } from '../ledgers/file-record.ts'
import type { Ledgers } from '../ledgers/known-ledgers.ts'
import { findParty, type PartyFile, profileOf } from '../parties/store.ts'
import { askedOn } from './asked.ts'
import { isForKind, type ShippedLists } from './shipped.ts'
import { insertFindings } from './store.ts'

export type Run = InputOf<typeof checklists.submit>
type By = { shipped: ShippedLists; rules: HazardRules; ruleOf: RuleOf; ledgers: Ledgers }

/** Files the record of a run and reports what it found, in one transaction: all of it stands, or nothing does. */
export const handInRun = async (run: Run, desk: Writer, { shipped, rules, ruleOf, ledgers }: By) => {
  const party = await findParty(desk.rows, desk.signer.party ?? '')
  if (party === undefined) return refuse('party.not-found')
  const on = dayOf(run, desk.today)
  const list = listOn(shipped.lists, run.list, on)
  if (list === undefined) return refuse('checklist.not-found', { list: run.list, on })
  const made = madeOf(run, list, itemsFor(run, list, shipped, party, on), on, desk)
  if (isRefusal(made)) return made
  const { signature } = run
  const entry = { kind: 'self-check', party: party.id, values: { ...run.values, ...made.values }, signature }
  const draft = await entryOf(entry, desk, ledgers)
  if (isRefusal(draft)) return draft
  const filed = await fileFreely(draft, desk, ruleOf)
  const { area, handler } = party
  const axes = { area, party: party.id, handler }
  for (const report of made.reports) {
    const hazard = await tell(report, run, desk, rules)
    if (isRefusal(hazard)) return hazard
    const found = { record: filed.record.id, item: report.item, hazard, ...axes }
    await desk.append([], (rows) => insertFindings(rows, [found]))
  }
  return filed
}

/** By the list of the day on which it was ticked; what is no day is refused with the record. */
const dayOf = ({ values: { checkedOn } }: Run, today: Day): Day =>
  typeof checkedOn === 'string' && isDay(checkedOn) ? checkedOn : today

const itemsFor = ({ rhythm }: Run, list: Checklist, shipped: ShippedLists, party: PartyFile, on: Day) => {
  const profile = isForKind(shipped, party.kind) ? profileOf(party) : undefined
  return dueItems(list, rhythm, profile).map(askedOn(list, shipped.hazards, on))
}

const madeOf = (
  { rhythm, answers }: Run,
  { title, edition }: Checklist,
  items: ReturnType<typeof itemsFor>,
  on: Day,
  { language }: Writer,
) => {
  const obstacle = obstacleToRecord(items, answers)
  if (obstacle !== undefined) return obstacle
  const list = { title, edition, rhythm: checkRhythms[rhythm] }
  return {
    values: valuesOfRun(list, items, answers, language),
    reports: reportsOfRun(items, answers, on, language),
  }
}

/** Begins the hazard's file and takes its first step, both under the signature of the run. */
const tell = async ({ report, fix, grade }: ItemReport, run: Run, desk: Writer, rules: HazardRules) => {
  const { signature } = run
  const signed = { signature, ...(run.device === undefined ? {} : { device: run.device }) }
  const hazard = await reportHazard({ values: report, ...signed }, desk, rules)
  if (isRefusal(hazard)) return hazard
  const step =
    fix !== undefined ? stepOf('fix', fix) : grade === undefined ? undefined : stepOf('grade', grade)
  const refused = step && (await takeStep({ hazard, ...step, ...signed }, desk, rules))
  return refused ?? hazard
}

const stepOf = <const Act extends 'fix' | 'grade'>(act: Act, values: object) => ({
  act,
  values: { ...values },
})
