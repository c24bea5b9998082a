import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'
import { TownCompiler } from './town-compiler.ts'

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
  /** Bare of any town: for the frame only. Rooms get theirs from a desk. */
  kysely: Kysely<Tables>
  ofTown(town: string): Kysely<Tables>
  /** Whether nobody was ever given an account in any town. */
  isWithoutAccounts(): Promise<boolean>
  close(): Promise<void>
}

export const openPool = (login: Login, max: number): pg.Pool => {
  const pool = new pg.Pool({
    ...login,
    ssl: login.ssl ?? false,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    application_name: 'bihuan',
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/** One pool for one login role. The tables that carry a town are read from the catalogue, never listed by hand. */
export const openDatabase = async (login: Login, max = 10): Promise<Database> => {
  const pool = openPool(login, max)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const tenant = await tenantTables(pool)
  const tallies = new Set([...tenant].filter((table) => table.endsWith('_tally')))
  const byTown = new Map<string, Kysely<Tables>>()
  return {
    kysely,
    ofTown(town) {
      const known = byTown.get(town)
      if (known) return known
      const above = aboveTowns(town)
      const across = above === null ? null : { tables: tallies, prefix: above }
      const dialect = new PostgresDialect({ pool })
      dialect.createQueryCompiler = () => new TownCompiler(town, tenant, across)
      const narrowed = new Kysely<Tables>({ dialect })
      byTown.set(town, narrowed)
      return narrowed
    },
    async isWithoutAccounts() {
      return (await kysely.selectFrom('directory').select('name').limit(1).executeTakeFirst()) === undefined
    },
    close: () => pool.end(),
  }
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
