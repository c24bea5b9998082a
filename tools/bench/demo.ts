import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { passwordsOf } from '@bihuan/server/accounts/password.ts'
import { seedDemo } from '@bihuan/server/demo/seed.ts'
import { openDatabase } from '@bihuan/server/frame/database.ts'
import { ensureRoles, migrate, readMigrations } from '@bihuan/server/frame/migrate.ts'
import { launchPostgres } from '@bihuan/server/frame/postgres/launch.ts'
import { sealerOf } from '@bihuan/server/frame/seal.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { forgetfulBlobs } from '@bihuan/server/photos/blobs.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import { morning, testKey, testRoles } from '@bihuan/server/testing/known.ts'
import pg from 'pg'

// Seconds to load the full demo, its rows, and how many times the bare COPY of the same rows that is.
const root = resolve(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'bihuan-bench-'))
const launched = await launchPostgres({ home, say: () => {}, forTests: true })
if (isRefusal(launched) || !('stop' in launched)) throw new Error('no PostgreSQL for the bench')
const { host, port, superuser: user, password, stop } = launched

const asking = async <T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ host, port, user, password, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

const tablesOf = async (client: pg.Client): Promise<Map<string, number>> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const counts = new Map<string, number>()
  for (const { name } of rows) {
    const counted = await client.query<{ n: number }>(
      `select count(*)::int as n from ${pg.escapeIdentifier(name)}`,
    )
    const n = counted.rows[0]?.n ?? 0
    if (n > 0) counts.set(name, n)
  }
  return counts
}

/** Out to a file, then into a copy with the same indexes and constraints; only the way in is counted. */
const copySeconds = (database: string, tables: readonly string[]) =>
  asking(database, async (client) => {
    let spent = 0
    for (const name of tables) {
      const file = pg.escapeLiteral(join(home, `${name}.copy`))
      const columns = await client.query<{ names: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
          where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [name],
      )
      const names = columns.rows[0]?.names ?? ''
      await client.query(`create table copied_${name} (like ${pg.escapeIdentifier(name)} including all)`)
      await client.query(`copy ${pg.escapeIdentifier(name)} (${names}) to ${file}`)
      spent += await seconds(() => client.query(`copy copied_${name} (${names}) from ${file}`))
    }
    return spent
  })

try {
  await asking('postgres', (client) => client.query('create database demo'))
  const login = { host, port, user, password, database: 'demo' }
  await ensureRoles(login, testRoles, { app: testRoles.app, portal: testRoles.portal })
  await migrate(login, testRoles, readMigrations(join(root, 'server', 'migrations')))
  const app = await openDatabase({ ...login, user: testRoles.app, password: testRoles.app })
  const laws = readShippedLaws(root)
  const parts = {
    house: { app },
    sealer: sealerOf([testKey]),
    passwords: await passwordsOf('light'),
    blobs: forgetfulBlobs,
    ...{ laws, plan: readShippedPlan(root, laws), root, size: 'full' as const },
    clock: () => morning,
  }
  const spent = await seconds(() => seedDemo(parts))
  await app.close()
  const counts = await asking('demo', tablesOf)
  const copied = await copySeconds('demo', [...counts.keys()])
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0)
  process.stdout.write(`${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}\n`)
  process.stdout.write(
    `demo: ${rows} rows in ${spent.toFixed(1)} s; COPY ${copied.toFixed(2)} s; ratio ${(spent / copied).toFixed(1)}\n`,
  )
} finally {
  await stop()
  rmSync(home, { recursive: true, force: true })
}
