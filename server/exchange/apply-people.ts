import { isPeopleKey, type RegisterPost, registerPosts } from '@bihuan/domain/exchange/people-cells.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { type Held, heldIn } from '@bihuan/domain/exchange/settle-people.ts'
import type { Insertable, Updateable } from 'kysely'
import type { WriteRows, Writer } from '../frame/desk.ts'
import type { Act } from '../frame/journal.ts'
import type { Tables } from '../frame/tables.ts'
import { hashOf, insertPost, type PersonRow, personFile, sealedNumbers } from '../people/store.ts'
import { numbersOf, type Staff } from './staff.ts'

type PersonInsert = Omit<Insertable<Tables['person']>, 'town'>
type PostInsert = Parameters<typeof insertPost>[1]
type Changed = { id: string; set: Updateable<Tables['person']> }

/** What a row does to the people of its party, ready to be written with the row. */
export type PeoplePlan = {
  acts: Act[]
  people: PersonInsert[]
  posts: PostInsert[]
  changed: Changed[]
  /** Posts that end on a day, or run on. */
  ended: { post: string; until: string | null }[]
  /** What stood there, for taking the row back. */
  before: PeopleBefore
}

export type PeopleBefore = {
  made: string[]
  changed: { id: string; version: number; held: Held }[]
  posted: string[]
  ended: string[]
}

export const noPeople = (): PeoplePlan => ({
  ...{ acts: [], people: [], posts: [], changed: [], ended: [] },
  before: { made: [], changed: [], posted: [], ended: [] },
})

type Axes = { area: string; party: string; handler: string | null }
type Of = { import: string; row: number }

/** Registers whom a row names and nobody knows, changes whose numbers differ, gives and ends posts. */
export const planPeople = (
  desk: Writer,
  axes: Axes,
  values: RowValues,
  staff: readonly Staff[],
  of: Of,
): PeoplePlan => {
  const plan = noPeople()
  const said = registerPosts.filter((post) => values[`people.${post}.name`] !== undefined)
  if (said.length === 0) return plan
  for (const [held, posts] of namedIn(values, said)) {
    const known = knownAs(desk, held, staff, plan)
    if (known === undefined) registerOne(desk, axes, held, posts, of, plan)
    else changeOne(desk, axes, known, { held, posts, said }, of, plan)
  }
  const named = new Set(plan.before.made)
  for (const person of staff)
    for (const post of person.posts) {
      const kind = said.find((one) => one === post.kind)
      const isNamed = kind !== undefined && heldIn(values, kind).some((held) => isHim(desk, person, held))
      if (kind !== undefined && !isNamed && !named.has(person.id)) endPost(desk, person, post, of, plan)
    }
  return plan
}

/** Each person once, with all the posts that the row gives; numbers agree, since the row was settled. */
const namedIn = (values: RowValues, said: readonly RegisterPost[]): Map<Held, RegisterPost[]> => {
  const named = new Map<string, { held: Held; posts: RegisterPost[] }>()
  for (const post of said)
    for (const held of heldIn(values, post)) {
      const key = [held.name, held.phone, held.idNumber].join('\u001f')
      const one = named.get(key) ?? { held, posts: [] }
      named.set(key, { held, posts: [...one.posts, post] })
    }
  return new Map([...named.values()].map(({ held, posts }) => [held, posts]))
}

const isHim = (desk: Writer, person: Staff, { name, idNumber }: Held): boolean =>
  person.name === name || (idNumber !== '' && person.id_hash === hashOf(desk.sealer, 'id', idNumber))

/** By the identity number, else by the name: of two with one name, the one whose numbers fit. */
const knownAs = (desk: Writer, held: Held, staff: readonly Staff[], plan: PeoplePlan): Staff | undefined => {
  const free = staff.filter(({ id }) => plan.changed.every((one) => one.id !== id))
  const hash = held.idNumber === '' ? undefined : hashOf(desk.sealer, 'id', held.idNumber)
  const byId = hash === undefined ? undefined : free.find(({ id_hash }) => id_hash === hash)
  const alike = free.filter(({ name }) => name === held.name)
  return byId ?? alike.find((one) => numbersOf(desk, one).phone === held.phone) ?? alike[0]
}

const numbersIn = ({ phone, idNumber }: Held) => ({
  ...(phone === '' ? {} : { phone }),
  ...(idNumber === '' ? {} : { idNumber }),
})

const signed = ({ signer, now }: Writer) => ({
  changed_by: signer.account,
  changed_by_name: signer.person,
  changed_at: now,
})

const registerOne = (
  desk: Writer,
  axes: Axes,
  held: Held,
  posts: readonly RegisterPost[],
  of: Of,
  plan: PeoplePlan,
): void => {
  const id = desk.newId()
  const [since, numbers] = [desk.today, numbersIn(held)]
  plan.acts.push({
    file: personFile({ id, ...axes }),
    act: 'person.registered',
    body: { party: axes.party, post: posts[0] ?? 'worker', since, ...of },
    personal: { name: held.name, ...numbers, by: desk.signer.person },
  })
  plan.people.push({
    ...{ id, ...axes, name: held.name, since, until: null },
    ...sealedNumbers(desk.sealer, numbers),
    ...signed(desk),
  })
  plan.before.made.push(id)
  for (const post of posts) givePost(desk, { id, ...axes }, post, of, plan, post !== posts[0])
}

