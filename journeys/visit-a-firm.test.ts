import { checklists } from '@bihuan/contract/checklists.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Caller, callerOf } from './caller.ts'
import { drawName, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let visitor: Person
let officer: Caller
let firm: { id: string; name: string }

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await callerOf(server.url, 'officer')
  const village = await callerOf(server.url, 'village')
  const [first] = (await village.does(parties.list, { kind: 'enterprise', status: 'open' })).parties
  if (first === undefined) throw new Error('the demo village has no firm')
  firm = first
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const patience = { timeout: 20_000 }
const tap = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click()

describe('a village at a firm, with a list on the phone', () => {
  test('picks the firm by a part of its name, then a list of the firm’s own', async () => {
    visitor = await signIn(browser, `${server.url}/field/me`, 'village', phone)
    const { page } = visitor
    await page.getByRole('link', { name: '到企业检查' }).click()
    await page.getByLabel('企业名称').fill(firm.name.slice(0, 3))
    await page.getByRole('link', { name: firm.name }).click()
    await page.getByRole('heading', { name: firm.name }).waitFor()
    await page.getByRole('link', { name: /消防/ }).first().click()
    await page.getByRole('radio', { name: '每月' }).check()
    await page.getByRole('link', { name: /开始检查/ }).click()
    await page.getByText('第 1 项，共').waitFor()
    await page.getByText(firm.name).waitFor()
  })

  test('ticks it without signal, and goes on where it was left', async () => {
    const { page, context } = visitor
    await context.setOffline(true)
    await tap('不合格')
    await page.getByLabel('隐患情况').fill('后门用铁链锁着')
    await tap('转为隐患，限期改')
    await page.getByText('第 2 项，共').waitFor()
    await tap('不适用')
    await page.getByText('第 3 项，共').waitFor()
    await context.setOffline(false)
    await page.goto(`${server.url}/field/visits`)
    await page.getByText('已查 2 项，没交').waitFor()
    await page.getByRole('link', { name: new RegExp(`接着填 到${firm.name}检查`) }).click()
    await page.getByText('第 3 项，共').waitFor()
    const finish = page.getByRole('button', { name: '看结果，签字提交' })
    while (!(await finish.isVisible())) {
      await tap('合格')
      await page.waitForTimeout(50)
    }
    await finish.click()
  })

  test('both sign without signal, and it arrives as one record with the firm’s hazard', async () => {
    const { page, context } = visitor
    await context.setOffline(true)
    await page.getByRole('checkbox', { name: '沿街小场所' }).check()
    await page.getByRole('radio', { name: '是', exact: true }).check()
    await page.getByLabel('在场的企业人员').fill('季小满')
    await page.getByText('企业在场人员签字（可不签）').waitFor()
    await drawName(page, 0)
    await drawName(page, 1)
    await tap('签字并提交')
    await page.getByText('已签字，存在手机里，没有丢').waitFor()
    await context.setOffline(false)
    const found = async () => (await officer.does(hazards.list, { q: '后门用铁链锁着' })).hazards
    await expect.poll(async () => (await found()).length, patience).toBe(1)
    const [hazard] = await found()
    const shown = await officer.does(hazards.show, { hazard: hazard?.id ?? '' })
    expect(shown).toMatchObject({ source: 'village', grade: null, party: { id: firm.id } })

    const [row] = (await officer.does(ledgers.list, { kind: 'village-patrol', sort: '-filed' })).records
    const record = row?.id ?? ''
    const { values } = await officer.does(ledgers.show, { record })
    expect(values).toMatchObject({ firm: firm.name, met: '季小满', found: 1, fixed: 0 })
    expect((await officer.does(checklists.found, { record })).hazards).toHaveLength(1)
    await visitor.context.close()
  })
})
