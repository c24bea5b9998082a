import { hazards } from '@bihuan/contract/hazards.ts'
import { squareIn } from '@bihuan/server/testing/pictures.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { desk, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let officer: Person
let hazard: string
let scanned: string

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const asked = { q: '喷漆房没有装可燃气体报警器' }
  hazard = (await (await callerOf(server.url, 'officer')).does(hazards.list, asked)).hazards[0]?.id ?? ''
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The text of the square as it stands on the sheet, out of a picture of it. */
const read = async (page: Page) => {
  const square = page.locator('.file-sheet footer img')
  await square.scrollIntoViewIfNeeded()
  return squareIn(await square.screenshot())
}

test('the office prints the file: every act with its name, pictures small, on numbered sheets', async () => {
  officer = await signIn(browser, `${server.url}/hazards/${hazard}`, 'officer', desk)
  const { page } = officer
  await page.getByRole('link', { name: '打印案卷' }).click()
  const sheet = page.locator('.file-sheet')
  await sheet.getByRole('heading', { name: '隐患案卷' }).waitFor()
  for (const words of ['五落实', '锦榆家具有限公司（责任单位）', '挂牌督办通知书', '送达单位的告知'])
    await sheet.getByText(words).first().waitFor()
  const acts = sheet.locator('.file-act')
  expect(await acts.count()).toBeGreaterThan(5)
  expect(await acts.locator('svg path').count()).toBe(await acts.count())
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.page-head').isVisible()).toBe(false)
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sheets = printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(2)
  expect(sheets).toBeLessThan(7)
  await page.emulateMedia({ media: 'screen' })
  scanned = await read(page)
  expect(scanned.startsWith(`${server.url}/hazards/${hazard}/print#`)).toBe(true)
})

test('whoever scans the print is told that it agrees; of another fingerprint, that it does not', async () => {
  const { page } = officer
  await page.goto('about:blank')
  await page.goto(scanned)
  await page.getByText(/^对得上/).waitFor()
  const forged = scanned.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await page.goto('about:blank')
  await page.goto(forged)
  await page.getByText(/^对不上/).waitFor()
  await officer.context.close()
})

test('the unit prints the same file from its phone', async () => {
  const { page, context } = await signIn(
    browser,
    `${server.url}/field/hazards/${hazard}`,
    'enterprise',
    phone,
  )
  await page.getByRole('link', { name: '打印案卷' }).click()
  await page.getByRole('button', { name: '打印或存成 PDF' }).waitFor()
  await page.locator('.file-sheet').getByText('挂牌督办通知书').waitFor()
  await page.goto('about:blank')
  await page.goto(scanned.replace('/hazards/', '/field/hazards/'))
  await page.getByText(/^对得上/).waitFor()
  await context.close()
})
