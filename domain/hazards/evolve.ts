import type { Act, ActOf, Report, Story } from './act.ts'
import { type Hazard, isOwnMatter, unsettled, unsettledAtAll } from './hazard.ts'
import type { Ending, Stage } from './stage.ts'
import type { StepName } from './step.ts'

/** The hazard with which a file begins. */
export const begin = ({ values, party, signed }: Report): Hazard => {
  const { photos = [], ...said } = values
  return {
    ...said,
    ...{ stage: 'found', party, photos, found: signed, five: {} },
    ...{ safeguards: [], published: [], funds: [], after: [], failedReviews: 0 },
  }
}

/** The hazard after one more act. Every act leads somewhere from wherever `decide` allows it. */
export const evolve = (hazard: Hazard, act: Act): Hazard => {
  const change = changes[act.act] as (hazard: Hazard, act: Act) => Change
  const changed = Object.entries({ ...hazard, ...change(hazard, act) })
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as Hazard
}

/** What an act sets; undefined takes it away. */
type Change = { [M in keyof Hazard]?: Hazard[M] | undefined }

/** A whole file replayed. */
export const replay = ([first, ...acts]: Story): Hazard => acts.reduce(evolve, begin(first))

type Changes = { [A in StepName]: (hazard: Hazard, act: ActOf<A>) => Change }

const ended = ({ signed }: Act, way: Ending): Change => ({
  stage: 'struck-off',
  ended: { ...signed, way },
})

