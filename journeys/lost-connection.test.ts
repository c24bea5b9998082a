import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { drawName, fillDrill, phone, signIn } from './people.ts'
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

test('the connection is lost in mid-save: what was typed and signed waits on the phone and arrives once', async () => {
  const { page, context } = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
  await page.getByText(/^还有 \d+ 件/).click()
  await page.getByRole('link', { name: /去填报 应急演练/ }).click()
  await fillDrill(page, '2026-06-10')
  await drawName(page)
  await page.getByText('已存本机').first().waitFor()

  // Whoever closes the page by accident finds everything again.
  await page.reload()
  await page.getByLabel('地点').waitFor()
  expect(await page.getByLabel('地点').inputValue()).toBe('二号车间')

  await context.setOffline(true)
  await page.getByRole('button', { name: '签字并提交' }).click()
  await page.getByText('已签字，存在手机里，没有丢').first().waitFor()
  await context.setOffline(false)
  await page
    .getByText(/全部已送达|已交/)
    .first()
    .waitFor({ timeout: 30_000 })
  await page.goto(`${server.url}/field/records`)
  await page.getByRole('link').filter({ hasText: '应急演练' }).first().waitFor()
  const drills = await page.getByRole('link').filter({ hasText: '应急演练' }).count()
  await page.goto(`${server.url}/field/`)
  await page
    .getByText(/^已交 \d+ 件/)
    .first()
    .waitFor()
  // One in the first half of the year, filed now; none of it twice.
  expect(drills).toBe(1)
  await context.close()
})
