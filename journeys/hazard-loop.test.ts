import { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { demoSignature } from '@bihuan/server/demo/records.ts'
import { takenPhoto } from '@bihuan/server/testing/pictures.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Caller, callerOf } from './caller.ts'
import { drawName, type Person, phone, signIn } from './people.ts'
import { type RunningServer, startServer } from './server-process.ts'

let server: RunningServer
let browser: Browser
let firm: Person
let officer: Caller
let ordered = ''

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  officer = await callerOf(server.url, 'officer')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A picture is drawn anew on a machine that has other work. */
const patience = { timeout: 20_000 }
const today = '2026-06-12'

const photo = async (shade: number) => ({
  name: `${shade}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await takenPhoto({ shade, width: 1200, height: 900 })),
})
const take = async (page: Page, group: RegExp, shade: number) => {
  const field = page.getByRole('group', { name: group })
  const before = await field.getByRole('img').count()
  await field
    .locator('label')
    .filter({ hasText: /选照片/ })
    .locator('input')
    .setInputFiles(await photo(shade))
  await expect.poll(() => field.getByRole('img').count(), patience).toBe(before + 1)
}

const sign = async (page: Page, step: string) => {
  await drawName(page)
  await page.getByRole('button', { name: `签字并提交“${step}”` }).click()
}

type Step = InputOf<typeof hazards.act>
const officerSigns = (act: Step['act'], values: Step['values']) =>
  officer.does(hazards.act, { hazard: ordered, act, values, signature: demoSignature('loop') })

const found = async (what: string) => {
  const { hazards: rows } = await officer.does(hazards.list, { q: what })
  return rows[0]
}

describe('the closed loop on a phone', () => {
  test('the enterprise reports with a picture where there is no signal; it arrives once there is one', async () => {
    firm = await signIn(browser, `${server.url}/field/`, 'enterprise', phone)
    const { page, context } = firm
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: '拍照报隐患' }).click()
    await page.getByLabel('地点').waitFor()
    await context.setOffline(true)
    await take(page, /照片/, 20)
    await page.getByLabel('地点').fill('油漆库门口')
    await page.getByLabel('隐患情况').fill('油漆桶没有盖，旁边有人抽烟')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已签字，存在手机里，没有丢').waitFor()
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByText('报隐患：油漆桶没有盖').first().waitFor()
    await context.setOffline(false)
    await expect.poll(async () => (await found('油漆桶没有盖'))?.photo, patience).toBeTruthy()
  })

  test('what was reported before is shown while another writes the same', async () => {
    const { page } = firm
    await page.goto(`${server.url}/field/hazards/report`)
    await page.getByLabel('地点').fill('油漆库门口')
    await page.getByLabel('隐患情况').fill('油漆桶没盖，旁边有人抽烟')
    await page.getByText('可能已经报过').waitFor()
    await page.getByRole('link', { name: /油漆桶没有盖/ }).click()
    await page.getByRole('heading', { name: /油漆桶没有盖/ }).waitFor()
  })

  test('it is fixed on the spot, with a picture of before and one of after', async () => {
    const { page } = firm
    await page.getByRole('link', { name: '当场改好' }).click()
    await page.getByText('改前', { exact: true }).waitFor()
    await page.getByLabel('怎么改的').fill('盖好桶，劝离抽烟的人')
    await page.getByRole('button', { name: /签字并提交/ }).click()
    await page.getByText(/还有 2 处要填好/).waitFor()
    await take(page, /改后照片/, 90)
    await sign(page, '当场改好')
    await page.getByText('已签：当场改好').waitFor(patience)
  })

  test('what the officer ordered is settled, put right, accepted, and the review asked for in one go', async () => {
    const party = (await officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
    const values = { what: '空压机安全阀没有校验', place: '空压机房', foundOn: today, source: 'department' }
    ordered = (await officer.does(hazards.report, { party, values })).id
    await officerSigns('grade', { grade: 'general' })
    await officerSigns('order', { issuer: '区应急局', demand: '送检安全阀', deadline: '2026-06-30' })

    const { page } = firm
    await page.goto(`${server.url}/field/hazards`)
    await page.getByRole('link', { name: /空压机安全阀/ }).click()
    await page.getByRole('link', { name: '填五落实' }).click()
    await page.getByLabel('整改措施').fill('拆下送检，用备用阀')
    await page.getByLabel('整改期限').fill('2026-06-20')
    await sign(page, '填五落实')

    await page.getByRole('link', { name: '整改完成' }).click()
    await page.getByLabel('怎么改的').fill('已送检合格')
    await page.getByLabel('花了多少钱').fill('180')
    await take(page, /改后照片/, 150)
    await sign(page, '整改完成')

    await page.getByRole('link', { name: '自验' }).click()
    await page.getByRole('radio', { name: '改好了' }).check()
    await page.getByLabel('自验意见').fill('有检定证书')
    await sign(page, '自验')

    await page.getByRole('link', { name: '申请复查' }).click()
    await sign(page, '申请复查')
    await page.getByText('镇里欠您的').waitFor(patience)
    await page.getByText('还有 10 天').first().waitFor()
  })

  test('a step that the town refuses comes back with its sentence, and nothing of it is lost', async () => {
    const { page } = firm
    await page.goto(`${server.url}/field/hazards/${ordered}/safeguard`)
    await page.getByRole('textbox', { name: '防范措施' }).fill('停用空压机，挂牌')
    await officerSigns('review', {
      ...{ on: today, reviewers: '佟雨桐、季怀安', result: 'passed', opinion: '证书齐全' },
    })
    await sign(page, '写防范措施')
    await page
      .getByText(/不能再“写防范措施”/)
      .first()
      .waitFor(patience)
    await page.goto(`${server.url}/field/outbox`)
    await page.getByText('要您看一下').waitFor()
    await page.getByText(/写防范措施：空压机安全阀/).waitFor()
  })

  test('the phone shows it struck off, with every signed step', async () => {
    const { page } = firm
    await page.goto(`${server.url}/field/hazards/${ordered}`)
    await page.getByText('已销号').first().waitFor()
    for (const step of [
      '发现',
      '判级',
      '责令限期整改',
      '五落实',
      '整改完成',
      '单位自验',
      '申请复查',
      '现场复查',
    ])
      await page.getByRole('heading', { name: step, exact: true }).waitFor()
    expect(await page.getByRole('img', { name: /罗小满的签字/ }).count()).toBe(4)
    const { acts } = await officer.does(hazards.show, { hazard: ordered })
    const signed = acts.find(({ act }) => act === 'rectify')
    expect(signed?.device?.name).toMatch(/Chrom/)
    await firm.context.close()
  })
})
