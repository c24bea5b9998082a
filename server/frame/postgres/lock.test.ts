import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench } from './bench.ts'
import { type Lock, takeLock } from './lock.ts'

describe('the lock of a data folder', () => {
  let bench: Bench
  let home: string
  const file = () => join(home, 'lock.json')
  const taken = (): Lock => {
    const lock = takeLock(home)
    if (isRefusal(lock)) throw new Error(lock.refused)
    return lock
  }
  /** The lock as another process, or another host, would have written it. */
  const leave = (change: object) => {
    taken().release()
    const lock = taken()
    const mine = JSON.parse(readFileSync(file(), 'utf8'))
    lock.release()
    writeFileSync(file(), JSON.stringify({ ...mine, ...change }))
  }
  const deadPid = () => spawnSync('true').pid

  beforeEach(() => {
    bench = openBench()
    home = bench.folder()
  })
  afterEach(() => bench.close())

  test('is for this account only, has one holder, and leaves nothing behind', () => {
    const lock = taken()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(takeLock(home)).toMatchObject({
      refused: 'postgres.already-running',
      because: { pid: process.pid },
    })
    lock.release()
    expect(readdirSync(home)).toEqual([])
    taken().release()
  })

  test('is taken over from a process that is gone', () => {
    leave({ pid: deadPid() })
    taken().release()
    expect(readdirSync(home)).toEqual([])
  })

  test('is taken over from a process whose number another one has now', () => {
    leave({ startTime: '1@00000000' })
    taken().release()
  })

  test('is taken over when it cannot be read', () => {
    writeFileSync(file(), '{"pid":')
    taken().release()
  })

  test('of another host holds while it beats, and a minute longer', () => {
    leave({ host: 'elsewhere', pid: deadPid() })
    expect(takeLock(home)).toMatchObject({
      refused: 'postgres.running-on-other-host',
      because: { host: 'elsewhere' },
    })
    const old = new Date(Date.now() - 61_000)
    utimesSync(file(), old, old)
    taken().release()
  })

  test('that somebody else has taken meanwhile is not removed at release', () => {
    const lock = taken()
    writeFileSync(file(), '{"pid":1,"startTime":"x","host":"y"}')
    lock.release()
    expect(existsSync(file())).toBe(true)
  })
})
