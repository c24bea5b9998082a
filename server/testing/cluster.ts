import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { passwordsOf } from '../accounts/password.ts'
import { seedDemo } from '../demo/seed.ts'
import { openDatabase } from '../frame/database.ts'
import { ensureRoles, migrate, readMigrations } from '../frame/migrate.ts'
import { launchPostgres } from '../frame/postgres/launch.ts'
import { sealerOf } from '../frame/seal.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { forgetfulBlobs } from '../photos/blobs.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { morning, type TestCluster, testKey, testRoles } from './known.ts'

const root = resolve(import.meta.dirname, '../..')

/** One PostgreSQL for the run, with two template databases: bare after the migrations, and with the demo towns. */
export default async function setUp(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-tests-'))
  const launched = await launchPostgres({ home, say: () => {}, forTests: true })
  if (isRefusal(launched))
    throw new Error(`no PostgreSQL for the tests: ${launched.refused} ${JSON.stringify(launched.because)}`)
  if (!('stop' in launched)) throw new Error('no PostgreSQL for the tests')
  const { host, port, superuser: user, password, stop } = launched
  const owner = { host, port, user, password }
  const ask = async (sql: string) => {
    const client = new pg.Client({ ...owner, database: 'postgres' })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await ask('create database bare')
  const refused = await ensureRoles({ ...owner, database: 'bare' }, testRoles, {
    app: testRoles.app,
    portal: testRoles.portal,
  })
  if (refused) throw new Error(refused.refused)
  await migrate({ ...owner, database: 'bare' }, testRoles, readMigrations(join(root, 'server', 'migrations')))
  await ask('create database demo template bare')

  const app = await openDatabase({ ...owner, database: 'demo', user: testRoles.app, password: testRoles.app })
  const laws = readShippedLaws(root)
  await seedDemo({
    house: { app },
    sealer: sealerOf([testKey]),
    passwords: await passwordsOf('light'),
    laws,
    blobs: forgetfulBlobs,
    plan: readShippedPlan(root, laws),
    clock: () => morning,
    root,
    size: 'small',
  })
  await app.close()
  const cluster: TestCluster = { ...owner, root }
  project.provide('cluster', cluster)
  return async () => {
    await stop()
    rmSync(home, { recursive: true, force: true })
  }
}
