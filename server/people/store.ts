import type { Post } from '@bihuan/domain/people/post.ts'
import type { Selectable } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Sealer } from '../frame/seal.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type PersonRow = Selectable<Tables['person']>
export type PersonFile = PersonRow & { party_name: string }
export type PostRow = Selectable<Tables['post']>

const withParty = (rows: ReadRows) =>
  rows
    .selectFrom('person')
    .innerJoin('party', 'party.id', 'person.party')
    .selectAll('person')
    .select('party.name as party_name')
    // The people of a party that was registered by mistake went with it.
    .where('party.struck_at', 'is', null)

export const findPerson = (rows: ReadRows, id: string): Promise<PersonFile | undefined> =>
  withParty(rows).where('person.id', '=', id).executeTakeFirst()

/** Somebody of this party who is still there, by the keyed hash of the identity number. */
export const findInParty = (rows: ReadRows, party: string, idHash: string) =>
  rows
    .selectFrom('person')
    .select(['id', 'name'])
    .where('party', '=', party)
    .where('id_hash', '=', idHash)
    .where('until', 'is', null)
    .executeTakeFirst()

export const findByNumber = (rows: ReadRows, hashes: { id: string; phone: string }): Promise<PersonFile[]> =>
  withParty(rows)
    .where((e) => e.or([e('person.id_hash', '=', hashes.id), e('person.phone_hash', '=', hashes.phone)]))
    .orderBy('person.name')
    .limit(pageSize)
    .execute()

export type PersonFilter = { party?: string | undefined; name?: string | undefined; post?: Post | undefined }

const filtered = (rows: ReadRows, { party, name, post }: PersonFilter) => {
  let all = rows
    .selectFrom('person')
    .innerJoin('party', 'party.id', 'person.party')
    .where('party.struck_at', 'is', null)
  if (party !== undefined) all = all.where('person.party', '=', party)
  if (name !== undefined && name !== '')
    all = all.where('person.name', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
  if (post !== undefined)
    all = all.where((e) =>
      e.exists(
        e
          .selectFrom('post')
          .select('post.id')
          .whereRef('post.person', '=', 'person.id')
          .where('post.kind', '=', post)
          .where('post.until', 'is', null),
      ),
    )
  return all
}

export const countPeople = async (rows: ReadRows, filter: PersonFilter): Promise<number> => {
  const { count } = await filtered(rows, filter)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One row more than a page, by name. */
export const pageOfPeople = (
  rows: ReadRows,
  filter: PersonFilter,
  after: readonly string[] | undefined,
): Promise<PersonFile[]> => {
  const page = filtered(rows, filter)
    .selectAll('person')
    .select('party.name as party_name')
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [name = '', id = ''] = after
  return page.where((e) => e(e.refTuple('person.name', 'person.id'), '>', e.tuple(name, id))).execute()
}

/** Posts of these people, the running ones first. */
export const postsHeld = (rows: ReadRows, people: readonly string[]): Promise<PostRow[]> =>
  people.length === 0
    ? Promise.resolve([])
    : rows
        .selectFrom('post')
        .selectAll()
        .where('person', 'in', people)
        .orderBy('until', (order) => order.desc().nullsFirst())
        .orderBy('since')
        .orderBy('id')
        .execute()

/** Who holds posts in a party now. */
export const holdersIn = (rows: ReadRows, party: string) =>
  rows
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person')
    .select(['post.kind', 'person.id', 'person.name', 'person.phone'])
    .where('post.party', '=', party)
    .where('post.until', 'is', null)
    .orderBy('post.since')
    .execute()

export const unmaskingsOf = (rows: ReadRows, person: string) =>
  rows
    .selectFrom('unmasking')
    .selectAll()
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .limit(pageSize)
    .execute()

/** The numbers as they go into the row: sealed, and a keyed hash for finding them. */
export const sealedNumbers = (
  sealer: Sealer,
  { idNumber, phone }: { idNumber?: string; phone?: string },
) => ({
  id_number: idNumber === undefined ? null : sealer.seal(idNumber),
  id_hash: idNumber === undefined ? null : hashOf(sealer, 'id', idNumber),
  phone: phone === undefined ? null : sealer.seal(phone),
  phone_hash: phone === undefined ? null : hashOf(sealer, 'phone', phone),
})

/** One key for two kinds of number: the kind enters the hash. */
export const hashOf = (sealer: Sealer, kind: 'id' | 'phone', number: string): string =>
  sealer.keyedHash(`${kind}/${number}`)

export const opened = (sealer: Sealer, sealed: Buffer | null): string | undefined =>
  sealed === null ? undefined : sealer.open(sealed)

export const personFile = ({
  id,
  area,
  party,
  handler,
}: Pick<PersonRow, 'id' | 'area' | 'party' | 'handler'>) => ({
  id,
  kind: 'person',
  area,
  party,
  handler,
})

export const insertPost = (rows: WriteRows, row: Omit<PostRow, 'town'>) =>
  rows.insertInto('post').values(row).execute()
