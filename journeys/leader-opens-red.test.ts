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

test('the leader opens a red lamp on the plan, down to who owes, why, and how the lamp came about', async () => {
  const { page, context } = await signIn(browser, server.url, 'leader', desk)
  await page.getByRole('heading', { level: 1, name: /^今天要督促 \d+ 件/ }).waitFor()
  await page.getByRole('heading', { name: '禾溪镇安全生产办公室要交的' }).waitFor()

  await page.getByRole('link', { name: '方案与任务' }).click()
  const tree = page.getByRole('navigation', { name: '条款目录' })
  await tree.getByRole('link', { name: /^逾期 \d+$/ }).click()
  await tree.getByRole('link', { name: /^8\.1/ }).click()
  await page.waitForURL(/\/plan\/8\.1/)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^逾期 \d+ 天$/ }) })
  const lamp = row.first().getByRole('link', { name: /^逾期 \d+ 天$/ })
  const word = await lamp.innerText()
  await lamp.click()

  await page.getByText('这盏灯怎么来的').waitFor()
  const shown = await page.locator('body').innerText()
  for (const words of ['条款 8.1', '方案版本', '到期日', '看哪一天', '流水', word])
    expect(shown).toContain(words)
  await page.getByRole('heading', { name: '为什么要交', exact: true }).waitFor()
  // A leader reads and asks; filing and giving back are others' to do.
  expect(await page.getByRole('button', { name: /退回/ }).count()).toBe(0)
  await context.close()
})
