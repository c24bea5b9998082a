import { yearOf } from '@bihuan/domain/base/day.ts'
import type { Begun, Moved } from '@bihuan/domain/hazards/carry-over.ts'
import type { Marks } from '@bihuan/domain/hazards/entry.ts'
import type { Terms } from '@bihuan/domain/hazards/terms.ts'
import type { Writer } from '../frame/desk.ts'
import { takeNumbersOf } from '../ledgers/store.ts'
import type { PartyFile } from '../parties/store.ts'
import { hazardFile, insertHazards, type NamedHazard, updateHazard } from './store.ts'
import { entryOf } from './story.ts'

export type NewFile = { begun: Begun; party: PartyFile; marks: Marks }

/** So many files are written with one statement each for journal and rows. */
const chunk = 400

/** Begins many files at once, numbered in their order; answers their ids. */
export const fileHazards = async (
  desk: Writer,
  files: readonly NewFile[],
  terms: Terms,
): Promise<string[]> => {
  const ids: string[] = []
  for (let at = 0; at < files.length; at += chunk)
    ids.push(...(await fileChunk(desk, files.slice(at, at + chunk), terms)))
  return ids
}

const fileChunk = async (desk: Writer, files: readonly NewFile[], terms: Terms): Promise<string[]> => {
  const year = yearOf(desk.today)
  const plans = files.map(({ begun, party, marks }) => {
    const axes = { id: desk.newId(), area: party.area, party: party.id, handler: party.handler }
    const entries = [begun.report, ...begun.acts].map((act) => entryOf(hazardFile(axes), act, marks))
    const row = { ...axes, year, hazard: begun.hazard, terms, partyName: party.name, at: desk.now }
    return { entries, row }
  })
  await desk.append(
    plans.flatMap(({ entries }) => entries),
    async (rows) => {
      const taken = await takeNumbersOf(rows, year, new Map([['hazard', plans.length]]))
      const first = taken.get('hazard') ?? 1
      await insertHazards(
        rows,
        plans.map(({ row }, at) => ({ ...row, number: first + at })),
      )
    },
  )
  return plans.map(({ row }) => row.id)
}

/** Steps that were decided for a file which this transaction holds. */
export const moveHazard = async (
  desk: Writer,
  file: NamedHazard,
  { acts, hazard }: Moved,
  of: { marks: Marks; terms: Terms },
): Promise<void> => {
  const { handler, party_name: partyName } = file
  const change = { hazard, terms: of.terms, partyName, at: desk.now, handler }
  await desk.append(
    acts.map((act) => entryOf(hazardFile(file), act, of.marks)),
    (rows) => updateHazard(rows, file.id, change),
  )
}
