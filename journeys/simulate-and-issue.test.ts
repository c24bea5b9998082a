import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { callerOf } from './caller.ts'
import { desk, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let officer: Person
let firm: { id: string; name: string }

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await signIn(browser, server.url, 'officer', desk)
  const asking = await callerOf(server.url, 'officer')
  const found = (await asking.does(parties.list, { name: '明岳机械' })).parties[0]
  firm = { id: found?.id ?? '', name: found?.name ?? '' }
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('an officer looks before issuing', () => {
  test('simulates a firm’s year by its name, and what would be if it were another', async () => {
    const { page } = officer
    await page.goto(`${server.url}/plan/simulate`)
    await page.getByLabel('看哪一家').fill('明岳')
    await page.getByRole('link', { name: /明岳机械/ }).click()
    await page.getByRole('heading', { name: `${firm.name} 2027 年会被要求做什么` }).waitFor()
    const before = await page.locator('.figures dd').first().innerText()
    await page.getByRole('button', { name: '2027年6月30日 应急演练' }).click()
    await page.getByRole('heading', { name: '应急演练', exact: true }).waitFor()
    await page.getByText('只要求有外包或出租').first().waitFor()
    await page.getByLabel('有外包或出租').check()
    await page.getByText(/比现在多 \d+ 件/).waitFor()
    expect(await page.locator('.figures dd').first().innerText()).not.toBe(before)
    await page.getByRole('button', { name: '按档案' }).click()
    await page.getByText(/比现在多/).waitFor({ state: 'detached' })
    expect(await page.locator('.figures dd').first().innerText()).toBe(before)
  })

  test('sees the town’s burden before the button, and issues', async () => {
    const { page } = officer
    await page.goto(`${server.url}/plan/issue`)
    await page.getByRole('heading', { name: '全镇负担' }).waitFor()
    await page.getByText(/今后十二个月共 \d+ 件/).waitFor()
    await page.getByText(/负担最重的 10 家/).click()
    expect(await page.locator('.heaviest li').count()).toBe(10)
    await page.getByRole('button', { name: /印发，新增/ }).click()
    await page.getByRole('heading', { name: '已印发' }).waitFor()
  })
})

test('a draft of the next version shows its difference and its effect, and is adopted and issued', async () => {
  const { page } = officer
  const text = await (await page.request.get(`${server.url}${plans.download.path}`)).text()
  const at = text.indexOf('- id: drill\n')
  const next = text.slice(0, at) + text.slice(at).replace('every: half-year', 'every: quarter')
  const upload = (content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '第二稿.yaml', mimeType: 'text/yaml', buffer: Buffer.from(content) })
  await page.goto(`${server.url}/plan/versions`)
  await upload(next.replace('every: quarter', 'every: querter'))
  await page.getByText(/不能填“querter”/).waitFor()
  await upload(next)
  await page.getByText(/没有问题/).waitFor()
  await page.getByRole('button', { name: '存为草案' }).click()
  await page.getByRole('heading', { name: '第 2 版草案与第 1 版' }).waitFor()
  await page.getByText('每半年一次').first().waitFor()
  await page.getByText('每季度一次').first().waitFor()
  await page.getByText(/比第 1 版多 \d+ 件/).waitFor()
  await page.getByRole('button', { name: '采用为第 2 版' }).click()
  await page.getByRole('heading', { name: '印发前试算' }).waitFor()
  await page.getByRole('button', { name: /印发，新增/ }).click()
  await page.getByRole('heading', { name: '已印发' }).waitFor()
})

test('an amended firm’s duties move only when the officer says so, and its page tells the change by name', async () => {
  const asking = await callerOf(server.url, 'officer')
  const preview = () => asking.does(plans.previewFor, { party: firm.id })
  expect((await preview()).counts).toMatchObject({ added: 0, moved: 0, withdrawn: 0 })
  const { page } = officer
  await page.goto(`${server.url}/parties/${firm.id}`)
  await page.getByRole('button', { name: '修改' }).click()
  await page.getByLabel('有外包或出租').check()
  await page.getByRole('button', { name: '保存' }).click()

  await page.getByText('按现在的情况，这家的义务要变').waitFor()
  const { counts, changes } = await preview()
  expect(counts.added).toBeGreaterThan(0)
  expect(changes.find(({ change }) => change === 'added')?.why.zh).toContain('有外包或出租')
  const { added, moved, withdrawn, kept } = counts
  const [before, after] = [kept + moved + withdrawn, kept + moved + added + counts.reopened]
  await page.getByText(`现有 ${before} 件，调整后 ${after} 件`).waitFor()
  await page
    .getByRole('cell', { name: /有外包或出租/ })
    .first()
    .waitFor()

  await page.getByRole('button', { name: '按此调整' }).click()
  await page.getByText('已按现在的情况调整义务').waitFor()
  expect((await preview()).counts).toMatchObject({ added: 0, moved: 0, withdrawn: 0 })
})

test('the enterprise signs for the notice on its phone and sees its own year', async () => {
  const { page, context } = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
  await page.goto(`${server.url}/field/plan`)
  await page.getByRole('button', { name: '以罗小满的名义签收' }).click()
  await page.getByText(/罗小满 .*签收/).waitFor()
  await page.getByText(/2026 年要交 \d+ 件/).waitFor()
  await page.getByText('应急演练').first().waitFor()
  await context.close()
  await officer.page.goto(`${server.url}/plan/receipts`)
  await officer.page.getByRole('heading', { name: /通知签收：1 \// }).waitFor()
})

test('a village writes its own sub-plan and finishes a task; the office reads it', async () => {
  const { page, context } = await signIn(browser, `${server.url}/field/`, 'village', desk)
  await page.goto(`${server.url}/plan/sub-plans`)
  await page.getByRole('button', { name: '加任务' }).click()
  await page.getByLabel('条款', { exact: true }).selectOption('4.2')
  await page.getByLabel('任务', { exact: true }).fill('联系消防站定日期')
  await page.getByLabel('责任人').fill('上官禾')
  await page.getByLabel('期限').fill('2026-06-20')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('还有 8 天').waitFor()
  await page.getByRole('button', { name: '办理' }).click()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByText('6月12日交').waitFor()
  await context.close()
  await officer.page.goto(`${server.url}/plan/sub-plans`)
  await officer.page.getByText('联系消防站定日期').waitFor()
  expect(await officer.page.getByRole('button', { name: '加任务' }).count()).toBe(0)
})
