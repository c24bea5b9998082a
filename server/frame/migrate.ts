import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Login } from './database.ts'
import { digestOf } from './digest.ts'
import { type LaunchRefusal, refusePostgres } from './postgres/refusals.ts'

export type RoleNames = { app: string; portal: string }

export type Migration = { name: string; sql: string; digest: string }

/** Numbered SQL files, in order. Once merged they are never edited: their digest is kept beside their name. */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, digest: digestOf(sql) }
    })

/** Any number; all servers that open this database ask for the same lock. */
const lockKey = 7_152_001

/**
 * Brings the schema up to date as its owner. Two servers starting at once wait for each other; each file runs in a
 * transaction of its own, so that a failing one leaves those before it done and itself undone.
 * Returns the names that were run.
 */
export const migrate = async (
  owner: Login,
  roles: RoleNames,
  migrations: readonly Migration[],
): Promise<string[]> => {
  const client = new pg.Client({ ...owner, ssl: owner.ssl ?? false })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query('create table if not exists migration (name text primary key, digest text not null)')
    const done = await client.query<{ name: string; digest: string }>('select name, digest from migration')
    const digests = new Map(done.rows.map((row) => [row.name, row.digest]))
    refuseNewer([...digests.keys()], migrations)
    const ran: string[] = []
    for (const migration of migrations) {
      const known = digests.get(migration.name)
      if (known === migration.digest) continue
      if (known !== undefined) throw new EditedMigration(migration.name)
      await runOne(client, migration, roles)
      ran.push(migration.name)
    }
    return ran
  } finally {
    await client.end()
  }
}

/** A newer program's tables are not this one's to write in: it would not know what they ask of each row. */
const refuseNewer = (done: readonly string[], migrations: readonly Migration[]) => {
  const last = migrations.at(-1)?.name ?? ''
  const newer = done
    .filter((name) => name > last)
    .sort()
    .at(-1)
  if (newer !== undefined) throw new NewerDatabase(newer, last)
}

/** What can be said plainly about a schema that could not be brought up to date; anything else is a fault. */
export const whyNotMigrated = (fault: unknown, owner: Login): LaunchRefusal | undefined => {
  if (fault instanceof EditedMigration)
    return refusePostgres('postgres.schema-edited', { name: fault.migration })
  if (fault instanceof NewerDatabase)
    return refusePostgres('postgres.schema-newer', { name: fault.migration, last: fault.last })
  const { code, message } = fault as { code?: string; message?: string }
  if (code === '42501')
    return refusePostgres('postgres.not-owner', {
      user: owner.user,
      database: owner.database,
      what: message ?? '',
    })
  return undefined
}

/** A migration that was run here has other words now: the program is older or was changed by hand. */
export class EditedMigration extends Error {
  readonly migration: string

  constructor(name: string) {
    super(`migration ${name} was run with other content`)
    this.migration = name
  }
}

/** A newer program than this one brought the database up to date. */
export class NewerDatabase extends Error {
  readonly migration: string
  readonly last: string

  constructor(migration: string, last: string) {
    super(`the database is at ${migration}, this program knows ${last}`)
    this.migration = migration
    this.last = last
  }
}

const runOne = async (client: pg.Client, migration: Migration, roles: RoleNames) => {
  const sql = migration.sql
    .replaceAll('{{app}}', quoted(roles.app))
    .replaceAll('{{portal}}', quoted(roles.portal))
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

const quoted = (role: string): string => {
  if (!/^[a-z][a-z0-9_]{2,50}$/.test(role))
    throw new TypeError('a role name is lower-case letters, digits and _')
  return `"${role}"`
}

/**
 * Makes the two login roles that own nothing, or gives them the password this data folder knows.
 * Neither may bypass row security: a role that can is refused, whoever made it.
 */
export const ensureRoles = async (
  owner: Login,
  roles: RoleNames,
  passwords: Record<keyof RoleNames, string>,
): Promise<LaunchRefusal | undefined> => {
  const client = new pg.Client({ ...owner, ssl: owner.ssl ?? false })
  await client.connect()
  try {
    for (const kind of ['app', 'portal'] as const) {
      const known = await client.query<{ strong: boolean }>(
        'select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1',
        [roles[kind]],
      )
      if (known.rows[0]?.strong) return refusePostgres('postgres.role-too-strong', { role: roles[kind] })
      const verb = known.rowCount === 0 ? 'create' : 'alter'
      const password = client.escapeLiteral(passwords[kind])
      await client.query(`${verb} role ${quoted(roles[kind])} with login password ${password}`)
    }
    return undefined
  } catch (fault) {
    if ((fault as { code?: string }).code !== '42501') throw fault
    return refusePostgres('postgres.roles-not-allowed', {
      user: owner.user,
      roles: `${roles.app}, ${roles.portal}`,
    })
  } finally {
    await client.end()
  }
}
