import { realpathSync, statSync } from 'node:fs'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { clearHalfMade, createCluster, inspectCluster, makeHome } from './cluster.ts'
import { settleElsewhere } from './elsewhere.ts'
import { type Lock, takeLock } from './lock.ts'
import { settleOrphan } from './orphan.ts'
import { baseOf, dataIn } from './place.ts'
import { host, type Started, startPostmaster, stopPostmaster } from './postmaster.ts'
import { codeOf } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'
import { isRoot, leaveRoot, plainRunner, type RootWay } from './root.ts'
import { own, plain, type Runner } from './runner.ts'
import { makeSecret, readSecret, type Secret, secretFile } from './secrets.ts'
import { ask, judge, makesChineseTrigrams, traitsOf, trigramWarning } from './self-test.ts'

export type LaunchOptions = {
  /** The data folder of the whole program; made when missing. */
  home: string
  say: (line: Words) => void
  /** Trades safety at power cuts for speed. */
  forTests?: boolean
  /** For tests and odd machines: the one way of leaving root, and the folder of the third way. */
  root?: { way?: RootWay; folder?: string }
  /** The folder of the binaries' package; else it is found by name. */
  binaries?: string
}

export type LaunchedPostgres = {
  host: string
  port: number
  superuser: string
  password: string
  dataFolder: string
  version: string
  /** Taken over from a run that was killed. */
  adopted: boolean
  /** Rolls back what is open, stops the server and gives the folder free. May be called twice. */
  stop(): Promise<void>
}

type Job = Required<Pick<LaunchOptions, 'home' | 'say' | 'forTests'>> & {
  root: { way?: RootWay; folder: string }
  binaries: Binaries
}

/** Starts the embedded PostgreSQL of a home, or takes over the one that a killed run has left. */
export const launchPostgres = async (options: LaunchOptions): Promise<LaunchedPostgres | LaunchRefusal> => {
  try {
    const binaries = findBinaries(options.binaries)
    if (isRefusal(binaries)) return binaries
    makeHome(options.home, isRoot())
    const root = { folder: '/var/lib/bihuan', ...options.root }
    const home = realpathSync(options.home)
    return await underLock({ home, say: options.say, forTests: options.forTests ?? false, root, binaries })
  } catch (error) {
    return refusalFor(error, options.home)
  }
}

/** What the disk says to us directly; anything else is a fault of ours and is thrown. */
const refusalFor = (error: unknown, path: string): LaunchRefusal => {
  const what = codeOf(error)
  if (what === 'ENOSPC' || what === 'EDQUOT') return refusePostgres('postgres.disk-full', { path })
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EIO|ELOOP|ENAMETOOLONG)$/.test(what))
    return refusePostgres('postgres.home-not-usable', { path, what: `${what} ${pathOf(error)}`.trim() })
  throw error
}

const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error ? String(error.path) : ''

const underLock = async (job: Job): Promise<LaunchedPostgres | LaunchRefusal> => {
  const stranger = belongsToAnother(job.home)
  if (stranger) return stranger
  const lock = takeLock(job.home)
  if (isRefusal(lock)) return lock
  let launched: LaunchedPostgres | LaunchRefusal | undefined
  try {
    launched = await openOrCreate(job, lock)
    return launched
  } finally {
    if (launched === undefined || isRefusal(launched)) lock.release()
  }
}

/** An ordinary account in a home, or on data, that root has made: said plainly rather than as EACCES. */
const belongsToAnother = (home: string): LaunchRefusal | undefined => {
  const you = process.getuid?.()
  if (you === undefined || you === 0) return undefined
  for (const path of [home, dataIn(baseOf(home))]) {
    const owner: number = statSync(path, { throwIfNoEntry: false })?.uid ?? you
    if (owner !== you) return refusePostgres('postgres.not-yours', { path, owner, you, home })
  }
}

const openOrCreate = async (job: Job, lock: Lock): Promise<LaunchedPostgres | LaunchRefusal> => {
  const found = inspectCluster(job.home, job.binaries.major)
  if (isRefusal(found)) return found
  if (found.state === 'none') return create(job, lock)
  const secret = readSecret(job.home)
  if (!secret) return refusePostgres('postgres.password-missing', { path: secretFile(job.home) })
  return open(job, lock, secret)
}

