import { checklists } from '@bihuan/contract/checklists.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { takenPhoto } from '@bihuan/server/testing/pictures.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Caller, callerOf } from './caller.ts'
import { desk, drawName, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let firm: Person
let officer: Caller

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await callerOf(server.url, 'officer')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A picture is drawn anew on a machine that has other work. */
const patience = { timeout: 20_000 }

const take = async (page: Page, group: RegExp, shade: number) => {
  const field = page.getByRole('group', { name: group })
  const before = await field.getByRole('img').count()
  await field
    .locator('label')
    .filter({ hasText: /选照片/ })
    .locator('input')
    .setInputFiles({
      name: `${shade}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await takenPhoto({ shade, width: 1200, height: 900 })),
    })
  await expect.poll(() => field.getByRole('img').count(), patience).toBe(before + 1)
}
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const stands = (page: Page, at: number) => page.getByText(`第 ${at} 项，共`).waitFor()

describe('a self-check on a phone', () => {
  test('is begun from the list, and each tap leads to the next item', async () => {
    firm = await signIn(browser, `${server.url}/field/checklists/fire`, 'enterprise', phone)
    const { page } = firm
    await page.getByRole('radio', { name: '每月' }).check()
    await page.getByRole('link', { name: /开始自查/ }).click()
    await stands(page, 1)
    await tap(page, '合格')
    await stands(page, 2)
    await tap(page, '不适用')
    await stands(page, 3)
  })

  test('an item that is wrong becomes a hazard in two taps, with its picture, where there is no signal', async () => {
    const { page, context } = firm
    await context.setOffline(true)
    await tap(page, '不合格')
    await take(page, /照片/, 40)
    await page.getByLabel('隐患情况').fill('应急灯断电不亮')
    await tap(page, '转为隐患，限期改')
    await stands(page, 4)
    await tap(page, '不合格')
    await take(page, /^照片/, 60)
    await tap(page, '当场改好了')
    await page.getByLabel('怎么改的').fill('搬走了垫着的木楔')
    await take(page, /改后照片/, 120)
    await tap(page, '下一项')
    await stands(page, 5)
  })

  test('waits among the things to do, and goes on where it was left', async () => {
    const { page, context } = firm
    await context.setOffline(false)
    await page.goto(`${server.url}/field/`)
    await page.getByText('已查 4 项，没交').waitFor()
    await page.getByRole('link', { name: /接着填 每月自查/ }).click()
    await stands(page, 5)
    await page.getByText('2 项不合格').waitFor()
  })

  test('an answer can be changed, and every item has one before anything is signed', async () => {
    const { page } = firm
    await page.getByText(/^已查，合格 1 项/).click()
    await page
      .getByRole('button', { name: /不适用/ })
      .first()
      .click()
    await stands(page, 2)
    await tap(page, '合格')
    await stands(page, 5)
    const finish = page.getByRole('button', { name: '看结果，签字提交' })
    while (!(await finish.isVisible())) {
      await tap(page, '合格')
      await page.waitForTimeout(50)
    }
    await finish.click()
    await page.getByText(/当场改好 1，转为隐患 1/).waitFor()
  })

  test('is signed without signal, and arrives as one record once there is one', async () => {
    const { page, context } = firm
    await context.setOffline(true)
    await page.getByRole('radio', { name: '是', exact: true }).check()
    await drawName(page)
    await tap(page, '签字并提交')
    await page.getByText('已签字，存在手机里，没有丢').waitFor()
    await context.setOffline(false)
    await expect
      .poll(async () => (await officer.does(hazards.list, { q: '应急灯断电不亮' })).hazards.length, patience)
      .toBe(1)
    await page.goto(`${server.url}/field/`)
    await expect.poll(() => page.getByText(/没交/).count(), patience).toBe(0)
    await firm.context.close()
  })

  test('the officer sees every item with its answer, and opens the hazards from the record', async () => {
    const [row] = (await officer.does(ledgers.list, { kind: 'self-check', sort: '-filed' })).records
    const record = row?.id ?? ''
    const { values } = await officer.does(ledgers.show, { record })
    expect(values).toMatchObject({ found: 2, fixed: 1 })
    expect(values.items).toHaveLength(Number(values.ticked))
    const { hazards: found } = await officer.does(checklists.found, { record })
    expect(found).toHaveLength(2)

    const { page, context } = await signIn(browser, `${server.url}/records/${record}`, 'officer', desk)
    await page.getByText('逐项结果').waitFor()
    await page.getByText('查出的隐患 2 条').waitFor()
    await page.getByRole('link', { name: /应急灯断电不亮/ }).click()
    await page.getByText('应急灯断电不亮').first().waitFor()
    await context.close()
  })
})
