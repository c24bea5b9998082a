import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { beginWith, type Facts } from './facts.ts'
import { namingFault } from './statement-names.ts'
import type { Tables } from './tables.ts'

/** Whether what the caller took for granted of the facts is so, as the transaction itself sees it. */
export type Proof = (db: Kysely<Tables>) => Promise<boolean>

/** The proof did not hold: nothing was done, and whoever asked has to find out anew who asks. */
export class Unproven extends Error {}

type Mode = 'read only' | 'read write'
type Work<T> = (db: Kysely<Tables>) => Promise<T>

const tries = 5

/**
 * One transaction; a refusal rolls it back. What the database calls a clash of two writers (40001, 40P01, or two
 * entries with one number in a file) is tried again from the start, which is why work may not touch anything outside.
 */
export const transact = async <T>(
  database: Database,
  facts: Facts,
  mode: Mode,
  work: Work<T>,
  proof?: Proof,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(database, facts, mode, work, proof)
    } catch (fault) {
      const naming = namingFault(fault)
      if (naming === 'stale') database.names.renew()
      if (naming === 'lost') database.names.giveUp()
      if (attempt >= tries || (naming === undefined && !isClash(fault))) throw fault
    }
  }
}

/** BEGIN with its facts, the proof and the first statement of the work travel together; each is answered in turn. */
const attemptOnce = async <T>(
  database: Database,
  facts: Facts,
  mode: Mode,
  work: Work<T>,
  proof: Proof | undefined,
): Promise<T> => {
  const begin = beginWith(facts, mode)
  const { db, send, end } = await database.lend(facts.town)
  let answer: T
  try {
    answer = await together(send(begin), proof?.(db), inTurn(work, db))
  } catch (fault) {
    await end('rollback').catch(() => {})
    throw fault
  }
  const ended = end(isRefusal(answer) ? 'rollback' : 'commit')
  // What was only read is true whether the end of the transaction is heard or not.
  if (mode === 'read only') ended.catch(() => {})
  else await ended
  return answer
}

/** Work that throws at once throws in its turn. */
const inTurn = async <T>(work: Work<T>, db: Kysely<Tables>): Promise<T> => work(db)

/** Waits for all three, so that nothing is under way when the transaction ends; the earliest fault explains the rest. */
const together = async <T>(
  begin: Promise<unknown>,
  proof: Promise<boolean> | undefined,
  work: Promise<T>,
): Promise<T> => {
  const [begun, proved, worked] = await Promise.allSettled([begin, proof, work])
  if (begun.status === 'rejected') throw begun.reason
  if (proved.status === 'rejected') throw proved.reason
  if (proved.value === false) throw new Unproven('the signer is not who was remembered')
  if (worked.status === 'rejected') throw worked.reason
  return worked.value
}

const isClash = (fault: unknown): boolean => {
  const { code, constraint } = fault as { code?: string; constraint?: string }
  return code === '40001' || code === '40P01' || (code === '23505' && constraint === 'journal_pk')
}
