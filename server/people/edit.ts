import type { InputOf } from '@bihuan/contract/operation.ts'
import type { people as contract } from '@bihuan/contract/people.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { checkNumbers, coveredId } from '@bihuan/domain/people/check-person.ts'
import { maskedPhone } from '@bihuan/domain/people/phone.ts'
import type { Writer } from '../frame/desk.ts'
import { findInParty, opened, type PersonFile, personFile, sealedNumbers } from './store.ts'

/**
 * Changes a person whose file is held. A covered number that came back as it was shown stays what it is, so that a
 * form or a sheet can be sent back whole.
 */
export const editPerson = async (
  desk: Writer,
  book: LawBook,
  person: PersonFile,
  asked: InputOf<typeof contract.edit>,
) => {
  if (person.version !== asked.version)
    return refuse('person.changed-meanwhile', { who: person.changed_by_name })
  const before = {
    idNumber: opened(desk.sealer, person.id_number),
    phone: opened(desk.sealer, person.phone),
  }
  const numbers = checkNumbers(
    {
      idNumber: kept(asked.idNumber, before.idNumber, (id) => coveredId(id, book)),
      phone: kept(asked.phone, before.phone, maskedPhone),
    },
    book,
  )
  if (isRefusal(numbers)) return numbers
  const sealed = sealedNumbers(desk.sealer, numbers)
  const twin =
    sealed.id_hash === null ? undefined : await findInParty(desk.rows, person.party, sealed.id_hash)
  if (twin !== undefined && twin.id !== person.id)
    return refuse('person.already-here', { name: twin.name, person: twin.id }, 'idNumber')
  const { signer, now } = desk
  const name = asked.name.trim()
  await desk.append(
    {
      file: personFile(person),
      act: 'person.changed',
      body: { from: person.version, to: person.version + 1 },
      personal: { name, ...numbers, by: signer.person },
    },
    (rows) =>
      rows
        .updateTable('person')
        .set({
          ...{ name, ...sealed, version: person.version + 1 },
          ...{ changed_by: signer.account, changed_by_name: signer.person, changed_at: now },
        })
        .where('id', '=', person.id)
        .execute(),
  )
  return undefined
}

const kept = (
  typed: string | undefined,
  before: string | undefined,
  cover: (number: string) => string,
): string | undefined =>
  typed === undefined || (before !== undefined && typed.trim() === cover(before)) ? before : typed.trim()
