import { cpSync, existsSync, lstatSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, openBench } from './bench.ts'
import { findBinaries, packageFor } from './binaries.ts'

describe('the bundled programs', () => {
  let bench: Bench
  beforeEach(() => {
    bench = openBench()
  })
  afterEach(() => bench.close())

  test('are looked for under the names npm has, each of which we name as optional', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const named = Object.entries(manifest.optionalDependencies).filter(([name]) => name.includes('postgres'))
    expect(named.map(([, version]) => version)).toEqual(named.map(() => '18.4.0-beta.17'))
    for (const [platform, arch] of [
      ['win32', 'x64'],
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['darwin', 'arm64'],
    ])
      expect(named.map(([name]) => name)).toContain(packageFor(platform ?? '', arch ?? ''))
  })

  test('get the library links that a blocked install script did not make, with which they start', async () => {
    const found = findBinaries()
    if (isRefusal(found)) throw new Error(found.refused)
    const folder = join(bench.folder(), 'package')
    cpSync(dirname(found.native), folder, { recursive: true, verbatimSymlinks: true })
    const links: { target: string }[] = JSON.parse(
      readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
    )
    for (const { target } of links) rmSync(join(folder, target), { force: true })
    expect(links.length).toBeGreaterThan(0)
    await bench.launch({ home: join(folder, 'home'), binaries: folder })
    for (const { target } of links) {
      expect(lstatSync(join(folder, target)).isSymbolicLink()).toBe(true)
      expect(existsSync(join(folder, target))).toBe(true)
    }
  })
})
