import { type Refusal, refuse } from '../base/refusal.ts'
import { type Damage, moreDamage, unreadableLines } from './notice-damage.ts'
import { numberAll, type Passage, paragraphsOf, passagesOf } from './notice-passages.ts'
import { type Region, regionsOf } from './notice-regions.ts'
import { acceptRequirements, acceptTasks } from './notice-tasks.ts'
import { findMarks, type Mark } from './numbering.ts'

/** A township's notice, taken apart by its numbering. Nothing of its text is lost but white space. */
export type Notice = {
  head: string[]
  /** Part one, which nobody owes anything for. */
  general: string[]
  passages: Passage[]
  foot: string[]
  /** What stands in the numbered parts and belongs to no passage. */
  leftovers: string[]
  damage: Damage[]
}

/** Takes a notice apart. Damaged numbering is reported line by line and never moves a later number. */
export const readNotice = (file: string): Notice | Refusal<'notice.empty' | 'notice.no-numbering'> => {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refuse('notice.empty')
  const marks = findMarks(text)
  const { regions, footAt, damage } = regionsOf(text, marks)
  const readings = regions.map((region) => readRegion(text, region, marks))
  const passages = readings.flatMap((reading) => reading.passages)
  if (passages.length === 0) return refuse('notice.no-numbering')
  return {
    head: paragraphsOf(text.slice(0, regions[0]?.at ?? footAt)),
    general: readings.flatMap(({ general }) => general),
    passages,
    foot: paragraphsOf(text.slice(footAt)),
    leftovers: readings.flatMap(({ leftovers }) => leftovers),
    damage: inOrder([...damage, ...readings.flatMap((reading) => reading.damage), ...unreadableLines(text)]),
  }
}

const mostTold = 100

/** By line; a file with more to tell is not the notice, and nobody mends it line by line. */
const inOrder = (damage: Damage[]): Damage[] => {
  const ordered = damage.sort((one, other) => one.line - other.line)
  const next = ordered[mostTold]
  if (next === undefined) return ordered
  return [...ordered.slice(0, mostTold), moreDamage(next.line, ordered.length - mostTold)]
}

type Reading = Pick<Notice, 'general' | 'passages' | 'leftovers' | 'damage'>

const nothing: Reading = { general: [], passages: [], leftovers: [], damage: [] }

const readRegion = (text: string, region: Region, all: readonly Mark[]): Reading => {
  const words = text.slice(region.at, region.end)
  if (region.part === 1) return { ...nothing, general: paragraphsOf(words) }
  if (region.part > 3) return { ...nothing, leftovers: paragraphsOf(words) }
  const inside = all.filter((mark) => mark !== region.heading && mark.at >= region.at && mark.at < region.end)
  const { marks, damage } = region.part === 2 ? acceptTasks(text, inside) : acceptRequirements(inside)
  const numbering = numberAll(marks)
  return {
    ...nothing,
    ...passagesOf(text, region, marks, numbering.numbers),
    damage: [...damage, ...numbering.damage],
  }
}
