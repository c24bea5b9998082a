import { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { viewMember, viewMembers } from './account-views.ts'
import { approve, turnDown, viewApplications } from './applications.ts'
import { invite, readCode, viewInvitations, withdraw } from './invitations.ts'
import { changeMember, endMember, makeMember, renewPassword, restoreMember } from './member-acts.ts'
import {
  countMembers,
  countRows,
  findMember,
  pageOfApplications,
  pageOfInvitations,
  pageOfMembers,
} from './office-store.ts'
import { oneTimePassword } from './one-time.ts'
import type { Passwords } from './password.ts'
import { findAccount } from './store.ts'

const { list, make, change, end, restore, renew, oneTime } = contract
const { invite: inviting, invitations, code, withdraw: withdrawing } = contract
const { applications, approve: approving, turnDown: turningDown } = contract

/** 机构人员: what the town's safety office does with accounts, invitations and applications. */
export const accountOfficeOperations = (passwords: Passwords, book: LawBook): Served[] => [
  ...serve(
    'accounts',
    { list, make, change, end, restore, renew, oneTime },
    {
      async list({ after, ...filter }, desk) {
        const cursor = readCursor(after, ['text', 'id'])
        if (isRefusal(cursor)) return cursor
        const { page, next } = pageOf(await pageOfMembers(desk.rows, filter, cursor), (row) => [
          row.person,
          row.account,
        ])
        return { accounts: await viewMembers(desk, page), total: await countMembers(desk.rows, filter), next }
      },
      async make(asked, desk) {
        const made = await makeMember(desk, passwords, asked)
        return isRefusal(made) ? made : viewMember(desk, made as string)
      },
      async change(asked, desk) {
        const done = await changeMember(desk, asked)
        return isRefusal(done) ? done : viewMember(desk, done as string)
      },
      async end(asked, desk) {
        const done = await endMember(desk, asked)
        return isRefusal(done) ? done : viewMember(desk, done as string)
      },
      async restore(asked, desk) {
        const done = await restoreMember(desk, asked)
        return isRefusal(done) ? done : viewMember(desk, done as string)
      },
      renew: (asked, desk) => renewPassword(desk, passwords, asked),
      oneTime: (asked, desk) => waitingPassword(desk, asked),
    },
  ),
  ...serve(
    'accounts',
    { invite: inviting, invitations, code, withdraw: withdrawing },
    {
      invite: (asked, desk) => invite(desk, asked),
      async invitations({ after }, desk) {
        const cursor = readCursor(after, ['number', 'id'])
        if (isRefusal(cursor)) return cursor
        const { page, next } = pageOf(await pageOfInvitations(desk.rows, cursor), (row) => [
          String(row.made_at),
          row.id,
        ])
        const total = await countRows(desk.rows, 'invitation')
        return { invitations: await viewInvitations(desk, page), total, next }
      },
      code: (asked, desk) => readCode(desk, asked),
      withdraw: (asked, desk) => withdraw(desk, asked),
    },
  ),
  ...serve(
    'accounts',
    { applications, approve: approving, turnDown: turningDown },
    {
      async applications({ state, after }, desk) {
        const cursor = readCursor(after, ['number', 'id'])
        if (isRefusal(cursor)) return cursor
        const { page, next } = pageOf(await pageOfApplications(desk.rows, state, cursor), (row) => [
          String(row.made_at),
          row.id,
        ])
        const total = await countRows(desk.rows, 'application', state)
        return { applications: await viewApplications(desk, page), total, next }
      },
      approve: (asked, desk) => approve(desk, book, asked),
      turnDown: (asked, desk) => turnDown(desk, asked),
    },
  ),
]

/** Made anew out of the key, as long as it waits to be used. */
const waitingPassword = async (desk: Reader, { account: id }: InputOf<typeof oneTime>) => {
  if ((await findMember(desk.rows, id)) === undefined) return refuse('account.not-found')
  const until = (await findAccount(desk.rows, id))?.one_time_until ?? null
  if (until === null || until <= desk.now) return refuse('account.no-one-time')
  return { password: oneTimePassword(desk.sealer, id, until), until }
}
