import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { desk, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

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

test('two officers edit one firm at once: the second sees both versions and chooses', async () => {
  const first = await signIn(browser, server.url, 'officer', desk)
  const second = await signIn(browser, server.url, 'officer', desk)
  await first.page.goto(`${server.url}/parties`)
  await first.page.getByRole('link', { name: '青岚山庄' }).click()
  await first.page.getByRole('heading', { name: '青岚山庄' }).waitFor()
  const address = first.page.url()
  await second.page.goto(address)
  for (const { page } of [first, second]) await page.getByRole('button', { name: /修改/ }).click()

  await first.page.getByLabel(/从业人员/).fill('18')
  await first.page.getByRole('button', { name: '保存' }).click()
  await first.page.getByRole('button', { name: /修改/ }).waitFor()

  await second.page.getByLabel(/从业人员/).fill('21')
  await second.page.getByRole('button', { name: '保存' }).click()
  await second.page.getByText(/也改了/).waitFor()
  await second.page.getByRole('button', { name: '用我的' }).click()
  await second.page.getByRole('button', { name: /修改/ }).waitFor()
  await first.page.reload()
  await first.page.getByText('21').first().waitFor()
  expect(await first.page.locator('main').innerText()).toContain('21')
})
