import { yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { unknownCode } from '@bihuan/domain/hazards/codes.ts'
import { decideReport } from '@bihuan/domain/hazards/decide.ts'
import { begin } from '@bihuan/domain/hazards/evolve.ts'
import { type Hand, handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Finding } from '@bihuan/domain/hazards/step.ts'
import type { Writer } from '../frame/desk.ts'
import { takeNumbers } from '../ledgers/store.ts'
import { findParty } from '../parties/store.ts'
import { notePhotos } from '../photos/in-record.ts'
import { marksOf } from './marks.ts'
import { type Handed, readPaper } from './paper.ts'
import type { HazardRules } from './rules.ts'
import { hazardFile, insertHazards } from './store.ts'
import { entryOf } from './story.ts'
import { foldAtTimes } from './tally.ts'

export type Reported = Omit<Handed, 'act'> & { party?: string }

/** Begins the file of a hazard of this body and takes its number. */
export const reportHazard = async (
  { party: given, ...handed }: Reported,
  desk: Writer,
  { terms, content }: HazardRules,
) => {
  const { signer, now, today } = desk
  const party = await findParty(desk.rows, given ?? signer.party ?? '')
  if (party === undefined) return refuse('party.not-found')
  const paper = await readPaper(desk, { ...handed, act: 'report' }, party.id)
  if (isRefusal(paper)) return paper
  const finding = paper as Finding
  const strange = unknownCode(content, finding, finding.foundOn)
  if (strange !== undefined) return strange
  const hands: Hand[] = handsOf(signer, { party: party.id, handler: party.handler })
  const signed = { account: signer.account, at: now, on: today, hands }
  const report = decideReport(finding, party.id, signed)
  if (isRefusal(report)) return report

  const hazard = begin(report)
  const axes = { area: party.area, party: party.id, handler: party.handler }
  const year = yearOf(today)
  const file = { id: desk.newId(), ...axes }
  const unit = await unitReporting(desk, report.hand, party.name)
  await desk.append(entryOf(hazardFile(file), report, marksOf(desk, handed, unit)), async (rows) => {
    await notePhotos(desk, rows, [{ ...file, values: report.values, happened_on: today }], 'hazard')
    // The town's counter is held from here to the end, so it is taken last.
    const number = await takeNumbers(rows, 'hazard', year, 1)
    await insertHazards(rows, [{ ...file, year, number, hazard, terms, partyName: party.name, at: now }])
    await foldAtTimes(desk)
  })
  return file.id
}

/** A department is one of several, so its name is looked up; of the other hands there is one to a hazard. */
const unitReporting = async ({ rows, signer }: Writer, hand: Hand | null, owner: string) => {
  if (hand === 'owner') return owner
  if (signer.party === null || (hand !== null && hand !== 'department')) return null
  return (await findParty(rows, signer.party))?.name ?? null
}
