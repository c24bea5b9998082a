import { isRefusal, type Refusal } from '../base/refusal.ts'
import type { RecordOf } from '../ledgers/ledger.ts'
import type { Act, Report } from './act.ts'
import type { carriedOver } from './carrying-forms.ts'
import { decide, decideReport } from './decide.ts'
import { begin, evolve } from './evolve.ts'
import type { grading } from './finding-forms.ts'
import type { Hazard } from './hazard.ts'
import type { Signer } from './signer.ts'
import { grades } from './stage.ts'
import type { Finding, Said } from './step.ts'
import type { Terms } from './terms.ts'

/** One row of a ledger of another hand: a finding, a grade as far as it says one, and what it says besides. */
export type Carried = {
  finding: Finding
  grading: RecordOf<typeof grading> | undefined
  carrying: RecordOf<typeof carriedOver>
}

/** A file as several acts of one moment leave it. */
export type Begun = { report: Report; acts: readonly Act[]; hazard: Hazard }
export type Moved = { acts: readonly Act[]; hazard: Hazard }

/**
 * A hazard out of a ledger: reported, graded and carried over by the same rules as one by one, signed by whoever
 * brings the workbook in. A grade that is not theirs to give is kept as the ledger's word and waits for the town.
 */
export const decideCarried = (
  { finding, grading, carrying }: Carried,
  party: string,
  signer: Signer,
  terms: Terms,
): Begun | Refusal => {
  const report = decideReport(finding, party, signer)
  if (isRefusal(report)) return report
  const found = begin(report)
  const graded =
    grading === undefined ? undefined : decide(found, { act: 'grade', values: grading }, signer, terms)
  const isTheirs = !(isRefusal(graded) && ofOthers.includes(graded.refused))
  if (isRefusal(graded) && isTheirs) return graded
  const grade = isRefusal(graded) ? undefined : graded
  const hazard = grade === undefined ? found : evolve(found, grade)
  const values = isTheirs ? carrying : withGrade(carrying, grading)
  const moved = decideAll(hazard, [{ act: 'carry-over', values }], signer, terms)
  if (isRefusal(moved)) return moved
  return { report, acts: [...(grade === undefined ? [] : [grade]), ...moved.acts], hazard: moved.hazard }
}

const ofOthers: readonly string[] = ['hazard.not-your-step', 'hazard.not-own-matter', 'hazard.graded-by-town']

const withGrade = (carrying: Carried['carrying'], said: Carried['grading']): Carried['carrying'] => {
  if (said === undefined) return carrying
  const told = `台账写等级“${grades[said.grade].zh}”，由镇里判级`
  return { ...carrying, note: carrying.note === undefined ? told : `${carrying.note}；${told}` }
}

/** Steps one after another, each judged by what the one before left; the first refusal stops all of them. */
export const decideAll = (
  hazard: Hazard,
  said: readonly Said[],
  signer: Signer,
  terms: Terms,
): Moved | Refusal => {
  let now = hazard
  const acts: Act[] = []
  for (const one of said) {
    const act = decide(now, one, signer, terms)
    if (isRefusal(act)) return act
    acts.push(act)
    now = evolve(now, act)
  }
  return { acts, hazard: now }
}
