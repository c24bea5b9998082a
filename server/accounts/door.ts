import { accounts as contract } from '@bihuan/contract/accounts.ts'
import { faceOf } from '@bihuan/domain/accounts/face.ts'
import type { Role } from '@bihuan/domain/accounts/role.ts'
import { sessionRules } from '@bihuan/domain/accounts/session.ts'
import { dayOf } from '@bihuan/domain/base/day.ts'
import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import { type Desk, type Reader, systemSigner } from '../frame/desk.ts'
import { digestOf, newToken } from '../frame/digest.ts'
import { signerOf } from '../frame/door.ts'
import { type Door, type DoorServed, serveAtTheDoor } from '../frame/door-serve.ts'
import { applicationOf } from './office-store.ts'
import { accountFile, type MeOptions, viewMe } from './operations.ts'
import { changeOwnPassword } from './own-password.ts'
import type { Passwords } from './password.ts'
import { prove, tooMany } from './prove.ts'
import {
  endSessions,
  findAccount,
  findInDirectory,
  findMembership,
  findPlaces,
  findTownsOf,
  nowhere,
} from './store.ts'

export const accountDoor = (passwords: Passwords, options: MeOptions): DoorServed[] => [
  serveAtTheDoor('accounts.signIn', contract.signIn, 60, async (input, door) => {
    const name = input.account.trim().toLowerCase()
    const known = await door.desk.read(systemSigner(nowhere), door.language, (desk) =>
      findInDirectory(desk.rows, name),
    )
    const proof = known && (await prove(door, passwords, known, input.password))
    if (known === undefined) await passwords.matches(null, input.password)
    if (known === undefined || proof === undefined || proof === 'wrong')
      return refuse('session.wrong', tooMany)
    if (typeof proof === 'object') return refuse('session.locked', proof)
    const opened = await openOnce(door, passwords, known, input)
    if (opened) return opened
    const town = input.town ?? (known.towns.length === 1 ? known.towns[0] : undefined)
    if (town === undefined || !known.towns.includes(town))
      return refuse('session.choose-town', { towns: await townChoices(door, known.towns) })
    return enter(door, town, known.account, options)
  }),
  serveAtTheDoor('accounts.signOut', contract.signOut, 120, async (_, door) => leave(door, 'here')),
  serveAtTheDoor('accounts.signOutEverywhere', contract.signOutEverywhere, 120, async (_, door) =>
    leave(door, 'everywhere'),
  ),
  serveAtTheDoor('accounts.changePassword', contract.changePassword, 20, (input, door) =>
    changeOwnPassword(input, door, passwords),
  ),
]

/** A one-time password is exchanged for the person's own before anything is entered. */
const openOnce = async (
  { desk, language }: Door,
  passwords: Passwords,
  { home, account }: { home: string; account: string },
  { password, newPassword }: { password: string; newPassword?: string | undefined },
): Promise<Refusal<'session.set-password' | 'session.one-time-expired'> | undefined> => {
  const signer = systemSigner(home, account)
  const found = await desk.read(signer, language, (reader) => findAccount(reader.rows, account))
  const until = found?.one_time_until ?? null
  if (until === null) return undefined
  if (until <= desk.now()) return refuse('session.one-time-expired')
  if (newPassword === undefined || newPassword === password) return refuse('session.set-password')
  const own = await passwords.hash(newPassword)
  const act = { file: accountFile(home, account), act: 'account.password-set', body: {} }
  await desk.write(signer, language, (writer) =>
    writer.append(act, (rows) =>
      rows
        .updateTable('account')
        .set({ password: own, one_time_until: null })
        .where('id', '=', account)
        // Of two who bring it at once, one has it.
        .where('one_time_until', '=', until)
        .execute(),
    ),
  )
  return undefined
}

/** Opens a session in the town and hands out its cookie. */
export const enter = async (
  { desk, language, setCookie }: Door,
  town: string,
  account: string,
  options: MeOptions,
) => {
  const token = newToken()
  const signer = systemSigner(town, account)
  const answer = await desk.write(signer, language, async (writer) => {
    const member = await findMembership(writer.rows, account)
    if (member === undefined) return whyOutside(writer, account)
    const roles = member.roles as Role[]
    const session = writer.newId()
    await writer.append(
      { file: accountFile(town, account), act: 'account.signed-in', body: { session } },
      (rows) =>
        rows
          .insertInto('session')
          .values({
            id: session,
            token_hash: digestOf(token),
            account,
            started_at: writer.now,
            seen_at: writer.now,
            ended_at: null,
            idle_ms: faceOf(roles) === 'field' ? sessionRules.fieldIdleMs : sessionRules.idleMs,
          })
          .execute(),
    )
    const { person, party, handler, reach } = member
    return { town, account, person, roles, party, handler, reach, session }
  })
  if ('refused' in answer) return answer
  setCookie(`${town}.${token}`)
  return desk.read(answer, language, (reader: Reader) => viewMe(reader, options))
}

/** Somebody whose password is right and who is nobody here: applied, refused, or ended. */
const whyOutside = async (desk: Reader, account: string) => {
  const application = await applicationOf(desk.rows, account)
  const { firm, reason } = application ?? { firm: '', reason: null }
  if (application?.state === 'waiting')
    return refuse('session.awaiting-approval', { firm, on: dayOf(application.made_at) })
  if (application?.state === 'refused')
    return refuse('session.application-refused', { firm, reason: reason ?? '' })
  return refuse('session.account-ended')
}

const leave = async ({ desk, language, cookie, setCookie }: Door, where: 'here' | 'everywhere') => {
  const signer = await signerOf(desk, cookie)
  setCookie(null)
  if (signer === null || signer.session === null) return refuse('session.needed')
  const { account, session } = signer
  if (where === 'here') return { ended: await end(desk, language, signer.town, account, session) }
  const memberships = await desk.read(systemSigner(nowhere), language, (reader) =>
    findTownsOf(reader.rows, account),
  )
  let ended = 0
  for (const town of memberships) ended += await end(desk, language, town, account)
  return { ended }
}

const end = (
  desk: Desk,
  language: Language,
  town: string,
  account: string,
  only?: string,
): Promise<number> => {
  const act = only === undefined ? 'account.signed-out-everywhere' : 'account.signed-out'
  return desk.write(systemSigner(town, account), language, (writer) =>
    writer.append({ file: accountFile(town, account), act, body: {} }, (rows) =>
      endSessions(rows, account, writer.now, only === undefined ? {} : { only }),
    ),
  )
}

const townChoices = async ({ desk, language }: Door, towns: readonly string[]) => {
  const places = await desk.read(systemSigner(nowhere), language, (reader) => findPlaces(reader.rows, towns))
  return towns.map((town) => {
    const place = places.find(({ code }) => code === town)
    return `${town} ${(language === 'en' ? place?.name_en : place?.name_zh) ?? ''}`.trim()
  })
}
