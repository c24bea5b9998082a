import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { exists, syncFolder } from './files.ts'
import { dataIn, isNotedElsewhere, noteElsewhere } from './place.ts'
import { codeOf } from './processes.ts'
import { nobody, type Runner } from './runner.ts'

/** `folder` is the one that everybody may enter, `home` the one whose data are meant. */
export type ElsewhereWish = { native: string; home: string; version: string; folder: string }

/** The third way of leaving root: a copy of the programs, and the data, in a folder that everybody may enter. */
export const elsewhereRunner = ({ native, home, folder, version }: ElsewhereWish): Runner => {
  const copied = copyPrograms(native, join(folder, `postgresql-${version}`))
  const base = join(folder, createHash('sha256').update(home).digest('hex').slice(0, 12))
  openFolder(base, 0o711)
  const become = nobody()
  return { way: 'elsewhere', native: copied, base: realpathSync(base), prefix: [], become, files: become }
}

/** The mode holds whatever the umask. */
const openFolder = (folder: string, mode: number): void => {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, mode)
}

const copyPrograms = (native: string, to: string): string => {
  if (exists(to)) return to
  const draft = `${to}.${process.pid}.new`
  openFolder(dirname(to), 0o755)
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  try {
    renameSync(draft, to)
  } catch (error) {
    // Another home's first start has just copied them.
    rmSync(draft, { recursive: true, force: true })
    if (!exists(to)) throw error
  }
  return to
}

/** Installed under a strict umask the programs would be root's alone. */
const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444)
  }
}

/** Gives way without deleting: what lies here is not, or no longer, the database of this home. */
const setAside = (data: string): void => {
  if (exists(data)) renameSync(data, `${data}-set-aside-${Date.now()}`)
}

/**
 * Brings the data to the folder where they have to live. Data that lie there without a note from this home
 * belonged to a home that is gone; data still in a home whose note has been followed are an outdated copy.
 */
export const settleElsewhere = (home: string, base: string): void => {
  if (base === home) return
  const to = dataIn(base)
  const from = dataIn(home)
  if (!isNotedElsewhere(home, base)) setAside(to)
  noteElsewhere(home, base)
  if (exists(to)) setAside(from)
  else if (exists(from)) move(from, to)
}

/** Another disk takes a copy; the original goes only when the copy has reached the disk. */
const move = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    copy(from, to)
  }
  syncFolder(dirname(to))
}

const copy = (from: string, to: string): void => {
  const draft = join(dirname(to), 'postgres-new-copy')
  rmSync(draft, { recursive: true, force: true })
  cpSync(from, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  execFileSync('sync')
  renameSync(draft, to)
  rmSync(from, { recursive: true, force: true })
}
