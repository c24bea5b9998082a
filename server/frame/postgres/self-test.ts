import type { Words } from '@bihuan/domain/base/words.ts'
import pg from 'pg'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'

export type Door = { host: string; port: number; user: string; password: string; database: string }

/** One short conversation. Throws what the driver throws; no answer within five seconds is an error too. */
export const ask = async <T>(
  config: pg.ClientConfig,
  talk: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionTimeoutMillis: 5_000, query_timeout: 5_000, ...config })
  // A connection that breaks between two queries would otherwise end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await talk(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** What a running server says of itself. */
export type Traits = {
  version: string
  versionNumber: number
  encoding: string
  dataFolder: string
  fsync: string
  synchronousCommit: string
  fullPageWrites: string
}

/** The encoding is the database's own; the client's is negotiated and says nothing about what is stored. */
export const traitsOf = async (client: pg.Client, ofCluster: boolean): Promise<Traits> => {
  const { rows } = await client.query<Traits>(`select
    current_setting('server_version') as version,
    current_setting('server_version_num')::int as "versionNumber",
    current_setting('server_encoding') as encoding,
    ${ofCluster ? "current_setting('data_directory')" : "''"} as "dataFolder",
    current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as "synchronousCommit",
    current_setting('full_page_writes') as "fullPageWrites"`)
  const [traits] = rows
  if (!traits) throw new Error('the server described itself with no row')
  return traits
}

const mayLoseData = (traits: Traits): string[] =>
  [
    traits.fsync === 'on' ? [] : 'fsync',
    traits.fullPageWrites === 'on' ? [] : 'full_page_writes',
    traits.synchronousCommit === 'off' ? 'synchronous_commit' : [],
  ].flat()

export const isFitFor = (traits: Traits, forTests: boolean): boolean =>
  mayLoseData(traits).length === 0 || forTests

export const judge = (traits: Traits, forTests: boolean): LaunchRefusal | undefined => {
  if (traits.encoding !== 'UTF8')
    return refusePostgres('postgres.wrong-encoding', { encoding: traits.encoding })
  if (!isFitFor(traits, forTests))
    return refusePostgres('postgres.unsafe-settings', { settings: mayLoseData(traits) })
}

export const trigramWarning: Words = {
  zh: '提醒：本数据库不能为汉字建立三字索引，全文查找会变慢，结果不受影响。',
  en: 'Note: this database makes no trigrams of Chinese text; searching will be slower, results stay right.',
}

/**
 * Whether Chinese words yield trigrams, which hangs on lc_ctype: with plain C there are none, without any error.
 * The extension is made in a transaction that is undone; where it cannot be made the answer is no.
 */
export const makesChineseTrigrams = async (client: pg.Client): Promise<boolean> => {
  try {
    await client.query('begin; create extension if not exists pg_trgm')
    const { rows } = await client.query<{ count: number }>("select cardinality(show_trgm('灭火器')) as count")
    return rows[0]?.count === 4
  } catch {
    return false
  } finally {
    await client.query('rollback')
  }
}
