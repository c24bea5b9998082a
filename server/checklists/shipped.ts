import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '@bihuan/domain/checklists/checklist.ts'
import { type Pictures, readChecklists } from '@bihuan/domain/checklists/read-checklists.ts'
import type { ContentProblem } from '@bihuan/domain/hazards/content-file.ts'
import { type HazardContent, readHazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'

/** The lists of things to check with their pictures, and by what the hazards they find are sorted and graded. */
export type ShippedLists = { hazards: HazardContent; lists: readonly Checklist[]; pictures: Pictures }

/** Whether any list is ticked by bodies of this kind. */
export const isForKind = ({ lists }: ShippedLists, of: PartyKind): boolean =>
  lists.some((list) => list.for.some(({ kind = 'enterprise' }) => kind === of))

const textsIn = (folder: string, ending = '.yaml'): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** In the order in which they are shown: what everybody ticks stands first. */
const first = ['general', 'fire']
const placeOf = ({ id }: Checklist) => (first.includes(id) ? first.indexOf(id) : first.length)

/** The lists that come with the program. A file that does not read is a fault of the release, not of the town. */
export const readShippedLists = (root: string): ShippedLists => {
  const folder = join(root, 'content', 'hazards')
  const hazards = readHazardContent({
    catalogue: readFileSync(join(folder, 'catalogue.yaml'), 'utf8'),
    instruments: readFileSync(join(folder, 'instruments.yaml'), 'utf8'),
    major: textsIn(join(folder, 'major')),
  })
  if ('problems' in hazards) throw faultOf(hazards.problems)
  const lists = join(root, 'content', 'checklists')
  const read = readChecklists(textsIn(lists), hazards, textsIn(join(lists, 'pictures'), '.svg'))
  if ('problems' in read) throw faultOf(read.problems)
  return {
    hazards,
    lists: [...read.lists].sort((one, other) => placeOf(one) - placeOf(other)),
    pictures: read.pictures,
  }
}

const faultOf = (problems: readonly ContentProblem[]) =>
  new Error(problems.map(({ words }) => words.en).join('\n'))
