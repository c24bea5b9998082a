import { people as contract } from '@bihuan/contract/people.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { postsOf } from '@bihuan/domain/parties/posts-of.ts'
import { tidy } from '@bihuan/domain/people/credit-code.ts'
import { storedPhone } from '@bihuan/domain/people/phone.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import { editPerson } from './edit.ts'
import { registerPerson } from './register.ts'
import {
  countPeople,
  findByNumber,
  findPerson,
  hashOf,
  insertPost,
  opened,
  type PersonFile,
  pageOfPeople,
  personFile,
  unmaskingsOf,
} from './store.ts'
import { actsFor, viewPeople, viewPerson } from './views.ts'

/** How long an uncovered number may be looked at. */
const lookMs = 10 * 60_000

export const peopleOperations = (book: LawBook) => {
  /** The person as they stand after an act. */
  const shown = async (desk: Reader, id: string) => {
    const person = await findPerson(desk.rows, id)
    if (person === undefined) throw new Error('who was there a moment ago is gone')
    return viewPerson(desk, book, person)
  }

  return serve('people', contract, {
    async list({ after, ...filter }, desk) {
      const cursor = readCursor(after, ['text', 'id'])
      if (isRefusal(cursor)) return cursor
      const { page, next } = pageOf(await pageOfPeople(desk.rows, filter, cursor), (row) => [
        row.name,
        row.id,
      ])
      return { people: await viewPeople(desk, page), total: await countPeople(desk.rows, filter), next }
    },

    async find({ number }, desk) {
      const hashes = {
        id: hashOf(desk.sealer, 'id', tidy(number)),
        phone: hashOf(desk.sealer, 'phone', storedPhone(number)),
      }
      return { people: await viewPeople(desk, await findByNumber(desk.rows, hashes)) }
    },

    async show({ person: id }, desk) {
      const person = await findPerson(desk.rows, id)
      return person === undefined ? refuse('person.not-found') : viewPerson(desk, book, person)
    },

    async register({ party: id, ...asked }, desk) {
      const party = await findParty(desk.rows, id)
      if (party === undefined) return refuse('party.not-found')
      if (!actsFor(desk.signer, id)) return refuse('person.not-yours')
      const made = await registerPerson(desk, book, party, asked)
      return isRefusal(made) ? made : shown(desk, made as string)
    },

    async edit(asked, desk) {
      const person = await mine(desk, asked.person)
      if (isRefusal(person)) return person
      const refused = await editPerson(desk, book, person, asked)
      return refused ?? shown(desk, person.id)
    },

    async appoint({ person: id, held: heldId, post, since, until }, desk) {
      const person = await mine(desk, id)
      if (isRefusal(person)) return person
      if (person.until !== null) return refuse('person.has-left', { until: person.until })
      const party = await findParty(desk.rows, person.party)
      if (party === undefined || !postsOf[party.kind].includes(post))
        return refuse('person.wrong-post', { post }, 'post')
      const wrong = wrongDays(since, until)
      if (wrong) return wrong
      const held = heldId === undefined ? undefined : await findPost(desk, id, heldId)
      if (isRefusal(held)) return held
      const { area, handler } = person
      await desk.append(
        {
          file: personFile(person),
          act: 'person.posted',
          body: { post, since, until },
          personal: { by: desk.signer.person },
        },
        async (rows) => {
          await rows
            .updateTable('person')
            .set({ version: person.version + 1 })
            .where('id', '=', id)
            .execute()
          if (held === undefined)
            await insertPost(rows, {
              ...{ id: desk.newId(), area, party: person.party, handler },
              ...{ person: id, kind: post, since, until },
            })
          else
            await rows
              .updateTable('post')
              .set({ kind: post, since, until })
              .where('id', '=', held.id)
              .execute()
        },
      )
      return shown(desk, id)
    },

    async leave({ person: id, on }, desk) {
      const person = await mine(desk, id)
      if (isRefusal(person)) return person
      if (person.until !== null) return refuse('person.has-left', { until: person.until })
      const wrong = wrongDays(person.since, on)
      if (wrong) return wrong
      const by = {
        changed_by: desk.signer.account,
        changed_by_name: desk.signer.person,
        changed_at: desk.now,
      }
      await desk.append(
        { file: personFile(person), act: 'person.left', body: { on }, personal: { by: desk.signer.person } },
        async (rows) => {
          await rows
            .updateTable('person')
            .set({ until: on, version: person.version + 1, ...by })
            .where('id', '=', id)
            .execute()
          // A post that would begin later ends with its first day.
          await rows
            .updateTable('post')
            .set((e) => ({
              until: e.fn<string>('greatest', [e.ref('since'), e.cast<string>(e.val(on), 'date')]),
            }))
            .where('person', '=', id)
            .where('until', 'is', null)
            .execute()
        },
      )
      return shown(desk, id)
    },

    async unmask({ person: id, reason }, desk) {
      const person = await mine(desk, id)
      if (isRefusal(person)) return person
      const { signer, now } = desk
      const { area, party, handler } = person
      await desk.append(
        {
          file: personFile(person),
          act: 'person.unmasked',
          body: {},
          personal: { reason, by: signer.person },
        },
        (rows) =>
          rows
            .insertInto('unmasking')
            .values({
              ...{ id: desk.newId(), area, party, handler, person: id },
              ...{ by: signer.account, by_name: signer.person, reason: reason.trim(), at: now },
            })
            .execute(),
      )
      return { until: now + lookMs }
    },

    async plain({ person: id }, desk) {
      const person = await findPerson(desk.rows, id)
      if (person === undefined) return refuse('person.not-found')
      const looks = await unmaskingsOf(desk.rows, id)
      const mine = looks.find(({ by, at }) => by === desk.signer.account && at + lookMs > desk.now)
      if (mine === undefined) return refuse('person.unmask-first', { minutes: lookMs / 60_000 })
      return {
        idNumber: opened(desk.sealer, person.id_number) ?? null,
        phone: opened(desk.sealer, person.phone) ?? null,
        until: mine.at + lookMs,
      }
    },
  })
}

/** Holds the file of a person for whom this signer may act. */
const mine = async (
  desk: Writer,
  id: string,
): Promise<PersonFile | Refusal<'person.not-found' | 'person.not-yours'>> => {
  const seen = await findPerson(desk.rows, id)
  if (seen === undefined) return refuse('person.not-found')
  if (!actsFor(desk.signer, seen.party)) return refuse('person.not-yours')
  await desk.lock(personFile(seen))
  return (await findPerson(desk.rows, id)) ?? seen
}

const findPost = async (desk: Reader, person: string, post: string) =>
  (await desk.rows
    .selectFrom('post')
    .select('id')
    .where('id', '=', post)
    .where('person', '=', person)
    .executeTakeFirst()) ?? refuse('post.not-found')

const wrongDays = (since: string, until: string | null) =>
  isDay(since) && (until === null || (isDay(until) && until >= since))
    ? undefined
    : refuse('person.wrong-days', { since, until: until ?? '' }, 'until')
