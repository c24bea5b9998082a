import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { desk, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let district: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  district = await signIn(browser, server.url, 'district', desk)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Numerator and denominator of a rate, as the page shows them. */
const partsOf = (words: string): [number, number] => {
  const [, numerator, denominator] = /(\d+)\/(\d+)/.exec(words) ?? []
  return [Number(numerator), Number(denominator)]
}

const rowOf = (page: Page, name: RegExp) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .first()

describe('夏侯宁 of the district', () => {
  test('comes home to one sentence, and both towns side by side by clause', async () => {
    const { page } = district
    await page.goto(server.url)
    await page.getByRole('heading', { level: 1, name: /^两镇应交 \d+ 件，逾期 \d+ 件/ }).waitFor()
    for (const town of ['禾溪镇', '云岭镇'])
      await page.getByRole('columnheader', { name: town, exact: true }).waitFor()
    const said = await page.getByRole('heading', { level: 1 }).innerText()
    const rates = await rowOf(page, /^合计/).getByRole('link').allInnerTexts()
    // In time, late, delivered, overdue of either town; the sentence is their sum.
    const overdue = [rates.at(3), rates.at(7)].map((words) => partsOf(words ?? ''))
    expect(said).toContain(`逾期 ${overdue.reduce((sum, [late]) => sum + late, 0)} 件`)
    expect(said).toContain(`应交 ${overdue.reduce((sum, [, owed]) => sum + owed, 0)} 件`)
  })

  test('looks at one task, then by village, then sorts the sectors worst first', async () => {
    const { page } = district
    await page.getByLabel('任务').selectOption('4')
    await page.waitForURL(/task=/)
    await rowOf(page, /^4\.2/).waitFor()
    expect(await rowOf(page, /^1\.1/).count()).toBe(0)

    await page.getByRole('link', { name: '按村', exact: true }).click()
    await rowOf(page, /^上坊村/).waitFor()
    await page.getByLabel('任务').selectOption('')
    await page.getByRole('link', { name: '按行业', exact: true }).click()
    await page.getByRole('link', { name: '最差在前' }).click()
    await page.waitForURL(/sort=worst/)
    await page
      .getByRole('rowheader', { name: /加工|制造|仓储/ })
      .first()
      .waitFor()
  })

  test('opens a town’s overdue down to clause and village, and is told why not further', async () => {
    const { page } = district
    await page.goto(`${server.url}/towns`)
    const row = rowOf(page, /^合计/)
    await row.waitFor()
    const [late, owed] = partsOf((await row.getByRole('link').allInnerTexts()).at(3) ?? '')
    await row.getByRole('link').nth(3).click()
    await page.getByRole('heading', { level: 1, name: `禾溪镇：应交 ${owed} 件，逾期 ${late} 件` }).waitFor()

    const byClause = page.locator('section').filter({ hasText: '按条款' }).last()
    await byClause.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/clause=/)
    const byVillage = page.locator('section').filter({ hasText: '按村' }).last()
    await byVillage.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/area=/)

    await page.getByText('数到这里为止').waitFor()
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('由禾溪镇自己的人打开')
    expect(shown).toMatch(/禾溪镇安办：截至 2026-06-12，.+应交 \d+ 件/)
    for (const secret of ['锦榆', '罗小满', '佟雨桐', '春禾食品厂']) expect(shown).not.toContain(secret)
    await page.getByRole('button', { name: '复制这句话' }).click()
  })

  test('takes the comparison along as a workbook', async () => {
    const { page } = district
    await page.goto(`${server.url}/towns?by=village`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe('各镇对照-2026-06-12.xlsx')
    expect(
      readFileSync((await download.path()) ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('finds the same on a phone, as a list, without a sideways scroll', async () => {
    const { page, context } = await signIn(browser, server.url, 'district', phone)
    await page.goto(`${server.url}/towns`)
    await page.getByRole('heading', { name: '合计' }).waitFor()
    await page.getByRole('heading', { name: /4\.2/ }).waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0)
    await context.close()
  })
})

test('佟雨桐 of the town opens the same number down to the duty', async () => {
  const { page, context } = await signIn(browser, server.url, 'officer', desk)
  await page.goto(`${server.url}/towns`)
  await page.getByRole('heading', { level: 1, name: /^禾溪镇应交/ }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('云岭镇')
  const row = rowOf(page, /^合计/)
  const [late] = partsOf((await row.getByRole('link').allInnerTexts()).at(3) ?? '')
  await row.getByRole('link').nth(3).click()
  await page.getByRole('link', { name: `逾期 ${late}`, exact: true }).waitFor()
  const lamp = page.getByRole('link', { name: /^(逾期|过期|已退回，逾期) \d+ 天$/ }).first()
  await lamp.click()
  await page.getByText('这盏灯怎么来的').waitFor()
  await context.close()
})
