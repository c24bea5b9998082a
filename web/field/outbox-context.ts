import { createContext, useContext } from 'react'
import type { Outcome, Waiting } from '../frame/outbox.ts'
import type { OutboxView } from '../frame/outbox-shelf.ts'

export type OutboxRoom = OutboxView & {
  /** Whose it is: every row of this device names its account. */
  owner: string
  isOnline: boolean
  isSending: boolean
  post: (waiting: Waiting) => Promise<Outcome>
  sendAll: () => Promise<void>
}

export const OutboxContext = createContext<OutboxRoom | undefined>(undefined)

export const useOutbox = (): OutboxRoom => {
  const room = useContext(OutboxContext)
  if (room === undefined) throw new Error('useOutbox outside OutboxProvider')
  return room
}
