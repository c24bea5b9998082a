import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Existing, ExistingKnown } from '@bihuan/domain/exchange/judge-row.ts'
import { samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { registerTarget, traitKey } from '@bihuan/domain/exchange/register-target.ts'
import {
  heldTraitCodes,
  type PartyProfile,
  present,
  profileFields,
  readProfile,
} from '@bihuan/domain/parties/profile.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import type { Act } from '../frame/journal.ts'
import type { PartyFile } from '../parties/store.ts'
import type { Destination, Incoming, Made } from './destination.ts'

/** The facts of a party as the register's columns name them. */
export const valuesOfParty = (party: PartyFile): RowValues => {
  const { traits = [], ...profile } = readProfile(party.attributes)
  return {
    ...profile,
    name: party.name,
    area: party.area,
    since: party.since,
    ...(party.handler === null ? {} : { handler: party.handler }),
    ...Object.fromEntries(traits.map((trait) => [traitKey(trait), true])),
  }
}

/** The profile that these values leave, on top of what was there. A code of fifteen digits is the former one. */
const profileWith = (before: PartyProfile, values: RowValues, cleared: readonly string[]): PartyProfile => {
  const kept = Object.keys(profileFields).filter((key) => key !== 'traits')
  const facts = { ...before, ...Object.fromEntries(cleared.map((key) => [key, undefined])) }
  const said = Object.fromEntries(Object.entries(values).filter(([key]) => kept.includes(key)))
  const traits = heldTraitCodes.filter((trait) => {
    const answer = values[traitKey(trait)]
    return answer === undefined
      ? (before.traits ?? []).includes(trait) && !cleared.includes(traitKey(trait))
      : answer === true
  })
  const isLegacy = typeof said.uscc === 'string' && said.uscc.length === 15
  const codes = isLegacy ? { uscc: before.uscc, legacyRegNo: String(said.uscc) } : {}
  return present({ ...facts, ...said, ...codes, traits })
}

const existingOf = (party: PartyFile): Existing => ({
  id: party.id,
  version: party.version,
  values: valuesOfParty(party),
  changedBy: party.changed_by_name,
  name: party.name,
})

const enterprises = (desk: Reader) =>
  desk.rows.selectFrom('party').selectAll().where('kind', '=', 'enterprise')

/** A town has some hundred enterprises: they are read once for a workbook, not once for each of its batches. */
const knownOf = async (desk: Reader): Promise<ExistingKnown> => {
  const all = (await enterprises(desk).execute()).map(existingOf)
  const byId = new Map(all.map((one) => [one.id, one]))
  const ways = registerTarget.sameness.map(() => new Map<string, Existing>())
  for (const one of all)
    samenessKeys(registerTarget, one.values).forEach((key, way) => {
      if (key !== undefined) ways[way]?.set(key, one)
    })
  return { byId: (id) => byId.get(id), bySameness: (way, key) => ways[way]?.get(key) }
}

const remembered = new WeakMap<Reader, Promise<ExistingKnown>>()

/** The register of enterprises: new ones are added, those that are there are changed, each with an act on its own file. */
export const registerDestination: Destination = {
  target: registerTarget,
  isSigned: false,
  checkRow: () => [],
  known: (desk) => {
    const found = remembered.get(desk) ?? knownOf(desk)
    remembered.set(desk, found)
    return found
  },
  async existing(desk, ids) {
    if (ids.length === 0) return new Map()
    const found = await enterprises(desk).where('id', 'in', ids).execute()
    return new Map(found.map((party) => [party.id, existingOf(party)]))
  },
  async write(desk, incoming, of) {
    remembered.delete(desk)
    const made: Made[] = []
    for (let at = 0; at < incoming.length; at += chunk)
      made.push(...(await writeChunk(desk, incoming.slice(at, at + chunk), of.import)))
    return made
  },
  async undo(desk, made, of) {
    const kept: { row: number; name: string; who: string }[] = []
    for (let at = 0; at < made.length; at += chunk)
      kept.push(...(await undoChunk(desk, made.slice(at, at + chunk), of.import)))
    return kept
  },
}

/** So many files are written with one statement each for journal and rows. */
const chunk = 300

type Written = { party: PartyFile; act: Act; made: Made; isNew: boolean }

const fileOf = ({ id, area, handler }: PartyFile) => ({ id, kind: 'party', area, party: id, handler })

const writeChunk = async (desk: Writer, incoming: readonly Incoming[], of: string): Promise<Made[]> => {
  const ids = incoming.flatMap(({ match }) => match?.id ?? [])
  const there = ids.length === 0 ? [] : await enterprises(desk).where('id', 'in', ids).execute()
  const byId = new Map(there.map((party) => [party.id, party]))
  const written = incoming.map((one) => {
    const before = byId.get(one.match?.id ?? '')
    return before === undefined ? added(desk, one, of) : changed(desk, before, one, of)
  })
  await desk.append(
    written.map(({ act }) => act),
    async (rows) => {
      const fresh = written.filter(({ isNew }) => isNew).map(({ party }) => spelled(party))
      if (fresh.length > 0) await rows.insertInto('party').values(fresh).execute()
      for (const { party, isNew } of written) if (!isNew) await overwrite(rows, party)
    },
  )
  return written.map(({ made }) => made)
}

const overwrite = async (rows: Parameters<Parameters<Writer['append']>[1]>[0], party: PartyFile) => {
  const { id, name, since, until, version, changed_by, changed_by_name, changed_at } = party
  await rows
    .updateTable('party')
    .set({
      name,
      since,
      until,
      version,
      changed_by,
      changed_by_name,
      changed_at,
      attributes: canonical(party.attributes as Json),
    })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .executeTakeFirstOrThrow()
}

const spelled = ({ town: _, ...party }: PartyFile) => ({
  ...party,
  attributes: canonical(party.attributes as Json),
})

const signed = ({ signer, now }: Writer) => ({
  changed_by: signer.account,
  changed_by_name: signer.person,
  changed_at: now,
})

const added = (desk: Writer, { row, values }: Incoming, of: string): Written => {
  const id = desk.newId()
  const party: PartyFile = {
    town: desk.signer.town,
    id,
    kind: 'enterprise',
    name: String(values.name),
    area: String(values.area ?? placeOfTown(desk.signer.town)),
    party: id,
    handler: typeof values.handler === 'string' ? values.handler : null,
    since: String(values.since ?? desk.today),
    until: null,
    suspended_from: null,
    suspended_to: null,
    attributes: profileWith({}, values, []),
    version: 1,
    ...signed(desk),
  }
  const act: Act = {
    file: fileOf(party),
    act: 'party.added',
    body: { import: of, row },
    personal: { name: party.name, since: party.since, attributes: party.attributes as Json },
  }
  return { party, act, isNew: true, made: { row, id, version: 1, before: null } }
}

const changed = (
  desk: Writer,
  before: PartyFile,
  { row, values, cleared }: Incoming,
  of: string,
): Written => {
  const { version, name, attributes } = before
  const party: PartyFile = {
    ...before,
    name: String(values.name ?? name),
    attributes: profileWith(readProfile(attributes), values, cleared),
    version: version + 1,
    ...signed(desk),
  }
  const act: Act = {
    file: fileOf(party),
    act: 'party.changed',
    body: { from: version, to: party.version, import: of, row },
    personal: { name: party.name, attributes: party.attributes as Json },
  }
  const made = { row, id: party.id, version: party.version, before: { name, attributes: attributes as Json } }
  return { party, act, made, isNew: false }
}

/** A party that was added is closed on the day it began, one that was changed gets back what stood there. */
const undoChunk = async (desk: Writer, made: readonly Made[], of: string) => {
  const files = await enterprises(desk)
    .where(
      'id',
      'in',
      made.map(({ id }) => id),
    )
    .execute()
  await desk.lock(...files.map(fileOf))
  const current = await enterprises(desk)
    .where(
      'id',
      'in',
      made.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(current.map((party) => [party.id, party]))
  const kept: { row: number; name: string; who: string }[] = []
  const undone: { party: PartyFile; act: Act }[] = []
  for (const one of made) {
    const party = byId.get(one.id)
    if (party === undefined) continue
    if (party.version !== one.version)
      kept.push({ row: one.row, name: party.name, who: party.changed_by_name })
    else undone.push(takenBack(desk, party, one, of))
  }
  await desk.append(
    undone.map(({ act }) => act),
    async (rows) => {
      for (const { party } of undone) await overwrite(rows, party)
    },
  )
  return kept
}

const takenBack = (
  desk: Writer,
  party: PartyFile,
  { before }: Made,
  of: string,
): { party: PartyFile; act: Act } => {
  const back =
    before === null
      ? { until: party.since }
      : { name: String(before.name), attributes: before.attributes as PartyFile['attributes'] }
  const after = { ...party, ...back, version: party.version + 1, ...signed(desk) }
  const { name, attributes } = after
  return {
    party: after,
    act: {
      file: fileOf(after),
      act: before === null ? 'party.withdrawn' : 'party.changed',
      body: { from: party.version, to: after.version, undoes: of },
      personal: { name, attributes: attributes as Json },
    },
  }
}
