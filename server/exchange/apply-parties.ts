import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isPeopleKey } from '@bihuan/domain/exchange/people-cells.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { traitKey } from '@bihuan/domain/exchange/register-target.ts'
import { heldTraitCodes, type PartyProfile, present, profileFields } from '@bihuan/domain/parties/profile.ts'
import type { WriteRows, Writer } from '../frame/desk.ts'
import type { Act } from '../frame/journal.ts'
import { type PartyChange, type PartyFile, partyFile, profileOf, writeParty } from '../parties/store.ts'
import { type PersonRow, personFile } from '../people/store.ts'
import {
  leave,
  noPeople,
  type PeopleBefore,
  type PeoplePlan,
  planPeople,
  planPeopleBack,
  writePeoplePlans,
} from './apply-people.ts'
import type { Incoming, Made } from './destination.ts'
import { enterprisesById } from './register-known.ts'
import { type Staff, staffOf } from './staff.ts'

/** The profile that these values leave, on top of what was there. A code of fifteen digits is the former one. */
export const profileWith = (
  before: PartyProfile,
  values: RowValues,
  cleared: readonly string[],
): PartyProfile => {
  const kept = Object.keys(profileFields).filter((key) => key !== 'traits')
  const facts = { ...before, ...Object.fromEntries(cleared.map((key) => [key, undefined])) }
  const said = Object.fromEntries(Object.entries(values).filter(([key]) => kept.includes(key)))
  const traits = heldTraitCodes.filter((trait) => {
    const [answer, had] = [values[traitKey(trait)], (before.traits ?? []).includes(trait)]
    return answer === undefined ? had && !cleared.includes(traitKey(trait)) : answer === true
  })
  const isLegacy = typeof said.uscc === 'string' && said.uscc.length === 15
  const codes = isLegacy ? { uscc: before.uscc, legacyRegNo: String(said.uscc) } : {}
  return present({ ...facts, ...said, ...codes, traits })
}

/** So many files are written with one statement each for journal and rows. */
const chunk = 300

/** Registers what is new and changes what is there, each with an act on the party's own file that names the import. */
export const writeParties = async (
  desk: Writer,
  incoming: readonly Incoming[],
  of: string,
): Promise<Made[]> => {
  const made: Made[] = []
  for (let at = 0; at < incoming.length; at += chunk)
    made.push(...(await writeChunk(desk, incoming.slice(at, at + chunk), of)))
  return made
}

type Plan = { act: Act; made: Made; people: PeoplePlan; insert?: PartyInsert; change?: PartyChange }
type PartyInsert = Pick<PartyFile, 'id' | 'kind' | 'name' | 'area' | 'party' | 'handler' | 'since'> & {
  attributes: string
  until: null
  suspended_from: null
  suspended_to: null
} & Signed
type Signed = { changed_by: string; changed_by_name: string; changed_at: number }

const writeChunk = async (desk: Writer, incoming: readonly Incoming[], of: string): Promise<Made[]> => {
  const ids = incoming.flatMap(({ match }) => match?.id ?? [])
  const there = await enterprisesById(desk, ids)
  const staff = await heldStaff(desk, incoming, ids)
  const plans = incoming.map((one) => {
    const before = there.get(one.match?.id ?? '')
    return before === undefined
      ? registered(desk, one, of)
      : changed(desk, before, staff.get(before.id) ?? [], one, of)
  })
  await desk.append(
    plans.flatMap(({ act, people }) => [act, ...people.acts]),
    async (rows) => {
      const fresh = plans.flatMap(({ insert }) => insert ?? [])
      if (fresh.length > 0) await rows.insertInto('party').values(fresh).execute()
      for (const { change, made } of plans) if (change !== undefined) await overwrite(rows, made, change)
      await writePeoplePlans(
        rows,
        plans.map(({ people }) => people),
      )
    },
  )
  return plans.map(({ made }) => made)
}

/** The people of parties whose rows speak of people, held until the end. */
const heldStaff = async (desk: Writer, incoming: readonly Incoming[], ids: readonly string[]) => {
  if (!incoming.some(({ values }) => Object.keys(values).some(isPeopleKey))) return new Map<string, Staff[]>()
  const seen = [...(await staffOf(desk, ids)).values()].flat()
  await desk.lock(...seen.map(personFile))
  return staffOf(desk, ids)
}

/** The file was locked and read just before, so the version is the one that is there. */
const overwrite = async (rows: WriteRows, { id, version }: Made, change: PartyChange): Promise<void> => {
  if (!(await writeParty(rows, id, version - 1, change)))
    throw new Error(`party ${id} changed under its lock`)
}

const signed = ({ signer, now }: Writer): Signed => ({
  changed_by: signer.account,
  changed_by_name: signer.person,
  changed_at: now,
})

const registered = (desk: Writer, { row, values }: Incoming, of: string): Plan => {
  const { signer, today } = desk
  const id = desk.newId()
  const facts = {
    name: String(values.name),
    area: String(values.area ?? placeOfTown(signer.town)),
    handler: typeof values.handler === 'string' ? values.handler : null,
    since: String(values.since ?? today),
  }
  const attributes = profileWith({}, values, [])
  const empty = { until: null, suspended_from: null, suspended_to: null }
  return {
    act: {
      file: partyFile({ id, ...facts }),
      act: 'party.registered',
      body: { kind: 'enterprise', import: of, row },
      personal: { name: facts.name, since: facts.since, attributes: attributes as Json, by: signer.person },
    },
    made: { row, id, version: 1, before: null },
    people: planPeople(desk, { area: facts.area, party: id, handler: facts.handler }, values, [], {
      import: of,
      row,
    }),
    insert: {
      id,
      kind: 'enterprise',
      party: id,
      ...facts,
      ...empty,
      attributes: canonical(attributes as Json),
      ...signed(desk),
    },
  }
}

