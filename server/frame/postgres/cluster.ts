import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { program } from './binaries.ts'
import { exists, syncFolder } from './files.ts'
import { gistOf, isDiskFull, saysDiskFull } from './log.ts'
import { baseOf, dataIn, markerFile, readMarker, writeMarker } from './place.ts'
import { codeOf } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'
import { own, type Runner, run } from './runner.ts'
import type { Secret } from './secrets.ts'

const halfMade = 'postgres-new-'

/** `made` with the major version that made it, or `none` yet; a refusal when it must not be opened. */
export type Found = { state: 'none' } | { state: 'made' }

/** Looks before anything is touched: a database of another version, or one whose disk is missing, stays as it is. */
export const inspectCluster = (home: string, major: number): Found | LaunchRefusal => {
  const path = dataIn(baseOf(home))
  const marked = readMarker(home)
  if (!isThere(path)) {
    if (marked === undefined) return { state: 'none' }
    return refusePostgres('postgres.data-missing', { path, marker: markerFile(home) })
  }
  const made = madeBy(path)
  if (made === undefined) return refusePostgres('postgres.data-broken', { path })
  const found = marked === undefined || marked === major ? made : marked
  if (found !== major) return refusePostgres('postgres.other-version', { found, ours: major })
  if (marked === undefined) writeMarker(home, major)
  return { state: 'made' }
}

/** An empty folder is as good as none: somebody prepared it, or a mount point is bare. */
const isThere = (path: string): boolean => exists(path) && readdirSync(path).length > 0

const madeBy = (path: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(join(path, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** What an interrupted first start left behind. Only under the lock. */
export const clearHalfMade = (base: string): void => {
  if (!exists(base)) return
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(halfMade)))
    rmSync(join(base, name), { recursive: true, force: true })
}

/** What counts for Chinese trigrams is lc_ctype; messages stay English so that the log can be read by us. */
const locales = (platform: string): string[][] => {
  const named = (name: string) => [`--locale=${name}`, '--lc-collate=C', '--lc-messages=C']
  if (platform === 'win32') return [named('en-US')]
  if (platform === 'darwin') return [named('en_US.UTF-8')]
  const plain = ['--locale=C.UTF-8', '--lc-messages=C']
  return [plain, named('C.utf8'), named('en_US.UTF-8'), named('zh_CN.UTF-8')]
}

/** Makes the database beside its place and renames it there: it is whole or not there at all. */
export const createCluster = async (
  runner: Runner,
  home: string,
  secret: Secret,
  made: { major: number; forTests: boolean },
): Promise<LaunchRefusal | undefined> => {
  const stage = mkdtempSync(join(runner.base, halfMade))
  try {
    const ended = await initialise(runner, stage, secret, made.forTests)
    if (!ended.ok) return notCreated(ended.output, runner.base)
    putInPlace(stage, dataIn(runner.base))
    writeMarker(home, made.major)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

const notCreated = (output: string, path: string): LaunchRefusal =>
  saysDiskFull(output) || isDiskFull(path)
    ? refusePostgres('postgres.disk-full', { path })
    : refusePostgres('postgres.not-created', { log: gistOf(output) })

const initialise = async (runner: Runner, stage: string, secret: Secret, forTests: boolean) => {
  const passwordFile = join(stage, 'password')
  writeFileSync(passwordFile, secret.password, { mode: 0o600 })
  chmodSync(stage, 0o700)
  own(runner, stage)
  const fixed = ['-D', join(stage, 'data'), '-E', 'UTF8', '-A', 'scram-sha-256', '-U', secret.user]
  const args = [...fixed, `--pwfile=${passwordFile}`, ...(forTests ? ['--no-sync'] : [])]
  let ended = { ok: false, output: '' }
  for (const locale of locales(process.platform)) {
    ended = await run(runner, program(runner.native, 'initdb'), [...args, ...locale])
    if (ended.ok || !/invalid locale/i.test(ended.output)) break
  }
  return ended
}

const putInPlace = (stage: string, to: string): void => {
  if (exists(to)) rmdirSync(to)
  renameSync(join(stage, 'data'), to)
  syncFolder(join(to, '..'))
}

/** Made for the account that starts first; root's may be entered, not read, by whom the server runs as. */
export const makeHome = (home: string, root: boolean): void => {
  const first = mkdirSync(home, { recursive: true })
  if (first !== undefined) chmodSync(home, root ? 0o711 : 0o700)
}
