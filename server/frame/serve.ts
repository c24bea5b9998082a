import type { InputOf, Operation, OutputOf, RefusalOf } from '@bihuan/contract/operation.ts'
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
  handle: (input: never, desk: never) => Promise<unknown>
}

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
