import { valuesOfHazard } from '@bihuan/domain/exchange/hazard-row.ts'
import type { Existing, ExistingKnown } from '@bihuan/domain/exchange/judge-row.ts'
import { samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import { partyColumn } from '@bihuan/domain/exchange/ledger-target.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { idColumn, type Target, versionColumn } from '@bihuan/domain/exchange/target.ts'
import { alikeOf } from '@bihuan/domain/hazards/alike.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { Reader } from '../frame/desk.ts'
import { hazardsNear, type WholeHazard, wholeHazards } from './every-hazard.ts'
import { toldIn } from './story.ts'

export const nameOfHazard = ({ year, number, state }: Pick<WholeHazard, 'year' | 'number' | 'state'>) =>
  `${hazardNumber(year, number).zh} ${[...state.what].slice(0, 20).join('')}`

const existingOf = (file: WholeHazard, changedBy?: string): Existing => ({
  id: file.id,
  version: file.seq,
  values: valuesOfHazard(file.state),
  changedBy,
  name: nameOfHazard(file),
})

export const hazardsById = async (
  desk: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WholeHazard>> => {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  const found =
    wanted.length === 0 ? [] : await wholeHazards(desk.rows).where('hazard.id', 'in', wanted).execute()
  return new Map(found.map((file) => [file.id, file]))
}

export const existingHazards = async (desk: Reader, ids: readonly string[]) =>
  new Map([...(await hazardsById(desk, ids))].map(([id, file]) => [id, existingOf(file)]))

/** Who signed last in this file. */
export const lastHand = async (desk: Reader, id: string): Promise<string> =>
  (await toldIn(desk, id)).at(-1)?.marks.by ?? ''

/** Among how many hazards of the bodies in one batch a twin is sought. */
const nearby = 5000

/** What the rows of a batch may be about: by their ids, and for new ones the hazard that is most like each. */
export const hazardsKnown = async (
  desk: Reader,
  target: Target,
  rows: readonly RowValues[],
): Promise<ExistingKnown> => {
  const own = await ownRows(desk, rows)
  const fresh = rows.filter((values) => values[idColumn] === undefined)
  const twins = fresh.length === 0 ? new Map<string, Existing>() : await twinsOf(desk, target, fresh)
  return {
    byId: (id) => own.get(id),
    bySameness: (way, key) => twins.get(`${way} ${key}`),
  }
}

const ownRows = async (desk: Reader, rows: readonly RowValues[]) => {
  const versions = new Map(rows.map((values) => [String(values[idColumn]), values[versionColumn]]))
  const found = await hazardsById(desk, [...versions.keys()])
  const own = new Map<string, Existing>()
  for (const [id, file] of found) {
    const isOther = versions.get(id) !== undefined && versions.get(id) !== file.seq
    own.set(id, existingOf(file, isOther ? await lastHand(desk, id) : undefined))
  }
  return own
}

/** The hazard most like a row, under the first of the row's own keys. */
const twinsOf = async (desk: Reader, target: Target, rows: readonly RowValues[]) => {
  const valuesIn = (key: string) => [
    ...new Set(rows.flatMap((values) => (typeof values[key] === 'string' ? String(values[key]) : []))),
  ]
  const parties = valuesIn(partyColumn)
  const twins = new Map<string, Existing>()
  if (parties.length === 0) return twins
  const near = new Map<string, WholeHazard[]>()
  for (const file of await hazardsNear(desk.rows, parties, valuesIn('foundOn'), nearby))
    near.set(file.party, [...(near.get(file.party) ?? []), file])
  for (const values of rows) {
    const keys = samenessKeys(target, values)
    const way = keys.findIndex((key) => key !== undefined)
    const others = (near.get(String(values[partyColumn])) ?? []).map((file) => ({ ...file.state, file }))
    const told = { what: String(values.what ?? ''), place: String(values.place ?? '') }
    const [twin] = way < 0 ? [] : alikeOf(told, others, 1)
    if (twin !== undefined) twins.set(`${way} ${keys[way]}`, existingOf(twin.file))
  }
  return twins
}
