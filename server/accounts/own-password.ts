import type { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { systemSigner } from '../frame/desk.ts'
import { signerOf } from '../frame/door.ts'
import type { Door } from '../frame/door-serve.ts'
import { accountFile } from './operations.ts'
import type { Passwords } from './password.ts'
import { prove, tooMany } from './prove.ts'
import { endSessions, findAccount, findHome, nowhere } from './store.ts'

type Asked = InputOf<typeof contract.changePassword>

/**
 * Somebody's own new password for the old one, which is asked again: a desk left open must not give the account away.
 * A wrong one counts as at the door. Everything else that is signed in as this account ends; this session goes on.
 */
export const changeOwnPassword = async (asked: Asked, door: Door, passwords: Passwords) => {
  const { desk, language, cookie } = door
  const signer = await signerOf(desk, cookie)
  if (signer === null || signer.session === null) return refuse('session.needed')
  const { account, session } = signer
  const known = await desk.read(systemSigner(nowhere), language, ({ rows }) => findHome(rows, account))
  if (known === undefined) throw new Error('somebody signed in stands in no directory')
  const proof = await prove(door, passwords, { home: known.home, account }, asked.password)
  if (typeof proof === 'object') return refuse('session.locked', proof)
  if (proof === 'wrong') return refuse('account.old-password-wrong', tooMany, 'password')
  if (asked.newPassword === asked.password) return refuse('account.same-password', {}, 'newPassword')
  const own = await passwords.hash(asked.newPassword)
  // First the other towns: if this stops half way, somebody was signed out for nothing, and that is all.
  let ended = 0
  for (const town of known.towns.filter((one) => one !== known.home))
    ended += await endElsewhere(door, town, account, session)
  const endedAtHome = await setPassword(door, known.home, { account, session, own })
  return typeof endedAtHome === 'number' ? { ended: ended + endedAtHome } : endedAtHome
}

const endElsewhere = ({ desk, language }: Door, town: string, account: string, session: string) =>
  desk.write(systemSigner(town, account), language, (writer) =>
    writer.append(
      { file: accountFile(town, account), act: 'account.signed-out-elsewhere', body: {} },
      (rows) => endSessions(rows, account, writer.now, { except: session }),
    ),
  )

type Own = { account: string; session: string; own: string }

const setPassword = ({ desk, language }: Door, home: string, { account, session, own }: Own) => {
  const file = accountFile(home, account)
  return desk.write(systemSigner(home, account), language, async (writer) => {
    await writer.lock(file)
    // The office gave out a one-time password meanwhile: the old one is dead, and stays so.
    const found = await findAccount(writer.rows, account)
    if (found?.one_time_until !== null) return refuse('account.old-password-wrong', tooMany, 'password')
    return writer.append({ file, act: 'account.password-changed', body: {} }, async (rows) => {
      await rows.updateTable('account').set({ password: own }).where('id', '=', account).execute()
      return endSessions(rows, account, writer.now, { except: session })
    })
  })
}
