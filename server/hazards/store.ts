import { clocksOf } from '@bihuan/domain/hazards/clocks.ts'
import { searchWords } from '@bihuan/domain/hazards/entry.ts'
import { endedOn, type Hazard, isListed, isSuspended } from '@bihuan/domain/hazards/hazard.ts'
import { isClosed, ownersStages, type Stage, townsStages } from '@bihuan/domain/hazards/stage.ts'
import type { Terms } from '@bihuan/domain/hazards/terms.ts'
import type { Selectable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Axes, Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from '../messages/tables.ts'
import type {} from '../parties/tables.ts'
import { isPublic } from './funds.ts'
import type {} from './tables.ts'
import { isRepeat, noteHazards, sectorOf } from './tally.ts'

export type HazardFile = Selectable<Tables['hazard']>
export type NamedHazard = HazardFile & { party_name: string; handler_name: string | null }

export const hazardFile = ({ id, area, party, handler }: { id: string } & Axes) => ({
  id,
  kind: 'hazard',
  area,
  party,
  handler,
})

export const findHazard = async (rows: ReadRows, id: string): Promise<NamedHazard | undefined> =>
  (await hazardsOfId(rows, id))[0]

const hazardsOfId = writtenOnce((rows, id: string) =>
  rows
    .selectFrom('hazard')
    .leftJoin('party', 'party.id', 'hazard.party')
    .leftJoin('party as care', 'care.id', 'hazard.handler')
    .selectAll('hazard')
    .select((e) => e.fn.coalesce('party.name', e.val('')).as('party_name'))
    .select('care.name as handler_name')
    .where('hazard.id', '=', id),
)

/** The open hazards of a body, the latest first: among them a new report may have its twin. */
export const openOfParty = (rows: ReadRows, party: string, atMost: number) =>
  rows
    .selectFrom('hazard')
    .selectAll()
    .where('party', '=', party)
    .where('is_open', '=', true)
    .orderBy('found_on', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()

/** How many hazards of a body are open. */
export const countOpen = async (rows: ReadRows, party: string): Promise<number> => {
  const { count } = await rows
    .selectFrom('hazard')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('party', '=', party)
    .where('is_open', '=', true)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Of what the reader may see: open files that wait for the town, and those past the day by which the unit owes them. */
export const countHazards = async (rows: ReadRows, today: string) => ({
  waiting: await counted(openAt(rows, townsStages)),
  overdue: await counted(openAt(rows, ownersStages).where('due_on', '<', today)),
})

const openAt = (rows: ReadRows, stages: readonly Stage[]) =>
  rows
    .selectFrom('hazard')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('is_open', '=', true)
    .where('stage', 'in', [...stages])

const counted = async (asked: ReturnType<typeof openAt>): Promise<number> =>
  Number((await asked.executeTakeFirstOrThrow()).count)

/** What lists filter and sort by, out of the hazard itself: one place that says it, for the first act and the last. */
const toldBy = (hazard: Hazard, terms: Terms) => ({
  stage: hazard.stage,
  is_open: !isClosed(hazard.stage),
  grade: hazard.grade ?? null,
  source: hazard.source,
  class: hazard.class ?? null,
  ban: hazard.ban ?? null,
  found_on: hazard.foundOn,
  due_on: hazard.deadline ?? null,
  town_due_on: townDueOf(hazard, terms),
  ended_on: endedOn(hazard) ?? null,
  answered_on: answeredOn(hazard),
  is_listed: isListed(hazard),
  is_suspended: isSuspended(hazard),
  state: JSON.stringify(hazard),
})

/** Since when the unit owes nothing more in it; the counts of what is overdue go by it. */
const answeredOn = ({ stage, reviewAsked, ended }: Hazard) =>
  ownersStages.includes(stage) ? null : (reviewAsked ?? ended?.on ?? null)

const townDueOf = (hazard: Hazard, terms: Terms): string | null =>
  clocksOf(hazard, terms)
    .flatMap(({ side, due }) => (side === 'town' && due !== null ? [due] : []))
    .sort()[0] ?? null

type NewHazard = { hazard: Hazard; terms: Terms; partyName: string; at: number } & Pick<
  HazardFile,
  'id' | 'year' | 'number' | 'area' | 'party' | 'handler'
>

/** Sent together, in their order: whoever counts on waits for this transaction. */
export const insertHazards = async (rows: WriteRows, files: readonly NewHazard[]): Promise<void> => {
  const inserted = rows
    .insertInto('hazard')
    .values(
      files.map(({ hazard, terms, partyName, at, ...row }) => ({
        ...row,
        ...toldBy(hazard, terms),
        ...{ sector: sectorOf(row.party), is_repeat: isRepeat(row, hazard), is_public: isPublic(row.party) },
        search: `${partyName}\n${searchWords(hazard)}`.toLowerCase(),
        ...{ reported_at: at, changed_at: at },
      })),
    )
    .execute()
  await Promise.all([inserted, noteHazards(rows, 'come', { ids: files.map(({ id }) => id) })])
}

type Change = { hazard: Hazard; terms: Terms; partyName: string; at: number; handler: string | null }

export const updateHazard = async (
  rows: WriteRows,
  id: string,
  { hazard, terms, partyName, at, handler }: Change,
): Promise<void> => {
  const ids = [id]
  const gone = noteHazards(rows, 'go', { ids })
  const updated = rows
    .updateTable('hazard')
    .set({
      ...toldBy(hazard, terms),
      ...{ handler, changed_at: at, is_repeat: isRepeat({ id, party: hazard.party }, hazard) },
      search: `${partyName}\n${searchWords(hazard)}`.toLowerCase(),
    })
    .where('id', '=', id)
    .execute()
  await Promise.all([gone, updated, noteHazards(rows, 'come', { ids })])
}

/** Puts the file with its journal, its letters and its pictures into another department's care. */
export const moveInto = async (rows: WriteRows, hazard: string, handler: string): Promise<void> => {
  await rows.updateTable('message').set({ handler }).where('hazard', '=', hazard).execute()
  await rows.updateTable('file').set({ handler }).where('id', '=', hazard).execute()
  await rows.updateTable('journal').set({ handler }).where('file', '=', hazard).execute()
}
