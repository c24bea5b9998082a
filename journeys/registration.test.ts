import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { desk, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let officer: Person
const own = 'my own password'

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await signIn(browser, server.url, 'officer', desk)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const onThePhone = async (): Promise<Page> => {
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(`${server.url}/register`)
  await page.getByRole('heading', { name: '注册' }).waitFor()
  return page
}

const fill = async (page: Page, lines: Record<string, string>) => {
  for (const [label, value] of Object.entries(lines))
    await page.getByLabel(label, { exact: true }).fill(value)
}

/** The officer looks a party up where one is to be chosen. */
const pick = async (page: Page, typed: string, name: string) => {
  await page.getByLabel('单位', { exact: true }).fill(typed)
  await page.getByRole('button', { name: new RegExp(name) }).click()
}

describe('a safety person of 宏榉木业 who was given a code', () => {
  test('registers on the phone with it and goes straight to work; the code opens nothing twice', async () => {
    const { page } = officer
    await page.goto(`${server.url}/accounts?tab=invitations`)
    await pick(page, '宏榉', '宏榉木业有限公司')
    await page.getByRole('button', { name: '生成邀请码' }).click()
    const code = await page.locator('.one-time').innerText()
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    await page.getByRole('button', { name: '关闭' }).click()

    const newcomer = await onThePhone()
    await newcomer.getByRole('button', { name: '注册并进入' }).click()
    await newcomer.getByText('请填邀请码').waitFor()
    await fill(newcomer, { 邀请码: code.toLowerCase(), 您的姓名: '申屠安', 账号: 'shentu', 密码: own })
    await newcomer.getByRole('button', { name: '注册并进入' }).click()
    await newcomer.getByRole('heading', { name: '宏榉木业有限公司' }).waitFor()
    await newcomer.getByText(/^还有 \d+ 件/).waitFor()

    const second = await onThePhone()
    await fill(second, { 邀请码: code, 您的姓名: '另一人', 账号: 'another', 密码: own })
    await second.getByRole('button', { name: '注册并进入' }).click()
    await second.getByText(/邀请码不对、用过了或已过期/).waitFor()
  })

  test('stands in the file of the enterprise from then on, in its people and in its life', async () => {
    const { page } = officer
    await page.goto(`${server.url}/parties`)
    await page.getByRole('link', { name: '宏榉木业有限公司' }).click()
    await page.getByText('登记人员申屠安').waitFor()
    await page.getByRole('navigation', { name: '档案的各部分' }).getByRole('link', { name: /^人员/ }).click()
    await page.getByRole('button', { name: '申屠安' }).waitFor()
  })
})

describe('somebody of a new enterprise who has no code', () => {
  const uscc = '91341000MA2N0ABGXX'

  test('applies by the credit code, and on signing in reads that the office is checking', async () => {
    const page = await onThePhone()
    await page.getByLabel('没有邀请码').check()
    await page.getByLabel('所在的镇').selectOption({ label: '禾溪镇' })
    await fill(page, { 企业名称: '望月木业有限公司', 统一社会信用代码: '91341000MA2N0ABGX1' })
    await fill(page, { 您的姓名: '淳于海', 手机号: '13900003333', 账号: 'chunyu', 密码: own })
    await page.getByRole('button', { name: '提交申请' }).click()
    await page
      .getByText(/校验码应为 X/)
      .first()
      .waitFor()
    await fill(page, { 统一社会信用代码: uscc })
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByText('申请已收到').waitFor()

    await page.goto(`${server.url}/field/`)
    await fill(page, { 账号: 'chunyu', 密码: own })
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText(/正在等镇安办核对/).waitFor()
    await page.context().close()
  })

  test('is let in once the officer has registered the enterprise and approved', async () => {
    const { page } = officer
    await page.goto(`${server.url}/parties/new`)
    await fill(page, { 名称: '望月木业有限公司', 统一社会信用代码: uscc, '从业人员（人）': '26' })
    await page.getByLabel('所在地', { exact: true }).selectOption({ label: '云谷村' })
    await page.getByLabel('监管行业', { exact: true }).selectOption({ label: '木竹加工' })
    await page.getByLabel('粉尘涉爆').check()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: '望月木业有限公司' }).waitFor()

    await page.goto(`${server.url}/accounts`)
    await page.getByRole('link', { name: /注册申请 1/ }).click()
    await page.getByText('名册里没有这个代码', { exact: false }).waitFor()
    await pick(page, '望月', '望月木业有限公司')
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByText('佟雨桐已通过').waitFor()

    const { page: firm } = await signInAs('chunyu')
    await firm.getByRole('heading', { name: '望月木业有限公司' }).waitFor()
  })
})

const signInAs = async (account: string) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${server.url}/field/`)
  await fill(page, { 账号: account, 密码: own })
  await page.getByRole('button', { name: '登录' }).click()
  return { page, context }
}

test('a colleague whom the office makes an account for sets a password of their own', async () => {
  const { page } = officer
  await page.goto(`${server.url}/accounts`)
  await page.getByRole('button', { name: '建账号' }).click()
  await fill(page, { 姓名: '东方既白', 账号: 'dongfang' })
  await page.getByLabel('镇安办工作人员').check()
  await page.getByRole('button', { name: '建账号' }).click()
  const password = await page.locator('.one-time').innerText()

  const context = await browser.newContext(desk)
  const colleague = await context.newPage()
  await colleague.goto(server.url)
  await fill(colleague, { 账号: 'dongfang', 密码: password })
  await colleague.getByRole('button', { name: '登录' }).click()
  await colleague.getByText('这是一次性密码', { exact: false }).waitFor()
  await fill(colleague, { 新密码: own })
  await colleague.getByRole('button', { name: '设好并进入' }).click()
  await colleague.getByRole('button', { name: '东方既白' }).waitFor()
})

test('an officer sees a telephone number after saying why, and the file says so', async () => {
  const { page } = officer
  await page.goto(`${server.url}/parties?name=${encodeURIComponent('锦榆')}`)
  await page.getByRole('link', { name: '锦榆家具有限公司' }).click()
  await page.getByRole('navigation', { name: '档案的各部分' }).getByRole('link', { name: /^人员/ }).click()
  await page.getByRole('button', { name: '罗小满' }).click()
  const person = page.getByRole('dialog')
  await person.getByText(/^139\*{4}\d{4}$/).waitFor()
  await person.getByRole('button', { name: '查看号码' }).click()
  await person.getByLabel('查看的理由').fill('通知今天的演练改期')
  await person.getByRole('button', { name: '查看号码' }).click()
  await person.getByText(/^139\d{8}$/).waitFor()
  await person.getByText('通知今天的演练改期').waitFor()
})
