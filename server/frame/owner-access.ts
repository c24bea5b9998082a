import { realpathSync } from 'node:fs'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import pg from 'pg'
import { type Login, openPool } from './database.ts'
import { readSecret, writeSecret } from './home.ts'
import { launchPostgres } from './postgres/launch.ts'
import { readMarker } from './postgres/place.ts'
import { sayOf } from './postgres/refusals.ts'

const file = 'owner-access.json'

/** Left by a running server for tools on the same machine; only the same user can read it. A copied folder's does not count. */
export const leaveAccess = (folder: string, owner: Login): void =>
  writeSecret(folder, file, JSON.stringify({ folder: realpathSync(folder), owner }))

const accessIn = (folder: string): Login | null => {
  const left = readSecret(folder, file)
  if (left === null) return null
  const access = JSON.parse(left) as { folder: string; owner: Login }
  return access.folder === realpathSync(folder) ? access.owner : null
}

type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>

/**
 * Runs work that must see every town: through the running server's database if there is one, else by starting the
 * embedded one for the while.
 */
export const askOwner = async <T>(
  folder: string,
  databaseUrl: string | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T | { wrong: Words }> => {
  const left = accessIn(folder)
  const running = left === null ? null : await connect(left)
  if (running !== null) return workWith(running, work)
  if (databaseUrl !== undefined) return { wrong: unreachable }
  if (readMarker(folder) === undefined) return { wrong: nothingThere(folder) }
  const launched = await launchPostgres({ home: folder, say: () => {} })
  if (isRefusal(launched)) return { wrong: sayOf(launched as Parameters<typeof sayOf>[0]) }
  const {
    host,
    port,
    superuser: user,
    password,
    stop,
  } = launched as Exclude<typeof launched, { refused: string }>
  try {
    const pool = await connect({ host, port, user, password, database: 'bihuan' })
    return pool === null ? { wrong: unreachable } : await workWith(pool, work)
  } finally {
    await stop()
  }
}

const connect = async (login: Login): Promise<pg.Pool | null> => {
  const pool = openPool(login, 1)
  try {
    await pool.query('select 1')
    return pool
  } catch {
    await pool.end()
    return null
  }
}

const workWith = async <T>(pool: pg.Pool, work: (ask: Ask) => Promise<T>): Promise<T> => {
  try {
    return await work(
      async <Row>(sql: string, values: readonly unknown[]) =>
        (await pool.query(sql, [...values])).rows as Row[],
    )
  } finally {
    await pool.end()
  }
}

const unreachable: Words = {
  zh: '数据库连不上。请先启动闭环，或检查 DATABASE_URL。',
  en: 'The database is out of reach. Start Bihuan first, or check DATABASE_URL.',
}

const nothingThere = (folder: string): Words => ({
  zh: `数据目录 ${folder} 里还没有数据。请用 BIHUAN_HOME 指明数据目录，或先运行 npm start。`,
  en: `There is no data in ${folder}. Name the data folder with BIHUAN_HOME, or run npm start first.`,
})
