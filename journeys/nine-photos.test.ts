import { hazards } from '@bihuan/contract/hazards.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { takenPhoto } from '@bihuan/server/testing/pictures.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Caller, callerOf } from './caller.ts'
import { type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let firm: Person
let caller: Caller
/** Photos that the town took, counted on the line. */
let taken = 0

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  caller = await callerOf(server.url, 'enterprise')
  firm = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const patience = { timeout: 30_000 }
const what = '配电房门口堆了油漆桶'
const nine = Array.from({ length: 9 }, (_, at) => at)

/** As a phone of twelve megapixels takes it, with hour and place. */
const photoOf = async (at: number) => ({
  name: `IMG_${at}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await takenPhoto({ shade: 20 + at * 25, width: 4000, height: 3000 })),
})
const group = (page: Page) => page.getByRole('group', { name: /^照片/ })
const album = (page: Page) =>
  group(page)
    .locator('label')
    .filter({ hasText: /选照片/ })
    .locator('input')

/** The line breaks when the fourth photo sets out, as it does in a lift. */
const loseLineAtFourth = async ({ context }: Person) => {
  let asked = 0
  await context.route('**/api/photos?*', async (route) => {
    if (route.request().method() === 'POST') asked++
    if (asked < 4) return route.continue()
    await context.setOffline(true)
    return route.abort('internetdisconnected')
  })
}

describe('nine photos of twelve megapixels on one hazard, from a phone', () => {
  test('a HEIC file is told by name what it is and what to do', async () => {
    const { page } = firm
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: '拍照报隐患' }).click()
    await page.getByLabel('地点').waitFor()
    const head = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)])
    await album(page).setInputFiles({ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: head })
    await page.getByText(/IMG_0001\.HEIC：.*HEIC.*兼容性最佳/).waitFor()
    expect(await group(page).getByRole('img').count()).toBe(0)
  })

  test('the line is lost in the middle: all nine are small, on the phone, and the report is kept', async () => {
    const { page } = firm
    page.on('response', (response) => {
      const isPhoto = response.request().method() === 'POST' && response.url().includes('/api/photos?')
      if (isPhoto && response.ok()) taken++
    })
    await loseLineAtFourth(firm)
    await album(page).setInputFiles(await Promise.all(nine.map(photoOf)))
    await expect.poll(() => group(page).getByRole('img').count(), patience).toBe(9)
    await expect.poll(() => group(page).getByText('等信号').count(), patience).toBe(6)
    await expect.poll(() => taken, patience).toBe(3)
    await page.getByLabel('地点').fill('配电房')
    await page.getByLabel('隐患情况').fill(what)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已签字，存在手机里，没有丢').waitFor()
    expect((await caller.does(hazards.list, { q: what })).hazards).toEqual([])
  })

  test('with a line the six that are left go out, none twice, and the file has all nine', async () => {
    const { context } = firm
    await context.unroute('**/api/photos?*')
    await context.setOffline(false)
    await expect
      .poll(async () => (await caller.does(hazards.list, { q: what })).hazards.length, patience)
      .toBe(1)
    expect(taken).toBe(9)
    const [row] = (await caller.does(hazards.list, { q: what })).hazards
    const { state } = await caller.does(hazards.show, { hazard: row?.id ?? '' })
    const digests = state.photos as string[]
    expect(new Set(digests).size).toBe(9)
    const facts = await caller.does(photos.facts, { digests: digests.join(), within: row?.id ?? '' })
    expect(facts.photos).toHaveLength(9)
    for (const { takenAt, place, width, height } of facts.photos) {
      expect(takenAt).toBe(Date.UTC(2026, 5, 10, 1, 31, 5))
      expect(place).toEqual({ lat: 29.71, lng: 118.3333 })
      expect([width, height]).toEqual([1600, 1200])
    }
    for (const digest of digests) {
      const answer = await context.request.get(`${server.url}/api/photos/${digest}`)
      const stored = await answer.body()
      expect(answer.status()).toBe(200)
      for (const trace of ['Exif', 'Bihuan test camera', '2026:06:10', 'GPS'])
        expect(stored.includes(trace)).toBe(false)
    }
    // The walk bites: the file as it was taken does say all this.
    expect((await photoOf(1)).buffer.includes('Bihuan test camera')).toBe(true)
    await context.close()
  })
})
