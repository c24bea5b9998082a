import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { messages } from '@bihuan/contract/messages.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let enterprise: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  enterprise = await town.signIn('enterprise')
})
afterAll(() => town.close())

const toAll = { kinds: [], areas: [], parties: [] }
const partyOf = async (name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, name]))[0]
    ?.id ?? ''
const late = async () => (await officer.does(duties.list, { lamp: 'late' })).duties

describe('a notice', () => {
  const notice = { title: '汛期值守', body: '请各单位落实 24 小时值守。' }

  test('reaches everybody of a kind who is still open, and says who acknowledged it', async () => {
    const before = (await enterprise.does(messages.inbox, {})).unread
    const sent = await officer.does(messages.send, { ...notice, ...toAll, kinds: ['enterprise'] })
    const [open] = await town.query<{ count: number }>(
      `select count(*)::int as count from party where town = $1 and kind = 'enterprise' and (until is null or until >= '2026-06-12')`,
      [hexi],
    )
    expect(sent).toMatchObject({ kind: 'notice', sent: open?.count, received: 0 })

    const inbox = await enterprise.does(messages.inbox, {})
    expect(inbox.unread).toBe(before + 1)
    const [message] = inbox.messages
    const read = await enterprise.does(messages.receive, { message: message?.id ?? '' })
    expect(read).toMatchObject({ receivedBy: '罗小满' })
    // Acknowledging twice is the first acknowledgement.
    const again = await enterprise.does(messages.receive, { message: message?.id ?? '' })
    expect(again.receivedAt).toBe(read.receivedAt)
    expect((await enterprise.does(messages.inbox, {})).unread).toBe(before)

    const batch = await officer.does(messages.batch, { batch: sent.batch })
    expect(batch).toMatchObject({ received: 1, body: notice.body })
    expect(batch.to.filter(({ receivedAt }) => receivedAt !== null).map(({ party }) => party.name)).toEqual([
      '锦榆家具有限公司',
    ])
    const { entries, whole } = await officer.does(archive.file, { file: sent.batch })
    expect({ whole, acts: entries.map(({ act }) => act) }).toEqual({ whole: true, acts: ['message.sent'] })
    expect(JSON.stringify(entries)).not.toContain('汛期')
  })

  test('goes to one village, to one firm by name, and to nobody twice', async () => {
    const village = await officer.does(messages.send, {
      ...notice,
      ...toAll,
      kinds: ['enterprise', 'village'],
      areas: [`${hexi}201`],
      parties: [await partyOf('上坊村')],
    })
    const { to } = await officer.does(messages.batch, { batch: village.batch })
    const names = to.map(({ party }) => party.name)
    expect(names).toContain('上坊村')
    expect(names).toContain('锦榆家具有限公司')
    expect(names).not.toContain('禾溪大酒楼')
    expect(new Set(names).size).toBe(names.length)
  })

  test('to nobody is refused, and so is one to a stranger', async () => {
    expect((await officer.tries(messages.send, { ...notice, ...toAll })).problem.code).toBe(
      'message.no-recipient',
    )
    const stranger =
      (await town.query<{ id: string }>(`select id from party where town <> $1 limit 1`, [hexi]))[0]?.id ?? ''
    expect(
      (await officer.tries(messages.send, { ...notice, ...toAll, parties: [stranger] })).problem.code,
    ).toBe('party.not-found')
    expect((await officer.tries(messages.send, { ...notice, ...toAll, title: ' ' })).problem.status).toBe(400)
  })
})

describe('a reminder', () => {
  test('is one slip for each debtor, names its duties, and is not sent twice in a day', async () => {
    const owed = await late()
    const asked = owed.map(({ id }) => id)
    const debtors = new Set(owed.map(({ debtor }) => debtor.id))
    const sent = await officer.does(messages.remind, { duties: asked, note: '请本周内补齐' })
    expect(sent).toMatchObject({ sent: debtors.size, duties: asked.length, skipped: [] })

    const again = await officer.tries(messages.remind, { duties: asked, note: '' })
    expect(again.problem).toMatchObject({ status: 409, code: 'message.reminded-today' })

    const { to } = await officer.does(messages.batch, { batch: sent.batch })
    expect(to.every(({ slip }) => slip === 'yellow')).toBe(true)
    const one = await officer.does(messages.show, { message: to[0]?.id ?? '' })
    expect(one.duties.length).toBeGreaterThan(0)
    expect(one.duties.every(({ lamp }) => lamp.kind === 'late')).toBe(true)
    expect(one.body).toContain('请本周内补齐')
  })

  test('on a later day is red for what a reminder before has not moved', async () => {
    const asked = (await late()).map(({ id }) => id)
    town.clock.now += 10 * 86_400_000
    officer = await town.signIn('officer')
    const sent = await officer.does(messages.remind, { duties: asked, note: '' })
    const { to } = await officer.does(messages.batch, { batch: sent.batch })
    expect(to.some(({ slip }) => slip === 'red')).toBe(true)
    town.clock.now -= 10 * 86_400_000
    officer = await town.signIn('officer')
  })

  test('of what was delivered is refused; among others it is left out and said', async () => {
    const { duties: done } = await officer.does(duties.list, { lamp: 'done' })
    const { duties: soon } = await officer.does(duties.list, { lamp: 'ok' })
    const [delivered, open] = [done[0]?.id ?? '', soon[0]?.id ?? '']
    const refused = await officer.tries(messages.remind, { duties: [delivered], note: '' })
    expect(refused.problem.code).toBe('message.nothing-owed')
    const sent = await officer.does(messages.remind, { duties: [delivered, open], note: '' })
    expect(sent.skipped).toMatchObject([{ duty: delivered }])
  })
})

test('only the office sends, and only the receiver acknowledges', async () => {
  for (const account of ['leader', 'department', 'village', 'enterprise']) {
    const person = await town.signIn(account)
    const send = { title: '通知', body: '通知', ...toAll, kinds: ['enterprise' as const] }
    expect((await person.tries(messages.send, send)).problem.code).toBe('request.not-allowed')
  }
  const [message] = (await (await town.signIn('enterprise')).does(messages.inbox, {})).messages
  for (const account of ['officer', 'village', 'department'])
    expect(
      (await (await town.signIn(account)).tries(messages.receive, { message: message?.id ?? '' })).problem
        .code,
    ).toBe('message.not-found')
})
