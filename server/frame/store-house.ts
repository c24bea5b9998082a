import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import pg from 'pg'
import { type Database, type Login, openDatabase } from './database.ts'
import { rolePasswords } from './home.ts'
import { ensureRoles, migrate, type RoleNames, readMigrations, whyNotMigrated } from './migrate.ts'
import { externalPostgres } from './postgres/external.ts'
import { launchPostgres } from './postgres/launch.ts'
import type { LaunchRefusal } from './postgres/refusals.ts'

/** The opened database of an install: its pools and how to close it all. */
export type StoreHouse = {
  kind: 'embedded' | 'external'
  owner: Login
  app: Database
  /** Has the database count its tables now: after many rows at once it plans for the few there were. */
  takeStock(): Promise<void>
  close(): Promise<void>
}

export type StoreHouseOptions = {
  home: string
  root: string
  databaseUrl: string | undefined
  /** Names of the two login roles; others when several installs share one external server. */
  roles: RoleNames
  say: (line: Words) => void
}

const embeddedName = 'bihuan'

export const openStoreHouse = async (options: StoreHouseOptions): Promise<StoreHouse | LaunchRefusal> => {
  const server = await (options.databaseUrl === undefined
    ? embedded(options)
    : external(options.databaseUrl, options.say))
  if (isRefusal(server)) return server as LaunchRefusal
  try {
    const passwords = rolePasswords(options.home)
    const refused = await ensureRoles(server.owner, options.roles, passwords)
    if (refused) {
      await server.stop()
      return refused
    }
    await migrate(server.owner, options.roles, readMigrations(join(options.root, 'server', 'migrations')))
    const app = await openDatabase({ ...server.owner, user: options.roles.app, password: passwords.app })
    return {
      kind: server.kind,
      owner: server.owner,
      app,
      takeStock: () => asOwner(server.owner, (client) => client.query('analyze')),
      async close() {
        await app.close()
        await server.stop()
      },
    }
  } catch (fault) {
    await server.stop()
    const refused = whyNotMigrated(fault, server.owner)
    if (refused) return refused
    throw fault
  }
}

type Server = { kind: StoreHouse['kind']; owner: Login; stop(): Promise<void> }

const embedded = async ({ home, say }: StoreHouseOptions): Promise<Server | LaunchRefusal> => {
  const launched = await launchPostgres({ home, say })
  if (isRefusal(launched)) return launched as LaunchRefusal
  const { host, port, superuser, password, stop } = launched
  const login = { host, port, user: superuser, password }
  await createDatabase({ ...login, database: 'postgres' }, embeddedName)
  return { kind: 'embedded', owner: { ...login, database: embeddedName }, stop }
}

const external = async (url: string, say: StoreHouseOptions['say']): Promise<Server | LaunchRefusal> => {
  const found = await externalPostgres(url)
  if (isRefusal(found)) return found as LaunchRefusal
  for (const note of found.notes) say(note)
  const { host, port, user, database } = found
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  const ssl = /^(require|verify-ca|verify-full)$/.test(address.searchParams.get('sslmode') ?? '')
  return { kind: 'external', owner: { host, port, user, password, database, ssl }, stop: async () => {} }
}

const createDatabase = (login: Login, name: string) =>
  asOwner(login, async (client) => {
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })

const asOwner = async (login: Login, work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ ...login, ssl: login.ssl ?? false })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
