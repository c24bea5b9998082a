import { type Existing, type ExistingKnown, samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { registerTarget, traitKey } from '@bihuan/domain/exchange/register-target.ts'
import type { Reader } from '../frame/desk.ts'
import { type PartyFile, profileOf, standing } from '../parties/store.ts'
import { type Staff, staffOf, touchesOf, valuesOfStaff } from './staff.ts'

/** The facts of a party as the register's columns name them. */
export const valuesOfParty = (party: PartyFile): RowValues => {
  const { traits = [], ...profile } = profileOf(party)
  return {
    ...profile,
    name: party.name,
    area: party.area,
    since: party.since,
    ...(party.handler === null ? {} : { handler: party.handler }),
    ...Object.fromEntries(traits.map((trait) => [traitKey(trait), true])),
  }
}

/** What is known besides the party: who is there, and how often that changed. */
type Around = { staff: Map<string, Staff[]>; touches: Map<string, number> }

export const around = async (desk: Pick<Reader, 'rows'>, ids?: readonly string[]): Promise<Around> => ({
  staff: await staffOf(desk, ids),
  touches: await touchesOf(desk, ids),
})

/** The version of a row of the register: it is another one when the party or somebody of it was changed. */
export const versionOfRow = ({ id, version }: PartyFile, { touches }: Around): number =>
  version + (touches.get(id) ?? 0)

const existingOf = (desk: Pick<Reader, 'sealer'>, party: PartyFile, known: Around): Existing => ({
  id: party.id,
  version: versionOfRow(party, known),
  values: { ...valuesOfParty(party), ...valuesOfStaff(desk, known.staff.get(party.id) ?? []) },
  changedBy: party.changed_by_name,
  name: party.name,
  ...(party.until === null ? {} : { closedOn: party.until }),
})

export const enterprises = ({ rows }: Pick<Reader, 'rows'>) =>
  standing(rows).selectAll().where('kind', '=', 'enterprise')

export const enterprisesById = async (desk: Pick<Reader, 'rows'>, ids: readonly string[]) => {
  const found = ids.length === 0 ? [] : await enterprises(desk).where('id', 'in', ids).execute()
  return new Map(found.map((party) => [party.id, party]))
}

export const existingById = async (desk: Reader, ids: readonly string[]) => {
  const known = await around(desk, ids)
  return new Map(
    [...(await enterprisesById(desk, ids))].map(([id, party]) => [id, existingOf(desk, party, known)]),
  )
}

/** Every enterprise of the town by id, by code and by name; where one closed and another took its name, the open one. */
export const registerKnown = async (desk: Reader): Promise<ExistingKnown> => {
  const known = await around(desk)
  const all = (await enterprises(desk).execute()).map((party) => existingOf(desk, party, known))
  const byId = new Map(all.map((one) => [one.id, one]))
  const ways = registerTarget.sameness.map(() => new Map<string, Existing>())
  const closedFirst = all.toSorted(
    (one, other) => Number(one.closedOn === undefined) - Number(other.closedOn === undefined),
  )
  for (const one of closedFirst)
    samenessKeys(registerTarget, one.values).forEach((key, way) => {
      if (key !== undefined) ways[way]?.set(key, one)
    })
  return { byId: (id) => byId.get(id), bySameness: (way, key) => ways[way]?.get(key) }
}
