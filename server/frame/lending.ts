import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { StatementNames } from './statement-names.ts'

/** A connection for one transaction. What is sent does not wait for earlier answers; answers come in order. */
export type Lent = {
  /** Text without parameters: BEGIN with its facts, COMMIT, ROLLBACK. */
  send(text: string): Promise<unknown>
  /** For Kysely: this connection, until it is given back. */
  provider: ConnectionProvider
  /** The last text; answered, the connection goes back, or is closed where a transaction is still open on it. */
  end(text: string): Promise<void>
}

export type Lending = { lend(): Promise<Lent>; names: StatementNames }

/** Lends a pool's connections, each to one transaction at a time. */
export const lendingOf = (pool: pg.Pool, names: StatementNames): Lending => {
  const bornIn = new WeakMap<pg.PoolClient, number>()
  const youngClient = async (): Promise<pg.PoolClient> => {
    for (;;) {
      const client = await pool.connect()
      const born = bornIn.get(client) ?? names.generation
      bornIn.set(client, born)
      if (born === names.generation) return client
      // It holds statements of names that are no longer given.
      client.release(true)
    }
  }
  return { names, lend: async () => lentOf(await youngClient(), names) }
}

const lentOf = (client: pg.PoolClient, names: StatementNames): Lent => {
  const connection = new NamingConnection(client, names)
  let isOver = false
  holdBack((client as PooledClient).connection.stream)
  const provider: ConnectionProvider = {
    provideConnection: async (consumer) => {
      // Soon the facts of somebody else's request are in force here.
      if (isOver) throw new Error('a statement came after the end of its transaction')
      return consumer(connection)
    },
  }
  return {
    send: (text) => client.query(text),
    provider,
    async end(text) {
      isOver = true
      try {
        await client.query(text)
      } finally {
        client.release(client.getTransactionStatus() !== 'I')
      }
    },
  }
}

/** The pool's clients are whole clients, whatever its types say. */
type PooledClient = pg.PoolClient & Pick<pg.Client, 'connection'>

/** What is sent before anything has to be waited for leaves in one piece: BEGIN, the proof, the first statement. */
const holdBack = (stream: Writable) => {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** Kysely's view of a client: sends each statement under the name that it was given, if any. */
class NamingConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #names: StatementNames

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.#client = client
    this.#names = names
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const name = this.#names.nameOf(sql)
    const values = parameters as unknown[]
    const query = name === undefined ? { text: sql, values } : { name, text: sql, values }
    const { command, rowCount, rows } = await this.#client.query(query)
    if (rowCount === null || !changing.has(command)) return { rows }
    return { numAffectedRows: BigInt(rowCount), rows }
  }

  streamQuery(): never {
    throw new Error('rows are read page by page, never streamed')
  }
}
