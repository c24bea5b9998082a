import {
  closeSync,
  fsyncSync,
  lchownSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from './processes.ts'

/** Makes a folder's new and renamed entries survive a power cut; Windows has no such call and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Written whole or not at all, readable by this account only. */
export const writePrivate = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}.new`
  const fd = openSync(draft, 'w', 0o600)
  try {
    writeSync(fd, text)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(draft, file)
  syncFolder(dirname(file))
}

/** What a small JSON file holds; undefined when there is no such file or it holds no object. */
export const readFacts = (file: string): Record<string, unknown> | undefined => {
  try {
    const facts: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof facts === 'object' && facts !== null ? { ...facts } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

export type Owner = { uid: number; gid: number }

/** Gives a whole tree to its owner, the top last: a top that is theirs means that all below is. */
export const giveTo = (path: string, owner: Owner): void => {
  const stat = lstatSync(path)
  if (stat.uid === owner.uid && stat.gid === owner.gid && stat.isDirectory()) return
  giveBelow(path, owner)
}

const giveBelow = (path: string, owner: Owner): void => {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveBelow(join(path, name), owner)
  lchownSync(path, owner.uid, owner.gid)
}
