import type { Role } from '@bihuan/domain/accounts/role.ts'
import { type Day, dayOf, type Instant } from '@bihuan/domain/base/day.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { newId } from './digest.ts'
import type { Facts } from './facts.ts'
import { type Act, appendActs, type FileRef, lockFiles } from './journal.ts'
import type { Sealer } from './seal.ts'
import type { Tables } from './tables.ts'
import { type Proof, transact } from './transaction.ts'

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

export type DeskOptions = {
  database: Database
  sealer: Sealer
  clock: () => Instant
  /** Acts may say themselves when they were done: the demo's desk alone. */
  tellsOfPast?: boolean
}

export type Desk = {
  /** `proof` is asked in the same transaction; where it does not hold, `Unproven` is thrown and nothing was done. */
  read<T>(signer: Signer, language: Language, work: (desk: Reader) => Promise<T>, proof?: Proof): Promise<T>
  write<T>(
    signer: Signer,
    language: Language,
    work: (desk: Writer, own: Kysely<Tables>) => Promise<T>,
    proof?: Proof,
  ): Promise<T>
  /** For the frame alone: a transaction under these facts, with everything allowed that row security allows. */
  under<T>(facts: Facts, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  now(): Instant
}

export const openDesk = ({ database, sealer, clock, tellsOfPast = false }: DeskOptions): Desk => {
  const readerOf = (signer: Signer, language: Language, rows: ReadRows): Reader => {
    const now = clock()
    return { signer, language, now, today: dayOf(now), rows, sealer }
  }
  return {
    now: clock,
    read: (signer, language, work, proof) =>
      transact(database, factsOf(signer), 'read only', (db) => work(readerOf(signer, language, db)), proof),
    write: (signer, language, work, proof) => {
      const write = (db: Kysely<Tables>) => {
        const reader = readerOf(signer, language, db)
        const writer: Writer = {
          ...reader,
          newId: () => newId(reader.now),
          async lock(...files) {
            await lockFiles(db, files)
          },
          async append(acts, write) {
            const pen = { town: signer.town, at: reader.now, signer: signer.account, sealer, tellsOfPast }
            return appendActs(db, pen, Array.isArray(acts) ? acts : [acts as Act], () => write(db))
          },
        }
        return work(writer, db)
      }
      return transact(database, factsOf(signer), 'read write', write, proof)
    },
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
