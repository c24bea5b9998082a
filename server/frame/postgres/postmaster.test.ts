import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench } from './bench.ts'
import { findBinaries } from './binaries.ts'
import { dataIn } from './place.ts'
import { freePort, startPostmaster, stopPostmaster } from './postmaster.ts'
import { isRoot, leaveRoot } from './root.ts'
import { own, plain } from './runner.ts'

describe('starting the server', () => {
  let bench: Bench
  beforeEach(() => {
    bench = openBench()
  })
  afterEach(() => bench.close())

  const runnerFor = async (home: string) => {
    const binaries = findBinaries()
    if (isRefusal(binaries)) throw new Error(binaries.refused)
    const { native, version } = binaries
    if (!isRoot()) return plain(native, home)
    const runner = await leaveRoot(
      { native, home, base: home, version, folder: join(home, 'lib') },
      bench.say,
    )
    if (isRefusal(runner)) throw new Error(runner.refused)
    return runner
  }

  test('takes another port when somebody was faster', async () => {
    const home = await bench.settled()
    const port = await freePort()
    const rival = createServer().listen(port, '127.0.0.1')
    const asked: number[] = []
    const ports = async () => {
      asked.push(asked.length === 0 ? port : await freePort())
      return asked.at(-1) ?? 0
    }
    const runner = await runnerFor(home)
    own(runner, dataIn(home))
    const started = await startPostmaster(runner, { home, forTests: true, say: bench.say, ports })
    rival.close()
    if (isRefusal(started)) throw new Error(JSON.stringify(started))
    expect(asked).toEqual([port, started.port])
    await stopPostmaster(runner, started)
  })
})

/** A disk of our own size; the test says so where mounting is forbidden (most containers). */
const mountSmallDisk = (at: string, megabytes: number): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'none', at], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

describe('a full disk', () => {
  test('is named, leaves nothing half made, and harms no data', async ({ skip }) => {
    const bench = openBench()
    const disk = bench.folder()
    if (!mountSmallDisk(disk, 60)) skip('this account may not mount a small disk')
    try {
      const home = join(disk, 'home')
      const fill = (megabytes: number) => writeFileSync(join(disk, 'filler'), Buffer.alloc(megabytes << 20))
      fill(40)
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.disk-full' })
      expect(readdirSync(home).filter((name) => name.startsWith('postgres-new'))).toEqual([])
      expect(existsSync(join(home, 'lock.json'))).toBe(false)
      rmSync(join(disk, 'filler'))
      await (await bench.launch({ home })).stop()

      expect(() => fill(60)).toThrow('ENOSPC')
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.disk-full' })
      expect(readFileSync(join(home, 'postgres/PG_VERSION'), 'utf8')).toBe('18\n')
      rmSync(join(disk, 'filler'))
      await (await bench.launch({ home })).stop()
    } finally {
      execFileSync('umount', ['--lazy', disk])
      await bench.close()
    }
  })
})
