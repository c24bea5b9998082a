import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { demoPassword } from './caller.ts'
import { desk } from './people.ts'
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

/** What the thing with the focus is called. */
const focused = `(() => {
  const at = document.activeElement
  return at?.getAttribute('aria-label') ?? (at?.labels?.[0] ?? at)?.textContent ?? ''
})()`

/** Tab until something of this name has the focus, as one does who sees where the ring is. */
const tabTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate<string>(focused)
    if (name.test(said.trim())) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('an officer’s morning with no mouse: signs in, asks for the keys, walks to a firm and back, searches, notes a meeting', async () => {
  const page = await (await browser.newContext(desk)).newPage()
  const { keyboard } = page
  await page.goto(`${server.url}/`)
  await page.getByLabel('账号').waitFor()
  await tabTo(page, /^账号/)
  await keyboard.type('officer')
  await tabTo(page, /^密码/)
  await keyboard.type(demoPassword)
  await keyboard.press('Enter')
  await page.getByLabel('账号').waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()

  await keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await keyboard.press('g')
  await keyboard.press('l')
  await page.waitForURL('**/ledgers')
  await keyboard.press('g')
  await keyboard.press('o')
  await page.waitForURL('**/parties')
  await page.getByRole('main').getByRole('link', { name: /公司/ }).first().waitFor()
  // The list is read anew once; a row that goes takes the focus with it.
  for (
    let at = 0;
    at < 20 && !(await page.evaluate<boolean>(`document.activeElement?.closest('#main tr') !== null`));
    at++
  ) {
    await keyboard.press('j')
    await page.waitForTimeout(250)
  }
  await keyboard.press('j')
  await keyboard.press('Enter')
  await page.waitForURL(/\/parties\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keyboard.press('Escape')
  await page.waitForURL('**/parties')

  await keyboard.press('Control+k')
  await keyboard.type('锦榆')
  await page.getByText('锦榆家具有限公司').first().waitFor()
  await keyboard.press('Escape')

  await page.goto(`${server.url}/plan/sub-plans`)
  await page.getByRole('button', { name: '记推进会' }).waitFor()
  await tabTo(page, /^记推进会$/)
  await keyboard.press('Enter')
  const fields: [RegExp, string][] = [
    [/^主题/, '六月推进会'],
    [/^参加人/, '各村'],
  ]
  for (const [name, text] of fields) {
    await tabTo(page, name)
    await keyboard.type(text)
  }
  await tabTo(page, /^条款/)
  await keyboard.type('13.5')
  await tabTo(page, /^任务/)
  await keyboard.type('沿街自建房再排一遍')
  await tabTo(page, /^责任人/)
  await keyboard.type('上官禾')
  await tabTo(page, /^期限/)
  await keyboard.type('06202026')
  await tabTo(page, /^保存会议$/)
  await keyboard.press('Enter')
  await page.getByText('决定 1 项，办结 0 项').waitFor()
  expect(await page.getByText('沿街自建房再排一遍').count()).toBeGreaterThan(0)
})
