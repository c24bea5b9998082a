import type { Because } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { codeOf } from './processes.ts'
import { type LaunchRefusal, type PostgresCode, refusePostgres } from './refusals.ts'
import { ask, isFitFor, type Traits, traitsOf } from './self-test.ts'

/** A PostgreSQL of the operator's own, reached and found fit. `notes` are worth saying, not worth stopping for. */
export type ExternalPostgres = {
  url: string
  host: string
  port: number
  database: string
  user: string
  version: string
  notes: Words[]
}

type Address = Pick<ExternalPostgres, 'host' | 'port' | 'database' | 'user'>

const oldest = 15
const newest = 18

/** Tries DATABASE_URL: PostgreSQL 15 to 18, stored as UTF8. The password never gets into a sentence. */
export const externalPostgres = async (url: string): Promise<ExternalPostgres | LaunchRefusal> => {
  const address = addressOf(url)
  if (!address) return refusePostgres('postgres.url-malformed')
  try {
    const traits = await ask({ connectionString: url }, (client) => traitsOf(client, false))
    return unfit(traits, address) ?? { url, ...address, version: traits.version, notes: notesOn(traits) }
  } catch (error) {
    return whyNot(error, address)
  }
}

/** Undefined for what is no such address. Without names of its own it means what libpq would take: the user's. */
export const addressOf = (url: string): Address | undefined => {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, port, pathname, username, searchParams } = new URL(url)
  const host = hostname || searchParams.get('host') || ''
  if (!/^postgres(ql)?:$/.test(protocol) || host === '') return undefined
  const user = decoded(username) ?? ''
  const database = decoded(pathname.slice(1))
  if (database === undefined) return undefined
  return { host, port: Number(port || searchParams.get('port') || 5432), database: database || user, user }
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Older lacks what our SQL uses; newer is tried with a note, since PostgreSQL keeps old SQL working. */
export const unfit = (traits: Traits, address: Address): LaunchRefusal | undefined => {
  if (traits.versionNumber < oldest * 10_000)
    return refusePostgres('postgres.too-old', { ...address, version: traits.version })
  if (traits.encoding !== 'UTF8')
    return refusePostgres('postgres.wrong-encoding', { encoding: traits.encoding })
}

const notesOn = (traits: Traits): Words[] => [
  ...(traits.versionNumber >= (newest + 1) * 10_000 ? [tooNew(traits.version)] : []),
  ...(isFitFor(traits, false) ? [] : [mayLose]),
]

const tooNew = (version: string): Words => ({
  zh: `提醒：数据库是 PostgreSQL ${version}，本系统只在 15 至 18 上验证过。`,
  en: `Note: the database is PostgreSQL ${version}; this system was proven on 15 to 18 only.`,
})

const mayLose: Words = {
  zh: '提醒：数据库的 fsync、full_page_writes 或 synchronous_commit 已关闭，断电会丢数据，请管理员打开。',
  en: 'Note: fsync, full_page_writes or synchronous_commit is off; a power cut loses data. Have it turned on.',
}

/** By SQLSTATE, or by the system's own code when it never came to a conversation. */
const codes: Readonly<Record<string, PostgresCode>> = {
  '28P01': 'postgres.login-refused',
  '28000': 'postgres.login-not-allowed',
  '42501': 'postgres.login-not-allowed',
  '3D000': 'postgres.database-missing',
  '53300': 'postgres.busy',
  '57P03': 'postgres.busy',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'postgres.tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'postgres.tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'postgres.tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'postgres.tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'postgres.tls',
  CERT_HAS_EXPIRED: 'postgres.tls',
}

const whyNot = (error: unknown, address: Address): LaunchRefusal => {
  if (!(error instanceof Error)) throw error
  const code = codeOf(error)
  const because: Because = { ...address, what: code || error.message }
  return refusePostgres(codes[code] ?? byMessage(error.message), because)
}

/** The driver has no codes for these. */
const byMessage = (message: string): PostgresCode => {
  if (/does not support SSL/i.test(message)) return 'postgres.tls'
  if (/client password must be a string|SASL/i.test(message)) return 'postgres.login-refused'
  return 'postgres.unreachable'
}
