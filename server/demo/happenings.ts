import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { addDays, type Day, yearOf } from '@bihuan/domain/base/day.ts'
import { eventOperations } from '../duties/event-operations.ts'
import { ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { giveBack } from '../ledgers/give-back.ts'
import { messageFile } from '../messages/files.ts'
import { messageOperations } from '../messages/operations.ts'
import { remind } from '../messages/remind.ts'
import { type MessageFile, markReceived } from '../messages/store.ts'
import { receiptFile, receiptOperations } from '../plans/receipt-operations.ts'
import { insertReceipt } from '../plans/receipt-store.ts'
import { calledIn } from './profiles.ts'
import { ask, deskOn, officerOf, partyId, type Seeding } from './seeding.ts'
import { shareOf } from './share.ts'
import type { DemoTown } from './towns.ts'

/** What happened in the year: last summer's typhoon, an accident elsewhere, a flood not long ago. */
export const seedEvents = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const { today, issueDay, plan, laws } = seeding
  const ofThisYear = `${yearOf(today)}-08-02`
  const summer = ofThisYear < addDays(today, -20) ? ofThisYear : `${yearOf(today) - 1}-08-02`
  const happened = [
    { kind: 'typhoon', name: '台风“青鸾”', on: summer, note: '气象台发布台风黄色预警，全镇停工避险。' },
    {
      kind: 'accident',
      name: '邻市某木业车间粉尘燃爆',
      on: addDays(today, -75),
      note: '区里通报，要求举一反三。',
    },
    { kind: 'flood', name: '一轮强降雨', on: addDays(today, -9), note: '河道水位接近警戒。' },
  ]
  for (const { on, ...event } of happened.filter((one) => one.on > issueDay))
    await ask(seeding, on, officerOf(town), eventOperations(plan, laws), 'events.enter', {
      ...{ ...event, on, areas: [], about: null },
    })
}

type Body = { id: string; person: string }

const bodiesOf = (town: DemoTown): Body[] =>
  [
    ...town.enterprises.filter(({ afterIssue }) => !afterIssue).map(({ key }) => key),
    ...town.departments.map(({ key }) => key),
    ...town.villages.map(({ code }) => code),
  ].map((key) => ({ id: partyId(town.code, key), person: calledIn(town, key) }))

/** Most bodies acknowledge the notice within weeks, some not to this day. */
export const seedReceipts = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const operations = receiptOperations(seeding.plan)
  const { issueDay, today } = seeding
  const register = await ask(seeding, issueDay, officerOf(town), operations, 'plans.receipts', {})
  const { notice, rows } = register as OutputOf<typeof plans.receipts>
  const asked = new Set(rows.map(({ party }) => party.id))
  const byDay = new Map<Day, Body[]>()
  for (const body of bodiesOf(town)) {
    if (!asked.has(body.id) || shareOf(body.id, 'receives') > 0.82) continue
    const on = addDays(issueDay, 1 + Math.floor(25 * shareOf(body.id, 'received') ** 2))
    if (on < today) byDay.set(on, [...(byDay.get(on) ?? []), body])
  }
  for (const [on, bodies] of byDay) await acknowledge(seeding, town, on, bodies, notice.digest)
}

