import type { Role } from '@bihuan/domain/accounts/role.ts'
import { type Day, dayOf, type Instant } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { newId } from './digest.ts'
import { beginWith, type Facts } from './facts.ts'
import { type Act, appendActs, type FileRef, lockFiles } from './journal.ts'
import type { Sealer } from './seal.ts'
import type { Tables } from './tables.ts'

/** Who signs. Made by the session, or named by the system for work that no person asked for. */
export type Signer = {
  town: string
  account: string
  person: string
  roles: readonly Role[]
  party: string | null
  handler: string | null
  reach: readonly string[]
  session: string | null
  /** Stands at the door: may look up the accounts and sessions of the town. */
  door?: boolean
}

/** The system itself, at work in one town without a person asking. Its acts carry this account in the journal. */
export const systemAccount = '00000000-0000-7000-8000-000000000001'

export const systemSigner = (town: string, account = systemAccount): Signer => ({
  town,
  account,
  person: '系统',
  roles: [],
  party: null,
  handler: null,
  reach: [town],
  session: null,
  door: true,
})

/** Methods that only read; a GET operation holds nothing more. */
export type ReadRows = Pick<Kysely<Tables>, 'selectFrom'>
/** Methods that write; handed out only inside `append`, together with the act that explains them. */
export type WriteRows = Pick<Kysely<Tables>, 'insertInto' | 'updateTable'>

export type Reader = {
  signer: Signer
  language: Language
  now: Instant
  /** The business day in Asia/Shanghai. */
  today: Day
  rows: ReadRows
  sealer: Sealer
}

export type Writer = Reader & {
  newId(): string
  /** Holds these files until the end, so that what is read next stays true: lock, decide, append, view. */
  lock(...files: FileRef[]): Promise<void>
  /** Writes rows and the journal entries that say why, together. There is no other way to write. */
  append<T>(acts: Act | readonly Act[], write: (rows: WriteRows) => Promise<T>): Promise<T>
}

export type DeskOptions = { database: Database; sealer: Sealer; clock: () => Instant }

export type Desk = {
  read<T>(signer: Signer, language: Language, work: (desk: Reader) => Promise<T>): Promise<T>
  write<T>(
    signer: Signer,
    language: Language,
    work: (desk: Writer, own: Kysely<Tables>) => Promise<T>,
  ): Promise<T>
  /** For the frame alone: a transaction under these facts, with everything allowed that row security allows. */
  under<T>(facts: Facts, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  now(): Instant
}

export const openDesk = ({ database, sealer, clock }: DeskOptions): Desk => {
  const readerOf = (signer: Signer, language: Language, rows: ReadRows): Reader => {
    const now = clock()
    return { signer, language, now, today: dayOf(now), rows, sealer }
  }
  return {
    now: clock,
    read: (signer, language, work) =>
      transact(database, factsOf(signer), 'read only', (db) => work(readerOf(signer, language, db))),
    write: (signer, language, work) =>
      transact(database, factsOf(signer), 'read write', (db) => {
        const reader = readerOf(signer, language, db)
        const writer: Writer = {
          ...reader,
          newId: () => newId(reader.now),
          async lock(...files) {
            await lockFiles(db, files)
          },
          async append(acts, write) {
            const pen = { town: signer.town, at: reader.now, signer: signer.account, sealer }
            await appendActs(db, pen, Array.isArray(acts) ? acts : [acts as Act])
            return write(db)
          },
        }
        return work(writer, db)
      }),
    under: (facts, work) => transact(database, facts, 'read write', work),
  }
}

const factsOf = (signer: Signer): Facts => ({
  town: signer.town,
  account: signer.account,
  party: signer.party,
  handler: signer.handler,
  reach: signer.reach,
  door: signer.door ?? false,
})

const tries = 5

/**
 * One transaction; a refusal rolls it back. What the database calls a clash of two writers (40001, 40P01, or two
 * entries with one number in a file) is tried again from the start, which is why work may not touch anything outside.
 */
const transact = async <T>(
  database: Database,
  facts: Facts,
  mode: 'read only' | 'read write',
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> => {
  const begin = beginWith(facts, mode)
  for (let attempt = 1; ; attempt++) {
    try {
      return await database
        .ofTown(facts.town)
        .connection()
        .execute(async (db) => {
          await sql.raw(begin).execute(db)
          try {
            const answer = await work(db)
            await sql.raw(isRefusal(answer) ? 'rollback' : 'commit').execute(db)
            return answer
          } catch (fault) {
            await sql
              .raw('rollback')
              .execute(db)
              .catch(() => {})
            throw fault
          }
        })
    } catch (fault) {
      if (attempt >= tries || !isClash(fault)) throw fault
    }
  }
}

const isClash = (fault: unknown): boolean => {
  const { code, constraint } = fault as { code?: string; constraint?: string }
  return code === '40001' || code === '40P01' || (code === '23505' && constraint === 'journal_pk')
}
