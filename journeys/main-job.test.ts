import { readFileSync } from 'node:fs'
import { readNotice } from '@bihuan/domain/plans/notice.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { desk, drawName, fillDrill, notice, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let officer: Person
let firm: Person
let before = 0

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const delivered = async (page: Page): Promise<number> => {
  const panel = page.getByText(/\/\s*应交/).first()
  await panel.waitFor()
  const counts = (await panel.locator('xpath=..').innerText()).match(/(\d+)\s*\/\s*应交/)
  return Number(counts?.[1])
}

describe(`the main job, with ${notice.which}`, () => {
  test('the officer loads the notice: 58 clauses, each with its own words', async () => {
    officer = await signIn(browser, server.url, 'officer', desk)
    const { page } = officer
    await page.goto(`${server.url}/plan/notice`)
    await page.locator('input[type=file]').setInputFiles(notice.path)
    await page.getByText('对上 58 条').waitFor()
    await page.goto(`${server.url}/plan/4.2`)
    const read = readNotice(readFileSync(notice.path, 'utf8'))
    if ('refused' in read) throw new Error(read.refused)
    const words = read.passages.find(({ id }) => id === '4.2')?.text.slice(3, 40) ?? ''
    expect(words.length).toBeGreaterThan(20)
    await page.getByText(words).first().waitFor()
    before = await delivered(page)
  })

  test('the officer issues the plan: the newcomer’s duties appear, the closed firm’s go; twice changes nothing', async () => {
    const { page } = officer
    await page.goto(`${server.url}/plan/issue`)
    await page.getByRole('button', { name: /印发/ }).click()
    await page.getByRole('heading', { name: '已印发' }).waitFor()
    await page.goto(`${server.url}/plan/issue`)
    await page.getByText('没有变化', { exact: false }).first().waitFor()
    await page.goto(`${server.url}/plan/4.2`)
    await page.getByText('澄湖新材料有限公司').first().waitFor()
    expect(await page.getByText('云帆彩印包装有限公司').count()).toBe(0)
  })

  test('the enterprise files the drill on a phone and signs on the glass', async () => {
    firm = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
    const { page } = firm
    await page.getByText(/^还有 \d+ 件/).click()
    await page.getByRole('link', { name: /去填报 应急演练/ }).click()
    await page.getByRole('button', { name: '签字并提交' }).click()
    await page.getByText(/还有 \d+ 处要填好/).waitFor()
    await fillDrill(page, '2026-06-10')
    await page.getByText('按时，记在 2026 上半年').waitFor()
    await drawName(page)
    await page.getByRole('button', { name: '签字并提交' }).click()
    // Answered at once, or by the outbox a moment later: either way the lamp says that it was delivered.
    await page
      .getByText(/已交，按时|6月12日交/)
      .first()
      .waitFor()
  })

  test('the debtor’s lamp is lit, the clause’s count moved by one, and the lamp opens down to the hashes', async () => {
    const { page } = officer
    await page.goto(`${server.url}/plan/4.2`)
    expect(await delivered(page)).toBe(before + 1)
    await page
      .getByText(/^已交 \d+$/)
      .first()
      .click()
    await page
      .getByRole('row')
      .filter({ hasText: '锦榆' })
      .getByRole('link', { name: /6月12日交/ })
      .click()
    await page.getByText('这盏灯怎么来的').waitFor()
    const shown = await page.locator('body').innerText()
    for (const words of ['方案版本', '到期日', '看哪一天', '凭证', '6月10日', '流水'])
      expect(shown).toContain(words)
    await page.getByRole('button', { name: '现在验链' }).click()
    await page.getByText('链完整').waitFor()
    expect(shown).toMatch(/[0-9a-f]{12}/)
  })

  test('the district sees both towns’ counts and no name of a firm or a person', async () => {
    const { page, context } = await signIn(browser, server.url, 'district', desk)
    await page.goto(`${server.url}/towns`)
    await page.getByText('云岭镇').first().waitFor()
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('禾溪镇')
    for (const secret of ['锦榆', '罗小满', '佟雨桐', '竹源竹器厂']) expect(shown).not.toContain(secret)
    await context.close()
  })

  test('a stranger and the neighbour town are turned away at the very address', async () => {
    const address = officer.page.url()
    const neighbour = await signIn(browser, server.url, 'officer-yunling', desk)
    await neighbour.page.goto(address)
    await neighbour.page
      .getByText(/不在您的范围内/)
      .first()
      .waitFor()
    expect(await neighbour.page.locator('body').innerText()).not.toContain('锦榆')
    await neighbour.context.close()
    const stranger = await browser.newContext(desk)
    const page = await stranger.newPage()
    await page.goto(address)
    await page.getByLabel('账号').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('锦榆')
    await stranger.close()
  })
})
