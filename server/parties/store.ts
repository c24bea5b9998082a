import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { Debtor } from '@bihuan/domain/duties/duty.ts'
import { partyKinds } from '@bihuan/domain/parties/kind.ts'
import { type PartyProfile, readProfile } from '@bihuan/domain/parties/profile.ts'
import type { Life } from '@bihuan/domain/parties/status.ts'
import { DebtorKind } from '@bihuan/domain/plans/plan.ts'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import Value from 'typebox/value'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import type { Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from './tables.ts'

export type PartyFile = Selectable<Tables['party']>

/** Registered and not struck out. */
export const standing = (rows: ReadRows) => rows.selectFrom('party').where('struck_at', 'is', null)

export const findParty = async (rows: ReadRows, id: string): Promise<PartyFile | undefined> =>
  (await partiesOfId(rows, id))[0]

const partiesOfId = writtenOnce((rows, id: string) => standing(rows).selectAll().where('id', '=', id))

/** The open party that bears this credit code. */
export const findBearer = (rows: ReadRows, uscc: string): Promise<PartyFile | undefined> =>
  standing(rows).selectAll().where('uscc', '=', uscc).where('until', 'is', null).executeTakeFirst()

/** The town's own safety office. */
export const findOffice = (rows: ReadRows): Promise<PartyFile | undefined> =>
  standing(rows).selectAll().where('kind', '=', 'office').where('until', 'is', null).executeTakeFirst()

export const partyNames = async (rows: ReadRows, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map<string, string>()
  const found = await rows.selectFrom('party').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}

export const placeNames = async (rows: ReadRows, areas: readonly string[]) => {
  if (areas.length === 0) return new Map<string, { zh: string; en: string }>()
  const places = await placesOf(rows, [...new Set(areas)])
  return new Map(places.map(({ code, name_zh, name_en }) => [code, { zh: name_zh, en: name_en }]))
}

const placesOf = writtenOnce((rows, codes: readonly string[]) =>
  rows.selectFrom('place').selectAll().where('code', '=', sql<string>`any(${codes})`),
)

export const profileOf = ({ attributes }: Pick<PartyFile, 'attributes'>): PartyProfile =>
  readProfile(attributes)

export const lifeOf = ({ since, until, suspended_from, suspended_to }: PartyFile): Life => ({
  since,
  until,
  suspendedFrom: suspended_from,
  suspendedTo: suspended_to,
})

// Asked once: an issue may go over 100,000 parties.
const owing = new Set<string>(partyKinds.filter((kind) => Value.Check(DebtorKind, kind)))
const isDebtorKind = (kind: string): kind is DebtorKind => owing.has(kind)

/** Every party as a plan sees it: somebody who may owe. */
export const debtorsOf = async (
  rows: ReadRows,
): Promise<(Debtor & { handler: string | null; profile: PartyProfile })[]> => {
  const parties = await standing(rows).selectAll().orderBy('id').execute()
  return parties.flatMap((party) =>
    isDebtorKind(party.kind)
      ? [
          {
            id: party.id,
            kind: party.kind,
            area: party.area,
            name: party.name,
            handler: party.handler,
            since: party.since,
            profile: profileOf(party),
            ...(party.until === null ? {} : { until: party.until }),
            ...(party.suspended_from === null
              ? {}
              : {
                  suspended: [
                    {
                      from: party.suspended_from,
                      ...(party.suspended_to === null ? {} : { to: party.suspended_to }),
                    },
                  ],
                }),
          },
        ]
      : [],
  )
}

/** The file of a party's own acts. */
export const partyFile = ({ id, area, handler }: Pick<PartyFile, 'id' | 'area' | 'handler'>) => ({
  id,
  kind: 'party',
  area,
  party: id,
  handler,
})

/** Held while parties are registered, so that no two of them take one credit code or one office at once. */
export const registerFile = (town: string) => ({
  id: idOfName(`${town}/register`),
  kind: 'register',
  area: placeOfTown(town),
  party: null,
  handler: null,
})

export type PartyChange = Partial<
  Pick<
    PartyFile,
    | 'name'
    | 'area'
    | 'handler'
    | 'since'
    | 'until'
    | 'suspended_from'
    | 'suspended_to'
    | 'moved_to'
    | 'struck_at'
  >
> & {
  attributes?: string
  changed_by: string
  changed_by_name: string
  changed_at: number
}

/** Writes over the version that was read; false when somebody was faster. */
export const writeParty = async (
  rows: WriteRows,
  id: string,
  version: number,
  change: PartyChange,
): Promise<boolean> => {
  const done = await rows
    .updateTable('party')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
