import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { people as contract } from '@bihuan/contract/people.ts'
import { type Act, mayAct } from '@bihuan/domain/accounts/role.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { coveredId } from '@bihuan/domain/people/check-person.ts'
import { maskedPhone } from '@bihuan/domain/people/phone.ts'
import type { Reader, Signer } from '../frame/desk.ts'
import { opened, type PersonFile, type PostRow, postsHeld, unmaskingsOf } from './store.ts'

type View = OutputOf<typeof contract.show>
type Row = OutputOf<typeof contract.list>['people'][number]

export const viewPeople = async (desk: Reader, people: readonly PersonFile[]): Promise<Row[]> => {
  const posts = await postsHeld(
    desk.rows,
    people.map(({ id }) => id),
  )
  return people.map((person) => viewRow(desk, person, posts))
}

const viewRow = (desk: Reader, person: PersonFile, posts: readonly PostRow[]): Row => {
  const phone = opened(desk.sealer, person.phone)
  return {
    id: person.id,
    name: person.name,
    party: { id: person.party, name: person.party_name },
    phone: phone === undefined ? null : maskedPhone(phone),
    posts: posts
      .filter((post) => post.person === person.id)
      .map(({ id, kind, since, until }) => ({ id, kind, since, until })),
    since: person.since,
    until: person.until,
  }
}

export const viewPerson = async (desk: Reader, book: LawBook, person: PersonFile): Promise<View> => {
  const idNumber = opened(desk.sealer, person.id_number)
  const looks = await unmaskingsOf(desk.rows, person.id)
  return {
    ...viewRow(desk, person, await postsHeld(desk.rows, [person.id])),
    idNumber: idNumber === undefined ? null : coveredId(idNumber, book),
    version: person.version,
    changedBy: person.changed_by_name,
    changedAt: person.changed_at,
    unmaskings: looks.map(({ by_name, at, reason }) => ({ by: by_name, at, reason })),
    may: [mayNow(desk.signer, person, 'person.edit'), mayNow(desk.signer, person, 'person.unmask')],
  }
}

/** The safety office acts for anybody's people; others for those of their own party. */
export const actsFor = (signer: Signer, party: string): boolean =>
  signer.party === party || mayAct(signer.roles, 'party.edit')

const mayNow = (signer: Signer, { party }: PersonFile, act: Act): View['may'][number] =>
  mayAct(signer.roles, act) && actsFor(signer, party)
    ? { act, allowed: true, because: null }
    : {
        act,
        allowed: false,
        because: {
          zh: '由本单位或镇安办办理',
          en: 'Their own party or the town safety office does this',
        },
      }