/** As `plans.acknowledge` does for one body. */
const acknowledge = (seeding: Seeding, town: DemoTown, on: Day, bodies: readonly Body[], digest: string) =>
  deskOn(seeding, on).write(systemSigner(town.code), 'zh', async (desk) => {
    const named = new Map(bodies.map((body) => [body.id, body]))
    const ids = [...named.keys()]
    const found = await desk.rows
      .selectFrom('party')
      .select(['id', 'area', 'handler'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    const signed = found.map(({ id, area, handler }) => ({
      axes: { area, party: id, handler },
      person: named.get(id)?.person ?? '',
    }))
    const plan = seeding.plan.id
    await desk.append(
      signed.map(({ axes, person }) => ({
        file: { id: receiptFile(town.code, digest, axes.party), kind: 'receipt', ...axes },
        act: 'notice.acknowledged',
        body: { plan, notice: digest },
        personal: { person },
      })),
      async (rows) => {
        for (const { axes, person } of signed)
          await insertReceipt(rows, {
            ...{ plan, digest, ...axes, signed_at: desk.now },
            ...{ signed_by: idOfName(`demo/filer/${axes.party}`), signed_by_name: person },
          })
      },
    )
  })

/** A few of the latest records are sent back: too thin to count. */
export const seedReturns = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const { today } = seeding
  const officer = officerOf(town)
  const late = await deskOn(seeding, today).read(officer, 'zh', (desk) =>
    desk.rows
      .selectFrom('record')
      .select(['id', 'filed_on'])
      .where('filed_on', '>=', addDays(today, -45))
      .orderBy('filed_on')
      .orderBy('id')
      .execute(),
  )
  for (const { id, filed_on } of late.filter((one) => shareOf(one.id, 'returned') < 0.015)) {
    const day = [addDays(filed_on, 3), addDays(today, -1)].sort()[0] ?? today
    await deskOn(seeding, day).write(officer, 'zh', (desk) =>
      giveBack({ record: id, reason: '现场照片和签名对不上，请补充后重新提交。' }, desk),
    )
  }
}

/** One notice to all enterprises, and reminders of what is overdue; some are acknowledged. */
export const seedMessages = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const { today } = seeding
  const sent = addDays(today, -8)
  await ask(seeding, sent, officerOf(town), messageOperations(seeding.plan), 'messages.send', {
    title: '关于做好汛期安全自查的通知',
    body: '请各企业本周内检查围墙、临时用电和排水，发现问题先停后改，查完把记录填进台账。',
    ...{ kinds: ['enterprise'], areas: [], parties: [] },
  })
  for (const ago of [21, 6, 1]) await remindOn(seeding, town, addDays(today, -ago))
  await receive(seeding, town)
}

const remindOn = async (seeding: Seeding, town: DemoTown, day: Day) => {
  await deskOn(seeding, day).write(officerOf(town), 'zh', async (desk) => {
    const overdue = await desk.rows
      .selectFrom('duty')
      .select(['id', 'key'])
      .where('state', 'in', ['open', 'returned'])
      .where('due_on', '<', day)
      .orderBy('due_on', 'desc')
      .orderBy('key')
      .limit(60)
      .execute()
    const chosen = overdue.filter(({ key }) => shareOf(key, day) < 0.5).map(({ id }) => id)
    if (chosen.length > 0)
      await remind({ duties: chosen, note: '有困难请直接到镇安办说明。' }, desk, ruleFinder(seeding.plan))
  })
}

/** Some are acknowledged within days. */
const receive = async (seeding: Seeding, town: DemoTown) => {
  const people = new Map(bodiesOf(town).map(({ id, person }) => [id, person]))
  const messages = await deskOn(seeding, seeding.today).read(officerOf(town), 'zh', (desk) =>
    desk.rows
      .selectFrom('message')
      .selectAll()
      .where('received_at', 'is', null)
      .where('hazard', 'is', null)
      .orderBy('sent_on')
      .orderBy('id')
      .execute(),
  )
  const byDay = new Map<Day, MessageFile[]>()
  for (const message of messages) {
    const on = addDays(message.sent_on, 1 + Math.floor(4 * shareOf(message.id, 'when')))
    if (!people.has(message.party) || on >= seeding.today || shareOf(message.id, 'receives') > 0.6) continue
    byDay.set(on, [...(byDay.get(on) ?? []), message])
  }
  for (const [on, received] of byDay)
    await deskOn(seeding, on).write(systemSigner(town.code), 'zh', (desk) =>
      desk.append(
        received.map((message) => ({ file: messageFile(message), act: 'message.received', body: {} })),
        async (rows) => {
          for (const { id, party } of received)
            await markReceived(rows, id, { at: desk.now, name: people.get(party) ?? '' })
        },
      ),
    )
}
