import { refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { itemAnswers, itemOutcomes } from '../ledgers/kinds/self-check.ts'
import type { ProposedGrade } from './rhythm.ts'

export type ItemAnswer = keyof typeof itemAnswers
export type ItemOutcome = keyof typeof itemOutcomes

/** As much of an item of a list as a run needs to know, as it stands on the day. */
export type AskedItem = {
  id: string
  ask: Words
  /** The place or equipment that it belongs to: proposed as the place of a hazard. */
  part: Words
  /** How the hazard is described when the answer is no. */
  wording: Words
  class: string
  ban?: string
  grade: ProposedGrade
  /** A criterion in force that a no may meet. */
  criterion?: string
  /** On what it rests, in words. */
  basis: Words
}

/** What was said of one item. Photos by their digests. */
export type Said = {
  item: string
  answer: ItemAnswer
  /** What is wrong; the item's own wording where nothing else was said. */
  what?: string
  place?: string
  photos?: readonly string[]
  became?: ItemOutcome
  /** How it was put right on the spot, and how it looks since. */
  how?: string
  after?: readonly string[]
}

/** Where a run stands. `open` have no answer; `undecided` are wrong, and nobody said what becomes of them. */
export type Tally = Readonly<
  Record<'all' | 'answered' | 'good' | 'wrong' | 'notApplicable' | 'open' | 'fixed' | 'hazards', number>
> & { undecided: number }

/** The last that was said of each item of the list, in the list's order. */
export const saidOf = (items: readonly Pick<AskedItem, 'id'>[], answers: readonly Said[]): Said[] => {
  const latest = new Map(answers.map((said) => [said.item, said]))
  return items.flatMap(({ id }) => latest.get(id) ?? [])
}

export const tallyOf = (items: readonly Pick<AskedItem, 'id'>[], answers: readonly Said[]): Tally => {
  const said = saidOf(items, answers)
  const count = (is: (one: Said) => boolean) => said.filter(is).length
  const becomes = (outcome: ItemOutcome) =>
    count(({ answer, became }) => answer === 'wrong' && became === outcome)
  return {
    all: items.length,
    answered: said.length,
    good: count(({ answer }) => answer === 'good'),
    wrong: count(({ answer }) => answer === 'wrong'),
    notApplicable: count(({ answer }) => answer === 'not-applicable'),
    open: items.length - said.length,
    fixed: becomes('fixed'),
    hazards: becomes('hazard'),
    undecided: count(({ answer, became }) => answer === 'wrong' && became === undefined),
  }
}

/** The first item without an answer, from a place in the list on and then from its beginning; undefined when all have one. */
export const nextItem = <I extends Pick<AskedItem, 'id'>>(
  items: readonly I[],
  answers: readonly Said[],
  after = '',
): I | undefined => {
  const isAnswered = new Set(answers.map(({ item }) => item))
  const from = items.findIndex(({ id }) => id === after) + 1
  const inTurn = [...items.slice(from), ...items.slice(0, from)]
  return inTurn.find(({ id }) => !isAnswered.has(id))
}

/** Why this run makes no record yet, and what is to be done; undefined when it is complete. */
export const obstacleToRecord = (items: readonly AskedItem[], answers: readonly Said[]) =>
  notOfTheList(items, answers) ?? unanswered(items, answers) ?? wrongOnes(items, answers)

const notOfTheList = (items: readonly AskedItem[], answers: readonly Said[]) => {
  const known = new Set(items.map(({ id }) => id))
  const strange = answers.filter(({ item }) => !known.has(item)).map(({ item }) => item)
  if (strange.length > 0) return refuse('checklist.strange-item', { items: strange })
  const twice = answers.find(({ item }, at) =>
    answers.some((other, from) => from > at && other.item === item),
  )
  return twice === undefined ? undefined : refuse('checklist.said-twice', { item: twice.item })
}

const unanswered = (items: readonly AskedItem[], answers: readonly Said[]) => {
  const said = new Set(answers.map(({ item }) => item))
  const open = items.filter(({ id }) => !said.has(id))
  if (open.length > 0) return aboutItems('checklist.unanswered', open)
  return answers.every(({ answer }) => answer === 'not-applicable')
    ? refuse('checklist.nothing-looked-at')
    : undefined
}

const wrongOnes = (items: readonly AskedItem[], answers: readonly Said[]) => {
  const wrong = (is: (item: AskedItem, said: Said) => boolean) =>
    items.filter((item) => {
      const said = answers.find((one) => one.item === item.id)
      return said?.answer === 'wrong' && is(item, said)
    })
  const undecided = wrong((_, { became }) => became === undefined)
  if (undecided.length > 0) return aboutItems('checklist.undecided', undecided)
  const tooGrave = wrong(({ grade }, { became }) => grade === 'major' && became === 'fixed')
  if (tooGrave.length > 0) return aboutItems('checklist.major-not-on-the-spot', tooGrave)
  const untold = wrong((_, { became, how = '' }) => became === 'fixed' && how.trim() === '')
  if (untold.length > 0) return aboutItems('checklist.fixed-how', untold)
  const unseen = wrong(
    (_, { became, photos = [], after = [] }) => became === 'fixed' && photos.length * after.length === 0,
  )
  return unseen.length > 0 ? aboutItems('checklist.fixed-unseen', unseen) : undefined
}

/** A few are named; of many the rest is counted. */
const named = 3
const aboutItems = <const Code extends string>(code: Code, items: readonly AskedItem[]) =>
  refuse(code, {
    count: items.length,
    items: items.map(({ id }) => id),
    names: items.slice(0, named).map(({ ask }) => ask.zh),
    namesEn: items.slice(0, named).map(({ ask }) => ask.en),
  })
