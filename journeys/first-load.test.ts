import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

/** Bytes, as a thin line carries them: what a phone needs before anything is drawn (design, section 6). */
const limits: Record<string, number> = { '/field/': 150 * 1024, '/': 420 * 1024 }

const scriptsOf = async (page: string) => {
  const html = await (await fetch(server.url + page)).text()
  return [...new Set(html.match(/\/assets\/[\w.-]+\.js/g) ?? [])]
}

test.each(Object.keys(limits))('the scripts of %s stay below their limit', async (page) => {
  const scripts = await scriptsOf(page)
  const sizes = await Promise.all(
    scripts.map(async (script) => {
      const code = Buffer.from(await (await fetch(server.url + script)).arrayBuffer())
      return [gzipSync(code, { level: 9 }).length, script] as const
    }),
  )
  const total = sizes.reduce((sum, [size]) => sum + size, 0)
  expect(scripts.length).toBeGreaterThan(3)
  expect(total, sizes.map(([size, script]) => `${size} ${script}`).join('\n')).toBeLessThan(limits[page] ?? 0)
})

test('the English words are no part of the first load', async () => {
  const scripts = await scriptsOf('/field/')
  const codes = await Promise.all(scripts.map(async (script) => (await fetch(server.url + script)).text()))
  expect(codes.join('')).toContain('拍照报隐患')
  expect(codes.join('')).not.toContain('Report a hazard')
})
