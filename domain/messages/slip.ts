import type { Words } from '../base/words.ts'
import type { Judged } from '../duties/lamp.ts'

/**
 * The colour of the slip that a reminder carries, a word and never a colour of risk: blue while a duty is due soon,
 * yellow when it is overdue, red when a reminder before has not helped.
 */
export const slips = {
  blue: { zh: '蓝单', en: 'blue slip' },
  yellow: { zh: '黄单', en: 'yellow slip' },
  red: { zh: '红单', en: 'red slip' },
} as const satisfies Record<string, Words>
export type Slip = keyof typeof slips

/** Days overdue from which a second reminder is a red slip. */
export const redFrom = 7

/** The slip for a duty that stands so today; undefined where there is nothing to remind of. */
export const slipOf = (
  { kind, days }: Pick<Judged, 'kind' | 'days'>,
  remindedBefore: number,
): Slip | undefined => {
  if (kind === 'soon' || kind === 'ok') return 'blue'
  if (kind !== 'late') return undefined
  return remindedBefore > 0 && days >= redFrom ? 'red' : 'yellow'
}

/** A notice has no due date: blue when it is asked for first, yellow the second time, red from then on. */
export const slipForNotice = (remindedBefore: number): Slip =>
  remindedBefore === 0 ? 'blue' : remindedBefore === 1 ? 'yellow' : 'red'

const gravest: readonly Slip[] = ['red', 'yellow', 'blue']

/** One slip for several duties: the gravest of theirs. */
export const gravestOf = (several: readonly Slip[]): Slip =>
  gravest.find((slip) => several.includes(slip)) ?? 'blue'
