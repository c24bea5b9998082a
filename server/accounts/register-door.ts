import { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { tidyCode } from '@bihuan/domain/accounts/one-time-code.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { creditCodeProblem } from '@bihuan/domain/parties/check-profile.ts'
import { tidy } from '@bihuan/domain/people/credit-code.ts'
import { phoneProblem, storedPhone } from '@bihuan/domain/people/phone.ts'
import { systemSigner } from '../frame/desk.ts'
import { newId } from '../frame/digest.ts'
import { type Door, type DoorServed, serveAtTheDoor } from '../frame/door-serve.ts'
import { findBearer, findParty } from '../parties/store.ts'
import { registerPerson } from '../people/register.ts'
import { applicationFile } from './applications.ts'
import { enter } from './door.ts'
import { heldInvitation, invitationFile } from './invitations.ts'
import {
  type ApplicationFile,
  claimName,
  insertHomeAccount,
  insertMember,
  invitationOf,
} from './office-store.ts'
import { codeHash } from './one-time.ts'
import type { MeOptions } from './operations.ts'
import type { Passwords } from './password.ts'
import { findTowns } from './store.ts'

const nowhere = '000000000'

type Registering = InputOf<typeof contract.register>
type Applying = InputOf<typeof contract.apply>

/** How somebody who has no account yet comes by one. Few tries a minute, and the same answer for every code that fails. */
export const registerDoor = (passwords: Passwords, book: LawBook, options: MeOptions): DoorServed[] => [
  serveAtTheDoor('accounts.towns', contract.towns, 60, async (_, { desk, language }) => {
    const towns = await desk.read(systemSigner(nowhere), language, (reader) => findTowns(reader.rows))
    return {
      towns: towns.map(({ code, name_zh, name_en }) => ({
        code,
        name: language === 'en' ? name_en : name_zh,
      })),
    }
  }),
  serveAtTheDoor('accounts.register', contract.register, 10, async (input, door) => {
    const wrong = phoneWrong(input.phone)
    if (wrong) return wrong
    // Hashed before the code is looked up, so that a wrong one takes as long as a right one.
    const password = await passwords.hash(input.password)
    const joined = await join(door, book, input, password)
    if ('refused' in joined) return joined
    const entered = await enter(door, joined.town, joined.account, options)
    if ('refused' in entered) throw new Error('who just registered could not enter')
    return entered
  }),
  serveAtTheDoor('accounts.apply', contract.apply, 10, async (input, door) => {
    const wrong = applicationWrong(input, book)
    if (wrong) return wrong
    return apply(door, input, await passwords.hash(input.password))
  }),
]

const phoneWrong = (typed: string | undefined): Refusal<'account.application-wrong'> | undefined => {
  const words = typed ? phoneProblem(storedPhone(typed)) : undefined
  return words && { ...refuse('account.application-wrong', {}, 'phone'), fields: [{ field: 'phone', words }] }
}

const applicationWrong = ({ uscc, phone }: Applying, book: LawBook) => {
  const words = creditCodeProblem(tidy(uscc), book)
  const other = phoneWrong(phone)
  if (words === undefined) return other
  return {
    ...refuse('account.application-wrong', {}, 'uscc'),
    fields: [{ field: 'uscc', words }, ...(other?.fields ?? [])],
  }
}

/** With a code: an account, a person of the party and a membership, all at once or not at all. */
const join = async (
  { desk, language }: Door,
  book: LawBook,
  input: Registering,
  password: string,
): Promise<{ town: string; account: string } | Refusal<'account.code-spent' | 'account.name-taken'>> => {
  const invited = await desk.read(systemSigner(nowhere), language, (reader) =>
    invitationOf(reader.rows, codeHash(reader.sealer, tidyCode(input.code))),
  )
  if (invited === undefined) return refuse('account.code-spent')
  const [town, account, person] = [invited.home, newId(desk.now()), input.name.trim()]
  const signer = { ...systemSigner(town, account), person }
  return desk.write(signer, language, async (writer) => {
    const invitation = await heldInvitation(writer, invited.invitation)
    if (isRefusal(invitation)) return refuse('account.code-spent')
    const party = await findParty(writer.rows, invitation.party)
    if (party === undefined || party.until !== null) return refuse('account.code-spent')
    const holder = await registerPerson(writer, book, party, {
      ...{ name: person, phone: input.phone, post: invitation.post, since: writer.today },
    })
    if (isRefusal(holder)) throw new Error(`a checked person was refused: ${holder.refused}`)
    const name = input.account.trim().toLowerCase()
    const { now } = writer
    const { role } = invitation
    const claimed = await writer.append(
      {
        file: invitationFile(invitation),
        act: 'invitation.used',
        body: { account, role },
        personal: { by: person },
      },
      async (rows) => {
        if (!(await claimName(rows, name, town, account))) return false
        await insertHomeAccount(rows, { id: account, name, person, password, at: now, oneTimeUntil: null })
        await insertMember(rows, {
          ...{ account, person, roles: [role], party: party.id, at: now, holder: holder as string },
          reach: role === 'village' ? [party.area] : [],
          handler: role === 'department' ? party.id : null,
        })
        await rows
          .updateTable('invitation')
          .set({ used_at: now, used_by: account })
          .where('id', '=', invitation.id)
          .execute()
        return true
      },
    )
    return claimed ? { town, account } : refuse('account.name-taken', { account: name }, 'account')
  })
}

/** Without one: an account that opens nothing until the office has said yes. */
const apply = async ({ desk, language }: Door, input: Applying, password: string) => {
  const { town } = input
  const towns = await desk.read(systemSigner(nowhere), language, (reader) => findTowns(reader.rows))
  if (!towns.some(({ code }) => code === town)) return refuse('account.no-such-town', {}, 'town')
  const account = newId(desk.now())
  const person = input.name.trim()
  return desk.write({ ...systemSigner(town, account), person }, language, async (writer) => {
    const uscc = tidy(input.uscc)
    const bearer = await findBearer(writer.rows, uscc)
    const name = input.account.trim().toLowerCase()
    const { now, sealer } = writer
    const row: ApplicationFile = {
      ...{ town, id: writer.newId(), area: bearer?.area ?? placeOfTown(town), party: bearer?.id ?? null },
      ...{ handler: bearer?.handler ?? null, account, account_name: name, name: person, uscc },
      ...{ phone: sealer.seal(storedPhone(input.phone)), firm: input.firm.trim(), made_at: now },
      ...{ state: 'waiting', reason: null, decided_at: null, decided_by_name: null },
    }
    const claimed = await writer.append(
      {
        file: applicationFile(row),
        act: 'application.made',
        body: { account },
        personal: { by: person, uscc },
      },
      async (rows) => {
        if (!(await claimName(rows, name, town, account))) return false
        await insertHomeAccount(rows, { id: account, name, person, password, at: now, oneTimeUntil: null })
        await rows.insertInto('application').values(row).execute()
        return true
      },
    )
    return claimed ? { received: true as const } : refuse('account.name-taken', { account: name }, 'account')
  })
}
