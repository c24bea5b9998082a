import type { dossiers as contract } from '@bihuan/contract/dossiers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { stepWords } from '@bihuan/domain/hazards/step.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { tell } from '@bihuan/domain/parties/timeline.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { snapWords } from '@bihuan/domain/snaps/step.ts'
import { type Selectable, sql } from 'kysely'
import { occasionWords, ruleFinder } from '../duties/views.ts'
import { pageSize } from '../frame/cursor.ts'
import type { Reader, ReadRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../hazards/tables.ts'
import { partyNames, placeNames } from '../parties/store.ts'

type Entry = Selectable<Tables['journal']> & { kind: string }
type Event = OutputOf<typeof contract.timeline>['events'][number]

/** Entries of every file that lies with the party: its own, its duties', its records', its people's. */
const entriesOf = (rows: ReadRows, party: string) =>
  rows.selectFrom('journal').where('journal.party', '=', party)

export const countEntries = async (rows: ReadRows, party: string): Promise<number> => {
  const { count } = await entriesOf(rows, party)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One row more than a page, newest first. */
export const pageOfEntries = (
  rows: ReadRows,
  party: string,
  after: readonly string[] | undefined,
): Promise<Entry[]> => {
  const page = entriesOf(rows, party)
    .innerJoin('file', 'file.id', 'journal.file')
    .selectAll('journal')
    .select('file.kind')
    .orderBy('journal.at', 'desc')
    .orderBy('journal.file', 'desc')
    .orderBy('journal.seq', 'desc')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [at = '', file = '', seq = ''] = after
  return page
    .where((e) =>
      e(e.refTuple('journal.at', 'journal.file', 'journal.seq'), '<', e.tuple(Number(at), file, Number(seq))),
    )
    .execute()
}

/** What each file is about: a duty's title and occasion, a record's kind, a person's name. */
const titlesOf = async ({ rows }: Reader, plan: Plan, entries: readonly Entry[]) => {
  const idsOf = (kind: string) => [
    ...new Set(entries.filter((entry) => entry.kind === kind).map((e) => e.file)),
  ]
  const titles = new Map<string, Words>()
  const [duties, records, people] = [idsOf('duty'), idsOf('record'), idsOf('person')]
  const hazards = idsOf('hazard')
  const ruleOf = ruleFinder(plan)
  if (duties.length > 0)
    for (const duty of await rows.selectFrom('duty').selectAll().where('id', 'in', duties).execute()) {
      const [title, occasion] = [ruleOf(duty)?.rule.title, occasionWords(duty)]
      titles.set(duty.id, {
        zh: `${title?.zh ?? duty.rule}（${occasion.zh}）`,
        en: `${title?.en ?? duty.rule} (${occasion.en})`,
      })
    }
  if (records.length > 0)
    for (const { id, kind } of await rows
      .selectFrom('record')
      .select(['id', 'kind'])
      .where('id', 'in', records)
      .execute())
      titles.set(id, findLedger(kind)?.title ?? { zh: kind, en: kind })
  if (hazards.length > 0)
    for (const { id, what } of await rows
      .selectFrom('hazard')
      .select(['id', sql<string>`state->>'what'`.as('what')])
      .where('id', 'in', hazards)
      .execute())
      titles.set(id, { zh: what, en: what })
  if (people.length > 0)
    for (const { id, name } of await rows
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', people)
      .execute())
      titles.set(id, { zh: name, en: name })
  return titles
}

/** Places and departments that moves and assignments name. */
const namesOf = async (desk: Reader, entries: readonly Entry[]) => {
  const codes = entries
    .filter(({ act }) => act === 'party.moved')
    .flatMap(({ body }) => [body.from, body.to].map(String))
  const ids = entries.filter(({ act }) => act === 'party.assigned').map(({ body }) => String(body.to))
  const [places, parties] = [await placeNames(desk.rows, codes), await partyNames(desk.rows, ids)]
  return (id: string) => places.get(id)?.[desk.language] ?? parties.get(id) ?? id
}

/** Steps of a hazard or of a report at the gate are called as its own file calls them; everything else is told by the party's life. */
const wordsOf = ({ act, body }: Entry, about: Words | undefined, nameOf: (id: string) => string): Words => {
  const atGate = snapWords(act)
  if (atGate !== undefined)
    return { zh: `随手拍：${atGate.zh}`, en: `At the gate: ${atGate.en.toLowerCase()}` }
  const step = stepWords(act)
  return step === undefined
    ? tell({ act, body, about, nameOf })
    : { zh: `隐患${step.zh}：${about?.zh ?? ''}`, en: `Hazard, ${step.en.toLowerCase()}: ${about?.en ?? ''}` }
}

const linked: Readonly<Record<string, NonNullable<Event['link']>['to']>> = {
  duty: 'duty',
  record: 'record',
  person: 'person',
  hazard: 'hazard',
}

/** Who signed, where the act says it; the names themselves are sealed in the journal. */
const signerOf = ({ sealed }: Entry, desk: Reader): string | null => {
  if (sealed === null) return null
  const { by } = JSON.parse(desk.sealer.open(sealed)) as { by?: unknown }
  return typeof by === 'string' ? by : null
}

export const viewEntries = async (desk: Reader, plan: Plan, entries: readonly Entry[]): Promise<Event[]> => {
  const [titles, nameOf] = [await titlesOf(desk, plan, entries), await namesOf(desk, entries)]
  return entries.map((entry) => {
    const to = linked[entry.kind]
    return {
      file: entry.file,
      seq: entry.seq,
      at: entry.at,
      act: entry.act,
      words: wordsOf(entry, titles.get(entry.file), nameOf),
      by: signerOf(entry, desk),
      link: to === undefined ? null : { to, id: entry.file },
    }
  })
}
