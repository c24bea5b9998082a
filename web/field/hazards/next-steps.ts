import { awaitsAnswer, isListed, isOwnMatter, isSuspended } from '@bihuan/domain/hazards/hazard.ts'
import type { StepName } from '@bihuan/domain/hazards/step.ts'
import type { Waiting } from '../../frame/outbox.ts'
import type { HazardView } from './turn.ts'

/**
 * Steps that the table of steps allows and this file cannot take as it stands, whatever is written: they would only be
 * in the way. The town decides all the same.
 */
const isPointless = (step: StepName, { state }: Pick<HazardView, 'state'>, isOwner: boolean): boolean => {
  const isMajor = state.grade === 'major'
  const pointless: Partial<Record<StepName, boolean>> = {
    grade: isOwner && !isOwnMatter(state),
    withdraw: (isOwner && !isOwnMatter(state)) || isListed(state),
    fix: isMajor,
    'report-major': !isMajor || state.report !== undefined,
    'tell-workers': !isMajor || state.workersTold !== undefined,
    list: !isMajor || isListed(state),
    publish: !isMajor,
    remove: !isListed(state),
    suspend: isSuspended(state),
    resume: !isSuspended(state),
    'ask-extension': state.deadline === undefined || isOwnMatter(state) || awaitsAnswer(state),
    'answer-extension': !awaitsAnswer(state),
  }
  return pointless[step] ?? false
}

export type Offered = {
  /** At most two: what is owed now, and the short way. */
  first: StepName[]
  others: StepName[]
  refused: HazardView['may']
}

/** What to do now, what can be done besides, and what cannot be done and why. */
export const offered = (view: Pick<HazardView, 'may' | 'state' | 'clocks'>, isOwner: boolean): Offered => {
  const sensible = view.may.filter(({ act }) => !isPointless(act as StepName, view, isOwner))
  const allowed = sensible.filter(({ allowed }) => allowed).map(({ act }) => act as StepName)
  const owed = [...view.clocks]
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    .map(({ step }) => step)
    .filter((step) => allowed.includes(step))
  const short = allowed.filter((step) => step === 'fix')
  const first = [...new Set([...owed.slice(0, 1), ...short, ...owed.slice(1)])].slice(0, 2)
  return {
    first,
    others: allowed.filter((step) => !first.includes(step)),
    refused: sensible.filter(({ allowed }) => !allowed),
  }
}

/** What follows at once, on the same side of the file. */
const leadsTo: Partial<Record<StepName, StepName>> = {
  settle: 'rectify',
  rectify: 'accept',
  accept: 'ask-review',
}

/** What can be signed next although this step still waits for a line; undefined where the town must speak first. */
export const nextAfter = ({ parcel }: Pick<Waiting, 'parcel'>, { state }: Pick<HazardView, 'state'>) => {
  if (parcel.kind !== 'hazard-step') return undefined
  const { act, values } = parcel.input
  // The unit itself strikes off what is its own matter, and what is not right yet goes back to work.
  const ends = act === 'accept' && (values.result !== 'good' || isOwnMatter(state))
  return ends ? undefined : leadsTo[act]
}

/** Whether a step may be signed now: the file allows it, or a step that waits on this device leads to it. */
export const maySign = (view: HazardView, step: StepName, waiting: readonly Waiting[]): boolean =>
  view.may.some(({ act, allowed }) => act === step && allowed) ||
  waiting.some(
    (one) =>
      one.parcel.kind === 'hazard-step' &&
      one.parcel.input.hazard === view.id &&
      nextAfter(one, view) === step,
  )
