import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { Selectable } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type Membership = Selectable<Tables['membership']>
export type InvitationFile = Selectable<Tables['invitation']>
export type ApplicationFile = Selectable<Tables['application']>

export const findMember = (rows: ReadRows, account: string): Promise<Membership | undefined> =>
  rows.selectFrom('membership').selectAll().where('account', '=', account).executeTakeFirst()

/** The latest of one body; older ones are long spent. */
export const invitationsOf = (rows: ReadRows, party: string): Promise<InvitationFile[]> =>
  rows
    .selectFrom('invitation')
    .selectAll()
    .where('party', '=', party)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .execute()

export type AccountFilter = { name?: string | undefined; party?: string | undefined }

const members = (rows: ReadRows, { name, party }: AccountFilter) => {
  let all = rows.selectFrom('membership')
  if (name !== undefined && name !== '')
    all = all.where('person', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
  return party === undefined ? all : all.where('party', '=', party)
}

export const countMembers = async (rows: ReadRows, filter: AccountFilter): Promise<number> => {
  const { count } = await members(rows, filter)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One row more than a page, by the person's name. */
export const pageOfMembers = (
  rows: ReadRows,
  filter: AccountFilter,
  after: readonly string[] | undefined,
): Promise<Membership[]> => {
  const page = members(rows, filter)
    .selectAll()
    .orderBy('person')
    .orderBy('account')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [person = '', account = ''] = after
  return page.where((e) => e(e.refTuple('person', 'account'), '>', e.tuple(person, account))).execute()
}

/** Account names, and when a session of each was last alive. */
export const detailsOf = async (rows: ReadRows, accounts: readonly string[]) => {
  if (accounts.length === 0) return { names: new Map(), seen: new Map(), oneTime: new Map() }
  const names = await rows
    .selectFrom('directory')
    .select(['account', 'name'])
    .where('account', 'in', accounts)
    .execute()
  const seen = await rows
    .selectFrom('session')
    .select(['account', (e) => e.fn.max('seen_at').as('seen_at')])
    .where('account', 'in', accounts)
    .groupBy('account')
    .execute()
  const oneTime = await rows
    .selectFrom('account')
    .select(['id', 'one_time_until'])
    .where('id', 'in', accounts)
    .execute()
  return {
    names: new Map(names.map(({ account, name }) => [account, name])),
    seen: new Map(seen.map(({ account, seen_at }) => [account, Number(seen_at)])),
    oneTime: new Map(oneTime.map(({ id, one_time_until }) => [id, one_time_until])),
  }
}

/** Takes a name in the directory; false when somebody has it, of whatever town. */
export const claimName = async (rows: WriteRows, name: string, home: string, account: string) => {
  const claimed = await rows
    .insertInto('directory')
    .values({ name, home, account, towns: [home] })
    .onConflict((on) => on.column('name').doNothing())
    .returning('name')
    .executeTakeFirst()
  return claimed !== undefined
}

export type NewAccount = {
  id: string
  name: string
  person: string
  password: string
  at: number
  oneTimeUntil: number | null
}

export const insertHomeAccount = (rows: WriteRows, account: NewAccount) =>
  rows
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      person: account.person,
      password: account.password,
      locked_until: null,
      one_time_until: account.oneTimeUntil,
      created_at: account.at,
    })
    .execute()

export type Member = {
  account: string
  person: string
  roles: readonly Role[]
  reach: readonly string[]
  party: string | null
  handler: string | null
  holder?: string | null
  at: number
}

export const insertMember = (rows: WriteRows, member: Member) =>
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
      holder: member.holder ?? null,
    })
    .execute()

export const findInvitation = (rows: ReadRows, id: string): Promise<InvitationFile | undefined> =>
  rows.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()

export const invitationOf = (rows: ReadRows, codeHash: string) =>
  rows.selectFrom('invited').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()

export const pageOfInvitations = (
  rows: ReadRows,
  after: readonly string[] | undefined,
): Promise<InvitationFile[]> => {
  const page = rows
    .selectFrom('invitation')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [at = '', id = ''] = after
  return page.where((e) => e(e.refTuple('made_at', 'id'), '<', e.tuple(Number(at), id))).execute()
}

export const findApplication = (rows: ReadRows, id: string): Promise<ApplicationFile | undefined> =>
  rows.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst()

export const applicationOf = (rows: ReadRows, account: string): Promise<ApplicationFile | undefined> =>
  rows.selectFrom('application').selectAll().where('account', '=', account).executeTakeFirst()

export const pageOfApplications = (
  rows: ReadRows,
  state: ApplicationFile['state'] | undefined,
  after: readonly string[] | undefined,
): Promise<ApplicationFile[]> => {
  let page = rows
    .selectFrom('application')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  if (state !== undefined) page = page.where('state', '=', state)
  if (after === undefined) return page.execute()
  const [at = '', id = ''] = after
  return page.where((e) => e(e.refTuple('made_at', 'id'), '<', e.tuple(Number(at), id))).execute()
}

export const countRows = async (
  rows: ReadRows,
  table: 'invitation' | 'application',
  state?: ApplicationFile['state'],
): Promise<number> => {
  const all = rows.selectFrom(table as 'application')
  const { count } = await (state === undefined ? all : all.where('state', '=', state))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
