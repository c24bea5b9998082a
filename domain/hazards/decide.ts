import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Act, ActOf, Report } from './act.ts'
import { dateProblem } from './dates.ts'
import { extensionRules } from './extension.ts'
import { type Hand, hands } from './hand.ts'
import { type Hazard, isListed, isOwnMatter, isSuspended, unsettled, unsettledAtAll } from './hazard.ts'
import { settlementRefusal } from './settlement-words.ts'
import { handFor, type Signer } from './signer.ts'
import { sources, sourcesOf } from './source.ts'
import { closedStages, stages } from './stage.ts'
import { type Finding, reporters, type Said, type StepName, steps } from './step.ts'
import { obstacleToEnd } from './strike-off.ts'
import type { Terms } from './terms.ts'
import type { settlement } from './treating-forms.ts'

/** Begins a file, unless the signer cannot have come upon it in the way that is said. */
export const decideReport = (values: Finding, party: string, { hands: held, ...signed }: Signer) => {
  const hand = handFor(reporters, held)
  if (hand === undefined)
    return refuse('hazard.not-your-step', { step: '上报', stepEn: 'report', ...whoMay(reporters) })
  const allowed = sourcesOf[hand]
  if (!allowed.includes(values.source))
    return refuse('hazard.not-your-source', sourceFacts(values.source, hand), 'source')
  const report: Report = { act: 'report', values, party, hand, signed }
  return report
}

const sourceFacts = (source: Finding['source'], hand: Hand) => ({
  source: sources[source].zh,
  sourceEn: sources[source].en,
  allowed: sourcesOf[hand].map((one) => sources[one].zh),
  allowedEn: sourcesOf[hand].map((one) => sources[one].en),
})

/**
 * Whether this signer may take this step now: the signed act, or why not and what to do instead. The order of the
 * questions is that of a person at the counter: is the file open, is it your turn, is the paper in order.
 */
export const decide = (hazard: Hazard, said: Said, signer: Signer, terms: Terms) => {
  const step = steps[said.act]
  const turn = turnOf(hazard, said.act, signer.hands)
  if (isRefusal(turn)) return turn
  const { hands: _, ...signed } = signer
  const act = { ...said, hand: turn, signed } as Act
  const paper = dateProblem(hazard, step.form, act)
  if (paper !== undefined) return paper
  const rule = (rules as Rules)[act.act] as ((...on: [Hazard, Act, Terms]) => Because) | undefined
  return rule?.(hazard, act, terms) ?? act
}

/** The hand that would sign, if the stage and the signer allow the step at all: what a button needs to know. */
export const turnOf = (hazard: Hazard, name: StepName, held: readonly Hand[]) => {
  const step = steps[name]
  const stage = { stage: stages[hazard.stage].zh, stageEn: stages[hazard.stage].en }
  const called = { step: step.name.zh, stepEn: step.name.en }
  if (!(step.from as readonly string[]).includes(hazard.stage))
    return closedStages.includes(hazard.stage)
      ? refuse('hazard.closed', { ...stage, ...called })
      : refuse('hazard.wrong-stage', { ...stage, ...called })
  return handFor(step.by, held) ?? refuse('hazard.not-your-step', { ...called, ...whoMay(step.by) })
}

const whoMay = (by: readonly Hand[]) => ({
  by: by.map((hand) => hands[hand].zh),
  byEn: by.map((hand) => hands[hand].en),
})

type Rules = { [A in StepName]?: (hazard: Hazard, act: ActOf<A>, terms: Terms) => Refusal | undefined }

