import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Snap } from '@bihuan/domain/snaps/snap.ts'
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, Signer, WriteRows } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type { Axes, Tables } from '../frame/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type SnapFile = Selectable<Tables['snap']>
export type NamedSnap = SnapFile & { party_name: string }
export type GateFile = Selectable<Tables['gate']>

export const snapFile = ({ id, area, party, handler }: { id: string } & Axes) => ({
  id,
  kind: 'snap',
  area,
  party,
  handler,
})

/** Where a code leads; asked before anybody is known. */
export const leadOf = (rows: ReadRows, hash: string) =>
  rows.selectFrom('gated').selectAll().where('code_hash', '=', hash).executeTakeFirst()

export const openGate = (rows: ReadRows, party: string): Promise<GateFile | undefined> =>
  rows
    .selectFrom('gate')
    .selectAll()
    .where('party', '=', party)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

const named = (rows: ReadRows) =>
  rows
    .selectFrom('snap')
    .innerJoin('party', 'party.id', 'snap.party')
    .selectAll('snap')
    .select('party.name as party_name')

export const findSnap = (rows: ReadRows, id: string): Promise<NamedSnap | undefined> =>
  named(rows).where('snap.id', '=', id).executeTakeFirst()

/** Reports of a unit that wait, the latest first: among them a new one may have its twin. */
export const waitingOf = (rows: ReadRows, party: string, atMost: number): Promise<SnapFile[]> =>
  rows
    .selectFrom('snap')
    .selectAll()
    .where('party', '=', party)
    .where('stage', '=', 'received')
    .orderBy('said_on', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()

export const countSince = async (rows: ReadRows, gate: string, since: number): Promise<number> => {
  const { count } = await rows
    .selectFrom('snap')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('gate', '=', gate)
    .where('said_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type Asked = { party?: string | undefined; state?: string | undefined }

function* conditionsOf({ party }: Asked, signer: Signer): Generator<Expression<SqlBool>> {
  yield* withinReach(signer, 'snap')
  if (party !== undefined) yield sql<SqlBool>`snap.party = ${party}`
}

/** One row more than a page, what was told last first. */
export const pageOfSnaps = (
  rows: ReadRows,
  signer: Signer,
  asked: Asked,
  after: readonly string[] | undefined,
  today: string,
): Promise<NamedSnap[]> => {
  let found = named(rows)
  for (const condition of conditionsOf(asked, signer)) found = found.where(condition)
  if (asked.state === 'late')
    found = found.where('snap.stage', '=', 'received').where('snap.due_on', '<', today)
  else if (asked.state !== undefined) found = found.where('snap.stage', '=', asked.state as Snap['state'])
  if (after !== undefined)
    found = found.where(sql<SqlBool>`(snap.said_on, snap.id) < (${after[0]}::date, ${after[1]}::uuid)`)
  return found
    .orderBy('snap.said_on', 'desc')
    .orderBy('snap.id', 'desc')
    .limit(pageSize + 1)
    .execute()
}

export const countSnaps = async (rows: ReadRows, signer: Signer, asked: Asked, today: string) => {
  let counted = rows.selectFrom('snap').select((e) => [
    e.fn.countAll<number>().as('all'),
    e.fn.countAll<number>().filterWhere('stage', '=', 'received').as('waiting'),
    e.fn
      .countAll<number>()
      .filterWhere((of) => of.and([of('stage', '=', 'received'), of('due_on', '<', today)]))
      .as('late'),
  ])
  for (const condition of conditionsOf(asked, signer)) counted = counted.where(condition)
  const { all, waiting, late } = await counted.executeTakeFirstOrThrow()
  return { all: Number(all), waiting: Number(waiting), late: Number(late) }
}

export type NewSnap = Omit<SnapFile, 'town' | 'stage' | 'said_on' | 'due_on' | 'hazard' | 'record'>

export const insertSnap = async (
  rows: WriteRows,
  { state, ...row }: NewSnap,
  lead: { hash: string; town: string },
): Promise<void> => {
  await rows
    .insertInto('snap')
    .values({
      ...row,
      ...{ stage: state.state, said_on: state.saidOn, due_on: state.dueOn },
      ...{ hazard: null, record: null, state: canonical(state as unknown as Json) },
    })
    .execute()
  await rows
    .insertInto('gated')
    .values({ code_hash: lead.hash, home: lead.town, party: row.party, kind: 'snap', file: row.id })
    .execute()
}

export const updateSnap = async (
  rows: WriteRows,
  id: string,
  snap: Snap,
  record: string | null,
): Promise<void> => {
  await rows
    .updateTable('snap')
    .set({
      ...{ stage: snap.state, hazard: snap.hazard ?? null, record },
      state: canonical(snap as unknown as Json),
    })
    .where('id', '=', id)
    .execute()
}
