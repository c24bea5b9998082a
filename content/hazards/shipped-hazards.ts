import { readdirSync, readFileSync } from 'node:fs'
import {
  type HazardContent,
  type HazardTexts,
  readHazardContent,
} from '@bihuan/domain/hazards/read-hazard-content.ts'

const folder = new URL('.', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The texts of this folder's files. */
export const shippedHazardTexts = (): HazardTexts => ({
  catalogue: text('catalogue.yaml'),
  instruments: text('instruments.yaml'),
  major: Object.fromEntries(
    readdirSync(new URL('major/', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, text(`major/${name}`)]),
  ),
})

/** Classes, instruments and criteria as they ship. A file that does not read is a fault. */
export const shippedHazards = (): HazardContent => {
  const read = readHazardContent(shippedHazardTexts())
  if ('problems' in read) throw new Error(read.problems.map(({ words }) => words.en).join('\n'))
  return read
}
