import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildServer } from './build.mjs'

let folder = ''

/** @param {string} file @param {string} text */
const write = (file, text) => {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const made = () => join(folder, 'dist', 'server', 'main.mjs')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-build-'))
  write('package-lock.json', '{}')
  write('domain/package.json', '{ "name": "@bihuan/domain", "type": "module", "exports": { "./*": "./*" } }')
  write('domain/base/day.ts', "export const today: string = 'the day'")
  write(
    'server/main.ts',
    "import Fastify from 'fastify'\nimport { today } from '@bihuan/domain/base/day.ts'\nconsole.log(Fastify, today)",
  )
  mkdirSync(join(folder, 'node_modules', '@bihuan'), { recursive: true })
  symlinkSync(join(folder, 'domain'), join(folder, 'node_modules', '@bihuan', 'domain'), 'junction')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the server’s bundle', () => {
  test('holds our floors and leaves packages outside', async () => {
    await buildServer(folder)
    const text = readFileSync(made(), 'utf8')
    expect(text).toContain('the day')
    expect(text).toContain('from "fastify"')
  })

  test('is made anew only when a source changed', async () => {
    await buildServer(folder)
    const first = statSync(made()).mtimeMs
    write('server/main.test.ts', 'a test is no source')
    await buildServer(folder)
    expect(statSync(made()).mtimeMs).toBe(first)
    write('domain/base/day.ts', "export const today: string = 'another day'")
    await buildServer(folder)
    expect(readFileSync(made(), 'utf8')).toContain('another day')
  })

  test('a source that does not compile leaves the last good build in place', async () => {
    await buildServer(folder)
    write('server/main.ts', 'const = 1')
    await expect(buildServer(folder)).rejects.toThrow('Build failed')
    expect(existsSync(made())).toBe(true)
  })

  test('a worker becomes a file of its own', async () => {
    write('server/exchange/read-workbook-worker.ts', "console.log('works')")
    await buildServer(folder)
    expect(existsSync(join(folder, 'dist', 'server', 'read-workbook-worker.mjs'))).toBe(true)
  })

  test('a second version of a package below a floor is refused by name', async () => {
    mkdirSync(join(folder, 'server', 'node_modules', 'fastify'), { recursive: true })
    await expect(buildServer(folder)).rejects.toThrow('fastify lies in server/node_modules')
  })
})
