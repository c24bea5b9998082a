import type { Profile } from '../parties/trait.ts'
import { isInAudience } from '../plans/audience.ts'
import { type Checklist, type ChecklistItem, type ListPart } from './checklist.ts'
import { belongsTo, type CheckRhythm } from './rhythm.ts'

/** The items that concern a party; without a profile, every one. */
export const itemsOf = ({ items }: Checklist, profile: Profile | undefined): ChecklistItem[] =>
  profile === undefined ? items : items.filter(({ where }) => isInAudience(where, profile))

/** The items of a list that a check of this rhythm ticks, in the list's order. */
export const dueItems = (
  list: Checklist,
  rhythm: CheckRhythm,
  profile: Profile | undefined,
): ChecklistItem[] => itemsOf(list, profile).filter(({ every }) => belongsTo(every, rhythm))

/** Those items by place or equipment, in the order in which one walks; parts without any are left out. */
export const byPart = (
  { parts }: Checklist,
  items: readonly ChecklistItem[],
): { part: ListPart; items: ChecklistItem[] }[] =>
  parts.flatMap((part) => {
    const own = items.filter((item) => item.part === part.id)
    return own.length === 0 ? [] : [{ part, items: own }]
  })
