import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, expect, test } from 'vitest'
import { type Caller, callerOf } from './caller.ts'
import { startServer } from './server-process.ts'

/** A disk of its own that can be filled; only root may make one, and the closing line counts the test as skipped elsewhere. */
const makeDisk = (): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
}

const disk = makeDisk()
if (disk === null) console.warn('full-disk: no right to mount a small disk here, so the test is skipped')

afterAll(() => {
  if (disk === null) return
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

const fill = (path: string) => {
  const ballast = openSync(path, 'w')
  const block = Buffer.alloc(64 * 1024)
  try {
    for (;;) writeSync(ballast, block)
  } catch {
    closeSync(ballast)
  }
}

/** Edits until the database needs room that is not there; answers the last act and what was said to it. */
const editUntilRefused = async (officer: Caller, firm: string) => {
  for (let n = 0; n < 3000; n++) {
    const { name, since, until, suspendedFrom, suspendedTo, version, attributes } = await officer.does(
      parties.show,
      { party: firm },
    )
    const address = `${'长'.repeat(190)}${n}`
    const input = {
      party: firm,
      version,
      name,
      since,
      until,
      suspendedFrom,
      suspendedTo,
      attributes: { ...attributes, address },
    }
    const commandId = randomUUID()
    try {
      await officer.does(parties.edit, input, commandId)
    } catch (fault) {
      return { input, commandId, said: String(fault) }
    }
  }
  throw new Error('the disk was never full')
}

test.runIf(disk !== null)(
  'the disk is full: a sentence with the remedy, and the same act goes through once there is room',
  async () => {
    const server = await startServer({ home: join(disk ?? '', 'home') })
    const officer = await callerOf(server.url, 'officer')
    const firm = (await officer.does(parties.list, { name: '青岚山庄' })).parties[0]?.id ?? ''
    fill(join(disk ?? '', 'ballast'))
    const { input, commandId, said } = await editUntilRefused(officer, firm)
    expect(said).toContain('507')
    expect(said).toContain('磁盘已满')

    rmSync(join(disk ?? '', 'ballast'))
    const saved = await officer.does(parties.edit, input, commandId)
    expect(saved.version).toBe(input.version + 1)
    expect(saved.attributes.address).toBe(input.attributes.address)
    await server.stop()
  },
)
