import { dossiers as contract } from '@bihuan/contract/dossiers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { answering, called } from '@bihuan/domain/parties/posts-of.ts'
import { maskedPhone } from '@bihuan/domain/people/phone.ts'
import { type Post, postNames } from '@bihuan/domain/people/post.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { countOpen } from '../hazards/store.ts'
import { partsOf } from '../parties/parts.ts'
import { findParty, type PartyFile } from '../parties/store.ts'
import { viewParty } from '../parties/views.ts'
import { countPeople, holdersIn, opened } from '../people/store.ts'
import { planInForce } from '../plans/store.ts'
import { assignParty, closeParty, moveParty, reopenParty, strikeParty } from './life-acts.ts'
import { domainsOf, dutiesThisYear } from './standing.ts'
import { countEntries, pageOfEntries, viewEntries } from './timeline.ts'

type Standing = OutputOf<typeof contract.standing>

export const dossierOperations = (shipped: Plan, book: LawBook) => {
  /** The party as it stands after an act, or the refusal that came of it. */
  const shown = async <Code extends string>(desk: Reader, after: PartyFile | Refusal<Code>) =>
    isRefusal(after) ? (after as Refusal<Code>) : viewParty(desk, book, after as PartyFile)

  return serve('dossiers', contract, {
    async standing({ party, asOf = '' }, desk) {
      if ((await findParty(desk.rows, party)) === undefined) return refuse('party.not-found')
      const day = asOf || desk.today
      const duties = await dutiesThisYear(desk.rows, party, day)
      const holders = await holdersIn(desk.rows, party)
      return {
        asOf: day,
        domains: domainsOf(await planInForce(desk.rows, shipped), duties, day),
        answering: headOf(desk, holders, answering),
        called: headOf(desk, holders, called),
        tabs: await tabsOf(desk, party, duties.length),
      }
    },

    async timeline({ party, after }, desk) {
      const cursor = readCursor(after, ['number', 'id', 'number'])
      if (isRefusal(cursor)) return cursor
      if ((await findParty(desk.rows, party)) === undefined) return refuse('party.not-found')
      const { page, next } = pageOf(await pageOfEntries(desk.rows, party, cursor), (entry) => [
        String(entry.at),
        entry.file,
        String(entry.seq),
      ])
      const plan = await planInForce(desk.rows, shipped)
      return {
        events: await viewEntries(desk, plan, page),
        total: await countEntries(desk.rows, party),
        next,
      }
    },

    close: async ({ party, ...asked }, desk) => shown(desk, await closeParty(desk, party, asked)),
    reopen: async ({ party, ...asked }, desk) => shown(desk, await reopenParty(desk, party, asked)),
    move: async ({ party, ...asked }, desk) => shown(desk, await moveParty(desk, party, asked)),
    assign: async ({ party, ...asked }, desk) => shown(desk, await assignParty(desk, party, asked)),
    strike: async ({ party, ...asked }, desk) => strikeParty(desk, party, asked),
  })
}

type Holder = Awaited<ReturnType<typeof holdersIn>>[number]

/** Who holds the first of these posts. */
const headOf = (desk: Reader, holders: readonly Holder[], posts: readonly Post[]): Standing['answering'] => {
  const holder = posts.flatMap((post) => holders.filter(({ kind }) => kind === post)).at(0)
  if (holder === undefined) return null
  const phone = opened(desk.sealer, holder.phone)
  return {
    person: holder.id,
    name: holder.name,
    post: postNames[holder.kind],
    phone: phone === undefined ? null : maskedPhone(phone),
  }
}

const tabsOf = async (desk: Reader, party: string, duties: number): Promise<Standing['tabs']> => {
  const records = await desk.rows
    .selectFrom('record')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('party', '=', party)
    .executeTakeFirstOrThrow()
  const { divisions, members, groups } = await partsOf(desk, party)
  return {
    duties,
    records: Number(records.count),
    hazards: await countOpen(desk.rows, party),
    people: await countPeople(desk.rows, { party }),
    parts: divisions.length + members.length + groups.length,
  }
}
