import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTown, placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical } from '@bihuan/domain/base/canonical.ts'
import { addDays, type Day, dayOf, type Instant, startOf, yearOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import type { PartyProfile } from '@bihuan/domain/parties/profile.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { accountFile } from '../accounts/operations.ts'
import type { Passwords } from '../accounts/password.ts'
import { insertAccount, insertMembership } from '../accounts/store.ts'
import { issueOperations } from '../duties/issue-operations.ts'
import type { Database } from '../frame/database.ts'
import { openDesk, systemSigner, type Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import type { Sealer } from '../frame/seal.ts'
import { planOperations } from '../plans/operations.ts'
import { seedHistory } from './history.ts'
import { demoProfile, seedPeople } from './profiles.ts'
import { type DemoAccount, type DemoEnterprise, type DemoTown, readDemoTowns } from './towns.ts'

export type SeedParts = {
  house: { app: Database }
  sealer: Sealer
  passwords: Passwords
  plan: Plan
  laws: LawBook
  clock: () => Instant
  root: string
}

export type Seeding = SeedParts & { today: Day; issueDay: Day; notice: Buffer; password: string }

export const partyId = (town: string, key: string): string => idOfName(`demo/${town}/${key}`)

/** A desk at which it is ten in the morning of that day. */
export const deskOn = ({ house, sealer }: SeedParts, day: Day) =>
  openDesk({ database: house.app, sealer, clock: () => startOf(day) + 10 * 3_600_000 })

/**
 * Loads the invented district: two towns with their plan issued early in the year and the records since then,
 * all through the same operations that people use. Deterministic for a given day.
 */
export const seedDemo = async (parts: SeedParts): Promise<void> => {
  const demo = readDemoTowns(parts.root)
  const today = dayOf(parts.clock())
  const ofThisYear = `${yearOf(today)}-01-19`
  const seeding: Seeding = {
    ...parts,
    today,
    issueDay: addDays(ofThisYear, 30) <= today ? ofThisYear : `${yearOf(today) - 1}-01-19`,
    notice: readFileSync(join(parts.root, 'content', 'demo', 'notice.zh.txt')),
    password: await parts.passwords.hash(demo.password),
  }
  for (const town of demo.towns) {
    await seedTown(seeding, town)
    await issue(seeding, town)
    await seedLate(seeding, town)
    await seedHistory(seeding, town)
  }
  const { code, name } = demo.district
  await deskOn(parts, seeding.issueDay).write(systemSigner(code), 'zh', async (writer) => {
    await writer.append(townAct(code), async (rows) => {
      await rows.insertInto('place').values({ code, name_zh: name.zh, name_en: name.en }).execute()
    })
    for (const account of demo.districtAccounts) await seedAccount(seeding, writer, code, account)
  })
}

const townAct = (code: string) => ({
  file: { id: idOfName(`demo/${code}`), kind: 'town', area: placeOfTown(code), party: null, handler: null },
  act: 'town.opened',
  body: { by: 'demo' },
})

const seedTown = (seeding: Seeding, town: DemoTown) =>
  deskOn(seeding, addDays(seeding.issueDay, -10)).write(systemSigner(town.code), 'zh', async (writer) => {
    await writer.append(townAct(town.code), async (rows) => {
      const places = [{ code: town.code, ...town.name }, ...town.villages]
      await rows
        .insertInto('place')
        .values(places.map(({ code, zh, en }) => ({ code, name_zh: zh, name_en: en })))
        .execute()
    })
    for (const { code, zh } of town.villages)
      await seedParty(seeding, writer, { key: code, kind: 'village', name: zh, area: code, handler: null })
    for (const { key, name } of town.departments)
      await seedParty(seeding, writer, {
        key,
        kind: 'department',
        name,
        area: placeOfTown(town.code),
        handler: null,
      })
    const office = { key: 'office', kind: 'office' as const, name: `${town.name.zh}安全生产办公室` }
    await seedParty(seeding, writer, { ...office, area: placeOfTown(town.code), handler: null })
    for (const enterprise of town.enterprises)
      if (!enterprise.afterIssue) await seedParty(seeding, writer, partyOf(seeding, town, enterprise))
    await seedPeople(seeding, writer, town)
    for (const account of town.accounts) await seedAccount(seeding, writer, town.code, account)
  })

/** What happened after the plan was issued and before the next issue: newcomers and closures. */
const seedLate = (seeding: Seeding, town: DemoTown) =>
  deskOn(seeding, addDays(seeding.today, -15)).write(systemSigner(town.code), 'zh', async (writer) => {
    for (const enterprise of town.enterprises) {
      if (enterprise.afterIssue) await seedParty(seeding, writer, partyOf(seeding, town, enterprise))
      if (enterprise.closedDaysAgo !== undefined)
        await close(
          writer,
          partyId(town.code, enterprise.key),
          addDays(seeding.today, -enterprise.closedDaysAgo),
        )
    }
  })

const close = (writer: Writer, id: string, until: Day) =>
  writer.append(
    {
      file: { id, kind: 'party', area: placeOfTown(writer.signer.town), party: id, handler: null },
      act: 'party.changed',
      body: { until },
    },
    (rows) => rows.updateTable('party').set({ until, version: 2 }).where('id', '=', id).execute(),
  )

type DemoParty = {
  key: string
  kind: PartyKind
  name: string
  area: string
  handler: string | null
  since?: Day
  attributes?: PartyProfile
}

const partyOf = ({ today, laws }: Seeding, town: DemoTown, enterprise: DemoEnterprise): DemoParty => ({
  key: enterprise.key,
  kind: 'enterprise',
  name: enterprise.name,
  area: enterprise.village,
  handler: partyId(town.code, enterprise.handler),
  attributes: demoProfile(laws, town, enterprise),
  ...(enterprise.openedDaysAgo === undefined ? {} : { since: addDays(today, -enterprise.openedDaysAgo) }),
})

const seedParty = async (seeding: Seeding, writer: Writer, party: DemoParty) => {
  const id = partyId(writer.signer.town, party.key)
  const file = { id, kind: 'party', area: party.area, party: id, handler: party.handler }
  await writer.append({ file, act: 'party.registered', body: { kind: party.kind } }, (rows) =>
    rows
      .insertInto('party')
      .values({
        id,
        kind: party.kind,
        name: party.name,
        area: party.area,
        party: id,
        handler: party.handler,
        since: party.since ?? `${yearOf(seeding.issueDay) - 3}-03-01`,
        until: null,
        suspended_from: null,
        suspended_to: null,
        attributes: canonical(party.attributes ?? {}),
        changed_by: writer.signer.account,
        changed_by_name: writer.signer.person,
        changed_at: writer.now,
      })
      .execute(),
  )
}

const seedAccount = async (seeding: Seeding, writer: Writer, town: string, account: DemoAccount) => {
  const id = idOfName(`demo/account/${account.name}`)
  const party = account.party === undefined ? null : partyId(town, account.party)
  const reach = reachOf(account, town)
  const body = { roles: [account.role], by: 'demo' }
  await writer.append(
    { file: accountFile(town, id), act: 'account.made', body, personal: { person: account.person } },
    async (rows) => {
      const { now } = writer
      await insertAccount(rows, town, {
        id,
        name: account.name,
        person: account.person,
        password: seeding.password,
        at: now,
      })
      await insertMembership(rows, {
        account: id,
        roles: [account.role],
        reach,
        party,
        handler: account.role === 'department' ? party : null,
        person: account.person,
        at: now,
      })
    },
  )
}

/** Office and leaders reach the whole town, a village its own place, the district its prefix; the others only rows that are theirs. */
const reachOf = ({ role, party }: DemoAccount, town: string): string[] => {
  if (role === 'officer' || role === 'leader') return [town]
  if (role === 'village' && party !== undefined) return [party]
  if (role === 'district' && isTown(town)) return [town.slice(0, 6)]
  return []
}

const issue = async (seeding: Seeding, town: DemoTown) => {
  const desk = deskOn(seeding, seeding.issueDay)
  const signer = { ...systemSigner(town.code), person: town.accounts[0]?.person ?? '' }
  const input = { name: 'notice.zh.txt', content: seeding.notice.toString('base64') }
  const named = [...planOperations(seeding.plan), ...issueOperations(seeding.plan, seeding.laws)]
  for (const [name, asked] of [
    ['plans.loadNotice', input],
    ['plans.issue', {}],
  ] as const) {
    const served = named.find((one) => one.name === name)
    const answer = await desk.write(
      signer,
      'zh',
      (writer) => served?.handle(asked as never, writer as never) ?? Promise.resolve(),
    )
    if (isRefusal(answer)) throw new Error(`demo: ${name} was refused: ${answer.refused}`)
  }
}

/** What the person at the console needs to look around. */
export const demoWords = (root: string): Words => {
  const { towns, districtAccounts, password } = readDemoTowns(root)
  const names = [...(towns[0]?.accounts ?? []), ...districtAccounts].map(({ name }) => name).join(' ')
  const others = (towns[1]?.accounts ?? []).map(({ name }) => name).join(' ')
  return {
    zh: `演示账号：${names}\n邻镇账号：${others}\n密码都是：${password}`,
    en: `Demo accounts: ${names}\nNeighbour town: ${others}\nOne password for all: ${password}`,
  }
}
