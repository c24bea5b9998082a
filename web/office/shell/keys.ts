import type { EntryName } from './entries.ts'

/** After g, the letter that leads to a place of the menu. */
export const placeKeys = {
  home: 'h',
  plan: 'p',
  events: 'e',
  messages: 'm',
  hazards: 'z',
  snaps: 's',
  documents: 'd',
  ledgers: 'l',
  parties: 'o',
  towns: 't',
  sums: 't',
  calendar: 'r',
  calc: 'c',
  checklists: 'k',
  law: 'w',
  accounts: 'a',
} as const satisfies Record<EntryName, string>

export type Meant =
  | { does: 'next' | 'previous' | 'filter' | 'help' | 'back' | 'wait' | 'nothing' }
  | { does: 'go'; letter: string }

/** A g counts for so long, in milliseconds. */
export const patience = 1500

type Pressed = { key: string; isOnRow: boolean; isAfterG: boolean }

/** What a key means on a page where nothing is being typed. Arrows scroll until one walks the rows. */
export const meaningOf = ({ key, isOnRow, isAfterG }: Pressed): Meant => {
  if (isAfterG && /^[a-z]$/.test(key)) return { does: 'go', letter: key }
  switch (key) {
    case 'j':
      return { does: 'next' }
    case 'k':
      return { does: 'previous' }
    case 'ArrowDown':
      return { does: isOnRow ? 'next' : 'nothing' }
    case 'ArrowUp':
      return { does: isOnRow ? 'previous' : 'nothing' }
    case '/':
      return { does: 'filter' }
    case '?':
      return { does: 'help' }
    case 'Escape':
      return { does: 'back' }
    case 'g':
      return { does: 'wait' }
    default:
      return { does: 'nothing' }
  }
}
