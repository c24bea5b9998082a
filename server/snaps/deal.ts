import type { InputOf } from '@bihuan/contract/operation.ts'
import type { snaps as contract } from '@bihuan/contract/snaps.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Stage } from '@bihuan/domain/hazards/stage.ts'
import { checkForm, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import { workerReport } from '@bihuan/domain/ledgers/kinds/worker-report.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { decideSnap, type SnapAct } from '@bihuan/domain/snaps/decide.ts'
import { evolveSnap } from '@bihuan/domain/snaps/evolve.ts'
import { ledgerEntryOf } from '@bihuan/domain/snaps/ledger-entry.ts'
import type { Snap } from '@bihuan/domain/snaps/snap.ts'
import { type SnapSaid, snapSteps } from '@bihuan/domain/snaps/step.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { isId } from '../frame/digest.ts'
import { reportHazard } from '../hazards/report.ts'
import type { HazardRules } from '../hazards/rules.ts'
import { findHazard } from '../hazards/store.ts'
import { amendRecord } from '../ledgers/amend-record.ts'
import { draftOf, withPhotos } from '../ledgers/draft.ts'
import { fileFreely } from '../ledgers/file-record.ts'
import { shippedLedgers } from '../ledgers/known-ledgers.ts'
import { findSnap, type NamedSnap, snapFile, updateSnap } from './store.ts'

export type Dealing = InputOf<typeof contract.act>
type Rules = { ruleOf: RuleOf; hazards: HazardRules }

/** Takes one step with a report: of two who try at once the second finds it as the first left it. */
export const dealWith = async (
  { snap: id, act: name, values, signature }: Dealing,
  desk: Writer,
  rules: Rules,
) => {
  const seen = await findSnap(desk.rows, id)
  if (seen === undefined) return refuse('snap.not-found')
  await desk.lock(snapFile(seen))
  const file = (await findSnap(desk.rows, id)) ?? seen
  const said = readSaid(name, values, desk.today)
  if (isRefusal(said)) return said
  const { signer, now: at, today: on } = desk
  const signed = { account: signer.account, at, on, hands: handsOf(signer, file) }
  const target = said.act === 'join' ? await hazardAt(desk, said.values.hazard) : undefined
  const act = decideSnap(file.state, said, signed, file.party, target)
  if (isRefusal(act)) return act
  const unsigned = checkSignature(signature)
  if (unsigned !== undefined) return unsigned
  const hazard = act.act === 'take' ? await takeOn(desk, file, act.values, signature, rules) : undefined
  if (isRefusal(hazard)) return hazard
  return write(desk, file, hazard === undefined ? act : { ...act, hazard }, signature, rules)
}

const readSaid = (act: Dealing['act'], values: Dealing['values'], today: string) => {
  const { form } = snapSteps[act]
  const checked = checkForm(form, values, today)
  const problems = 'problems' in checked ? checked.problems : missingFrom(form, checked.values)
  if (!('problems' in checked) && problems.length === 0) return { act, values: checked.values } as SnapSaid
  return {
    ...refuse('snap.fields-wrong', {
      count: problems.length,
      names: problems.map(({ words }) => words.zh),
      namesEn: problems.map(({ words }) => words.en),
    }),
    fields: problems,
  }
}

const hazardAt = async ({ rows }: Writer, id: string) => {
  const found = isId(id) ? await findHazard(rows, id) : undefined
  return found === undefined ? undefined : { party: found.party, isOpen: found.is_open }
}

/** Begins the hazard's file with the reporter's words and picture, found by a worker on the day it was told. */
const takeOn = (
  desk: Writer,
  { party, state }: NamedSnap,
  { what, place }: { what: string; place: string },
  signature: Signature,
  rules: Rules,
) => {
  const photos = state.photo === undefined ? {} : { photos: [state.photo] }
  const values = { what, place, foundOn: state.saidOn, source: 'worker', ...photos }
  return reportHazard({ party, values, signature }, desk, rules.hazards)
}

/** The act, the row, and the entry of the unit's own ledger of workers' reports, together. */
const write = async (desk: Writer, file: NamedSnap, act: SnapAct, signature: Signature, rules: Rules) => {
  const snap = evolveSnap(file.state, act)
  const stage = snap.hazard === undefined ? undefined : (await findHazard(desk.rows, snap.hazard))?.stage
  const record = await enterInLedger(desk, file, snap, stage, signature, rules.ruleOf)
  if (isRefusal(record)) return record
  const { hand, hazard = snap.hazard } = act
  const about = act.act === 'reward' ? { reward: act.values.reward } : hazard === undefined ? {} : { hazard }
  const result = act.act === 'answer' ? { result: act.values.result } : {}
  const entry = {
    file: snapFile(file),
    act: `snap.${act.act}`,
    body: { hand, on: desk.today, record, ...about, ...result },
    personal: { by: desk.signer.person, values: act.values, signature },
  }
  await desk.append(entry as never, (rows) => updateSnap(rows, file.id, snap, record))
  return undefined
}

const enterInLedger = async (
  desk: Writer,
  { id: _, party, party_name, area, handler, record }: NamedSnap,
  snap: Snap,
  stage: Stage | undefined,
  signature: Signature,
  ruleOf: RuleOf,
) => {
  const values = { ...ledgerEntryOf(snap, stage) }
  if (record !== null) {
    const reason = '登记奖励'
    const amended = await amendRecord({ record, values, signature, reason }, desk, ruleOf, shippedLedgers)
    return isRefusal(amended) ? amended : amended.record.id
  }
  const draft = draftOf(desk, workerReport, { id: party, name: party_name, area, handler }, values, signature)
  const ready = await withPhotos(desk, draft)
  return isRefusal(ready) ? ready : (await fileFreely(ready, desk, ruleOf)).record.id
}
