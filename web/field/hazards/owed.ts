import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import type { Lamp } from '@bihuan/domain/duties/lamp.ts'
import { isOwnSource } from '@bihuan/domain/hazards/source.ts'
import { type Stage, townsStages } from '@bihuan/domain/hazards/stage.ts'
import type { StepName } from '@bihuan/domain/hazards/step.ts'
import { actsForTown, type HazardRow, type Reader } from './turn.ts'

/** One step that a hazard waits for, with the clock of whoever owes it; `due` null where no term runs. */
export type Owed = { row: HazardRow; step: StepName; due: Day | null; lamp: Lamp | null }

/** What a reader owes in these hazards, and what the town owes the reader's unit in them. */
export type OwedBothWays = { mine: Owed[]; town: Owed[] }

/** The step that delivers what each stage waits for, as `clocksOf` has it. */
const stepAt: Partial<Record<Stage, StepName>> = {
  found: 'grade',
  planning: 'settle',
  rectifying: 'rectify',
  rectified: 'accept',
  accepted: 'ask-review',
  review: 'review',
  passed: 'strike-off',
}

/** By the day due, what has no day last. A hazard may stand on both sides: its unit mends while the town answers. */
export const owedIn = (rows: readonly HazardRow[], reader: Reader, asOf: Day): OwedBothWays => {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  const isUnits = (row: HazardRow) => row.party.id === reader.party?.id
  const ofTown = unique.flatMap((row) => townsOf(row, asOf))
  return {
    mine: [
      ...unique.filter(isUnits).flatMap(ownersOf),
      ...ofTown.filter(({ row }) => actsForTown(row, reader)),
    ].sort(byDue),
    town: ofTown.filter(({ row }) => isUnits(row) && !actsForTown(row, reader)).sort(byDue),
  }
}

const isTowns = ({ stage, source }: HazardRow) =>
  townsStages.includes(stage) && !(stage === 'found' && isOwnSource(source))

const ownersOf = (row: HazardRow): Owed[] => {
  const step = stepAt[row.stage]
  return step === undefined || isTowns(row) ? [] : [{ row, step, due: row.dueOn, lamp: row.lamp }]
}

/** While its unit mends, a clock of the town's can only be the answer to an extension. */
const townsOf = (row: HazardRow, asOf: Day): Owed[] => {
  const { townLamp: lamp, stage } = row
  const step = isTowns(row) ? stepAt[stage] : lamp === null ? undefined : 'answer-extension'
  return step === undefined ? [] : [{ row, step, due: lamp === null ? null : dueBy(lamp, asOf), lamp }]
}

const dueBy = ({ kind, days }: Lamp, asOf: Day) => addDays(asOf, kind === 'late' ? -days : days)

const last = '9999-12-31'
/** The order in which what is owed stands in a list, beside duties too. */
export const byDue = (a: { due: Day | null }, b: { due: Day | null }): number =>
  (a.due ?? last) < (b.due ?? last) ? -1 : (a.due ?? last) > (b.due ?? last) ? 1 : 0
