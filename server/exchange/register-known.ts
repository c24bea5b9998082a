import { type Existing, type ExistingKnown, samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { registerTarget, traitKey } from '@bihuan/domain/exchange/register-target.ts'
import type { Reader } from '../frame/desk.ts'
import { type PartyFile, profileOf, standing } from '../parties/store.ts'

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

const existingOf = (party: PartyFile): Existing => ({
  id: party.id,
  version: party.version,
  values: valuesOfParty(party),
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

export const existingById = async (desk: Reader, ids: readonly string[]) =>
  new Map([...(await enterprisesById(desk, ids))].map(([id, party]) => [id, existingOf(party)]))

/** Every enterprise of the town by id, by code and by name; where one closed and another took its name, the open one. */
export const registerKnown = async (desk: Reader): Promise<ExistingKnown> => {
  const all = (await enterprises(desk).execute()).map(existingOf)
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
