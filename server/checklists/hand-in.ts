import type { checklists } from '@bihuan/contract/checklists.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { type Day, isDay } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { type Checklist, listOn } from '@bihuan/domain/checklists/checklist.ts'
import { dueItems } from '@bihuan/domain/checklists/due-items.ts'
import { checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { obstacleToRecord } from '@bihuan/domain/checklists/run.ts'
import {
  type ItemReport,
  type RunList,
  reportsOfRun,
  valuesOfRun,
} from '@bihuan/domain/checklists/run-makes.ts'
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
/** What both kinds of run hand in. */
export type Ticked = Omit<Run, 'values'>
export type By = { shipped: ShippedLists; rules: HazardRules; ruleOf: RuleOf; ledgers: Ledgers }

/** Files the record of a run and reports what it found, in one transaction: all of it stands, or nothing does. */
export const handInRun = async (run: Run, desk: Writer, { shipped, rules, ruleOf, ledgers }: By) => {
  const party = await findParty(desk.rows, desk.signer.party ?? '')
  if (party === undefined) return refuse('party.not-found')
  const on = dayOf(run.values.checkedOn, desk.today)
  const list = listOn(shipped.lists, run.list, on)
  if (list === undefined) return refuse('checklist.not-found', { list: run.list, on })
  const { answers, signature } = run
  const items = itemsFor(run, list, shipped, party, on)
  const obstacle = obstacleToRecord(items, answers)
  if (obstacle !== undefined) return obstacle
  const made = {
    values: valuesOfRun(headOf(run, list), items, answers, desk.language),
    reports: reportsOfRun(items, answers, on, desk.language),
  }
  const entry = { kind: 'self-check', party: party.id, values: { ...run.values, ...made.values }, signature }
  const draft = await entryOf(entry, desk, ledgers)
  if (isRefusal(draft)) return draft
  const filed = await fileFreely(draft, desk, ruleOf)
  return (await tellAll(made.reports, { run, party, record: filed.record.id }, desk, rules)) ?? filed
}

/** By the list of the day on which it was ticked; what is no day is refused with the record. */
export const dayOf = (said: unknown, today: Day): Day =>
  typeof said === 'string' && isDay(said) ? said : today

export const itemsFor = (
  { rhythm }: Ticked,
  list: Checklist,
  shipped: ShippedLists,
  party: PartyFile,
  on: Day,
) => {
  const profile = isForKind(shipped, party.kind) ? profileOf(party) : undefined
  return dueItems(list, rhythm, profile).map(askedOn(list, shipped.hazards, on))
}

export const headOf = ({ rhythm }: Ticked, { title, edition }: Checklist): RunList => ({
  title,
  edition,
  rhythm: checkRhythms[rhythm],
})

type At = { run: Ticked; party: PartyFile; record: string }

/** Makes each finding a hazard of this party, tied to its item in the record; answers the first refusal. */
export const tellAll = async (
  reports: readonly ItemReport[],
  { run, party, record }: At,
  desk: Writer,
  rules: HazardRules,
) => {
  const axes = { area: party.area, party: party.id, handler: party.handler }
  for (const report of reports) {
    const hazard = await tell(report, party.id, run, desk, rules)
    if (isRefusal(hazard)) return hazard
    await desk.append([], (rows) => insertFindings(rows, [{ record, item: report.item, hazard, ...axes }]))
  }
  return undefined
}

/** Begins the hazard's file and takes its first step, both under the signature of the run. */
const tell = async (
  { report, fix, grade }: ItemReport,
  party: string,
  run: Ticked,
  desk: Writer,
  rules: HazardRules,
) => {
  const { signature } = run
  const signed = { signature, ...(run.device === undefined ? {} : { device: run.device }) }
  const hazard = await reportHazard({ party, values: report, ...signed }, desk, rules)
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
