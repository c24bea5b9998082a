import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { holdsOn } from '../hazards/content-shape.ts'
import { type PartyKind, partyKindNames } from '../parties/kind.ts'
import { sectors } from '../parties/sector.ts'
import { type Profile, traits } from '../parties/trait.ts'
import { type Audience, conditionsOf, isInAudience } from '../plans/audience.ts'
import type { Checklist, ForWhom } from './checklist.ts'

/** As much of a party as decides which lists are its own. */
export type ListTaker = { kind: PartyKind; profile: Profile }

/** A list and why it is a party's. */
export type ListForParty = { list: Checklist; because: Words }

const audienceOf = ({ kind: _, ...audience }: ForWhom): Audience => audience

const isFor = (line: ForWhom, { kind, profile }: ListTaker): boolean =>
  (line.kind ?? 'enterprise') === kind && isInAudience(audienceOf(line), profile)

const listed = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
})

/** Whom one line speaks of: the kind alone, or its conditions. */
const wordsOf = (line: ForWhom): Words => {
  const { sector = [], any = [], ...rest } = audienceOf(line)
  const { zh, en } = listed([
    ...sector.map((code) => sectors[code]),
    ...any.map((code) => traits[code]),
    ...conditionsOf(rest, {}).map(({ words }) => words),
  ])
  const kind = partyKindNames[line.kind ?? 'enterprise']
  if (zh === '') return { zh: `全部${kind.zh}`, en: `every ${kind.en}` }
  return line.kind === undefined ? { zh, en } : { zh: `${kind.zh}（${zh}）`, en: `${kind.en} (${en})` }
}

/** Whom a list is for, in words. */
export const forWords = ({ for: lines }: Checklist): Words => ({
  zh: lines.map((line) => wordsOf(line).zh).join('；'),
  en: lines.map((line) => wordsOf(line).en).join('; '),
})

/** Only the conditions that this party meets: of "A or B", the one that it is. */
const metWords = (line: ForWhom, { profile }: ListTaker): Words => {
  const { sector, any, ...rest } = audienceOf(line)
  const met = [
    ...(sector === undefined || profile.sector === undefined ? [] : [{ sector: [profile.sector] }]),
    ...(any ?? []).map((one) => ({ any: [one] })).filter((one) => isInAudience(one, profile)),
    rest,
  ]
  const words = met.flatMap((audience) => conditionsOf(audience, profile).map((condition) => condition.words))
  if (words.length === 0) return wordsOf(line)
  const { zh, en } = listed(words)
  return { zh: `因为：${zh}`, en: `because: ${en}` }
}

/** Why a list is this party's; undefined when it is not. */
export const whyFor = (list: Checklist, taker: ListTaker): Words | undefined => {
  const line = list.for.find((one) => isFor(one, taker))
  return line === undefined ? undefined : metWords(line, taker)
}

/** The lists in force on the day that are this party's, each with the reason, in the order of the lists. */
export const listsFor = (taker: ListTaker, lists: readonly Checklist[], day: Day): ListForParty[] =>
  lists.flatMap((list) => {
    if (!holdsOn(list, day)) return []
    const because = whyFor(list, taker)
    return because === undefined ? [] : [{ list, because }]
  })
