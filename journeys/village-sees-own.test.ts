import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
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

const here = ['锦榆家具有限公司', '宏榉木业有限公司', '晨曜纺织有限公司', '明岳机械有限公司']
const elsewhere = ['永沛化工储运有限公司', '青岚山庄', '恒屹铸造有限公司', '春禾食品厂']

/** What a search offers, once it has answered. */
const foundFor = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索' }).fill(words)
  const list = page.getByRole('listbox')
  await list.getByRole('option').filter({ hasText: words }).first().waitFor()
  return list.innerText()
}

test('上官禾 of Shangfang sees her own village in list, search and plan, and no other by its address', async () => {
  const officer = await callerOf(server.url, 'officer')
  const foreign = (await officer.does(parties.list, { name: elsewhere[0] ?? '' })).parties[0]?.id ?? ''
  const { records } = await officer.does(ledgers.list, { party: foreign })
  const record = records[0]?.id ?? ''
  expect([foreign, record]).not.toContain('')

  const { page, context } = await signIn(browser, `${server.url}/field/`, 'village', desk)
  await page.goto(`${server.url}/parties`)
  for (const name of here) await page.getByRole('link', { name }).first().waitFor()
  const listed = await page.locator('body').innerText()
  for (const name of elsewhere) expect(listed).not.toContain(name)

  expect(await foundFor(page, '锦榆')).toContain('锦榆家具有限公司')
  expect(await foundFor(page, '永沛')).not.toContain('永沛化工储运有限公司')

  await page.goto(`${server.url}/plan/4.2`)
  await page.getByText('锦榆家具有限公司').first().waitFor()
  const debtors = await page.locator('body').innerText()
  for (const name of elsewhere) expect(debtors).not.toContain(name)

  for (const address of [`/parties/${foreign}`, `/records/${record}`]) {
    await page.goto(server.url + address)
    await page
      .getByText(/不在您的(管辖)?范围内/)
      .first()
      .waitFor()
    expect(await page.locator('body').innerText()).not.toContain('永沛')
  }
  await context.close()
})
