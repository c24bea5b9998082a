import type { IdNumberRule } from '../people/id-number.ts'
import type { PlacedProblem } from './cell-problem.ts'
import {
  coverPart,
  isStarred,
  type PersonPart,
  peopleKey,
  personParts,
  personProblem,
  type RegisterPost,
  registerPosts,
} from './people-cells.ts'
import type { RowValues } from './read-row.ts'

export type Held = Record<PersonPart, string>
type Staffed = Partial<Record<RegisterPost, readonly Held[]>>

/** What a row says of people, and how far it may be believed: in a sheet of ours an empty cell says something. */
export type SaidOfPeople = {
  values: RowValues
  cleared: readonly string[]
  isOurs: boolean
  /** The column that fills a field. */
  columnOf: (key: string) => number | undefined
  rule: IdNumberRule
}

/** `values`: for each post that changes, everybody who holds it from now on, numbers whole. */
export type SettledPeople = { values: RowValues; problems: readonly PlacedProblem[] }

const textsOf = (values: RowValues, key: string): readonly string[] | undefined => {
  const value = values[key]
  return Array.isArray(value) ? value.map(String) : undefined
}

/** Who holds a post, out of three columns. */
export const heldIn = (values: RowValues, post: RegisterPost): Held[] =>
  (textsOf(values, peopleKey(post, 'name')) ?? []).map((name, at) => ({
    name,
    phone: textsOf(values, peopleKey(post, 'phone'))?.[at] ?? '',
    idNumber: textsOf(values, peopleKey(post, 'idNumber'))?.[at] ?? '',
  }))

/** The three columns of one post. */
export const columnsOfPost = (post: RegisterPost, held: readonly Held[]): RowValues =>
  Object.fromEntries(personParts.map((part) => [peopleKey(post, part), held.map((one) => one[part])]))

/** A firm has one of these; naming another one replaces whom the register had. */
const single: ReadonlySet<RegisterPost> = new Set(['legal-representative', 'principal'])

/**
 * Who holds which post after a row: a covered number that is left as it was shown stays what it is, any other is new.
 * Where a covered number cannot be that of whoever is named, the row is wrong and says so.
 */
export const settlePeople = (said: SaidOfPeople, there: RowValues): SettledPeople => {
  const before: Staffed = Object.fromEntries(registerPosts.map((post) => [post, heldIn(there, post)]))
  const problems: PlacedProblem[] = []
  const after: Staffed = {}
  for (const post of registerPosts)
    if (personParts.some((part) => said.columnOf(peopleKey(post, part)) !== undefined))
      after[post] = settlePost(post, said, before, problems)
  const agreed = problems.length > 0 ? after : agreeing(after, before, said, problems)
  const changed = registerPosts.filter((post) => {
    const [now, was] = [agreed[post], before[post] ?? []]
    return now !== undefined && !isSameStaff(now, was)
  })
  return {
    values: Object.assign({}, ...changed.map((post) => columnsOfPost(post, agreed[post] ?? []))),
    problems,
  }
}

const settlePost = (
  post: RegisterPost,
  said: SaidOfPeople,
  before: Staffed,
  problems: PlacedProblem[],
): Held[] => {
  const was = before[post] ?? []
  const nameKey = peopleKey(post, 'name')
  const at = (part: PersonPart) => said.columnOf(peopleKey(post, part)) ?? -1
  const isEmptied = said.isOurs && said.cleared.includes(nameKey)
  const names = textsOf(said.values, nameKey) ?? (isEmptied ? [] : was.map(({ name }) => name))
  const isAsBefore = names.join('、') === was.map(({ name }) => name).join('、')
  if (!isAsBefore && new Set(names).size < names.length)
    problems.push(personProblem('person-name-twice', nameKey, at('name')))
  const known = (name: string, place: number): Held | undefined =>
    (isAsBefore ? was[place] : was.find((one) => one.name === name)) ?? anywhere(name, before)
  const numbersOf = (part: 'phone' | 'idNumber'): string[] => {
    const key = peopleKey(post, part)
    const typed = textsOf(said.values, key)
    if (typed !== undefined && typed.length !== names.length) {
      const code = names.length === 0 ? 'person-no-name' : 'person-count'
      problems.push(personProblem(code, key, at(part), { people: names.length, numbers: typed.length }))
      return names.map(() => '')
    }
    return names.map((name, place) => {
      const [text, kept] = [typed?.[place], known(name, place)?.[part] ?? '']
      if (text === undefined) return said.isOurs && said.cleared.includes(key) ? '' : kept
      if (text === '') return said.isOurs ? '' : kept
      if (!isStarred(text)) return text
      if (kept !== '' && coverPart(part, kept, said.rule) === text) return kept
      problems.push(personProblem('person-covered', key, at(part), { name }))
      return ''
    })
  }
  const [phones, ids] = [numbersOf('phone'), numbersOf('idNumber')]
  const now = names.map((name, place) => ({
    name,
    phone: phones[place] ?? '',
    idNumber: ids[place] ?? '',
  }))
  // A list of somebody else's that names one safety person does not dismiss the others.
  const others = said.isOurs || single.has(post) ? [] : was.filter(({ name }) => !names.includes(name))
  return [...now, ...others]
}

const anywhere = (name: string, staffed: Staffed): Held | undefined =>
  registerPosts.flatMap((post) => staffed[post] ?? []).find((one) => one.name === name)

/** Whoever holds several posts has one telephone: what is new in one place goes for all, two that are new cannot both be. */
const agreeing = (
  after: Staffed,
  before: Staffed,
  { columnOf }: SaidOfPeople,
  problems: PlacedProblem[],
): Staffed => {
  const all = registerPosts.flatMap((post) => (after[post] ?? []).map((held) => ({ post, held })))
  const oneOf = (name: string, part: 'phone' | 'idNumber', own: string): string => {
    const same = all.filter(({ held }) => held.name === name)
    const kept = anywhere(name, before)?.[part] ?? ''
    const fresh = [
      ...new Set(same.map(({ held }) => held[part]).filter((text) => text !== '' && text !== kept)),
    ]
    const last = same.findLast(({ held }) => held[part] !== '' && held[part] !== kept)
    if (fresh.length > 1 && last !== undefined && !isDoubled(name, after)) {
      const key = peopleKey(last.post, part)
      if (!problems.some((one) => one.field === key))
        problems.push(personProblem('person-two-numbers', key, columnOf(key) ?? -1, { name }))
    }
    if (isDoubled(name, after)) return own
    return fresh[0] ?? (same.some(({ held }) => held[part] !== '') ? kept : '')
  }
  const agreed = (held: Held): Held => ({
    name: held.name,
    phone: oneOf(held.name, 'phone', held.phone),
    idNumber: oneOf(held.name, 'idNumber', held.idNumber),
  })
  return Object.fromEntries(
    registerPosts.flatMap((post) => (after[post] ? [[post, after[post].map(agreed)]] : [])),
  )
}

/** Two of one name in one post are two people, each with numbers of their own. */
const isDoubled = (name: string, staffed: Staffed): boolean =>
  registerPosts.some((post) => (staffed[post] ?? []).filter((one) => one.name === name).length > 1)

const isSameStaff = (now: readonly Held[], was: readonly Held[]): boolean => {
  const said = (all: readonly Held[]) =>
    all.map((one) => personParts.map((part) => one[part]).join('\u001f')).sort()
  return said(now).join('\u001e') === said(was).join('\u001e')
}
