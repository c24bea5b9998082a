import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digestOf } from '../frame/digest.ts'

/**
 * Stored files, each named by the digest of its bytes: the same bytes are kept once, whoever brings them.
 * The one way in and out; a store behind S3 would be a second maker of this.
 */
export type Blobs = {
  /** Keeps the bytes for good before it answers their digest. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes, proven by their digest; undefined when they are lost or are no longer what they were. */
  read(digest: string): Promise<Buffer<ArrayBuffer> | undefined>
}

/** Files below a folder that only this user may read, two levels deep so that no folder grows endless. */
export const folderBlobs = (folder: string): Blobs => {
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('a digest is 64 hex digits')
    return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)
  }
  return {
    async put(bytes) {
      const digest = digestOf(bytes)
      const path = pathOf(digest)
      if ((await sizeOf(path)) !== bytes.length) await writeWhole(path, bytes)
      return digest
    },
    async read(digest) {
      const bytes = await readFile(pathOf(digest)).then(own, absent)
      return bytes !== undefined && digestOf(bytes) === digest ? bytes : undefined
    },
  }
}

/** Keeps nothing and names everything: for rows whose pictures nobody will look at. */
export const forgetfulBlobs: Blobs = {
  put: (bytes) => Promise.resolve(digestOf(bytes)),
  read: () => Promise.resolve(undefined),
}

/** A buffer of its own memory, as an answer wants it. */
const own = (bytes: Buffer): Buffer<ArrayBuffer> => bytes as Buffer<ArrayBuffer>

const absent = (fault: { code?: string }): undefined => {
  if (fault.code !== 'ENOENT') throw fault
}

const sizeOf = (path: string): Promise<number | undefined> => stat(path).then(({ size }) => size, absent)

/** Appears by a rename once it lies on the disk: a power cut leaves all of it or nothing. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`
  const file = await open(fresh, 'wx', 0o600)
  await file
    .writeFile(bytes)
    .then(() => file.sync())
    .finally(() => file.close())
    .then(
      () => rename(fresh, path),
      async (fault: unknown) => {
        await rm(fresh, { force: true })
        throw fault
      },
    )
  await keepNames(folder)
}

/** Puts the folder's own list of names on the disk; Windows has no such thing to ask for. */
const keepNames = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const names = await open(folder, 'r')
  await names.sync().finally(() => names.close())
}