const create = async (job: Job, lock: Lock): Promise<LaunchedPostgres | LaunchRefusal> => {
  const runner = await prepare(job)
  if (isRefusal(runner)) return runner
  const secret = readSecret(job.home) ?? makeSecret(job.home)
  const refusal = await createCluster(runner, job.home, secret, {
    major: job.binaries.major,
    forTests: job.forTests,
  })
  return refusal ?? startAnew(job, lock, secret, runner)
}

const open = async (job: Job, lock: Lock, secret: Secret): Promise<LaunchedPostgres | LaunchRefusal> => {
  const base = baseOf(job.home)
  const orphan = await settleOrphan({ base, secret, binaries: job.binaries, forTests: job.forTests }, job.say)
  if (isRefusal(orphan)) return orphan
  if (orphan) {
    const runner = plain(job.binaries.native, base)
    return handOver({ job, lock, secret, runner, started: orphan, adopted: true })
  }
  const runner = await prepare(job)
  return isRefusal(runner) ? runner : startAnew(job, lock, secret, runner)
}

/** Who runs the server this time; the files are made theirs, whoever ran it before. */
const prepare = async (job: Job): Promise<Runner | LaunchRefusal> => {
  const { home, binaries, root, say } = job
  const base = baseOf(home)
  const wish = { native: binaries.native, home, base, version: binaries.version, ...root }
  const runner = await (isRoot() ? leaveRoot(wish, say) : plainRunner(binaries.native, base))
  if (isRefusal(runner)) return runner
  if (runner.way === 'elsewhere') settleElsewhere(home, runner.base)
  clearHalfMade(runner.base)
  if (statSync(dataIn(runner.base), { throwIfNoEntry: false })) own(runner, dataIn(runner.base))
  return runner
}

const startAnew = async (
  job: Job,
  lock: Lock,
  secret: Secret,
  runner: Runner,
): Promise<LaunchedPostgres | LaunchRefusal> => {
  const started = await startPostmaster(runner, job)
  if (isRefusal(started)) return started
  return handOver({ job, lock, secret, runner, started, adopted: false })
}

type Handed = { job: Job; lock: Lock; secret: Secret; runner: Runner; started: Started; adopted: boolean }

/** Nothing is handed over that has not shown that it works; a server that fails its test is stopped again. */
const handOver = async (handed: Handed): Promise<LaunchedPostgres | LaunchRefusal> => {
  const { job, runner, started, adopted } = handed
  const { user, password } = handed.secret
  let version: string | LaunchRefusal | undefined
  try {
    version = await tested(handed)
  } finally {
    if (version === undefined || isRefusal(version)) await stopPostmaster(runner, started)
  }
  if (isRefusal(version)) return version
  const stop = stopper(handed)
  const dataFolder = dataIn(runner.base)
  job.say(adopted ? stillOn(started.port) : comeUp(started.port))
  return { host, port: started.port, superuser: user, password, dataFolder, version, adopted, stop }
}

const comeUp = (port: number): Words => ({
  zh: `数据库已启动（${host}:${port}）。`,
  en: `The database is up (${host}:${port}).`,
})

const stillOn = (port: number): Words => ({
  zh: `数据库沿用（${host}:${port}）。`,
  en: `The database goes on (${host}:${port}).`,
})

const tested = async ({ job, secret, started }: Handed): Promise<string | LaunchRefusal> => {
  try {
    return await ask({ host, port: started.port, ...secret, database: 'postgres' }, async (client) => {
      const traits = await traitsOf(client, true)
      const refusal = judge(traits, job.forTests)
      if (refusal) return refusal
      if (!(await makesChineseTrigrams(client))) job.say(trigramWarning)
      return traits.version
    })
  } catch (error) {
    if (codeOf(error) === '28P01')
      return refusePostgres('postgres.password-wrong', { path: secretFile(job.home) })
    throw error
  }
}

const died: Words = {
  zh: '数据库意外停止，请查看数据目录中的 postgres.log 并重新启动。',
  en: 'The database stopped unexpectedly; look into postgres.log in the data folder and start again.',
}

const hangs: Words = {
  zh: '数据库五分钟内没有停下，仍在后台收尾；下次启动会接管。',
  en: 'The database did not stop within five minutes and goes on finishing; the next start takes it over.',
}

const stopper = ({ job, lock, runner, started }: Handed): (() => Promise<void>) => {
  let stopping: Promise<void> | undefined
  started.child?.once('exit', () => {
    if (!stopping) job.say(died)
  })
  const stop = async () => {
    const isGone = await stopPostmaster(runner, started)
    if (!isGone) job.say(hangs)
    lock.release()
  }
  return () => {
    stopping ??= stop()
    return stopping
  }
}
