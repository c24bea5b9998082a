import { afterWrong, lockedFor, sessionRules } from '@bihuan/domain/accounts/session.ts'
import { type Desk, systemSigner } from '../frame/desk.ts'
import type { Door } from '../frame/door-serve.ts'
import { accountFile } from './operations.ts'
import type { Passwords } from './password.ts'
import { findAccount } from './store.ts'

/** What somebody is told of wrong tries. */
export const tooMany = { limit: sessionRules.wrongTries, minutes: sessionRules.lockMs / 60_000 }

/** Checks the password in the account's home town, counting wrong ones under the account's row lock. */
export const prove = async (
  { desk, language }: Door,
  passwords: Passwords,
  known: { home: string; account: string },
  password: string,
): Promise<'right' | 'wrong' | { minutes: number }> => {
  const signer = systemSigner(known.home, known.account)
  const look = () => desk.read(signer, language, (reader) => findAccount(reader.rows, known.account))
  const account = await look()
  if (account === undefined) return 'wrong'
  const minutes = lockOn(account, desk.now())
  if (minutes > 0) return { minutes }
  if (!(await passwords.matches(account.password, password))) {
    await count(desk, known, (tries) => afterWrong(tries, desk.now()), 'account.wrong-password')
    return 'wrong'
  }
  // Wrong tries sent along with this one may have locked the account in the meantime.
  const meanwhile = await look()
  const since = meanwhile === undefined ? 0 : lockOn(meanwhile, desk.now())
  if (since > 0) return { minutes: since }
  if (meanwhile !== undefined && meanwhile.wrong > 0)
    await count(desk, known, () => ({ wrong: 0, lockedUntil: null }), 'account.cleared')
  return 'right'
}

const lockOn = ({ wrong, locked_until }: { wrong: number; locked_until: number | null }, now: number) =>
  lockedFor({ wrong, lockedUntil: locked_until }, now)

type Tries = { wrong: number; lockedUntil: number | null }

const count = (
  desk: Desk,
  known: { home: string; account: string },
  next: (tries: Tries) => Tries,
  act: string,
) =>
  desk.write(systemSigner(known.home, known.account), 'zh', (writer) =>
    writer.append({ file: accountFile(known.home, known.account), act, body: {} }, async (rows) => {
      // The file's row is locked by now, so two wrong passwords at once count as two.
      const current = await findAccount(writer.rows, known.account)
      const tries = next({ wrong: current?.wrong ?? 0, lockedUntil: current?.locked_until ?? null })
      await rows
        .updateTable('account')
        .set({ wrong: tries.wrong, locked_until: tries.lockedUntil })
        .where('id', '=', known.account)
        .execute()
    }),
  )