const changes: Changes = {
  grade: (hazard, { values: { grade, criterion, basis }, signed }) => ({
    grade,
    graded: { ...signed, ...(basis === undefined ? {} : { basis }) },
    ...(criterion === undefined ? {} : { criterion }),
    stage: stageGraded(hazard, grade === 'major'),
  }),

  order: (_, { values: { issuer, demand, deadline }, signed }) => ({
    ordered: { ...signed, issuer, demand },
    ...{ deadline, deadlineSince: signed.on },
  }),

  settle: (hazard, { values, signed }) => ({
    five: values,
    stage: 'rectifying',
    // Whoever ordered it set the deadline; the unit's own day may only come before it.
    ...(hazard.ordered !== undefined || values.deadline === undefined || values.deadline === hazard.deadline
      ? {}
      : { deadline: values.deadline, deadlineSince: hazard.deadlineSince ?? signed.on }),
  }),

  fix: (hazard, act) => {
    const { how, before = [], after } = act.values
    const done = {
      grade: hazard.grade ?? ('general' as const),
      photos: [...hazard.photos, ...before],
      after,
      rectified: { ...act.signed, how, finishedOn: act.signed.on },
    }
    return wasSeenFixed(hazard, act)
      ? { ...done, ...ended(act, 'spot') }
      : { ...done, stage: 'review', reviewAsked: act.signed.on }
  },

  safeguard: ({ safeguards }, { values: { measures } }) => ({ safeguards: [...safeguards, measures] }),

  suspend: (_, { values: { scope, what, until }, signed }) => ({
    suspended: { ...signed, scope, what, ...(until === undefined ? {} : { until }) },
  }),

  resume: ({ suspended }, { signed }) =>
    suspended === undefined ? {} : { suspended: { ...suspended, resumed: signed } },

  'ask-extension': (_, { values, signed }) => ({ extension: { ...signed, ...values } }),

  'answer-extension': ({ extension }, { values, signed }) => {
    if (extension === undefined) return {}
    const isGranted = values.answer === 'granted'
    return {
      extension: { ...extension, answered: { ...signed, isGranted } },
      ...(isGranted ? { deadline: values.until ?? extension.until, deadlineSince: signed.on } : {}),
    }
  },

  'report-major': (_, { values, signed }) => ({ report: { ...signed, ...values } }),
  'tell-workers': (_, { values: { on } }) => ({ workersTold: on }),
  list: (_, { values, signed }) => ({ listing: { ...signed, ...values } }),
  publish: ({ published }, { values: { subject } }) => ({ published: [...published, subject] }),
  urge: () => ({}),
  fund: ({ funds }, { values }) => ({ funds: [...funds, values] }),

  rectify: (_, { values: { finishedOn, how, spent, after }, signed }) => ({
    stage: 'rectified',
    after,
    rectified: { ...signed, finishedOn, how, ...(spent === undefined ? {} : { spent }) },
    // What was judged before says nothing of what was done since.
    ...{ accepted: undefined, evaluated: undefined },
  }),

  accept: (hazard, act) => {
    if (act.values.result === 'bad') return { stage: 'rectifying' }
    const accepted = { accepted: act.signed }
    return isOwnMatter(hazard) ? { ...accepted, ...ended(act, 'own') } : { ...accepted, stage: 'accepted' }
  },

  evaluate: (_, { values: { on, by, conclusion, organisation }, signed }) => ({
    evaluated: { ...signed, on, by, organisation, isFit: conclusion === 'fit' },
  }),

  'ask-review': (_, { signed }) => ({ stage: 'review', reviewAsked: signed.on }),

  review: (hazard, act) => {
    const { on, result, opinion, deadline } = act.values
    const reviewed = { reviewed: { ...act.signed, on, opinion, isPassed: result === 'passed' } }
    if (result === 'passed')
      return hazard.grade === 'major'
        ? { ...reviewed, stage: 'passed' }
        : { ...reviewed, ...ended(act, 'review') }
    return {
      ...reviewed,
      ...{ stage: 'rectifying', failedReviews: hazard.failedReviews + 1 },
      ...{ reviewAsked: undefined, accepted: undefined },
      ...(deadline === undefined ? {} : { deadline, deadlineSince: act.signed.on }),
    }
  },

  'strike-off': (_, act) => ended(act, 'review'),

  remove: ({ listing }, { values: { on } }) =>
    listing === undefined ? {} : { listing: { ...listing, removedOn: on } },

  'look-back': (_, { values: { on, result } }) => ({ lookedBack: { on, holds: result === 'holds' } }),

  'hand-over': (_, { values: { to } }) => ({ handedTo: to }),

  withdraw: (_, { values: { reason }, signed }) => ({
    stage: 'withdrawn',
    withdrawn: { ...signed, reason },
  }),

  'carry-over': (hazard, act) => {
    const { state, finishedOn, sheet, reviewer, reviewedOn, checkers, harm, note, ...five } = act.values
    const says = { reviewer, reviewedOn, checkers, harm, note }
    const { deadline = hazard.deadline, measures = '' } = five
    const done = { finishedOn: finishedOn ?? reviewedOn ?? act.signed.on, how: measures }
    const carried = {
      five,
      carried: { ...act.signed, state, sheet, ...said(says) },
      ...(deadline === undefined ? {} : { deadline, deadlineSince: act.signed.on }),
    }
    if (state === 'struck-off')
      return {
        ...carried,
        ...{ grade: hazard.grade ?? 'general', rectified: { ...act.signed, ...done } },
        ...ended(act, 'ledger'),
      }
    // What is not graded, or major, waits for those who have to sign.
    if (hazard.stage === 'found' || hazard.grade === 'major') return carried
    if (state === 'rectified')
      return { ...carried, stage: 'rectified', rectified: { ...act.signed, ...done } }
    return unsettledAtAll({ five }).length === 0 ? { ...carried, stage: 'rectifying' } : carried
  },

  'take-back': (_, { values: { reason }, signed }) => ({
    stage: 'withdrawn',
    withdrawn: { ...signed, reason },
    ended: undefined,
  }),
}

/** Only what is there: an empty member would be one more thing to compare. */
const said = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [N in keyof T]?: Exclude<T[N], undefined>
  }

/** A hazard that turns out to be major goes back to planning until the five things are settled. */
const stageGraded = (hazard: Hazard, isMajor: boolean): Stage => {
  if (hazard.stage === 'found') return 'planning'
  return isMajor && unsettled(hazard).length > 0 ? 'planning' : hazard.stage
}

/** Somebody who may judge it stood by; else the town has to come and look. */
const wasSeenFixed = (hazard: Hazard, { hand }: ActOf<'fix'>): boolean => {
  if (hand === 'office' || hand === 'department') return true
  if (hand === 'village') return hazard.source === 'village' && hazard.ordered === undefined
  return isOwnMatter(hazard)
}
