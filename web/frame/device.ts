import type { Words } from '@bihuan/domain/base/words.ts'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './drafts.ts'
import type { Waiting } from './outbox.ts'

/** A submission that the town has: kept for a day's overview, without what was filled in. */
export type Sent = { command: string; account: string; title: Words; sentAt: number }

type Shelves = DBSchema & {
  drafts: { key: [string, string]; value: Draft }
  outbox: { key: string; value: Waiting }
  sent: { key: string; value: Sent }
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined

/** What this device keeps by itself. Every row names its account: a phone may be shared. */
export const device = (): Promise<IDBPDatabase<Shelves>> => {
  opened ??= openDB<Shelves>('bihuan', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['account', 'duty'] })
      db.createObjectStore('outbox', { keyPath: 'command' })
      db.createObjectStore('sent', { keyPath: 'command' })
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
