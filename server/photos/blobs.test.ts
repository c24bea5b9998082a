import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from '../frame/digest.ts'
import { type Blobs, folderBlobs } from './blobs.ts'
import { lineOf } from './line.ts'

let folder: string
let blobs: Blobs
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-blobs-'))
  blobs = folderBlobs(join(folder, 'files'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (at: string): string[] =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

test('bytes are found under their digest, two folders deep, and only by their owner', async () => {
  const bytes = Buffer.from('a picture')
  const digest = await blobs.put(bytes)
  expect(digest).toBe(digestOf(bytes))
  expect(await blobs.read(digest)).toEqual(bytes)
  const path = join(folder, 'files', digest.slice(0, 2), digest.slice(2, 4), digest)
  expect(filesIn(folder)).toEqual([path])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'files')).mode & 0o777).toBe(0o700)
})

test('the same bytes lie there once, also when many bring them at once', async () => {
  const bytes = Buffer.alloc(200_000, 7)
  const digests = await Promise.all(Array.from({ length: 8 }, () => blobs.put(bytes)))
  expect(new Set(digests).size).toBe(1)
  expect(filesIn(folder)).toHaveLength(1)
})

test('what is lost or changed is not handed out, and mends when the bytes come again', async () => {
  const bytes = Buffer.from('a picture')
  expect(await blobs.read(digestOf('never kept'))).toBeUndefined()
  const digest = await blobs.put(bytes)
  const path = filesIn(folder)[0] ?? ''
  writeFileSync(path, 'b picture')
  expect(await blobs.read(digest)).toBeUndefined()
  truncateSync(path, 3)
  expect(await blobs.read(digest)).toBeUndefined()
  await blobs.put(bytes)
  expect(await blobs.read(digest)).toEqual(bytes)
})

test('no name leads out of the folder', async () => {
  await expect(async () => blobs.read('../../etc/passwd')).rejects.toThrow('64 hex')
})

test('work stands in line: never more at once than allowed, and whoever finds it full is told', async () => {
  const inLine = lineOf({ atOnce: 2, waiting: 3 })
  let [running, most] = [0, 0]
  const work = async () => {
    running++
    most = Math.max(most, running)
    await new Promise((done) => setTimeout(done, 5))
    running--
    return 'done'
  }
  const all = await Promise.all(Array.from({ length: 7 }, () => inLine(work)))
  expect(most).toBe(2)
  expect(all.filter((one) => one === 'done')).toHaveLength(5)
  expect(all.filter((one) => typeof one === 'object')).toMatchObject([
    { refused: 'photo.busy' },
    { refused: 'photo.busy' },
  ])
  await expect(inLine(() => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
  expect(await inLine(work)).toBe('done')
})
