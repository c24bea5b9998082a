import type { InputOf, Operation, OutputOf, RefusalOf, Takes } from '@bihuan/contract/operation.ts'
import type { Refusal } from '@bihuan/domain/base/refusal.ts'
import type { Reader, Writer } from './desk.ts'

/**
 * What carries out an operation. One that only reads gets a desk without writing methods; the answer is the output
 * or one of the refusals that the contract lists, so that a refusal nobody declared does not compile.
 */
export type HandlerOf<O extends Operation> = (
  input: InputOf<O>,
  desk: O extends { method: 'GET' } | { computes: true } ? Reader : Writer,
) => Promise<OutputOf<O> | Refusal<RefusalOf<O>>>

export type Handlers<Room extends Record<string, Operation>> = { [Name in keyof Room]: HandlerOf<Room[Name]> }

export type Served = {
  name: string
  operation: Operation
  /** Judges a file that is taken in and makes it ready, before a transaction is opened that would wait for it. */
  receive?: (content: Buffer) => Promise<unknown>
  handle: (input: never, desk: never, ...received: never[]) => Promise<unknown>
}

/**
 * Ties an operation that takes a file in to what receives the file and what then keeps it. Receiving may be done
 * twice for one command, so it may only leave what does no harm twice; a refusal of it ends the matter.
 */
export const serveTaking = <O extends Operation & { takes: Takes }, Received>(
  name: string,
  operation: O,
  receive: (content: Buffer) => Promise<Received | Refusal<RefusalOf<O>>>,
  handle: (
    input: Omit<InputOf<O>, 'content'>,
    desk: Writer,
    received: Received,
  ) => Promise<OutputOf<O> | Refusal<RefusalOf<O>>>,
): Served => ({ name, operation, receive, handle: handle as Served['handle'] })

/** Ties a room of the contract to its handlers. */
export const serve = <Room extends Record<string, Operation>>(
  room: string,
  operations: Room,
  handlers: Handlers<Room>,
): Served[] =>
  Object.entries(operations).map(([name, operation]) => ({
    name: `${room}.${name}`,
    operation,
    handle: handlers[name as keyof Room] as Served['handle'],
  }))
