import type { ChildProcess } from 'node:child_process'
import { closeSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Words } from '@bihuan/domain/base/words.ts'
import { program } from './binaries.ts'
import { gistOf, isDiskFull, logFile, logSince, openLog, saysDiskFull, saysPortTaken } from './log.ts'
import { dataIn } from './place.ts'
import { isAlive, isPostmasterOn, pause, processesIn, until } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'
import { type Runner, run, start } from './runner.ts'

/** What postmaster.pid says: process, data folder, port, and `ready` once connections are taken. */
export type Postmaster = { pid: number; dataFolder: string; port: number; isReady: boolean }

export const pidFile = (dataFolder: string): string => join(dataFolder, 'postmaster.pid')

export const readPostmaster = (dataFolder: string): Postmaster | undefined => {
  try {
    const lines = readFileSync(pidFile(dataFolder), 'utf8').split('\n')
    // In single-user mode the number is negative; while starting, the later lines are still missing.
    const pid = Math.abs(Number(lines[0]))
    const isReady = lines[7]?.trim() === 'ready'
    return pid > 0 ? { pid, dataFolder: lines[1] ?? '', port: Number(lines[3]), isReady } : undefined
  } catch {
    return undefined
  }
}

/** A port nobody listens on at this moment; it may be taken the next, hence the retry. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

export const host = '127.0.0.1'

/** fsync, synchronous_commit and full_page_writes are never named but for tests: their defaults are on. */
export const settingsFor = (port: number, forTests: boolean): string[] => {
  const settings = [
    `listen_addresses=${host}`,
    `port=${port}`,
    'unix_socket_directories=',
    `max_connections=${forTests ? 60 : 30}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'logging_collector=off',
    ...(forTests ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  return settings.flatMap((setting) => ['-c', setting])
}

export type Started = { pid: number; port: number; child?: ChildProcess }

export type StartOptions = {
  home: string
  forTests: boolean
  say: (line: Words) => void
  ports?: () => Promise<number>
}

const attempts = 5

/** Starts the server and waits until it takes connections; a taken port is answered with another one. */
export const startPostmaster = async (
  runner: Runner,
  options: StartOptions,
): Promise<Started | LaunchRefusal> => {
  let last = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = await (options.ports ?? freePort)()
    const outcome = await startOn(runner, port, options)
    if ('pid' in outcome) return outcome
    last = outcome.log
    if (!saysPortTaken(last)) break
  }
  return notComeUp(last, options.home, dataIn(runner.base))
}

const notComeUp = (log: string, home: string, path: string): LaunchRefusal =>
  saysDiskFull(log) || isDiskFull(path)
    ? refusePostgres('postgres.disk-full', { path })
    : refusePostgres('postgres.not-come-up', { log: gistOf(log), file: logFile(home) })

const startOn = async (
  runner: Runner,
  port: number,
  { home, forTests, say }: StartOptions,
): Promise<Started | { log: string }> => {
  const { fd, from } = openLog(home)
  const child = launch(runner, home, settingsFor(port, forTests), fd)
  closeSync(fd)
  const ending = watch(child)
  const pid = await ready(dataIn(runner.base), ending, say)
  if (pid !== undefined) return { pid, port, ...(isLauncherOnly ? {} : { child }) }
  return { log: logSince(home, from) || ending.failure }
}

// On Windows pg_ctl starts the server, with the privileges of an administrator taken away, and goes.
const isLauncherOnly = process.platform === 'win32'

const launch = (runner: Runner, home: string, settings: string[], log: number): ChildProcess => {
  const data = dataIn(runner.base)
  if (!isLauncherOnly)
    return start(runner, program(runner.native, 'postgres'), ['-D', data, ...settings], log)
  const args = ['start', '-w', '-t', '600', '-D', data, '-l', logFile(home), '-o', settings.join(' ')]
  return start(runner, program(runner.native, 'pg_ctl'), args, log)
}

type Ending = { hasEnded: boolean; failure: string }

const watch = (child: ChildProcess): Ending => {
  const ending: Ending = { hasEnded: false, failure: '' }
  child.once('error', (error) => Object.assign(ending, { hasEnded: true, failure: error.message }))
  child.once('exit', (code) => {
    if (!isLauncherOnly || code !== 0) ending.hasEnded = true
  })
  return ending
}

const recovering: Words = {
  zh: '数据库正在恢复上次未正常关闭的数据，请稍候……',
  en: 'The database is recovering from an unclean end; please wait …',
}

/** Recovery after a power cut may take minutes: as long as the process lives it is waited for. */
const ready = async (
  data: string,
  ending: Ending,
  say: (line: Words) => void,
): Promise<number | undefined> => {
  const warnAt = Date.now() + 5_000
  let isWarned = false
  while (!ending.hasEnded) {
    const found = readPostmaster(data)
    if (found?.isReady && isAlive(found.pid)) return found.pid
    if (!isWarned && Date.now() > warnAt) {
      isWarned = true
      say(recovering)
    }
    await pause(10)
  }
  return undefined
}

/** Orderly but prompt (SIGINT): open transactions are undone. Never SIGQUIT or SIGKILL, which mean recovery. */
export const stopPostmaster = async (
  runner: Runner,
  { pid, child }: Pick<Started, 'pid' | 'child'>,
  patience = 300_000,
): Promise<boolean> => {
  const data = dataIn(runner.base)
  if (isLauncherOnly) {
    return (await run(runner, program(runner.native, 'pg_ctl'), ['stop', '-m', 'fast', '-D', data])).ok
  }
  // Our own child cannot have passed its number on before we have heard of its end; of others we make sure.
  const isSure = child?.exitCode === null && child.signalCode === null && child.pid === pid
  if (isAlive(pid) && (isSure || isPostmasterOn(pid, data))) process.kill(pid, 'SIGINT')
  return until(() => !isAlive(pid), patience)
}

/** A lock file whose process is gone or is another program; PostgreSQL itself would trust a reused number. */
export const clearPidFile = async (dataFolder: string): Promise<boolean> => {
  const isEmpty = await until(() => processesIn(dataFolder).length === 0, 30_000)
  if (isEmpty) rmSync(pidFile(dataFolder), { force: true })
  return isEmpty
}
