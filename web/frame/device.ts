import type { Words } from '@bihuan/domain/base/words.ts'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './drafts.ts'
import type { StoredWaiting } from './outbox.ts'
import type { LocalPhoto } from './photo-shelf.ts'

/** A submission that the town has: kept for a day's overview, without what was filled in. */
export type Sent = { command: string; account: string; title: Words; sentAt: number }

type Shelves = DBSchema & {
  drafts: { key: [string, string]; value: Draft }
  outbox: { key: string; value: StoredWaiting }
  sent: { key: string; value: Sent }
  photos: { key: string; value: LocalPhoto }
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined

/** What this device keeps by itself. Every row names its account: a phone may be shared. */
export const device = (): Promise<IDBPDatabase<Shelves>> => {
  opened ??= openDB<Shelves>('bihuan', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('drafts', { keyPath: ['account', 'duty'] })
        db.createObjectStore('outbox', { keyPath: 'command' })
        db.createObjectStore('sent', { keyPath: 'command' })
      }
      db.createObjectStore('photos', { keyPath: 'name' })
    },
    // A newer page in another tab wants to add a shelf: this one lets go and opens anew when it next needs one.
    blocking(_, __, event) {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => {
      opened = undefined
    },
  }).catch((fault: unknown) => {
    opened = undefined
    throw fault
  })
  return opened
}

/** Asks the browser not to throw the shelves away when space is short. */
export const keepForGood = async (): Promise<void> => {
  await navigator.storage?.persist?.()
}
