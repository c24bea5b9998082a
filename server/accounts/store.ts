import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'

/** A town in which nobody is anything: for what is open to all of them. */
export const nowhere = '000000000'

export const findInDirectory = (rows: ReadRows, name: string) =>
  rows.selectFrom('directory').selectAll().where('name', '=', name).executeTakeFirst()

/** Where an account's password lies, and every town in which it is somebody. */
export const findHome = (rows: ReadRows, account: string) =>
  rows.selectFrom('directory').select(['home', 'towns']).where('account', '=', account).executeTakeFirst()

/** Every town in which this account is somebody. */
export const findTownsOf = async (rows: ReadRows, account: string): Promise<string[]> =>
  (await findHome(rows, account))?.towns ?? []

export const findAccount = (rows: ReadRows, id: string) =>
  rows.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

export const findMembership = (rows: ReadRows, account: string) =>
  rows
    .selectFrom('membership')
    .selectAll()
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Towns, without the bodies above them, whose codes end in 000. */
export const findTowns = (rows: ReadRows) =>
  rows
    .selectFrom('place')
    .selectAll()
    .where((e) => e(e.fn<number>('length', ['code']), '=', 9))
    .where('code', 'not like', '%000')
    .orderBy('code')
    .execute()

export const findPlaces = (rows: ReadRows, codes: readonly string[]) =>
  rows.selectFrom('place').selectAll().where('code', 'in', codes).execute()

export type NewMember = {
  account: string
  roles: readonly Role[]
  reach: readonly string[]
  party: string | null
  handler: string | null
  person: string
  at: number
}

export const insertMembership = (rows: WriteRows, member: NewMember) =>
  rows
    .insertInto('membership')
    .values({
      account: member.account,
      roles: [...member.roles],
      reach: [...member.reach],
      party: member.party,
      handler: member.handler,
      person: member.person,
      since_at: member.at,
      ended_at: null,
    })
    .execute()

export type NewAccount = { id: string; name: string; person: string; password: string; at: number }

export const insertAccount = async (rows: WriteRows, home: string, account: NewAccount) => {
  await rows
    .insertInto('directory')
    .values({ name: account.name, home, account: account.id, towns: [home] })
    .execute()
  await rows
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      person: account.person,
      password: account.password,
      locked_until: null,
      created_at: account.at,
    })
    .execute()
}

/** Ends every live session of the account, or one, or all but one. */
export const endSessions = async (
  rows: WriteRows,
  account: string,
  at: number,
  { only, except }: { only?: string; except?: string } = {},
): Promise<number> => {
  let ending = rows
    .updateTable('session')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
  if (only !== undefined) ending = ending.where('id', '=', only)
  if (except !== undefined) ending = ending.where('id', '<>', except)
  const ended = await ending.executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