const rules = {
  grade: (hazard, { values: { grade, criterion, basis }, hand }) => {
    if (hand === 'owner' && !isOwnMatter(hazard) && hazard.grade !== undefined)
      return refuse('hazard.graded-by-town')
    if (hand === 'owner' && !isOwnMatter(hazard)) return refuse('hazard.not-own-matter')
    if (grade === 'major' && criterion === undefined && basis === undefined)
      return refuse('hazard.major-needs-criterion', {}, 'criterion')
    if (grade === 'general' && hazard.grade === 'major') {
      if (isListed(hazard)) return refuse('hazard.listed')
      if (basis === undefined) return refuse('hazard.downgrade-needs-reason', {}, 'basis')
    }
    return undefined
  },

  settle: (hazard, { values }) => settles(hazard, values),

  fix: (hazard, { values: { before = [], after } }) => {
    if (hazard.grade === 'major') return refuse('hazard.major-not-on-the-spot')
    if (hazard.photos.length + before.length === 0) return refuse('hazard.no-photo-before', {}, 'before')
    return samePhoto([...hazard.photos, ...before], after)
  },

  rectify: (hazard, { values: { after } }) => samePhoto(hazard.photos, after),

  suspend: (hazard) => (isSuspended(hazard) ? refuse('hazard.suspended-already') : undefined),
  resume: (hazard) => (isSuspended(hazard) ? undefined : refuse('hazard.not-suspended')),

  ...extensionRules,

  'report-major': (hazard) => onlyMajor(hazard),
  'tell-workers': (hazard) => onlyMajor(hazard),
  list: (hazard) => onlyMajor(hazard) ?? (isListed(hazard) ? refuse('hazard.listed-already') : undefined),
  remove: (hazard) => (isListed(hazard) ? undefined : refuse('hazard.not-listed')),

  review: (hazard, { values: { result, deadline }, signed }) => {
    const isDue = hazard.stage === 'review' || (hazard.deadline ?? signed.on) < signed.on
    if (!isDue) return refuse('hazard.review-not-due', { deadline: hazard.deadline ?? '' })
    return result === 'failed' && deadline === undefined
      ? refuse('hazard.review-needs-deadline', {}, 'deadline')
      : undefined
  },

  'strike-off': (hazard, { signed }, terms) => obstacleToEnd(hazard, signed.account, terms),

  withdraw: (hazard, { hand }) => {
    if (hand === 'owner' && !isOwnMatter(hazard)) return refuse('hazard.not-yours-to-withdraw')
    return isListed(hazard) ? refuse('hazard.listed') : undefined
  },

  'carry-over': (hazard, { values: { state, finishedOn, reviewedOn }, hand }) => {
    if (state !== 'rectified' && state !== 'struck-off') return undefined
    if (finishedOn === undefined && reviewedOn === undefined)
      return refuse('hazard.no-finish-day', {}, 'finishedOn')
    if (state === 'rectified') return undefined
    if (hazard.grade === 'major') return refuse('hazard.major-not-by-ledger', {}, 'state')
    const mayEnd = hand === 'office' || hand === 'department' || (hand === 'owner' && isOwnMatter(hazard))
    return mayEnd ? undefined : refuse('hazard.not-yours-to-end', {}, 'state')
  },

  'take-back': (hazard) => (hazard.carried === undefined ? refuse('hazard.not-carried') : undefined),
} satisfies Rules

type Because = { [A in keyof typeof rules]: ReturnType<(typeof rules)[A]> }[keyof typeof rules]

const onlyMajor = ({ grade }: Hazard) => (grade === 'major' ? undefined : refuse('hazard.not-major'))

/** The same picture cannot show it before and after. */
const samePhoto = (before: readonly string[], after: readonly string[]) =>
  after.some((one) => before.includes(one)) ? refuse('hazard.same-photo', {}, 'after') : undefined

type Settled = ActOf<'settle'>['values']

const settles = (hazard: Hazard, values: Settled) => {
  const after = { ...hazard, five: values }
  const missing = hazard.grade === 'major' ? unsettled(after) : unsettledAtAll(after)
  if (missing.length > 0) return settlementRefusal(hazard.grade ?? 'general', missing)
  const { deadline } = values as Partial<Settled & { deadline: keyof typeof settlement.fields }>
  if (deadline === undefined || hazard.deadline === undefined || deadline <= hazard.deadline) return undefined
  return isOwnMatter(hazard)
    ? undefined
    : refuse('hazard.deadline-moved-later', { deadline: hazard.deadline }, 'deadline')
}
