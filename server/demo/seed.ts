import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day, dayOf, yearOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { issueOperations } from '../duties/issue-operations.ts'
import { systemSigner } from '../frame/desk.ts'
import { planOperations } from '../plans/operations.ts'
import { seedEvents, seedMessages, seedReceipts, seedReturns } from './happenings.ts'
import { seedHazards } from './hazards.ts'
import { seedHistory } from './history.ts'
import { openPictures, type Pictures } from './pictures.ts'
import { seedAccount, seedLate, seedTown, townAct } from './register.ts'
import { ask, beside, deskOn, officerOf, type Seeding, type SeedParts } from './seeding.ts'
import { seedSnaps } from './snaps.ts'
import { seedStatistics } from './statistics.ts'
import { seedSubPlans } from './sub-plans.ts'
import { type DemoSize, type DemoTown, readDemoTowns } from './towns.ts'

/**
 * Loads the invented district: two towns with their plan issued and the records since then, all by the rules that
 * people are held to. The same rows for the same day, but for what is sealed or salted.
 */
export const seedDemo = async (parts: SeedParts): Promise<void> => {
  const demo = readDemoTowns(parts.root, parts.size)
  const today = dayOf(parts.clock())
  const seeding: Seeding = {
    ...parts,
    today,
    issueDay: issueDayOf(parts.size, today),
    notice: readFileSync(join(parts.root, 'content', 'demo', 'notice.zh.txt')),
    password: await parts.passwords.hash(demo.password),
    row: { name: 'house', writes: 0 },
  }
  const picture = openPictures(parts.root, parts.blobs)
  await Promise.all(demo.towns.map((town) => seedPlan(beside(seeding, `${town.code}/plan`), town)))
  await parts.house.takeStock?.()
  await Promise.all(demo.towns.map((town) => seedYear(beside(seeding, `${town.code}/year`), town, picture)))
  const { code, name } = demo.district
  await deskOn(seeding, seeding.issueDay).write(systemSigner(code), 'zh', async (writer) => {
    await writer.append(townAct(code), async (rows) => {
      await rows.insertInto('place').values({ code, name_zh: name.zh, name_en: name.en }).execute()
    })
    for (const account of demo.districtAccounts) await seedAccount(seeding, writer, code, account)
  })
}

const seedPlan = async (seeding: Seeding, town: DemoTown) => {
  await seedTown(seeding, town)
  await issue(seeding, town)
  if (seeding.size === 'full') await seedEvents(seeding, town)
  await seedLate(seeding, town)
}

/** Towns share nothing, and in a town the hazards know nothing of the year's records: they are made side by side. */
const seedYear = async (seeding: Seeding, town: DemoTown, picture: Pictures) => {
  await Promise.all([seedHistory(seeding, town), seedFound(beside(seeding, 'found'), town, picture)])
  await seedStatistics(seeding, town)
  if (seeding.size === 'full') await seedDealings(seeding, town)
}

const seedFound = async (seeding: Seeding, town: DemoTown, picture: Pictures) => {
  await seedHazards(seeding, town, picture)
  await seedSnaps(seeding, town)
}

/** The full demo has a year behind it, a summer within; the small one has what there was since January. */
const issueDayOf = (size: DemoSize, today: Day): Day => {
  if (size === 'full') return addDays(today, -365)
  const ofThisYear = `${yearOf(today)}-01-19`
  return addDays(ofThisYear, 30) <= today ? ofThisYear : `${yearOf(today) - 1}-01-19`
}

const seedDealings = async (seeding: Seeding, town: DemoTown) => {
  await seedReceipts(seeding, town)
  await seedReturns(seeding, town)
  await seedMessages(seeding, town)
  await seedSubPlans(seeding, town)
}

const issue = async (seeding: Seeding, town: DemoTown) => {
  const { plan, laws, notice, issueDay } = seeding
  const operations = [...planOperations(plan), ...issueOperations(plan, laws)]
  const paper = { name: 'notice.zh.txt', content: notice.toString('base64') }
  await ask(seeding, issueDay, officerOf(town), operations, 'plans.loadNotice', paper)
  await ask(seeding, issueDay, officerOf(town), operations, 'plans.issue', {})
}

/** What the person at the console needs to look around. */
export const demoWords = (root: string): Words => {
  const { towns, districtAccounts, password } = readDemoTowns(root, 'small')
  const names = [...(towns[0]?.accounts ?? []), ...districtAccounts].map(({ name }) => name).join(' ')
  const others = (towns[1]?.accounts ?? []).map(({ name }) => name).join(' ')
  return {
    zh: `演示账号：${names}\n邻镇账号：${others}\n密码都是：${password}`,
    en: `Demo accounts: ${names}\nNeighbour town: ${others}\nOne password for all: ${password}`,
  }
}
