import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findBrowser, firstOf, openBrowser, ways } from './browser.ts'
import { packedIn, unpack } from './browser-unpack.ts'

const page = `data:text/html,<meta charset=utf-8><button onclick="this.textContent='已销号'">销号</button>`

afterEach(() => vi.unstubAllEnvs())

describe('finding a browser', () => {
  test('takes the first way that leads anywhere, and says what was tried', async () => {
    const said: string[] = []
    const found = await firstOf(
      [
        { name: 'first', find: async () => undefined },
        { name: 'second', find: async () => ({ executablePath: '/there', args: ['--own'] }) },
        { name: 'third', find: async () => ({ executablePath: '/too-late' }) },
      ],
      (line) => said.push(line),
    )
    expect(found).toMatchObject({ executablePath: '/there', how: 'second' })
    expect(found.args).toEqual(expect.arrayContaining(['--disable-background-networking', '--own']))
    expect(said).toEqual([expect.stringContaining('first'), expect.stringContaining('/there')])
  })

  test('without any, fails with the command to run', async () => {
    const none = [{ name: 'none', find: async () => undefined }]
    await expect(firstOf(none, () => {})).rejects.toThrow('npx playwright-core install')
  })

  test('does not pass over a CHROME_PATH that is wrong', async () => {
    vi.stubEnv('BIHUAN_FOUND_BROWSER', undefined)
    vi.stubEnv('BIHUAN_BROWSER', undefined)
    vi.stubEnv('CHROME_PATH', '/no/such/chrome')
    await expect(findBrowser(() => {})).rejects.toThrow('/no/such/chrome')
  })

  test('asks the ways from the cheapest to the dearest', () => {
    expect(ways.map(({ name }) => name)).toEqual([
      'chrome-path',
      'installed',
      'sparticuz',
      'playwright',
      'apt',
    ])
  })
})

describe('the browser found', () => {
  test('shows a page and takes a click', async () => {
    const browser = await openBrowser()
    try {
      const tab = await browser.newPage()
      await tab.goto(page)
      await tab.getByRole('button', { name: '销号' }).click()
      expect(await tab.getByRole('button').textContent()).toBe('已销号')
    } finally {
      await browser.close()
    }
  })
})

// The packaged Chromium exists for Linux on x64 only; there it must work, since a bare machine has nothing else.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the packaged Chromium', () => {
  test('starts from what the package carries', async () => {
    vi.stubEnv('BIHUAN_FOUND_BROWSER', undefined)
    vi.stubEnv('BIHUAN_BROWSER', 'sparticuz')
    const browser = await openBrowser()
    try {
      expect(await browser.newPage().then((tab) => tab.evaluate(() => 6 * 7))).toBe(42)
    } finally {
      await browser.close()
    }
  })

  test('is unpacked whole when two runs do it at once', async () => {
    const bin = packedIn()?.bin
    if (bin === undefined) throw new Error('@sparticuz/chromium is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-unpack-'))
    try {
      const into = join(folder, 'chromium-x')
      await Promise.all([unpack(bin, into), unpack(bin, into)])
      expect(readdirSync(folder)).toEqual(['chromium-x'])
      expect(readdirSync(into)).toEqual(expect.arrayContaining(['chromium', 'fonts', 'lib', 'libGLESv2.so']))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
