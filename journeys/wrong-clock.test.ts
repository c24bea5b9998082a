import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { phone, signIn } from './people.ts'
import { journeyDay, type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a phone whose clock is wrong says by how much, goes by the town’s day, and is quiet once it is right', async () => {
  const { page } = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
  await page.getByText(/^要办 \d+ 件/).waitFor()
  expect(await page.getByText('这台手机的时间').count()).toBe(0)

  await page.clock.setSystemTime(Date.now() + 3 * 86_400_000)
  await page.goto(`${server.url}/field/hazards/report`)
  await page.getByText('这台手机的时间比镇里的快了 3 天').waitFor()
  expect(await page.getByLabel('发现日期').inputValue()).toBe(journeyDay)

  await page.clock.setSystemTime(Date.now() - 3 * 3_600_000)
  await page.goto(`${server.url}/field/`)
  await page.getByText('这台手机的时间比镇里的慢了 3 小时').waitFor()

  await page.clock.setSystemTime(Date.now())
  await page.goto(`${server.url}/field/`)
  await page.getByText(/^要办 \d+ 件/).waitFor()
  expect(await page.getByText('这台手机的时间').count()).toBe(0)
})
