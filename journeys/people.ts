import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPassword } from './caller.ts'

/** A desk, and a phone in one hand. */
export const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
export const phone = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  hasTouch: true,
  isMobile: true,
}

export type Person = { page: Page; context: BrowserContext }

/** Somebody who opens the page and signs in as people do. */
export const signIn = async (
  browser: Browser,
  url: string,
  account: string,
  device: typeof desk,
): Promise<Person> => {
  const context = await browser.newContext(device)
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('账号').waitFor({ state: 'detached' })
  return { page, context }
}

/** Signs on the glass: two strokes inside the pad; `at` says which, where several people sign. */
export const drawName = async (page: Page, at?: number): Promise<void> => {
  const pads = page.getByLabel(/^签字框/)
  const pad = at === undefined ? pads : pads.nth(at)
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no pad to sign on')
  for (const [from, to] of [
    [0.2, 0.45],
    [0.5, 0.8],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.3)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++)
      await page.mouse.move(
        box.x + box.width * (from + ((to - from) * step) / 12),
        box.y + box.height * (0.3 + 0.4 * Math.abs(Math.sin(step))),
      )
    await page.mouse.up()
  }
}

/** Everything the drill form asks, as a safety person would type it. */
export const fillDrill = async (page: Page, day: string): Promise<void> => {
  await page.getByLabel('演练日期').fill(day)
  await page.getByRole('radio', { name: '实战演练' }).check()
  await page.getByRole('radio', { name: '现场处置方案' }).check()
  await page.getByLabel('检验的预案').fill('喷漆车间火灾现场处置方案')
  await page.getByLabel('地点').fill('二号车间')
  await page.getByLabel('总指挥').fill('厂长')
  await page.getByLabel('参加人数').fill('32')
  await page.getByLabel('情景和经过').fill('模拟喷漆间起火，断电、报警、疏散，四分钟清点完毕。')
  await page.getByLabel('评估').fill('报警及时，两人不熟悉集合点。')
  await page.getByLabel('总结').fill('预案可行，补贴集合点标识。')
}

const root = resolve(import.meta.dirname, '..')
const real = resolve(root, '..', 'shared', 'plan', 'three-grasps-notice.zh.txt')

/** The town's real notice when it lies beside the checkout, else the invented one of the same form. */
export const notice = existsSync(real)
  ? { path: real, which: 'the real notice' }
  : {
      path: resolve(root, 'content', 'demo', 'notice.zh.txt'),
      which: 'the invented notice; the real one is not here',
    }
