import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { type Database, type Login, openDatabase } from '@bihuan/server/frame/database.ts'
import { ensureRoles, migrate, readMigrations } from '@bihuan/server/frame/migrate.ts'
import { launchPostgres } from '@bihuan/server/frame/postgres/launch.ts'
import pg from 'pg'

export type ThrowAway = { owner: Login; app: Database; close(): Promise<void> }

/** A cluster of its own with an empty schema, as durable as a town's, gone when it is closed. */
export const openThrowAway = async (root: string): Promise<ThrowAway> => {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-bench-'))
  const launched = await launchPostgres({ home, say: () => {} })
  if (isRefusal(launched)) throw new Error(`${launched.refused} ${JSON.stringify(launched.because)}`)
  if (!('stop' in launched)) throw new Error('no PostgreSQL to measure with')
  const { host, port, superuser: user, password, stop } = launched
  const admin = new pg.Client({ host, port, user, password, database: 'postgres' })
  await admin.connect()
  await admin.query('create database measured')
  await admin.end()
  const owner: Login = { host, port, user, password, database: 'measured' }
  const roles = { app: 'bihuan_bench_app', portal: 'bihuan_bench_portal' }
  const refused = await ensureRoles(owner, roles, { app: roles.app, portal: roles.portal })
  if (refused) throw new Error(refused.refused)
  await migrate(owner, roles, readMigrations(join(root, 'server', 'migrations')))
  const app = await openDatabase({ ...owner, user: roles.app, password: roles.app })
  return {
    owner,
    app,
    async close() {
      await app.close()
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
