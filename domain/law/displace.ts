import { addDays } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { LocalEdition, LocalEnd } from './local-edition.ts'

const lastOf = ({ to }: LocalEdition): string => to ?? '9999-12-31'

/** How one earlier edition makes room: struck out, or ended the day before; undefined when it cannot without loss. */
const endOf = (other: LocalEdition, own: LocalEdition): LocalEnd | undefined => {
  if (lastOf(other) > lastOf(own) || other.from > own.from) return undefined
  const lastDay = other.from === own.from ? null : addDays(own.from, -1)
  return { key: other.key, from: other.from, lastDay, reason: own.reason }
}

/**
 * What a town's new edition does to its earlier ones of the same figure: one from the same day is struck out, one that
 * reaches into it ends the day before. One that it would cut short at its end, or that begins within it, is in its way.
 */
export const displacedBy = (
  owns: readonly LocalEdition[],
  own: LocalEdition,
  /** What the figure is called, for the sentence. */
  name?: Words,
): LocalEnd[] | Refusal<'law.overlaps'> => {
  const met = owns.filter(
    (other) => other.key === own.key && other.from <= lastOf(own) && own.from <= lastOf(other),
  )
  const inTheWay = met.find((other) => endOf(other, own) === undefined)
  return inTheWay === undefined
    ? met.flatMap((other) => endOf(other, own) ?? [])
    : refuse('law.overlaps', {
        key: own.key,
        other: inTheWay.from,
        ...(name === undefined ? {} : { name: name.zh, nameEn: name.en }),
      })
}
