import { readdirSync, readFileSync } from 'node:fs'
import type { Checklist } from '@bihuan/domain/checklists/checklist.ts'
import { readChecklists } from '@bihuan/domain/checklists/read-checklists.ts'
import { shippedHazards } from '../hazards/shipped-hazards.ts'

const folder = new URL('.', import.meta.url)

const textsIn = (inside: URL, ending: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(inside)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [name, readFileSync(new URL(name, inside), 'utf8')]),
  )

/** The texts of this folder's lists, by file name. */
export const shippedChecklistTexts = (): Record<string, string> => textsIn(folder, '.yaml')

/** The texts of the pictures that the lists name, by file name. */
export const shippedPictureTexts = (): Record<string, string> => textsIn(new URL('pictures/', folder), '.svg')

/** The lists as they ship. A file that does not read is a fault. */
export const shippedChecklists = (): readonly Checklist[] => {
  const read = readChecklists(shippedChecklistTexts(), shippedHazards(), shippedPictureTexts())
  if ('problems' in read) throw new Error(read.problems.map(({ words }) => words.en).join('\n'))
  return read.lists
}
