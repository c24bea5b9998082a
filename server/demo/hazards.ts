import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@bihuan/domain/accounts/role.ts'
import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { documentKindNames, kindOf } from '@bihuan/domain/documents/kinds.ts'
import type { Hand } from '@bihuan/domain/hazards/hand.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import type { StepName } from '@bihuan/domain/hazards/step.ts'
import { parse } from 'yaml'
import { readShippedLists } from '../checklists/shipped.ts'
import { issueDocument, previewDocument } from '../documents/issue.ts'
import { type Signer, systemSigner, type Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { reportHazard } from '../hazards/report.ts'
import { type HazardRules, rulesToday } from '../hazards/rules.ts'
import { takeStep } from '../hazards/take-step.ts'
import { messageFile } from '../messages/files.ts'
import { markReceived } from '../messages/store.ts'
import { findParty } from '../parties/store.ts'
import { type Found, type Leg, roadOf } from './hazard-road.ts'
import { type Pictures, takePicture } from './pictures.ts'
import { calledIn } from './profiles.ts'
import { demoSignature } from './records.ts'
import { deskOn, partyId, type Seeding } from './seeding.ts'
import { shareOf } from './share.ts'
import type { DemoTown } from './towns.ts'

const read = new Map<string, HazardContent>()
/** Read once, whatever the number of towns. */
export const contentOf = ({ root }: Seeding): HazardContent => {
  const known = read.get(root) ?? readShippedLists(root).hazards
  read.set(root, known)
  return known
}

/** What was found in this town, each file as far as its paper says, by the steps that people take. */
export const seedHazards = async (seeding: Seeding, town: DemoTown, picture: Pictures): Promise<void> => {
  const all = parse(readFileSync(join(seeding.root, 'content', 'demo', 'hazards.yaml'), 'utf8')) as Found[]
  const here = all.filter((one) => one.town === town.code)
  for (const found of here) {
    const id = await begin(seeding, town, found, picture)
    for (const leg of roadOf(found, seeding.today)) {
      await walk(seeding, town, found, id, leg, picture)
      if (found.papers) await putOnPaper(seeding, town, found, id, leg)
    }
  }
  await acknowledgeLetters(
    seeding,
    town,
    new Map(here.map(({ party }) => [partyId(town.code, party), party])),
  )
}

const begin = async (seeding: Seeding, town: DemoTown, found: Found, picture: Pictures): Promise<string> => {
  const { what, place, source, by, ban } = found
  const day = addDays(seeding.today, -found.ago)
  return at(seeding, town, found, by, day, async (desk, rules) => {
    const photos = await takenFor(desk, found, 'before', picture)
    const values = {
      ...{ what, place, source, foundOn: day, class: found.class },
      ...(ban === undefined ? {} : { ban }),
      ...(photos.length === 0 ? {} : { photos }),
    }
    return reportHazard({ party: partyId(town.code, found.party), values, ...signed(found, by) }, desk, rules)
  })
}

const walk = async (
  seeding: Seeding,
  town: DemoTown,
  found: Found,
  hazard: string,
  { day, hand, act, values }: Leg,
  picture: Pictures,
) => {
  await at(seeding, town, found, hand, day, async (desk, rules) => {
    const after = act === 'rectify' || act === 'fix' ? await takenFor(desk, found, 'after', picture) : []
    const said = after.length === 0 ? values : { ...values, after }
    return (
      (await takeStep({ hazard, act: act as StepName, values: said, ...signed(found, hand) }, desk, rules)) ??
      hazard
    )
  })
}

/** Issues the paper that rests on this act, with what is proposed to whoever signed it. */
const putOnPaper = async (
  seeding: Seeding,
  town: DemoTown,
  found: Found,
  hazard: string,
  { day, hand, act }: Leg,
) => {
  const kind = documentKindNames.find((name) => kindOf(name).rests === act)
  if (kind === undefined) return
  const rules = { national: seeding.laws, content: contentOf(seeding) }
  await at(seeding, town, found, hand, day, async (desk) => {
    const proposed = await previewDocument(desk, rules, { hazard, kind })
    if (isRefusal(proposed)) return proposed
    const { issuer, code } = proposed
    const issued = await issueDocument(desk, rules, { hazard, kind, issuer, code })
    return isRefusal(issued) ? issued : issued.id
  })
}

/** Letters are acknowledged on the day after, but for a few; what came these days still waits. */
const acknowledgeLetters = async (seeding: Seeding, town: DemoTown, keys: ReadonlyMap<string, string>) => {
  const waits = addDays(seeding.today, -3)
  const letters = await deskOn(seeding, seeding.today).read(systemSigner(town.code), 'zh', ({ rows }) =>
    rows
      .selectFrom('message')
      .selectAll()
      .where('hazard', 'is not', null)
      .orderBy('sent_at')
      .orderBy('id')
      .execute(),
  )
  const past = letters.filter(({ id, sent_on }) => sent_on <= waits && shareOf(id, 'waits') > 0.1)
  for (const day of new Set(past.map(({ sent_on }) => addDays(sent_on, 1)))) {
    const received = past.filter(({ sent_on }) => addDays(sent_on, 1) === day)
    await deskOn(seeding, day).write(systemSigner(town.code), 'zh', (desk) =>
      desk.append(
        received.map((letter) => ({ file: messageFile(letter), act: 'message.received', body: {} })),
        async (rows) => {
          for (const { id, party } of received)
            await markReceived(rows, id, { at: desk.now, name: calledIn(town, keys.get(party) ?? '') })
        },
      ),
    )
  }
}

const signed = ({ what }: Found, hand: Hand) => ({ signature: demoSignature(`${what}/${hand}`) })

const takenFor = async (desk: Writer, { town, party, picture }: Found, which: string, draw: Pictures) => {
  if (picture === undefined && which === 'before') return []
  const owner = await findParty(desk.rows, partyId(town, party))
  if (owner === undefined) throw new Error(`demo: there is no ${party}`)
  const axes = { area: owner.area, party: owner.id, handler: owner.handler }
  return [await takePicture(desk, axes, await draw(`${picture ?? 'boxes'}-${which}`))]
}

/** One act at ten in the morning of that day, by whoever has this hand; the demo asks for nothing that is refused. */
const at = async (
  seeding: Seeding,
  town: DemoTown,
  found: Found,
  hand: Hand,
  day: Day,
  work: (desk: Writer, rules: HazardRules) => Promise<string | { refused: string }>,
): Promise<string> => {
  const answer = await deskOn(seeding, day).write(signerOf(town, found, hand), 'zh', async (desk) => {
    const rules = await rulesToday(desk, seeding.laws, contentOf(seeding))
    return isRefusal(rules) ? rules : (work(desk, rules) as Promise<string>)
  })
  if (isRefusal(answer)) throw new Error(`demo: ${found.what}: ${JSON.stringify(answer)}`)
  return answer
}

const roleOf: Record<Hand, Role> = {
  ...{ owner: 'enterprise', office: 'officer', leader: 'leader', department: 'department' },
  ...{ village: 'village', expert: 'expert' },
}

/** Whose key each hand has: of a firm its department and village, of the town's own bodies themselves. */
const keysOf = (town: DemoTown, party: string): Record<Hand, string> => {
  const firm = town.enterprises.find(({ key }) => key === party)
  const isOwn = [
    ...town.villages.map(({ code }) => code),
    ...town.departments.map(({ key }) => key),
  ].includes(party)
  if (firm === undefined && !isOwn) throw new Error(`demo: there is no ${party}`)
  return {
    ...{ owner: party, office: 'office', leader: 'office', department: firm?.handler ?? party },
    ...{ village: firm?.village ?? party, expert: 'office' },
  }
}

const ownRole = (town: DemoTown, party: string): Role =>
  town.villages.some(({ code }) => code === party)
    ? 'village'
    : town.departments.some(({ key }) => key === party)
      ? 'department'
      : 'enterprise'

const signerOf = (town: DemoTown, { party }: Found, hand: Hand): Signer => {
  const key = keysOf(town, party)[hand]
  const role = hand === 'owner' ? ownRole(town, party) : roleOf[hand]
  const own = partyId(town.code, key)
  const account = town.accounts.find((one) => one.party === key && one.role === role)
  return {
    ...systemSigner(town.code, idOfName(account ? `demo/account/${account.name}` : `demo/filer/${own}`)),
    ...{ person: account?.person ?? calledIn(town, key), roles: [role], party: own },
    handler: role === 'department' ? own : null,
  }
}
