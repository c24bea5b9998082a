import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MadeCell, workbookOf } from '@bihuan/server/exchange/made-workbook.ts'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
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

const rows: MadeCell[][] = [
  ['禾溪镇2026年企业摸底台账', null, null, null, null],
  ['序号', '企业名称*', '所属村', '行业', '老板说的人数'],
  [1, '新竹木业有限公司', '上坊村', '木材加工', '42人'],
  [2, '青石机械厂', '上坊', '机械', '一百二'],
  ['合计', '2 家', null, null, 162],
]

const file = async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'bihuan-journey-')), '摸底台账.xlsx')
  writeFileSync(path, await workbookOf({ 企业: rows }, ['A1:E1']))
  return path
}

const faultsOf = async (page: Page) => {
  await page.evaluate(axe.source)
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`
  const { violations } = await page.evaluate<AxeResults>(run)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

test('an officer brings in a messy register: matches a column, mends a cell, brings it in, takes it back', async () => {
  const { page, context } = await signIn(browser, `${server.url}/`, 'officer', desk)
  await page.getByRole('link', { name: '监管对象' }).first().click()
  await page.getByRole('link', { name: '导入企业名册' }).click()
  await page.setInputFiles('input[type=file]', await file())
  await page.getByRole('heading', { name: '先看一遍，再导入' }).waitFor()

  await page.locator('summary').click()
  await page.getByLabel('“老板说的人数”对应到').selectOption({ label: '从业人员（人）' })
  await page.getByRole('button', { name: '改成 120' }).waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('button', { name: '改成 120' }).click()
  await page.getByRole('button', { name: '改成 上坊村' }).click()
  await page.getByText('将导入 2 行，不导入 0 行').waitFor()

  const small = await signIn(browser, `${server.url}/`, 'officer', phone)
  await small.page.goto(page.url())
  await small.page.getByRole('tab', { name: /全部/ }).click()
  await small.page.getByText('青石机械厂').waitFor()
  const over = await small.page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect({ over, faults: await faultsOf(small.page) }).toEqual({ over: 0, faults: [] })
  await small.context.close()

  await page.getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 行。').waitFor()
  await page.goto(`${server.url}/parties?name=青石机械厂`)
  await page.getByRole('link', { name: '青石机械厂' }).waitFor()

  await page.goto(`${server.url}/import/register`)
  await page.getByRole('link', { name: '摸底台账.xlsx' }).click()
  await page.getByRole('button', { name: '整批撤回' }).click()
  await page.getByRole('button', { name: '确定撤回这 2 行' }).click()
  await page.getByText('2 行都已撤回。').waitFor()
  await page.goto(`${server.url}/parties?name=青石机械厂`)
  await page.getByRole('heading', { name: '没有符合条件的单位' }).waitFor()
  await context.close()
})

test('a broken file is told in a sentence, and nothing is left behind', async () => {
  const { page, context } = await signIn(browser, `${server.url}/`, 'officer', desk)
  await page.goto(`${server.url}/import/drill`)
  const buffer = Buffer.from('%PDF-1.7 not a workbook')
  await page.setInputFiles('input[type=file]', {
    name: '演练.xlsx',
    mimeType: 'application/octet-stream',
    buffer,
  })
  await page.getByRole('alert').getByText('这不是表格，是 PDF').waitFor()
  expect(await page.getByText('最近的导入').count()).toBe(0)
  await context.close()
})
