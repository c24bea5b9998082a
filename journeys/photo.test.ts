import { ledgers } from '@bihuan/contract/ledgers.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { takenPhoto } from '@bihuan/server/testing/pictures.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { desk, drawName, fillDrill, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let firm: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Twelve megapixels are drawn anew on a machine that has other work. */
const patience = { timeout: 20_000 }

const file = async (name: string, shade: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await takenPhoto({ shade, width: 3000, height: 2000 })),
})
const scene = (page: Page) => page.getByRole('group', { name: /现场照片/ })
const tiles = (page: Page) => scene(page).getByRole('img')
const input = (page: Page, word: RegExp) =>
  scene(page).locator('label').filter({ hasText: word }).locator('input')

const newestDrill = async () => {
  const caller = await callerOf(server.url, 'enterprise')
  const { records } = await caller.does(ledgers.list, { kind: 'drill', sort: '-filed' })
  const record = records[0]?.id ?? ''
  const { values } = await caller.does(ledgers.show, { record })
  const digests = (values.scene ?? []) as string[]
  const facts = await caller.does(photos.facts, { digests: digests.join(), within: record })
  return { record, digests, facts: facts.photos }
}

describe('a drill with photos, from a phone', () => {
  test('what is no photo is told so; what is one is small at once, and sent while one still writes', async () => {
    firm = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
    const { page } = firm
    await page.getByText(/^还有 \d+ 件/).click()
    await page.getByRole('link', { name: /去填报 应急演练/ }).click()
    await page.getByLabel('地点').waitFor()
    await input(page, /选照片/).setInputFiles([
      { name: '通知.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 …') },
      await file('a.jpg', 10),
    ])
    await page.getByText(/通知\.jpg：这是文档/).waitFor()
    await expect.poll(() => tiles(page).count(), patience).toBe(1)
    await scene(page).getByText('已传').waitFor()
    await input(page, /再拍一张/).setInputFiles(await file('b.jpg', 90))
    await expect.poll(() => scene(page).getByText('已传').count(), patience).toBe(2)
  })

  test('without a line photos wait on the phone, also when the page is closed, and can be taken out', async () => {
    const { page, context } = firm
    await context.setOffline(true)
    await input(page, /选照片/).setInputFiles([await file('c.jpg', 150), await file('d.jpg', 220)])
    await expect.poll(() => scene(page).getByText('等信号').count(), patience).toBe(2)
    await page.getByRole('button', { name: '去掉第 4 张' }).click()
    await expect.poll(() => tiles(page).count(), patience).toBe(3)
    await fillDrill(page, '2026-06-10')
    await drawName(page)
    await page.getByText('已存本机').first().waitFor()
    await page.getByRole('button', { name: '签字并提交' }).click()
    await page.getByText('已签字，存在手机里，没有丢').first().waitFor()
    // Back on line for the page itself only: nothing that was kept may depend on it having stayed open.
    await context.route('**/api/photos?*', (route) => route.abort())
    await context.setOffline(false)
    await page.goto(`${server.url}/field/outbox`)
    await page.getByText('照片 3 张，已传 2 张').waitFor()
  })

  test('with a line they go out before the record, which arrives once and shows them', async () => {
    const { page, context } = firm
    await context.unroute('**/api/photos?*')
    await page.getByRole('button', { name: '现在试一次' }).click()
    await page.getByText('全部已送达').first().waitFor({ timeout: 30_000 })
    const { record, digests, facts } = await newestDrill()
    expect(digests).toHaveLength(3)
    expect(facts.map(({ source }) => source)).toEqual(['album', 'camera', 'album'])
    for (const { takenAt, place, width } of facts) {
      expect(takenAt).toBe(Date.UTC(2026, 5, 10, 1, 31, 5))
      expect(place).toEqual({ lat: 29.71, lng: 118.3333 })
      expect(width).toBe(1600)
    }
    await page.goto(`${server.url}/field/records/${record}`)
    await expect.poll(() => page.locator('.photo-strip img').count(), patience).toBe(3)
    await page.getByText('6月10日 09:31拍').first().waitFor()
    const widths = await page
      .locator('.photo-strip img')
      .evaluateAll((all) => all.map((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
    expect(widths).toEqual([320, 320, 320])
  })

  test('the phone lets go of what the town has', async () => {
    const left = await firm.page.evaluate<number>(
      `new Promise((done) => {
        const asked = indexedDB.open('bihuan')
        asked.onsuccess = () => {
          const count = asked.result.transaction('photos').objectStore('photos').count()
          count.onsuccess = () => done(count.result)
        }
      })`,
    )
    expect(left).toBe(0)
  })

  test('the office sees them with their facts, in full by a tap, and a stranger gets nothing by the digest', async () => {
    const { record, digests } = await newestDrill()
    const officer = await signIn(browser, server.url, 'officer', desk)
    await officer.page.goto(`${server.url}/records/${record}`)
    await officer.page
      .getByText(/地点 29\.71, 118\.3333/)
      .first()
      .waitFor()
    const [full] = await Promise.all([
      officer.context.waitForEvent('page'),
      officer.page.getByRole('link', { name: /看大图：现场照片第 1 张/ }).click(),
    ])
    await full.waitForLoadState()
    expect(full.url()).toContain(digests[0])
    expect(
      await full.locator('img').evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(1600)
    const stranger = await signIn(browser, server.url, 'officer-yunling', desk)
    const answer = await stranger.context.request.get(`${server.url}/api/photos/${digests[0]}`)
    expect(answer.status()).toBe(404)
    await Promise.all([officer.context.close(), stranger.context.close()])
  })
})
