import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Kysely } from 'kysely'
import { digestOfJson } from './digest.ts'
import type { Tables } from './tables.ts'
import { writtenOnce } from './written-once.ts'

export type Command = { id: string; account: string; operation: string; input: Json; at: number }

/**
 * Runs the work once per command id. The id is inserted first in the work's own transaction: a second caller waits
 * for the first to end, then gets the first one's answer; the same id with other content is refused.
 */
export const once = async <T>(
  db: Kysely<Tables>,
  command: Command,
  work: () => Promise<T>,
): Promise<T | Refusal<'command.reused'>> => {
  const digest = digestOfJson([command.operation, command.input])
  const { account, id, operation, at } = command
  const [inserted] = await noteCommand(db, account, id, operation, digest, at)
  if (inserted === undefined) {
    const earlier = await db
      .selectFrom('command')
      .select(['digest', 'answer'])
      .where('account', '=', account)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return earlier.digest === digest ? (earlier.answer as T) : refuse('command.reused')
  }
  const answer = await work()
  if (!isRefusal(answer)) await noteAnswer(db, JSON.stringify(answer), account, id)
  return answer
}

const noteCommand = writtenOnce(
  (db: Kysely<Tables>, account: string, id: string, operation: string, digest: string, at: number) =>
    db
      .insertInto('command')
      .values({ account, id, operation, digest, answer: null, at })
      .onConflict((on) => on.columns(['town', 'account', 'id']).doNothing())
      .returning('id'),
)

const noteAnswer = writtenOnce((db: Kysely<Tables>, answer: string, account: string, id: string) =>
  db
    .updateTable('command')
    .set({ answer })
    .where('account', '=', account)
    .where('id', '=', id)
    .returning('id'),
)
