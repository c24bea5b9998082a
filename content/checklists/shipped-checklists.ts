import { readdirSync, readFileSync } from 'node:fs'
import type { Checklist } from '@bihuan/domain/checklists/checklist.ts'
import { readChecklists } from '@bihuan/domain/checklists/read-checklists.ts'
import { shippedHazards } from '../hazards/shipped-hazards.ts'

const folder = new URL('.', import.meta.url)

/** The texts of this folder's lists, by file name. */
export const shippedChecklistTexts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )

/** The lists as they ship. A file that does not read is a fault. */
export const shippedChecklists = (): readonly Checklist[] => {
  const read = readChecklists(shippedChecklistTexts(), shippedHazards())
  if ('problems' in read) throw new Error(read.problems.map(({ words }) => words.en).join('\n'))
  return read.lists
}
