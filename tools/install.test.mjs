import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isInstalled, isNodeRecentEnough } from './install.mjs'

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.1.0', true],
  ['24.0.0', true],
])('Node %s is recent enough: %s', (version, answer) => {
  expect(isNodeRecentEnough(version)).toBe(answer)
})

describe('whether the packages are installed', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bihuan-install-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const wanted = {
    '': {},
    domain: { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  }
  const lock = (packages = {}) =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
  const npmInstalled = (packages = {}) => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
  }

  test('a fresh clone has none', () => {
    lock(wanted)
    expect(isInstalled(folder)).toBe(false)
  })

  test('what npm did by hand counts, without the other platforms’ packages', () => {
    lock(wanted)
    npmInstalled({ 'node_modules/a': { version: '1.0.0' } })
    expect(isInstalled(folder)).toBe(true)
  })

  test('a package that is missing or of another version does not', () => {
    lock(wanted)
    npmInstalled({})
    expect(isInstalled(folder)).toBe(false)
    npmInstalled({ 'node_modules/a': { version: '0.9.0' } })
    expect(isInstalled(folder)).toBe(false)
    npmInstalled({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '0.9.0' },
    })
    expect(isInstalled(folder)).toBe(false)
  })

  test('a lock that changed since asks again', () => {
    lock(wanted)
    npmInstalled({ 'node_modules/a': { version: '1.0.0' } })
    expect(isInstalled(folder)).toBe(true)
    lock({ ...wanted, 'node_modules/b': { version: '2.0.0' } })
    expect(isInstalled(folder)).toBe(false)
  })
})
