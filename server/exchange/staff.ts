import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { coverPart, personParts, registerPosts } from '@bihuan/domain/exchange/people-cells.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { columnsOfPost, type Held } from '@bihuan/domain/exchange/settle-people.ts'
import type { IdNumberRule } from '@bihuan/domain/people/id-number.ts'
import type { Reader } from '../frame/desk.ts'
import { opened, type PersonRow, type PostRow } from '../people/store.ts'

/** Somebody of a party with the posts held now. */
export type Staff = PersonRow & { posts: readonly PostRow[] }

type Of = Pick<Reader, 'rows'>

/** Who is in these parties now, or in all of them; by party, in the order in which the posts began. */
export const staffOf = async ({ rows }: Of, parties?: readonly string[]) => {
  if (parties?.length === 0) return new Map<string, Staff[]>()
  let people = rows.selectFrom('person').selectAll().where('until', 'is', null)
  let posts = rows.selectFrom('post').selectAll().where('until', 'is', null)
  if (parties !== undefined) {
    people = people.where('party', 'in', parties)
    posts = posts.where('party', 'in', parties)
  }
  const held = byKey(await posts.orderBy('since').orderBy('id').execute(), ({ person }) => person)
  const found = await people.orderBy('since').orderBy('id').execute()
  const staff = found.map((person): Staff => ({ ...person, posts: held.get(person.id) ?? [] }))
  return byKey(staff, ({ party }) => party)
}

const byKey = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const same = found.get(keyOf(one))
    if (same === undefined) found.set(keyOf(one), [one])
    else same.push(one)
  }
  return found
}

/** How often the people of each party were touched: with the party's own version it tells whether a row is of today. */
export const touchesOf = async ({ rows }: Of, parties?: readonly string[]) => {
  if (parties?.length === 0) return new Map<string, number>()
  let all = rows
    .selectFrom('person')
    .select('party')
    .select((e) => e.fn.sum<string>('version').as('touches'))
    .groupBy('party')
  if (parties !== undefined) all = all.where('party', 'in', parties)
  return new Map((await all.execute()).map(({ party, touches }) => [party, Number(touches)]))
}

export const numbersOf = ({ sealer }: Pick<Reader, 'sealer'>, person: PersonRow): Held => ({
  name: person.name,
  phone: opened(sealer, person.phone) ?? '',
  idNumber: opened(sealer, person.id_number) ?? '',
})

/** The columns of a register that name people, numbers whole: for comparing, never for showing. */
export const valuesOfStaff = (desk: Pick<Reader, 'sealer'>, staff: readonly Staff[]): RowValues =>
  Object.assign(
    {},
    ...registerPosts.flatMap((post) => {
      const held = staff.filter(({ posts }) => posts.some(({ kind }) => kind === post))
      return held.length === 0
        ? []
        : [
            columnsOfPost(
              post,
              held.map((person) => numbersOf(desk, person)),
            ),
          ]
    }),
  )

/** As they leave in a workbook: covered, and not at all for whoever may not see people. */
export const coveredStaff = (desk: Reader, staff: readonly Staff[], rule: IdNumberRule): RowValues => {
  if (!mayAct(desk.signer.roles, 'person.read')) return {}
  return coveredPeople(valuesOfStaff(desk, staff), rule)
}

/** The same columns with every number covered. */
export const coveredPeople = (values: RowValues, rule: IdNumberRule): RowValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const part = key.startsWith('people.') ? personParts.find((one) => key.endsWith(`.${one}`)) : undefined
      return part === undefined || !Array.isArray(value)
        ? [key, value]
        : [key, value.map((text) => coverPart(part, String(text), rule))]
    }),
  )
