import { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { systemSigner } from '../frame/desk.ts'
import { digestOf, newId, newToken } from '../frame/digest.ts'
import { type Door, type DoorServed, serveAtTheDoor } from '../frame/door-serve.ts'
import { openOffice } from '../parties/register.ts'
import { enter } from './door.ts'
import { accountFile, type MeOptions } from './operations.ts'
import type { Passwords } from './password.ts'
import { findInDirectory, insertAccount, insertMembership } from './store.ts'

/** The one-time link of an empty system. It lives in memory: a restart makes a new one and the old one is dead. */
export type FirstLink = { token: string; tokenHash: string; spent: boolean }

export const newFirstLink = (): FirstLink => {
  const token = newToken()
  return { token, tokenHash: digestOf(token), spent: false }
}

export const firstAccountDoor = (
  link: FirstLink | null,
  passwords: Passwords,
  options: MeOptions,
): DoorServed =>
  serveAtTheDoor('accounts.claimFirstAccount', contract.claimFirstAccount, 20, async (input, door) => {
    if (link === null || link.spent || digestOf(input.token) !== link.tokenHash)
      return refuse('account.link-spent')
    // Before anything is awaited: two claims at once would both find it fresh.
    link.spent = true
    let isMade = false
    try {
      const made = await makeAccount(input, door, passwords)
      if ('refused' in made) return made
      isMade = true
      const entered = await enter(door, input.town.code, made.account, options)
      if ('refused' in entered) throw new Error('the first account could not enter')
      return entered
    } finally {
      link.spent = isMade
    }
  })

const makeAccount = async (
  input: InputOf<typeof contract.claimFirstAccount>,
  door: Door,
  passwords: Passwords,
) => {
  const { code } = input.town
  const name = input.account.trim().toLowerCase()
  const account = newId(door.desk.now())
  const password = await passwords.hash(input.password)
  return door.desk.write(systemSigner(code, account), door.language, async (writer) => {
    if (await findInDirectory(writer.rows, name)) return refuse('account.name-taken', { account: name })
    const { now } = writer
    const office = await openOffice(writer, input.town.name.trim())
    const act = {
      file: accountFile(code, account),
      act: 'account.made',
      body: { roles: ['officer'], by: 'first-link' },
    }
    await writer.append({ ...act, personal: { person: input.name } }, async (rows) => {
      await rows
        .insertInto('place')
        .values({ code, name_zh: input.town.name, name_en: input.town.name })
        .onConflict((on) => on.column('code').doNothing())
        .execute()
      await insertAccount(rows, code, { id: account, name, person: input.name, password, at: now })
      await insertMembership(rows, {
        account,
        roles: ['officer'],
        reach: [code],
        party: office.id,
        handler: null,
        person: input.name,
        at: now,
      })
    })
    return { account }
  })
}
