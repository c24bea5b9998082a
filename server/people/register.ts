import { type Day, isDay } from '@bihuan/domain/base/day.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { postsOf } from '@bihuan/domain/parties/posts-of.ts'
import { checkNumbers } from '@bihuan/domain/people/check-person.ts'
import type { Post } from '@bihuan/domain/people/post.ts'
import type { Writer } from '../frame/desk.ts'
import type { PartyFile } from '../parties/store.ts'
import { findInParty, insertPost, personFile, sealedNumbers } from './store.ts'

export type NewPerson = {
  name: string
  idNumber?: string | undefined
  phone?: string | undefined
  post?: Post | undefined
  since: Day
}

type Wrong = Refusal<'person.facts-wrong' | 'person.already-here' | 'person.wrong-post' | 'person.wrong-days'>

/** Enters a person of this party, with a post if one is given; answers the id. */
export const registerPerson = async (
  desk: Writer,
  book: LawBook,
  party: PartyFile,
  asked: NewPerson,
): Promise<string | Wrong> => {
  const { post, since } = asked
  const numbers = checkNumbers(asked, book)
  if (isRefusal(numbers)) return numbers
  if (!isDay(since)) return refuse('person.wrong-days', { since, until: '' }, 'since')
  if (post !== undefined && !postsOf[party.kind].includes(post))
    return refuse('person.wrong-post', { post }, 'post')
  const sealed = sealedNumbers(desk.sealer, numbers)
  const twin = sealed.id_hash === null ? undefined : await findInParty(desk.rows, party.id, sealed.id_hash)
  if (twin !== undefined)
    return refuse('person.already-here', { name: twin.name, person: twin.id }, 'idNumber')

  const { signer, now } = desk
  const name = asked.name.trim()
  const axes = { area: party.area, party: party.id, handler: party.handler }
  const id = desk.newId()
  await desk.append(
    {
      file: personFile({ id, ...axes }),
      act: 'person.registered',
      body: { party: party.id, ...(post === undefined ? {} : { post }), since },
      personal: { name, ...numbers, by: signer.person },
    },
    async (rows) => {
      await rows
        .insertInto('person')
        .values({
          ...{ id, ...axes, name, since, until: null },
          ...sealed,
          changed_by: signer.account,
          changed_by_name: signer.person,
          changed_at: now,
        })
        .execute()
      if (post !== undefined)
        await insertPost(rows, { id: desk.newId(), ...axes, person: id, kind: post, since, until: null })
    },
  )
  return id
}
