import { events } from '@bihuan/contract/events.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { desk, drawName, signIn } from './people.ts'
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

/** The row of what a body owes, on its home page. */
const owed = (page: Page, title: string, occasion: string) =>
  page.getByRole('row').filter({ hasText: title }).filter({ hasText: occasion })

/** A check that the department's head leads before the meeting, as its person would type it. */
const fillCheck = async (page: Page) => {
  await page.getByLabel('检查日期').fill(journeyDay)
  await page.getByRole('radio', { name: '节假日和重要时段' }).check()
  await page.getByRole('radio', { name: '消防' }).check()
  await page.getByLabel('带队人', { exact: true }).fill('上官云舒')
  await page.getByRole('radio', { name: '主要负责人' }).check()
  await page.getByLabel('参加人数').fill('6')
  await page.getByLabel('检查对象').fill('镇区两家宾馆和会场')
  await page.getByRole('radio', { name: '是', exact: true }).check()
  await page.getByLabel('发现隐患').fill('2')
  await page.getByLabel('当场改好').fill('2')
  await page.getByLabel('检查情况').fill('一处通道堆物，一具灭火器过期，都当场改了。')
  await page.getByLabel('处理意见').fill('会议期间每天再看一次通道。')
}

test('a department’s one check before a meeting serves the month and the meeting, and says so', async () => {
  const officer = await callerOf(server.url, 'officer')
  const meeting = { kind: 'meeting' as const, name: '全镇防汛动员会', on: journeyDay, areas: [] }
  await officer.does(events.enter, { ...meeting, about: null, note: '' })

  const { page, context } = await signIn(browser, server.url, 'department', desk)
  await owed(page, '部门负责人月度检查', '2026年6月').waitFor()
  await owed(page, '临时重要会议检查', '防汛动员会').getByRole('link', { name: '填报' }).click()
  await fillCheck(page)
  await drawName(page)
  await page.getByRole('button', { name: '签字并提交' }).click()
  await page
    .getByText(/已交，按时|6月12日交/)
    .first()
    .waitFor()

  await page.goto(server.url)
  for (const [title, occasion] of [
    ['临时重要会议检查', '防汛动员会'],
    ['部门负责人月度检查', '2026年6月'],
  ] as const)
    await owed(page, title, occasion).getByRole('link', { name: '6月12日交' }).waitFor()

  await owed(page, '临时重要会议检查', '防汛动员会').getByRole('link', { name: '6月12日交' }).click()
  await page.getByRole('link', { name: '看记录' }).click()
  await page.getByRole('link', { name: /条款 8\.1 · 2026年6月/ }).waitFor()
  await page.getByRole('link', { name: /条款 8\.2 · .*防汛动员会/ }).waitFor()
  expect(await page.getByRole('link', { name: /条款 8\.\d ·/ }).count()).toBe(2)
  await context.close()
})
