import { plans } from '@bihuan/contract/plans.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
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

test('the office decides something for a village, which splits it, closes it on the phone with a record, and the office sees it', async () => {
  const officer = await signIn(browser, `${server.url}/`, 'officer', desk)
  await officer.page.goto(`${server.url}/plan/sub-plans`)
  await officer.page.getByRole('button', { name: '记推进会' }).click()
  await officer.page.getByLabel('主题').fill('六月推进会')
  await officer.page.getByLabel('参加人').fill('各村各部门')
  await officer.page.getByLabel('条款', { exact: true }).selectOption('13.5')
  await officer.page.getByLabel('任务', { exact: true }).fill('沿街自建房再排一遍')
  await officer.page.getByLabel('责任单位').selectOption({ label: '上坊村' })
  await officer.page.getByLabel('责任人').fill('上官禾')
  await officer.page.getByLabel('期限').fill('2026-06-20')
  await officer.page.getByRole('button', { name: '保存会议' }).click()
  await officer.page.getByText('决定 1 项，办结 0 项').waitFor()

  const village = await signIn(browser, `${server.url}/field/`, 'village', desk)
  await village.page.goto(`${server.url}/`)
  await village.page.getByText('沿街自建房再排一遍').waitFor()
  await village.page.goto(`${server.url}/plan/sub-plans`)
  await village.page.getByRole('button', { name: '办理' }).click()
  expect(await village.page.getByRole('button', { name: '修改' }).count()).toBe(0)
  await village.page.getByRole('button', { name: '分解给组或个人' }).click()
  await village.page.getByLabel('任务', { exact: true }).fill('东头沿街')
  await village.page.getByLabel('组、股室').fill('第一村民组')
  await village.page.getByLabel('责任人').fill('柏长青')
  await village.page.getByRole('button', { name: '保存', exact: true }).click()
  await village.page.getByText('分解 0 / 1 办结').waitFor()
  await village.context.close()

  const hand = await signIn(browser, `${server.url}/field/`, 'village', phone)
  await hand.page.getByRole('link', { name: /会议决定和任务/ }).click()
  const cell = (title: string) => hand.page.getByRole('listitem').filter({ hasText: title })
  await cell('东头沿街').getByRole('button', { name: '办理' }).click()
  await hand.page.getByRole('button', { name: '办结', exact: true }).click()
  await hand.page.getByText('分解 1 / 1 办结').waitFor()
  const whole = cell('六月推进会')
  await whole.getByRole('button', { name: '办理' }).click()
  const finish = whole.getByRole('button', { name: '办结', exact: true })
  expect(await finish.isDisabled()).toBe(true)
  await whole.getByLabel('凭据：台账记录').selectOption({ index: 1 })
  await finish.click()
  await hand.page.getByText('已办结 2 项').waitFor()
  await hand.context.close()

  await officer.page.reload()
  await officer.page.getByText('决定 1 项，办结 1 项').waitFor()
  const { tasks } = await (await callerOf(server.url, 'officer')).does(plans.subPlans, { clause: '13.5' })
  expect(tasks.find(({ title }) => title === '沿街自建房再排一遍')?.record).not.toBeNull()
  await officer.context.close()
})
