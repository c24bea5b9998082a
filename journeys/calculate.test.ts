import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { desk, phone, signIn } from './people.ts'
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

test('a safety officer grades a risk by LEC on the phone, with the law’s own scores to choose from', async () => {
  const { page, context } = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
  await page.goto(`${server.url}/field/me`)
  await page.getByRole('link', { name: '安全计算' }).click()
  await page.getByRole('link', { name: /LEC/ }).click()
  await page.getByLabel('可能性 L').selectOption('3')
  await page.getByLabel('暴露频度 E').selectOption('6')
  await page.getByRole('button', { name: '计算' }).click()

  const summary = page.getByRole('alert')
  await summary.getByText('有 1 处要改正').waitFor()
  await summary.getByRole('link', { name: '后果 C' }).click()
  const missing = page.getByLabel('后果 C')
  expect(await missing.getAttribute('aria-invalid')).toBe('true')
  expect(
    await missing.evaluate((box: object) => box === Reflect.get(globalThis, 'document').activeElement),
  ).toBe(true)
  expect(await page.getByLabel('可能性 L').inputValue()).toBe('3')

  await missing.selectOption('7')
  await page.getByRole('button', { name: '计算' }).click()
  await page.getByRole('heading', { name: /风险值 D：126，显著危险/ }).waitFor()
  expect(await page.locator('main').innerText()).toContain('3 × 6 × 7')
  await context.close()
})

test('an officer works out a major hazard at the desk, is told which row is wrong, and prints the sheet', async () => {
  const { page, context } = await signIn(browser, `${server.url}/`, 'officer', desk)
  await page.getByRole('link', { name: '安全计算' }).click()
  await page.getByRole('link', { name: /重大危险源/ }).click()
  await page.getByLabel(/厂界外暴露人员数/).fill('20')
  await page.getByLabel('单元名称').fill('罐区')
  await page.getByLabel('单元类别').selectOption('storage')
  await page.getByLabel(/名称、别名或 CAS 号/).fill('氨')
  await page.getByLabel(/设计最大量/).fill('12')
  await page.getByRole('button', { name: '加一行物质' }).click()
  const second = page.getByRole('group', { name: '物质 2' })
  await second.getByLabel(/名称、别名或 CAS 号/).fill('甲醇')
  await second.getByLabel(/设计最大量/).fill('一百')
  await page.getByRole('button', { name: '计算' }).click()

  const wrong = page.getByRole('alert').getByRole('link', { name: '单元 1，物质 2，设计最大量（吨）' })
  await wrong.click()
  await second.getByLabel(/设计最大量/).fill('100')
  await page.getByRole('button', { name: '计算' }).click()
  await page.getByRole('heading', { name: /构成重大危险源/ }).waitFor()

  const sheet = await page.locator('.calc-result').innerText()
  for (const said of ['1.2 + 0.2 = 1.4', 'GB 18218-2018', '表6']) expect(sheet).toContain(said)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('计算条件').isVisible()).toBe(true)
  expect(await page.locator('header.top').isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: '计算' }).isVisible()).toBe(false)
  await context.close()
})
