import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type LaunchedPostgres, type LaunchOptions, launchPostgres } from './launch.ts'
import type { LaunchRefusal } from './refusals.ts'
import { isRoot } from './root.ts'
import { someAccount } from './runner.ts'
import { ask } from './self-test.ts'

/** Temporary folders, servers and processes of this room's tests, and what has been said to them. */
export type Bench = ReturnType<typeof openBench>

export const openBench = () => {
  const folders: string[] = []
  const servers: LaunchedPostgres[] = []
  const children: ChildProcess[] = []
  const said: string[] = []
  const say = (line: Words) => void said.push(line.en)

  const folder = (mode = 0o755): string => {
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'bihuan-postgres-')))
    chmodSync(made, mode)
    folders.push(made)
    return made
  }
  const binaries = binariesForAll(() => join(folder(), 'package'))
  const attempt = async (options: Omit<LaunchOptions, 'say'> & Partial<LaunchOptions>) => {
    const outcome = await launchPostgres({ forTests: true, say, ...binaries, ...options })
    if (!isRefusal(outcome)) servers.push(outcome)
    return outcome
  }
  let pattern: string | undefined
  /** A home with a database, at the price of a copy; also what a restored backup looks like. */
  const settled = async (): Promise<string> => {
    if (pattern === undefined) {
      pattern = folder()
      await got(await attempt({ home: pattern })).stop()
    }
    const home = folder()
    cpSync(pattern, home, { recursive: true })
    return home
  }
  return {
    said,
    say,
    folder,
    attempt,
    settled,
    launch: async (options: Omit<LaunchOptions, 'say'> & Partial<LaunchOptions>) =>
      got(await attempt(options)),
    child: (options: Omit<LaunchOptions, 'say'>, account: 'same' | 'ordinary' = 'same') => {
      const child = runChild({ ...binaries, ...options }, account)
      children.push(child.process)
      return child
    },
    close: async () => {
      for (const child of children) child.kill('SIGKILL')
      for (const server of servers) await server.stop()
      for (const made of folders) rmSync(made, { recursive: true, force: true })
    },
  }
}

/** Where the checkout itself is closed to others (below a 0700 home), root's tests use a copy that is not. */
const binariesForAll = (place: () => string): { binaries?: string } => {
  const found = findBinaries()
  if (isRefusal(found) || !isRoot() || isOpenToAll(found.native)) return {}
  const binaries = place()
  cpSync(dirname(found.native), binaries, { recursive: true, verbatimSymlinks: true })
  return { binaries }
}

const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpenToAll(dirname(path)))

export const got = (outcome: LaunchedPostgres | LaunchRefusal): LaunchedPostgres => {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome
}

export const onServer = <T>(
  { host, port, superuser, password }: LaunchedPostgres,
  talk: (client: pg.Client) => Promise<T>,
  database = 'postgres',
): Promise<T> => ask({ host, port, user: superuser, password, database }, talk)

/** One value out of one row. */
export const oneValue = (server: LaunchedPostgres, sql: string): Promise<unknown> =>
  onServer(server, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0])

/** Root plays an ordinary account in a user namespace, which also works when nobody else may read this folder. */
const ordinary = (): { prefix: string[]; uid?: number } => {
  if (!isRoot()) return { prefix: [] }
  const { uid, gid } = someAccount()
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  return spawnSync('unshare', [...prefix.slice(1), 'true']).status === 0
    ? { prefix }
    : { prefix: [], uid: 65534 }
}

/** A process of its own that launches and then waits for its end; `outcome` is what the launch came to. */
const runChild = (options: Omit<LaunchOptions, 'say'>, account: 'same' | 'ordinary') => {
  const { prefix, uid } = account === 'same' ? { prefix: [] } : ordinary()
  const script = fileURLToPath(new URL('launch-and-wait.ts', import.meta.url))
  const [command = '', ...args] = [
    ...prefix,
    process.execPath,
    '--import',
    'tsx',
    script,
    JSON.stringify(options),
  ]
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  const started = spawn(command, args, { stdio, ...(uid === undefined ? {} : { uid, gid: uid }) })
  const lines = createInterface({ input: started.stdout })
  const outcome = new Promise<LaunchedPostgres | LaunchRefusal>((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line)))
    started.once('exit', (code) => reject(new Error(`the launching process ended with ${code}`)))
  })
  const kill = () =>
    new Promise<void>((resolve) => {
      started.once('exit', () => resolve())
      started.kill('SIGKILL')
    })
  return { process: started, outcome, kill }
}
