import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { program } from './binaries.ts'
import { giveTo, type Owner } from './files.ts'

/** `plain`: as we are. The others leave root: give up the uid, hide it in a user namespace, or do so elsewhere. */
export type Way = 'plain' | 'drop' | 'namespace' | 'elsewhere'

/** How PostgreSQL's programs are run here, with which copy of them, and below which folder its data lie. */
export type Runner = {
  way: Way
  native: string
  /** The folder that holds `postgres`, the data folder. */
  base: string
  /** Who the files must belong to; undefined when it goes without saying. */
  files?: Owner
  /** The uid to take on, which only root may. */
  become?: Owner
  prefix: readonly string[]
}

/** Nothing of the caller's environment may steer the server: PGDATA, PGPORT, LD_PRELOAD and their kin stay behind. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LOCALAPPDATA', 'APPDATA', 'USERPROFILE']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** From `/`: whom root becomes may not be allowed into the folder where we were started. */
const settings = (runner: Runner) => ({
  cwd: process.platform === 'win32' ? dirname(program(runner.native, 'postgres')) : '/',
  env: environment(),
  windowsHide: true,
  ...runner.become,
})

const commandOf = (runner: Runner, file: string, args: readonly string[]): [string, string[]] => {
  const [first = file, ...rest] = [...runner.prefix, file, ...args]
  return [first, rest]
}

export type Ended = { ok: boolean; output: string }

/** Runs to the end; a program that cannot be started is one that failed. */
export const run = (runner: Runner, file: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const [command, rest] = commandOf(runner, file, args)
    execFile(command, rest, settings(runner), (error, out, err) => {
      resolve({ ok: error === null, output: `${out}${err}` || (error?.message ?? '') })
    })
  })

/** Starts a program of its own session, so that Ctrl-C ends us first and the database after. */
export const start = (runner: Runner, file: string, args: readonly string[], log: number): ChildProcess => {
  const [command, rest] = commandOf(runner, file, args)
  const child = spawn(command, rest, { ...settings(runner), detached: true, stdio: ['ignore', log, log] })
  child.unref()
  return child
}

export const own = (runner: Runner, path: string): void => {
  if (runner.files) giveTo(path, runner.files)
}

export const plain = (native: string, base: string): Runner => ({ way: 'plain', native, base, prefix: [] })

type Account = { name: string; uid: number; gid: number }

const accounts = (): Account[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((parts) => parts.length > 3)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}

/** PostgreSQL asks for the name behind its uid, so only an account with an entry will do. */
export const nobody = (): Owner => {
  const account = accounts().find(({ name }) => name === 'nobody')
  return account ? { uid: account.uid, gid: account.gid } : { uid: 65534, gid: 65534 }
}

export const hasAccount = (uid: number): boolean => accounts().some((account) => account.uid === uid)

/** Any account but root and nobody, which is also how a namespace shows the owners it does not know. */
export const someAccount = (): Owner => accounts().find(({ uid }) => uid > 0 && uid < 65534) ?? nobody()