const changed = (
  desk: Writer,
  before: PartyFile,
  staff: readonly Staff[],
  { row, values, cleared }: Incoming,
  of: string,
): Plan => {
  const { id, version, area, handler } = before
  const people = planPeople(desk, { area, party: id, handler }, values, staff, { import: of, row })
  const name = String(values.name ?? before.name)
  const attributes = profileWith(profileOf(before), values, cleared)
  return {
    act: {
      file: partyFile(before),
      act: 'party.changed',
      body: { from: version, to: version + 1, import: of, row },
      personal: { name, attributes: attributes as Json, by: desk.signer.person },
    },
    made: {
      row,
      id,
      version: version + 1,
      before: {
        ...{ name: before.name, attributes: before.attributes as Json },
        ...(people.acts.length === 0 ? {} : { people: sealedBefore(desk, people.before) }),
      },
    },
    people,
    change: { name, attributes: canonical(attributes as Json), ...signed(desk) },
  }
}

/** Numbers wait sealed, as everywhere. */
const sealedBefore = ({ sealer }: Writer, before: PeopleBefore): string =>
  sealer.seal(JSON.stringify(before)).toString('base64')

const openedBefore = ({ sealer }: Writer, { before }: Made): PeopleBefore | undefined =>
  typeof before?.people === 'string'
    ? (JSON.parse(sealer.open(Buffer.from(before.people, 'base64'))) as PeopleBefore)
    : undefined

export type Kept = { row: number; name: string; who: string }

/**
 * Takes an import back: what it registered is struck out, what it changed gets back what stood there. A party that
 * somebody has touched since, or that has filed a record, is kept and named.
 */
export const undoParties = async (desk: Writer, made: readonly Made[], of: string): Promise<Kept[]> => {
  const kept: Kept[] = []
  for (let at = 0; at < made.length; at += chunk)
    kept.push(...(await undoChunk(desk, made.slice(at, at + chunk), of)))
  return kept
}

const undoChunk = async (desk: Writer, made: readonly Made[], of: string): Promise<Kept[]> => {
  const ids = made.map(({ id }) => id)
  await desk.lock(...[...(await enterprisesById(desk, ids)).values()].map(partyFile))
  const there = await enterprisesById(desk, ids)
  const active = await withRecords(desk, ids)
  const people = await heldPeople(desk, ids)
  const kept: Kept[] = []
  const plans: Plan[] = []
  for (const one of made) {
    const party = there.get(one.id)
    if (party === undefined) continue
    const own = people.filter((person) => person.party === one.id)
    const isTouched =
      party.version !== one.version ||
      (one.before === null && active.has(one.id)) ||
      arePeopleTouched(desk, party, one, own)
    if (isTouched) kept.push({ row: one.row, name: party.name, who: party.changed_by_name })
    else plans.push(takenBack(desk, party, one, own, of))
  }
  await desk.append(
    plans.flatMap(({ act, people: back }) => [act, ...back.acts]),
    async (rows) => {
      for (const { made: back, change } of plans)
        if (change !== undefined) await overwrite(rows, back, change)
      await writePeoplePlans(
        rows,
        plans.map(({ people: back }) => back),
      )
    },
  )
  return kept
}

/** Everybody ever entered in these parties, held until the end. */
const heldPeople = async (desk: Writer, ids: readonly string[]): Promise<PersonRow[]> => {
  if (ids.length === 0) return []
  const all = () => desk.rows.selectFrom('person').selectAll().where('party', 'in', ids).execute()
  await desk.lock(...(await all()).map(personFile))
  return all()
}

/** Whether somebody of a party was entered or changed since the import wrote its row. */
const arePeopleTouched = (
  desk: Writer,
  party: PartyFile,
  made: Made,
  people: readonly PersonRow[],
): boolean => {
  if (made.before === null) return people.some(({ changed_at }) => changed_at !== party.changed_at)
  const before = openedBefore(desk, made)
  const versionOf = (id: string) => people.find((person) => person.id === id)?.version
  return (
    before !== undefined &&
    (before.made.some((id) => versionOf(id) !== 1) ||
      before.changed.some(({ id, version }) => versionOf(id) !== version))
  )
}

const peopleBack = (desk: Writer, made: Made, people: readonly PersonRow[], of: string): PeoplePlan => {
  const byId = new Map(people.map((person) => [person.id, person]))
  const before = openedBefore(desk, made)
  if (before !== undefined) return planPeopleBack(desk, before, byId, of)
  const plan = noPeople()
  if (made.before === null) for (const person of people) leave(desk, person, of, plan)
  return plan
}

const withRecords = async (desk: Writer, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const found = await desk.rows
    .selectFrom('record')
    .select('party')
    .distinct()
    .where('party', 'in', ids)
    .execute()
  return new Set(found.map(({ party }) => party))
}

const takenBack = (
  desk: Writer,
  party: PartyFile,
  one: Made,
  people: readonly PersonRow[],
  of: string,
): Plan => {
  const { row, before } = one
  const isNew = before === null
  const version = party.version + 1
  const back: PartyChange = isNew
    ? { struck_at: desk.now, ...signed(desk) }
    : { name: String(before.name), attributes: canonical(before.attributes as Json), ...signed(desk) }
  return {
    act: {
      file: partyFile(party),
      act: isNew ? 'party.struck' : 'party.changed',
      body: { undoes: of, ...(isNew ? {} : { from: party.version, to: version }) },
      personal: {
        by: desk.signer.person,
        ...(isNew ? {} : { name: before.name, attributes: before.attributes }),
      },
    },
    made: { row, id: party.id, version, before: null },
    people: peopleBack(desk, one, people, of),
    change: back,
  }
}
