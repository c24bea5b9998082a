import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, got, oneValue, openBench } from './bench.ts'
import { findBinaries } from './binaries.ts'
import { readPostmaster } from './postmaster.ts'
import { isRoot, type RootWay } from './root.ts'
import { nobody } from './runner.ts'

let bench: Bench
let home: string
beforeAll(() => {
  bench = openBench()
})
beforeEach(() => {
  bench.said.length = 0
  home = join(bench.folder(), 'home')
})
afterAll(() => bench.close())

const packageFolder = (): string => {
  const binaries = findBinaries()
  if (isRefusal(binaries)) throw new Error(binaries.refused)
  return dirname(binaries.native)
}

const uidOf = (path: string) => statSync(path).uid

describe.runIf(isRoot())('root, whom PostgreSQL refuses,', () => {
  /** As npm leaves it below /root: programs and data where nobody else may look. */
  const closed = () => {
    const top = bench.folder(0o700)
    const binaries = join(top, 'node_modules/postgres')
    cpSync(packageFolder(), binaries, { recursive: true, verbatimSymlinks: true })
    return { home: join(top, 'home'), binaries }
  }

  test('hands an open folder to nobody, the rest stays root’s', async () => {
    const server = await bench.launch({ home, root: { way: 'drop' } })
    expect(uidOf(server.dataFolder)).toBe(nobody().uid)
    expect(uidOf(home)).toBe(0)
    expect(uidOf(join(home, 'secrets/postgres.json'))).toBe(0)
    const pid = readPostmaster(server.dataFolder)?.pid
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(
      new RegExp(`^Uid:\\s+${nobody().uid}\\s`, 'm'),
    )
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Groups:\s*(65534\s*)?$/m)
  })

  test('cannot do that below a closed folder, and takes a user namespace there', async () => {
    const { home, binaries } = closed()
    const refused = await bench.attempt({ home, binaries, root: { way: 'drop' } })
    expect(refused).toMatchObject({ refused: 'postgres.no-way-as-root' })
    const server = await bench.launch({ home, binaries })
    expect(bench.said.join()).toContain('user namespace')
    expect(server.dataFolder).toBe(join(home, 'postgres'))
    expect(uidOf(server.dataFolder)).toBe(0)
    expect(await oneValue(server, 'select 1')).toBe(1)
  })

  test('else copies programs and data to where all may go, and leaves a note', async () => {
    const { home, binaries } = closed()
    const folder = join(bench.folder(), 'lib')
    const server = await bench.launch({ home, binaries, root: { way: 'elsewhere', folder } })
    expect(dirname(dirname(server.dataFolder))).toBe(folder)
    expect(readFileSync(join(home, 'postgres-elsewhere.json'), 'utf8')).toContain(dirname(server.dataFolder))
    expect(existsSync(join(home, 'postgres'))).toBe(false)
    await server.stop()
    rmSync(home, { recursive: true })
    const anew = await bench.launch({ home, binaries, root: { way: 'elsewhere', folder } })
    expect(anew.dataFolder).toBe(server.dataFolder)
  })

  test('reads the same data whichever way it took before', async () => {
    const home = await bench.settled()
    const folder = join(bench.folder(), 'lib')
    const order: RootWay[] = ['drop', 'namespace', 'drop', 'elsewhere', 'namespace', 'elsewhere', 'drop']
    for (const [turn, way] of order.entries()) {
      const server = await bench.launch({ home, root: { way, folder } })
      await oneValue(server, `create table turn${turn} as select ${turn} as number`)
      expect(await oneValue(server, 'select number from turn0')).toBe(0)
      expect(await oneValue(server, 'select count(*)::int from pg_tables where tablename ~ $$^turn$$')).toBe(
        turn + 1,
      )
      await server.stop()
    }
  })

  test('recovers one way’s killed server by another way', async () => {
    const home = await bench.settled()
    const child = bench.child({ home, forTests: false, root: { way: 'drop' } })
    const left = got(await child.outcome)
    await oneValue(left, 'create table kept as select 7 as seven')
    await child.kill()
    process.kill(readPostmaster(left.dataFolder)?.pid ?? 0, 'SIGKILL')
    const server = await bench.launch({ home, forTests: false, root: { way: 'namespace' } })
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
  })

  test('adopts and stops a server inside a namespace', async () => {
    const home = await bench.settled()
    const child = bench.child({ home, forTests: true, root: { way: 'namespace' } })
    const left = got(await child.outcome)
    await child.kill()
    const server = await bench.launch({ home })
    expect(server).toMatchObject({ adopted: true, port: left.port })
    await server.stop()
    expect(readPostmaster(server.dataFolder)).toBeUndefined()
  })

  test('is told why, when no way works', async () => {
    const { home, binaries } = closed()
    const file = join(bench.folder(), 'file')
    writeFileSync(file, '')
    const refused = await bench.attempt({
      home,
      binaries,
      root: { way: 'elsewhere', folder: join(file, 'lib') },
    })
    expect(refused).toMatchObject({ refused: 'postgres.no-way-as-root' })
    expect(JSON.stringify(refused)).toContain('ENOTDIR')
    expect(existsSync(join(home, 'lock.json'))).toBe(false)
  })

  test('locks an ordinary account out of what it made, with a sentence', async () => {
    const home = await bench.settled()
    await (await bench.launch({ home, root: { way: 'drop' } })).stop()
    const outcome = await bench.child({ home, forTests: true }, 'ordinary').outcome
    expect(outcome).toMatchObject({ refused: 'postgres.not-yours' })
  })
})

describe('an ordinary account', () => {
  test('just starts it, and keeps its home to itself', async () => {
    const top = bench.folder(0o777)
    const child = bench.child({ home: join(top, 'home'), forTests: true }, 'ordinary')
    const server = got(await child.outcome)
    expect(await oneValue(server, 'select 1')).toBe(1)
    expect((statSync(join(top, 'home')).mode & 0o777).toString(8)).toBe('700')
    const ended = new Promise((resolve) => child.process.once('exit', resolve))
    child.process.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(readPostmaster(server.dataFolder)).toBeUndefined()
  })

  test('is told when it may not write there', async () => {
    const top = bench.folder(0o555)
    const outcome = await bench.child({ home: join(top, 'home') }, 'ordinary').outcome
    expect(outcome).toMatchObject({ refused: 'postgres.home-not-usable' })
    expect(JSON.stringify(outcome)).toContain('EACCES')
  })

  test('needs nothing of a read-only node_modules but the links', async () => {
    const binaries = join(bench.folder(0o777), 'package')
    cpSync(packageFolder(), binaries, { recursive: true, verbatimSymlinks: true })
    const lib = join(binaries, 'native/lib')
    const top = bench.folder(0o777)
    mkdirSync(join(top, 'a'), { mode: 0o777 })
    chmodSync(lib, 0o555)
    const complete = bench.child({ home: join(top, 'complete'), binaries, forTests: true }, 'ordinary')
    got(await complete.outcome)
    complete.process.kill('SIGTERM')
    chmodSync(lib, 0o755)
    rmSync(join(lib, 'libpq.so.5'))
    chmodSync(lib, 0o555)
    const outcome = await bench.child({ home: join(top, 'lacking'), binaries }, 'ordinary').outcome
    expect(outcome).toMatchObject({ refused: 'postgres.links-missing', because: { what: 'EACCES' } })
    chmodSync(lib, 0o755)
  })
})
