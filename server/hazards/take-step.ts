import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Act } from '@bihuan/domain/hazards/act.ts'
import { unknownCode } from '@bihuan/domain/hazards/codes.ts'
import { decide } from '@bihuan/domain/hazards/decide.ts'
import { evolve } from '@bihuan/domain/hazards/evolve.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Said, StepName } from '@bihuan/domain/hazards/step.ts'
import type { Terms } from '@bihuan/domain/hazards/terms.ts'
import type { Writer } from '../frame/desk.ts'
import { findParty } from '../parties/store.ts'
import { notePhotos, showPhotosTo } from '../photos/in-record.ts'
import { letterFor } from './letter.ts'
import { marksOf, unitOf } from './marks.ts'
import { type Handed, readPaper } from './paper.ts'
import type { HazardRules } from './rules.ts'
import { findHazard, hazardFile, moveInto, type NamedHazard, updateHazard } from './store.ts'
import { entryOf } from './story.ts'
import { foldAtTimes } from './tally.ts'

export type Stepped = Handed & { hazard: string; act: StepName }

/** Takes one step in a hazard's file: of two who try at once the second finds the file as the first left it. */
export const takeStep = async (
  { hazard: id, ...handed }: Stepped,
  desk: Writer,
  { terms, content }: HazardRules,
) => {
  const seen = await findHazard(desk.rows, id)
  if (seen === undefined) return refuse('hazard.not-found')
  await desk.lock(hazardFile(seen))
  const file = (await findHazard(desk.rows, id)) ?? seen
  // A finding may be told without a name under it; every step after it is signed (notice 9.3).
  if (handed.signature === undefined) return refuse('hazard.unsigned')
  const paper = await readPaper(desk, handed, file.party)
  if (isRefusal(paper)) return paper
  const strange = unknownCode(content, paper, file.found_on)
  if (strange !== undefined) return strange
  const { signer, now: at, today: on } = desk
  const signed = { account: signer.account, at, on, hands: handsOf(signer, file) }
  const act = decide(file.state, { act: handed.act, values: paper } as Said, signed, terms)
  if (isRefusal(act)) return act
  const handler = await careAfter(desk, act, file)
  return isRefusal(handler) ? handler : write(desk, file, act, handed, terms, handler)
}

const write = async (
  desk: Writer,
  file: NamedHazard,
  act: Act,
  handed: Handed,
  terms: Terms,
  handler: string | null,
) => {
  const hazard = evolve(file.state, act)
  const showing = { ...file, values: act.values, happened_on: desk.today }
  const letter = await letterFor(desk, act, file, hazard)
  const entry = entryOf(hazardFile(file), act, marksOf(desk, handed, unitOf(act.hand, file)))
  await desk.append([entry, ...letter.entries], async (rows) => {
    await updateHazard(rows, file.id, { hazard, terms, partyName: file.party_name, at: desk.now, handler })
    await foldAtTimes(desk)
    await notePhotos(desk, rows, [showing], 'hazard')
    await letter.write(rows)
    if (handler === null || handler === file.handler) return
    await moveInto(rows, file.id, handler)
    await showPhotosTo(desk, rows, file.id, handler)
  })
  return undefined
}

/** The department that has it in its care after this act: another one when it was handed over within the town. */
const careAfter = async (desk: Writer, act: Act, { handler }: NamedHazard) => {
  if (act.act !== 'hand-over' || act.values.department === undefined) return handler
  const department = await findParty(desk.rows, act.values.department)
  return department?.kind === 'department'
    ? department.id
    : refuse('hazard.no-such-department', { to: act.values.to }, 'department')
}
