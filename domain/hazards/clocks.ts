import { addDays, type Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Lamp, lampOf } from '../duties/lamp.ts'
import { soonFromOf } from '../duties/soon.ts'
import { awaitsAnswer, type Hazard, isListed } from './hazard.ts'
import { isClosed } from './stage.ts'
import type { StepName } from './step.ts'
import type { Terms } from './terms.ts'

/** Who owes it. */
export const sides = {
  owner: { zh: '单位欠镇里', en: 'The unit owes the town' },
  town: { zh: '镇里欠单位', en: 'The town owes the unit' },
} as const satisfies Record<string, Words>
export type Side = keyof typeof sides

/** One thing that one side owes the other: the step that delivers it, since when and by when; null where no term runs. */
export type Clock = { side: Side; step: StepName; since: Day; due: Day | null }

/** Everything that is owed in this file now, by either side; both see the same. */
export const clocksOf = (hazard: Hazard, terms: Terms): Clock[] => [
  ...ownersClocks(hazard),
  ...townsClocks(hazard, terms),
]

const ownersClocks = (hazard: Hazard): Clock[] => {
  const { stage, grade, graded, deadline, deadlineSince, foundOn, rectified } = hazard
  if (isClosed(stage)) return []
  const clocks: Clock[] = []
  const owe = (step: StepName, since: Day, due: Day | null) =>
    clocks.push({ side: 'owner', step, since, due })
  const begun = deadlineSince ?? graded?.on ?? foundOn
  if (stage === 'planning') owe('settle', graded?.on ?? foundOn, deadline ?? null)
  if (stage === 'rectifying') owe('rectify', begun, deadline ?? null)
  if (stage === 'rectified') owe('accept', rectified?.on ?? begun, deadline ?? null)
  if (stage === 'accepted') owe('ask-review', rectified?.on ?? begun, deadline ?? null)
  if (grade === 'major' && graded !== undefined) {
    // At once, so on that very day (interim provisions on hazards, Art. 14).
    if (hazard.report === undefined) owe('report-major', graded.on, graded.on)
    if (hazard.workersTold === undefined) owe('tell-workers', graded.on, null)
  }
  return clocks
}

const townsClocks = (hazard: Hazard, terms: Terms): Clock[] => {
  const { stage, extension, reviewAsked, foundOn } = hazard
  const clocks: Clock[] = []
  const owe = (step: StepName, since: Day, due: Day | null) => clocks.push({ side: 'town', step, since, due })
  if (stage === 'found') owe('grade', foundOn, null)
  if (awaitsAnswer(hazard) && extension !== undefined && !isClosed(stage))
    owe('answer-extension', extension.on, addDays(extension.on, terms.extensionAnswered))
  if (stage === 'review' && reviewAsked !== undefined)
    owe('review', reviewAsked, addDays(reviewAsked, terms.review))
  if (stage === 'passed') owe('strike-off', hazard.reviewed?.on ?? foundOn, null)
  if (stage === 'struck-off' && isListed(hazard)) owe('remove', hazard.ended?.on ?? foundOn, null)
  return clocks
}

/** A clock's lamp on a day; where no term runs there is none. */
export const clockLamp = ({ since, due }: Clock, asOf: Day): Lamp | null =>
  due === null
    ? null
    : lampOf({ first: since, due, soonFrom: soonFromOf({}, { first: since, last: due }) }, asOf)
