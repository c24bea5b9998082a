import {
  type ConnectionProvider,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  type QueryExecutor,
} from 'kysely'
import pg from 'pg'
import { type Lent, lendingOf } from './lending.ts'
import { StatementNames } from './statement-names.ts'
import type { Tables } from './tables.ts'
import { TownCompiler } from './town-compiler.ts'
import { TownRows } from './town-rows.ts'

const dateOid = 1082
const bigintOid = 20

/** Days stay the text they are; bigints here are milliseconds and counts, both far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === dateOid) return (text: string) => text
    if (oid === bigintOid) return Number
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

export type Login = {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: boolean
}

export type Database = {
  /** Bare of any town and any name: for the frame only. Rooms get theirs from a desk. */
  kysely: Kysely<Tables>
  /** Only compiles: what a town's statements look like. */
  ofTown(town: string): Kysely<Tables>
  /** A connection for one transaction in a town, with a Kysely that works until it is given back. */
  lend(town: string): Promise<Lent & { db: Kysely<Tables> }>
  names: StatementNames
  /** Whether nobody was ever given an account in any town. */
  isWithoutAccounts(): Promise<boolean>
  /** Every town, and body above towns, where somebody has an account. */
  towns(): Promise<string[]>
  close(): Promise<void>
}

export const openPool = (login: Login, max: number): pg.Pool => {
  const pool = new pg.Pool({
    ...login,
    ssl: login.ssl ?? false,
    max,
    types,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'bihuan',
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one at work: whoever waits for its answer hears of it.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** One pool for one login role. The tables that carry a town are read from the catalogue, never listed by hand. */
export const openDatabase = async (login: Login, max = 10): Promise<Database> => {
  const pool = openPool(login, max)
  const dialect = new PostgresDialect({ pool })
  const kysely = new Kysely<Tables>({ dialect })
  const names = new StatementNames(() => performance.now())
  const lending = lendingOf(pool, names)
  const tenant = await tenantTables(pool)
  const tallies = new Set([...tenant].filter((table) => table.endsWith('_tally')))
  // A transaction inside of the desk's own there is not: its driver does nothing.
  const driver = new DummyDriver()
  const rowsOn = (town: string, executor: QueryExecutor) =>
    new TownRows(town, { config: { dialect }, dialect, driver, executor })
  const executors = new Map<string, QueryExecutor>()
  const executorOf = (town: string): QueryExecutor => {
    const known = executors.get(town)
    if (known) return known
    const above = aboveTowns(town)
    const across = above === null ? null : { tables: tallies, prefix: above }
    const compiler = new TownCompiler(town, tenant, across)
    const executor = new DefaultQueryExecutor(compiler, new PostgresAdapter(), nowhere)
    // A cookie may name any town.
    if (executors.size >= mostTowns) executors.clear()
    executors.set(town, executor)
    return executor
  }
  return {
    kysely,
    names,
    ofTown: (town) => rowsOn(town, executorOf(town)),
    async lend(town) {
      const lent = await lending.lend()
      return { ...lent, db: rowsOn(town, executorOf(town).withConnectionProvider(lent.provider)) }
    },
    async isWithoutAccounts() {
      return (await kysely.selectFrom('directory').select('name').limit(1).executeTakeFirst()) === undefined
    },
    async towns() {
      const known = await kysely.selectFrom('directory').select('towns').execute()
      return [...new Set(known.flatMap(({ towns }) => towns))].sort()
    },
    close: () => pool.end(),
  }
}

const mostTowns = 5_000

/** Outside of a desk nothing is sent. */
const nowhere: ConnectionProvider = {
  provideConnection() {
    throw new Error('a statement of a town needs a desk, which sets the facts')
  },
}

/** The code prefix of a body above towns, whose own shard is its code padded with zeros; null for a town. */
const aboveTowns = (town: string): string | null =>
  town.endsWith('00000') ? town.slice(0, 4) : town.endsWith('000') ? town.slice(0, 6) : null

export const tenantTables = async (pool: pg.Pool): Promise<ReadonlySet<string>> => {
  const found = await pool.query<{ table_name: string }>(
    `select c.relname as table_name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'town' and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  )
  return new Set(found.rows.map((row) => row.table_name))
}
