import type { Insertable, Selectable } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type MessageFile = Selectable<Tables['message']>
export type MessageWithName = MessageFile & { party_name: string }

const withNames = (rows: ReadRows) =>
  rows
    .selectFrom('message')
    .innerJoin('party', 'party.id', 'message.party')
    .selectAll('message')
    .select('party.name as party_name')

export const findMessage = (rows: ReadRows, id: string): Promise<MessageWithName | undefined> =>
  withNames(rows).where('message.id', '=', id).executeTakeFirst()

/** One row more than a page of what one party was sent, the latest first. */
export const pageOfInbox = (rows: ReadRows, party: string, after: readonly string[] | undefined) => {
  const page = withNames(rows)
    .where('message.party', '=', party)
    .orderBy('message.sent_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [at = '', id = ''] = after
  return page
    .where((e) => e(e.refTuple('message.sent_at', 'message.id'), '<', e.tuple(Number(at), id)))
    .execute()
}

export const countUnread = async (rows: ReadRows, party: string): Promise<number> => {
  const { count } = await rows
    .selectFrom('message')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('party', '=', party)
    .where('received_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const batches = (rows: ReadRows) =>
  rows
    .selectFrom('message')
    .select(['batch', 'kind', 'sent_at', 'sent_by_name'])
    .select((e) => [
      e.fn.min('title').as('title'),
      e.fn.min('body').as('body'),
      e.fn.countAll<number>().as('sent'),
      e.fn.count<number>('received_at').as('received'),
    ])
    // What one body was told about one hazard is read in the file of the hazard.
    .where('hazard', 'is', null)
    .groupBy(['batch', 'kind', 'sent_at', 'sent_by_name'])

export type Batch = Awaited<ReturnType<typeof pageOfBatches>>[number]

/** One row more than a page of what was sent in one go, the latest first. */
export const pageOfBatches = (rows: ReadRows, after: readonly string[] | undefined) => {
  const page = batches(rows)
    .orderBy('sent_at', 'desc')
    .orderBy('batch', 'desc')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [at = '', batch = ''] = after
  return page.where((e) => e(e.refTuple('sent_at', 'batch'), '<', e.tuple(Number(at), batch))).execute()
}

/** Sendings before this instant that somebody has not acknowledged, the latest first. */
export const unacknowledgedSince = (rows: ReadRows, before: number) =>
  batches(rows)
    .where('sent_at', '<', before)
    .having((e) => e(e.fn.countAll(), '>', e.fn.count('received_at')))
    .orderBy('sent_at', 'desc')
    .limit(10)
    .execute()

export const findBatch = (rows: ReadRows, batch: string) =>
  batches(rows).where('batch', '=', batch).executeTakeFirst()

export const messagesOfBatch = (rows: ReadRows, batch: string) =>
  withNames(rows).where('message.batch', '=', batch).orderBy('party.name').orderBy('message.id').execute()

/** Parties still open today: of these kinds and villages, and those named one by one. */
export const recipientsOf = (
  rows: ReadRows,
  to: { kinds: readonly Tables['party']['kind'][]; areas: readonly string[]; parties: readonly string[] },
  today: string,
) =>
  rows
    .selectFrom('party')
    .select(['id', 'area', 'handler', 'name'])
    .where('struck_at', 'is', null)
    .where((e) => e.or([e('until', 'is', null), e('until', '>=', today)]))
    .where((e) =>
      e.or([
        e.and([
          to.kinds.length === 0 ? e.lit(false) : e('kind', 'in', [...to.kinds]),
          to.areas.length === 0 ? e.lit(true) : e('area', 'in', [...to.areas]),
        ]),
        to.parties.length === 0 ? e.lit(false) : e('id', 'in', [...to.parties]),
      ]),
    )
    .orderBy('id')
    .execute()

/** How often each duty was reminded of, and when last. */
export const remindersOf = async (rows: ReadRows, duties: readonly string[]) => {
  if (duties.length === 0) return new Map<string, { times: number; last: string }>()
  const found = await rows
    .selectFrom('reminded_duty')
    .select('duty')
    .select((e) => [e.fn.countAll<number>().as('times'), e.fn.max('on_day').as('last')])
    .where('duty', 'in', [...duties])
    .groupBy('duty')
    .execute()
  return new Map(found.map(({ duty, times, last }) => [duty, { times: Number(times), last }]))
}

export const dutiesOfMessage = (rows: ReadRows, message: string) =>
  rows.selectFrom('reminded_duty').select('duty').where('message', '=', message).orderBy('duty').execute()

/** What a body was told about a hazard, the first first. */
export const lettersAbout = writtenOnce((rows, hazard: string) =>
  rows
    .selectFrom('message')
    .select(['id', 'slip', 'title', 'sent_at', 'received_at', 'received_by_name'])
    .where('hazard', '=', hazard)
    .orderBy('sent_at')
    .orderBy('id'),
)

const chunk = 1000

export const insertMessages = async (rows: WriteRows, messages: readonly Insertable<Tables['message']>[]) => {
  for (let at = 0; at < messages.length; at += chunk)
    await rows
      .insertInto('message')
      .values(messages.slice(at, at + chunk))
      .execute()
}

export const insertReminded = (rows: WriteRows, reminded: readonly Insertable<Tables['reminded_duty']>[]) =>
  rows
    .insertInto('reminded_duty')
    .values([...reminded])
    .execute()

export const markReceived = (rows: WriteRows, id: string, by: { at: number; name: string }) =>
  rows
    .updateTable('message')
    .set({ received_at: by.at, received_by_name: by.name })
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .execute()
