import { messages } from '@bihuan/contract/messages.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let firm: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
})
afterAll(() => town.close())

const digest = async () => (await officer.does(plans.receipts, {})).notice.digest
const rowOf = async (name: string) =>
  (await officer.does(plans.receipts, {})).rows.find(({ party }) => party.name === name)

describe('the notice', () => {
  test('is awaited from every addressee since it was loaded, the longest waiting first', async () => {
    const { rows, signed, kinds } = await officer.does(plans.receipts, {})
    expect(signed).toBe(0)
    expect(kinds).toContain('enterprise')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.map(({ days }) => days)).toEqual(rows.map(({ days }) => days).toSorted((a, b) => b - a))
    expect(rows.some(({ party }) => party.name === '云帆彩印包装有限公司')).toBe(false)
    const newcomer = await rowOf('澄湖新材料有限公司')
    expect(newcomer?.awaitedFrom).toBe('2026-03-04')
  })

  test('is acknowledged by a body’s own account, once, and journaled', async () => {
    const text = await digest()
    const { receipt } = await firm.does(plans.myReceipt, {})
    expect(receipt).toMatchObject({ digest: text, signedAt: null })
    const signed = await firm.does(plans.acknowledge, { digest: text })
    expect(signed).toMatchObject({ signedAt: town.clock.now, signedBy: '罗小满' })
    expect(await firm.does(plans.acknowledge, { digest: text })).toEqual(signed)
    const entries = await town.query<{ body: object; sealed: Buffer }>(
      `select body, sealed from journal where town = $1 and act = 'notice.acknowledged'`,
      [hexi],
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.body).toEqual({ plan: 'three-grasps-2023', notice: text })
    expect(JSON.stringify(entries[0]?.body)).not.toContain('罗小满')
    expect(await rowOf('锦榆家具有限公司')).toMatchObject({ signedBy: '罗小满' })
    expect((await officer.does(plans.receipts, {})).signed).toBe(1)
  })

  test('is seen by a firm as its own receipt alone', async () => {
    const { rows } = await firm.does(plans.receipts, {})
    expect(rows.map(({ party }) => party.name)).toEqual(['锦榆家具有限公司'])
  })

  test('cannot be acknowledged by who was not addressed, nor unread', async () => {
    expect((await officer.tries(plans.acknowledge, { digest: await digest() })).status).toBe(403)
    const { problem } = await firm.tries(plans.acknowledge, { digest: 'a'.repeat(64) })
    expect(problem).toMatchObject({ status: 409, code: 'notice.changed' })
  })

  test('is reminded of by the office, and only who has not signed', async () => {
    const { rows } = await officer.does(plans.receipts, {})
    const parties = rows.map(({ party }) => party.id)
    expect((await firm.tries(plans.remindReceipts, { parties })).status).toBe(403)
    expect(await officer.does(plans.remindReceipts, { parties })).toEqual({ reminded: rows.length - 1 })
    expect(await rowOf('锦榆家具有限公司')).toMatchObject({ reminders: 0, remindedAt: null })
    expect(await rowOf('青岚山庄')).toMatchObject({ reminders: 1, remindedAt: town.clock.now })
    expect(await officer.does(plans.remindReceipts, { parties: [] })).toEqual({ reminded: 0 })
    expect((await officer.tries(plans.remindReceipts, { parties })).problem.code).toBe(
      'message.reminded-today',
    )
  })

  test('is asked for by a slip in the body’s own box, as a duty is, and by a graver one the next day', async () => {
    const village = await town.signIn('village')
    const { messages: box, unread } = await village.does(messages.inbox, {})
    expect(unread).toBe(1)
    expect(box[0]).toMatchObject({ kind: 'reminder', slip: 'blue', sentBy: '佟雨桐', receivedAt: null })
    expect(box[0]?.title).toMatch(/^蓝单：请签收《.+》$/)
    const { rows } = await officer.does(plans.receipts, {})
    const own = rows.find(({ party }) => party.name === '上坊村')?.party.id ?? ''
    const { now } = town.clock
    town.clock.now = now + 24 * 3_600_000
    const later = await town.signIn('officer')
    expect(await later.does(plans.remindReceipts, { parties: [own] })).toEqual({ reminded: 1 })
    const again = await (await town.signIn('village')).does(messages.inbox, {})
    const reminders = again.messages.filter(({ kind }) => kind === 'reminder')
    expect(reminders.map(({ slip }) => slip)).toEqual(['yellow', 'blue'])
    town.clock.now = now
    const { messages: firms } = await firm.does(messages.inbox, {})
    expect(firms.filter(({ kind }) => kind === 'reminder')).toEqual([])
  })

  test('is awaited anew when another text is loaded', async () => {
    const text = '一、总则\n二、任务\n（一）责任。另说。\n1.规矩。（1）定人。\n三、要求\n（一）带头。'
    const content = Buffer.from(text)
    await officer.does(plans.loadNotice, { name: '新通知.txt', content: content.toString('base64') })
    const { signed, notice, rows } = await officer.does(plans.receipts, {})
    expect({ signed, name: notice.name }).toEqual({ signed: 0, name: '新通知.txt' })
    expect(rows.every(({ awaitedFrom }) => awaitedFrom === today)).toBe(true)
  })
})
