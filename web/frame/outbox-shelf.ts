import { digestsIn } from '@bihuan/domain/photos/in-record.ts'
import { device, type Sent } from './device.ts'
import { inTurn, readWaiting, type Shelf, type Waiting } from './outbox.ts'
import { dropPhotos } from './photo-shelf.ts'

/** Everything about the outbox that a screen shows. */
export type OutboxView = { waiting: Waiting[]; sent: Sent[] }

const listeners = new Set<() => void>()
/** Other pages of this browser; very old ones do without. */
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('bihuan-outbox')
const tellHere = () => {
  for (const listener of listeners) listener()
}
others?.addEventListener('message', tellHere)

const tell = () => {
  tellHere()
  others?.postMessage('changed')
}

/** Calls back whenever the outbox of this device changes, in whichever page. Answers how to stop. */
export const onOutbox = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const outboxOf = async (account: string): Promise<OutboxView> => {
  const shelves = await device()
  const sent = (await shelves.getAll('sent')).filter((one) => one.account === account)
  return {
    waiting: inTurn((await shelves.getAll('outbox')).map(readWaiting), account),
    sent: sent.sort((a, b) => b.sentAt - a.sentAt),
  }
}

/** Sent lines older than this are forgotten; the town's records show them all. */
const keptFor = 7 * 86_400_000

export const deviceShelf: Shelf = {
  all: async () => (await (await device()).getAll('outbox')).map(readWaiting),

  async put(waiting) {
    await (await device()).put('outbox', waiting)
    tell()
  },

  async note(waiting) {
    const change = (await device()).transaction('outbox', 'readwrite')
    if ((await change.store.get(waiting.command)) !== undefined) await change.store.put(waiting)
    await change.done
    tell()
  },

  async delivered({ command, account, title, form, typed }) {
    const change = (await device()).transaction(['outbox', 'drafts', 'sent'], 'readwrite')
    const now = Date.now()
    await change.objectStore('outbox').delete(command)
    await change.objectStore('drafts').delete([account, form])
    for (const old of await change.objectStore('sent').getAll())
      if (now - old.sentAt > keptFor) await change.objectStore('sent').delete(old.command)
    await change.objectStore('sent').put({ command, account, title, sentAt: now })
    await change.done
    tell()
    await dropPhotos(digestsIn(typed))
  },

  async returned({ command, account, title, form, typed, strokes }, refused) {
    const change = (await device()).transaction(['outbox', 'drafts'], 'readwrite')
    const at = Date.now()
    await change.objectStore('outbox').delete(command)
    await change.objectStore('drafts').put({
      ...{ account, duty: form, title, typed, strokes },
      savedAt: at,
      setback: { ...refused, at },
    })
    await change.done
    tell()
  },
}

/** Takes a submission back to be changed. It may have arrived already; then the town says so at the next one. */
export const takeBack = async (waiting: Waiting): Promise<void> => {
  const { command, account, title, form, typed, strokes } = waiting
  const change = (await device()).transaction(['outbox', 'drafts'], 'readwrite')
  await change.objectStore('outbox').delete(command)
  await change.objectStore('drafts').put({ account, duty: form, title, typed, strokes, savedAt: Date.now() })
  await change.done
  tell()
}

/** Throws away what was typed and never sent; only a person does that. */
export const discardDraft = async (account: string, duty: string): Promise<void> => {
  const shelves = await device()
  const draft = await shelves.get('drafts', [account, duty])
  await shelves.delete('drafts', [account, duty])
  tell()
  await dropPhotos(digestsIn(draft?.typed ?? {}))
}