const givePost = (
  desk: Writer,
  person: { id: string } & Axes,
  kind: RegisterPost,
  of: Of,
  plan: PeoplePlan,
  isTold = true,
): void => {
  const { id, area, party, handler } = person
  const post = { id: desk.newId(), area, party, handler, person: id, kind, since: desk.today, until: null }
  plan.posts.push(post)
  plan.before.posted.push(post.id)
  if (isTold)
    plan.acts.push({
      file: personFile(person),
      act: 'person.posted',
      body: { post: kind, since: desk.today, until: null, ...of },
      personal: { by: desk.signer.person },
    })
}

type Wanted = { held: Held; posts: readonly RegisterPost[]; said: readonly RegisterPost[] }

const changeOne = (
  desk: Writer,
  axes: Axes,
  person: Staff,
  { held, posts, said }: Wanted,
  of: Of,
  plan: PeoplePlan,
): void => {
  const before = numbersOf(desk, person)
  const has = new Set<string>(person.posts.map(({ kind }) => kind))
  // An empty cell empties only what the sheet has shown: the number of somebody whom it had in such a post.
  const isShown = said.some((post) => has.has(post))
  const after: Held = {
    name: held.name,
    phone: held.phone === '' && !isShown ? before.phone : held.phone,
    idNumber: held.idNumber === '' && !isShown ? before.idNumber : held.idNumber,
  }
  if (after.name !== before.name || after.phone !== before.phone || after.idNumber !== before.idNumber)
    rewrite(desk, person, after, of, plan)
  for (const post of posts) if (!has.has(post)) givePost(desk, { id: person.id, ...axes }, post, of, plan)
  if (posts.some((post) => !has.has(post))) touch(desk, person, plan)
}

const rewrite = (desk: Writer, person: PersonRow, after: Held, of: object, plan: PeoplePlan): void => {
  const numbers = numbersIn(after)
  plan.acts.push({
    file: personFile(person),
    act: 'person.changed',
    body: { from: person.version, to: person.version + 1, ...of },
    personal: { name: after.name, ...numbers, by: desk.signer.person },
  })
  const set = { name: after.name, ...sealedNumbers(desk.sealer, numbers), version: person.version + 1 }
  plan.changed.push({ id: person.id, set: { ...set, ...signed(desk) } })
  plan.before.changed.push({ id: person.id, version: person.version + 1, held: numbersOf(desk, person) })
}

/** Whose posts change is another version, once for a row. */
const touch = (desk: Writer, person: PersonRow, plan: PeoplePlan): void => {
  if (plan.changed.some(({ id }) => id === person.id)) return
  plan.changed.push({ id: person.id, set: { version: person.version + 1, ...signed(desk) } })
  plan.before.changed.push({ id: person.id, version: person.version + 1, held: numbersOf(desk, person) })
}

const endPost = (
  desk: Writer,
  person: Staff,
  post: Staff['posts'][number],
  of: Of,
  plan: PeoplePlan,
): void => {
  const until = post.since > desk.today ? post.since : desk.today
  plan.acts.push({
    file: personFile(person),
    act: 'person.posted',
    body: { post: post.kind, since: post.since, until, ...of },
    personal: { by: desk.signer.person },
  })
  plan.ended.push({ post: post.id, until })
  plan.before.ended.push(post.id)
  touch(desk, person, plan)
}

/** What a row says of people is no part of the party's own facts, nor of a digest that anybody could guess. */
export const withoutPeople = (values: RowValues): RowValues =>
  Object.keys(values).some(isPeopleKey)
    ? Object.fromEntries(Object.entries(values).filter(([key]) => !isPeopleKey(key)))
    : values

/** Writes plans of many rows, in few statements where they are new. */
export const writePeoplePlans = async (rows: WriteRows, plans: readonly PeoplePlan[]): Promise<void> => {
  const people = plans.flatMap((plan) => plan.people)
  if (people.length > 0) await rows.insertInto('person').values(people).execute()
  const posts = plans.flatMap((plan) => plan.posts)
  if (posts.length > 0) await rows.insertInto('post').values(posts).execute()
  for (const { id, set } of plans.flatMap(({ changed }) => changed))
    await rows.updateTable('person').set(set).where('id', '=', id).execute()
  for (const { post, until } of plans.flatMap(({ ended }) => ended))
    await rows.updateTable('post').set({ until }).where('id', '=', post).execute()
}

/** Takes back what a row did to people: acts of its own, and everything as it stood. */
export const planPeopleBack = (
  desk: Writer,
  before: PeopleBefore,
  people: ReadonlyMap<string, PersonRow>,
  of: string,
): PeoplePlan => {
  const plan = noPeople()
  for (const id of before.made) {
    const person = people.get(id)
    if (person !== undefined) leave(desk, person, of, plan)
  }
  for (const { id, held } of before.changed) {
    const person = people.get(id)
    if (person !== undefined) rewrite(desk, person, held, { undoes: of }, plan)
  }
  plan.ended.push(...before.posted.map((post) => ({ post, until: desk.today })))
  plan.ended.push(...before.ended.map((post) => ({ post, until: null })))
  return plan
}

/** Whom an import registered leaves when it is taken back: entered and gone stays told. */
export const leave = (desk: Writer, person: PersonRow, of: string, plan: PeoplePlan): void => {
  plan.acts.push({
    file: personFile(person),
    act: 'person.left',
    body: { on: desk.today, undoes: of },
    personal: { by: desk.signer.person },
  })
  plan.changed.push({
    id: person.id,
    set: { until: desk.today, version: person.version + 1, ...signed(desk) },
  })
}
