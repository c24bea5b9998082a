import { asksByQuery, type Operation, onlyReads } from '@bihuan/contract/operation.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { languageOf } from '@bihuan/domain/base/words.ts'
import type { FastifyRequest } from 'fastify'
import { once } from './command.ts'
import type { Desk } from './desk.ts'
import { digestOf, isId } from './digest.ts'
import { cookieName, type DoorKeeper, type Visitor } from './door.ts'
import { takenBytes } from './file-taken.ts'
import type { Served } from './serve.ts'
import { Unproven } from './transaction.ts'

/** Session → role: who may come in. Nobody is turned away, or leaves a file, by what is only remembered. */
export const admit = async (
  keeper: DoorKeeper,
  operation: Operation,
  request: FastifyRequest,
): Promise<Visitor | Refusal> => {
  const cookie = request.cookies[cookieName]
  const visitor = await (operation.takes === undefined ? keeper.greet(cookie) : keeper.ask(cookie))
  const isToBeAsked = visitor?.proof !== undefined && !isAllowed(operation, visitor)
  return admitted(operation, isToBeAsked ? await keeper.ask(cookie) : visitor)
}

const admitted = (operation: Operation, visitor: Visitor | null): Visitor | Refusal => {
  if (visitor === null) return refuse('session.needed')
  return isAllowed(operation, visitor) ? visitor : refuse('request.not-allowed')
}

const isAllowed = ({ who }: Operation, { signer }: Visitor): boolean =>
  who !== 'anyone' && mayAct(signer.roles, who)

/** For the visitor as remembered; where that is no longer so, for whoever the database says it is. */
export const carryOut = async (
  desk: Desk,
  keeper: DoorKeeper,
  served: Served,
  request: FastifyRequest,
): Promise<unknown> => {
  const { visitor } = request
  if (visitor === null) throw new Error('a request came past the door')
  try {
    return await carryOutFor(desk, visitor, served, request)
  } catch (fault) {
    if (!(fault instanceof Unproven)) throw fault
    const known = admitted(served.operation, await keeper.ask(request.cookies[cookieName]))
    return isRefusal(known) ? known : carryOutFor(desk, known as Visitor, served, request)
  }
}

/** Desk → once per command id → handler. */
const carryOutFor = async (
  desk: Desk,
  { signer: who, proof }: Visitor,
  served: Served,
  request: FastifyRequest,
): Promise<unknown> => {
  const { operation, handle } = served
  const language = languageOf(request.headers['accept-language'])
  const input = inputOf(operation, request)
  // Who manages accounts looks them up as the door does; no other operation's desk sees them.
  const signer = operation.who === 'account.manage' ? { ...who, door: true } : who
  if (onlyReads(operation))
    return desk.read(
      signer,
      language,
      (reader) => handle(input as never, reader as never, undefined as never),
      proof,
    )
  const commandId = request.headers['command-id']
  if (typeof commandId !== 'string' || !isId(commandId.toLowerCase())) return refuse('command.missing')
  const taken = takenBytes(request, operation)
  const received = await served.receive?.(taken)
  if (isRefusal(received)) return received
  const command = {
    id: commandId.toLowerCase(),
    account: signer.account,
    operation: served.name,
    input: (operation.takes === undefined ? input : { ...input, content: digestOf(taken) }) as Json,
    at: desk.now(),
  }
  return desk.write(
    signer,
    language,
    (writer, own) => once(own, command, () => handle(input as never, writer as never, received as never)),
    proof,
  )
}

export const inputOf = (operation: Operation, request: FastifyRequest): Record<string, unknown> => ({
  ...((asksByQuery(operation) ? request.query : request.body) as Record<string, unknown>),
  ...(request.params as Record<string, unknown>),
})
