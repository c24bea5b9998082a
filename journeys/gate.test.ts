import { hazards } from '@bihuan/contract/hazards.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { drawName, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let gate = ''

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const firm = await callerOf(server.url, 'enterprise')
  const [own] = (await firm.does(parties.list, {})).parties
  const hung = await firm.does(snaps.renewGate, { party: own?.id ?? '', origin: 'http://gate.test' })
  gate = hung.gate?.code ?? ''
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A visitor's phone with scripts turned off. */
const stranger = async (): Promise<Page> => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  return context.newPage()
}

/** Looked at with scripts on, since the judge is one itself. */
const judged = async (path: string) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${server.url}${path}`)
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(wide).toBe(0)
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
  await context.close()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('somebody at the gate reports without log-in or script; the safety person takes it on; the receipt tells', async () => {
  const visitor = await stranger()
  await visitor.goto(`${server.url}/s/${gate}`)
  await visitor.getByRole('button', { name: '提交' }).click()
  await visitor.getByRole('link', { name: /看到了什么/ }).waitFor()
  await visitor.getByLabel('看到了什么').fill('成品库的应急灯不亮')
  await visitor.getByLabel('在哪里').fill('成品库楼梯口')
  await visitor.getByLabel('设备设施').check()
  await visitor.getByRole('button', { name: '提交' }).click()
  const code = (await visitor.locator('.big').innerText()).trim()
  expect(code).toMatch(/^\w{4}-\w{4}$/)

  const { page, context } = await signIn(browser, `${server.url}/field/hazards`, 'enterprise', phone)
  await page.getByRole('link', { name: /随手拍/ }).click()
  await page.getByRole('link', { name: /成品库的应急灯不亮/ }).click()
  await page.getByRole('button', { name: '列为隐患' }).click()
  await page.getByLabel(/答复报告人的话/).fill('今天换灯')
  await drawName(page)
  await page.getByRole('button', { name: '签名并列为隐患' }).click()
  await page.getByText('已列为隐患').first().waitFor()
  const firm = await callerOf(server.url, 'enterprise')
  const found = (await firm.does(hazards.list, { source: 'worker' })).hazards
  expect(found.some(({ what }) => what === '成品库的应急灯不亮')).toBe(true)
  await context.close()

  await visitor.getByRole('link', { name: '查回执' }).click()
  await visitor.getByLabel('回执码').fill(code.toLowerCase())
  await visitor.getByRole('button', { name: '查看' }).click()
  await visitor.getByText('今天换灯').waitFor()
})

test('the pages at the gate keep nobody out, in either language', async () => {
  for (const path of [`/s/${gate}`, `/s/${gate}?lang=en`, '/s/receipt', '/s/ZZZZ-ZZZZ-ZZZZ'])
    expect(await judged(path)).toEqual([])
})
