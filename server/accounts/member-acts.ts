import type { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { type Scope, scopeOf } from '@bihuan/domain/accounts/member.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Reader, WriteRows, Writer } from '../frame/desk.ts'
import { findParty } from '../parties/store.ts'
import { claimName, findMember, insertHomeAccount, insertMember, type Membership } from './office-store.ts'
import { oneTimeMs, oneTimePassword } from './one-time.ts'
import { accountFile } from './operations.ts'
import type { Passwords } from './password.ts'
import { endSessions } from './store.ts'

type Asked = Pick<InputOf<typeof contract.make>, 'roles' | 'party' | 'reach'>

/** What the roles bring in this town, or why they cannot be given. */
const scopeAsked = async (desk: Reader, { roles, party: id, reach }: Asked) => {
  const party = id === null ? null : await findParty(desk.rows, id)
  if (party === undefined) return refuse('party.not-found', {}, 'party')
  return scopeOf(desk.signer.town, { roles, party, reach })
}

const actOn = (desk: Writer, account: string, act: string, body: { [member: string]: Json }) => ({
  file: accountFile(desk.signer.town, account),
  act,
  body,
  personal: { by: desk.signer.person },
})

const asJson = ({ reach, party, handler }: Scope) => ({ reach, party, handler })

/** An account with a one-time password, for somebody the office knows. */
export const makeMember = async (
  desk: Writer,
  passwords: Passwords,
  asked: InputOf<typeof contract.make>,
) => {
  const scope = await scopeAsked(desk, asked)
  if (isRefusal(scope)) return scope
  const { now, signer } = desk
  const [id, name, person] = [desk.newId(), asked.account.trim().toLowerCase(), asked.name.trim()]
  const until = now + oneTimeMs
  const password = await passwords.hash(oneTimePassword(desk.sealer, id, until))
  const act = actOn(desk, id, 'account.made', { roles: asked.roles, ...asJson(scope as Scope) })
  const made = await desk.append({ ...act, personal: { person, by: signer.person } }, async (rows) => {
    if (!(await claimName(rows, name, signer.town, id))) return false
    await insertHomeAccount(rows, { id, name, person, password, at: now, oneTimeUntil: until })
    await insertMember(rows, { account: id, person, roles: asked.roles, ...(scope as Scope), at: now })
    return true
  })
  return made ? id : refuse('account.name-taken', { account: name }, 'account')
}

/** Holds the file of somebody else's account in this town. */
const other = async (desk: Writer, account: string) => {
  if ((await findMember(desk.rows, account)) === undefined) return refuse('account.not-found')
  if (account === desk.signer.account) return refuse('account.not-yourself')
  await desk.lock(accountFile(desk.signer.town, account))
  return (await findMember(desk.rows, account)) ?? refuse('account.not-found')
}

const setMember = (rows: WriteRows, account: string, change: Partial<Omit<Membership, 'town'>>) =>
  rows.updateTable('membership').set(change).where('account', '=', account).execute()

/** Other roles, party or reach. Open sessions end: what they may see changes with the next sign-in. */
export const changeMember = async (desk: Writer, { account, ...asked }: InputOf<typeof contract.change>) => {
  const member = await other(desk, account)
  if (isRefusal(member)) return member
  const scope = await scopeAsked(desk, asked)
  if (isRefusal(scope)) return scope
  const to = scope as Scope
  await desk.append(
    actOn(desk, account, 'account.changed', { roles: asked.roles, ...asJson(to) }),
    async (rows) => {
      await setMember(rows, account, { roles: asked.roles, ...to })
      await endSessions(rows, account, desk.now)
    },
  )
  return account
}

/** Nobody signs in with it any more in this town, and who is in is out. */
export const endMember = async (desk: Writer, { account, reason }: InputOf<typeof contract.end>) => {
  const member = await other(desk, account)
  if (isRefusal(member)) return member
  const act = actOn(desk, account, 'account.ended', {})
  await desk.append({ ...act, personal: { ...act.personal, reason } }, async (rows) => {
    await setMember(rows, account, { ended_at: desk.now })
    await endSessions(rows, account, desk.now)
  })
  return account
}

export const restoreMember = async (desk: Writer, { account }: InputOf<typeof contract.restore>) => {
  if ((await findMember(desk.rows, account)) === undefined) return refuse('account.not-found')
  await desk.append(actOn(desk, account, 'account.restored', {}), (rows) =>
    setMember(rows, account, { ended_at: null }),
  )
  return account
}

/** A new password that opens once; the old one is dead, wrong tries are forgotten, open sessions end. */
export const renewPassword = async (
  desk: Writer,
  passwords: Passwords,
  { account }: InputOf<typeof contract.renew>,
) => {
  const member = await other(desk, account)
  if (isRefusal(member)) return member
  const until = desk.now + oneTimeMs
  const password = await passwords.hash(oneTimePassword(desk.sealer, account, until))
  const found = await desk.append(actOn(desk, account, 'account.renewed', {}), async (rows) => {
    await endSessions(rows, account, desk.now)
    const done = await rows
      .updateTable('account')
      .set({ password, one_time_until: until, wrong: 0, locked_until: null })
      .where('id', '=', account)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  })
  // An account whose home is another town gets its password there.
  return found ? { until } : refuse('account.not-found')
}
