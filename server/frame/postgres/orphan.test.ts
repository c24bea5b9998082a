import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, got, oneValue, openBench } from './bench.ts'
import { readPostmaster } from './postmaster.ts'
import { isAlive, until } from './processes.ts'

/** Every one of these kills a real process that has launched a real server. */
describe('after the program was killed', () => {
  let bench: Bench
  let home: string

  beforeAll(() => {
    bench = openBench()
  })
  beforeEach(async () => {
    bench.said.length = 0
    home = await bench.settled()
  })
  afterAll(() => bench.close())

  const killed = async (forTests = true) => {
    const child = bench.child({ home, forTests })
    const left = got(await child.outcome)
    await oneValue(left, 'create table kept as select 7 as seven')
    await child.kill()
    const pid = readPostmaster(left.dataFolder)?.pid ?? 0
    expect(isAlive(pid)).toBe(true)
    return { ...left, pid }
  }

  test('its server is taken over, and stopped by its number', async () => {
    const left = await killed()
    const server = await bench.launch({ home })
    expect(server).toMatchObject({ adopted: true, port: left.port })
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
    await server.stop()
    expect(isAlive(left.pid)).toBe(false)
    expect(readPostmaster(left.dataFolder)).toBeUndefined()
    expect((await bench.launch({ home })).adopted).toBe(false)
  })

  test('a server set for tests is not taken over for real work', async () => {
    const left = await killed()
    const server = await bench.launch({ home, forTests: false })
    expect(server.adopted).toBe(false)
    expect(isAlive(left.pid)).toBe(false)
    expect(await oneValue(server, 'show fsync')).toBe('on')
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
  })

  test('a server that does not answer is stopped first', async () => {
    const left = await killed()
    process.kill(left.pid, 'SIGSTOP')
    const launching = bench.launch({ home })
    await until(() => bench.said.some((line) => line.includes('stopping it first')), 20_000)
    process.kill(left.pid, 'SIGCONT')
    const server = await launching
    expect(server.adopted).toBe(false)
    expect(isAlive(left.pid)).toBe(false)
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
  })

  test('a server killed as well recovers at the next start', async () => {
    const left = await killed(false)
    process.kill(left.pid, 'SIGKILL')
    const server = await bench.launch({ home, forTests: false })
    expect(server.adopted).toBe(false)
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
  })

  test('a foreign process with the number of the dead server is left alone', async () => {
    const first = await bench.launch({ home })
    const pidFile = join(first.dataFolder, 'postmaster.pid')
    const text = readFileSync(pidFile, 'utf8')
    await first.stop()
    const stranger = spawn('sleep', ['60'])
    writeFileSync(pidFile, text.replace(/^\d+/, String(stranger.pid)))
    const second = await bench.launch({ home })
    expect(second.adopted).toBe(false)
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
    stranger.kill()
  })

  test('the server of the folder that this one was copied from is left alone', async () => {
    const original = await bench.launch({ home })
    const copy = await bench.settled()
    writeFileSync(
      join(copy, 'postgres/postmaster.pid'),
      readFileSync(join(original.dataFolder, 'postmaster.pid')),
    )
    const server = await bench.launch({ home: copy })
    expect(server.adopted).toBe(false)
    expect(server.port).not.toBe(original.port)
    expect(await oneValue(original, 'select 1')).toBe(1)
  })
})
