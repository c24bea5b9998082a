import { isTown, placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical } from '@bihuan/domain/base/canonical.ts'
import { addDays, type Day, yearOf } from '@bihuan/domain/base/day.ts'
import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import type { PartyProfile } from '@bihuan/domain/parties/profile.ts'
import { accountFile } from '../accounts/operations.ts'
import { insertAccount, insertMembership } from '../accounts/store.ts'
import { systemSigner, type Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { demoProfile, seedPeople } from './profiles.ts'
import { deskOn, partyId, type Seeding } from './seeding.ts'
import type { DemoAccount, DemoEnterprise, DemoTown } from './towns.ts'

export const townAct = (code: string) => ({
  file: { id: idOfName(`demo/${code}`), kind: 'town', area: placeOfTown(code), party: null, handler: null },
  act: 'town.opened',
  body: { by: 'demo' },
})

/** The town as it was before its plan was issued: places, bodies, people, accounts. */
export const seedTown = (seeding: Seeding, town: DemoTown) =>
  deskOn(seeding, addDays(seeding.issueDay, -10)).write(systemSigner(town.code), 'zh', async (writer) => {
    await writer.append(townAct(town.code), async (rows) => {
      const places = [{ code: town.code, ...town.name }, ...town.villages]
      await rows
        .insertInto('place')
        .values(places.map(({ code, zh, en }) => ({ code, name_zh: zh, name_en: en })))
        .execute()
    })
    await seedParties(seeding, writer, bodiesOf(seeding, town))
    await seedPeople(seeding, writer, town)
    for (const account of town.accounts) await seedAccount(seeding, writer, town.code, account)
  })

/** What happened after the plan was issued and before the next issue: newcomers and closures. */
export const seedLate = (seeding: Seeding, town: DemoTown) =>
  deskOn(seeding, addDays(seeding.today, -15)).write(systemSigner(town.code), 'zh', async (writer) => {
    const newcomers = town.enterprises.filter(({ afterIssue }) => afterIssue)
    await seedParties(
      seeding,
      writer,
      newcomers.map((one) => partyOf(seeding, town, one)),
    )
    for (const enterprise of town.enterprises) {
      if (enterprise.closedDaysAgo !== undefined)
        await close(
          writer,
          partyId(town.code, enterprise.key),
          addDays(seeding.today, -enterprise.closedDaysAgo),
        )
      if (enterprise.suspendedDaysAgo !== undefined)
        await suspend(
          writer,
          partyId(town.code, enterprise.key),
          addDays(seeding.today, -enterprise.suspendedDaysAgo),
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

const suspend = (writer: Writer, id: string, from: Day) => {
  const to = addDays(from, 90)
  return writer.append(
    {
      file: { id, kind: 'party', area: placeOfTown(writer.signer.town), party: id, handler: null },
      act: 'party.changed',
      body: { suspendedFrom: from, suspendedTo: to },
    },
    (rows) =>
      rows
        .updateTable('party')
        .set({ suspended_from: from, suspended_to: to, version: 2 })
        .where('id', '=', id)
        .execute(),
  )
}

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

/** Every body that was there when the plan was issued. */
const bodiesOf = (seeding: Seeding, town: DemoTown): DemoParty[] => {
  const own = { area: placeOfTown(town.code), handler: null }
  return [
    ...town.villages.map(({ code, zh }) => ({
      ...{ key: code, kind: 'village' as const, name: zh, area: code, handler: null },
    })),
    ...town.departments.map(({ key, name }) => ({ key, kind: 'department' as const, name, ...own })),
    { key: 'office', kind: 'office', name: `${town.name.zh}安全生产办公室`, ...own },
    ...town.enterprises
      .filter(({ afterIssue }) => !afterIssue)
      .map((enterprise) => partyOf(seeding, town, enterprise)),
  ]
}

const seedParties = async (seeding: Seeding, writer: Writer, parties: readonly DemoParty[]) => {
  if (parties.length === 0) return
  const { signer, now } = writer
  const made = parties.map((party) => {
    const id = partyId(signer.town, party.key)
    return { ...party, id, axes: { area: party.area, party: id, handler: party.handler } }
  })
  await writer.append(
    made.map(({ id, kind, axes }) => ({
      file: { id, kind: 'party', ...axes },
      act: 'party.registered',
      body: { kind },
    })),
    (rows) =>
      rows
        .insertInto('party')
        .values(
          made.map(({ id, kind, name, axes, since, attributes }) => ({
            ...{ id, kind, name, ...axes },
            since: since ?? `${yearOf(seeding.issueDay) - 3}-03-01`,
            ...{ until: null, suspended_from: null, suspended_to: null },
            attributes: canonical(attributes ?? {}),
            changed_by: signer.account,
            changed_by_name: signer.person,
            changed_at: now,
          })),
        )
        .execute(),
  )
}

export const seedAccount = async (seeding: Seeding, writer: Writer, town: string, account: DemoAccount) => {
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
