import type { InputOf, Operation, OutputOf, RefusalOf } from '@bihuan/contract/operation.ts'
import type { Refusal } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import type { Desk } from './desk.ts'

/** What an operation gets that is asked before anybody is known, or that ends a session. */
export type Door = {
  desk: Desk
  language: Language
  cookie: string | undefined
  setCookie(value: string | null): void
}

export type DoorServed = {
  name: string
  operation: Operation
  perMinute: number
  handle: (input: never, door: Door) => Promise<unknown>
}

/** Ties one operation at the door to its handler; it takes no command id, since it keeps nothing that two tries could double. */
export const serveAtTheDoor = <O extends Operation>(
  name: string,
  operation: O,
  perMinute: number,
  handle: (input: InputOf<O>, door: Door) => Promise<OutputOf<O> | Refusal<RefusalOf<O> | 'session.needed'>>,
): DoorServed => ({ name, operation, perMinute, handle: handle as DoorServed['handle'] })
