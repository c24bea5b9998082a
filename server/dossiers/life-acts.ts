import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { closed, reopened } from '@bihuan/domain/parties/life.ts'
import type { Writer } from '../frame/desk.ts'
import { obstacleOfCode, obstacleOfHandler, obstacleOfPlace } from '../parties/register.ts'
import {
  findParty,
  lifeOf,
  type PartyChange,
  type PartyFile,
  partyFile,
  profileOf,
  registerFile,
  writeParty,
} from '../parties/store.ts'
import { carryAlong } from './carry-along.ts'

type Body = { [member: string]: Json }
type Missing = Refusal<'party.not-found'>

/** Holds the register and the party's file, so that what is decided on stays true. */
const held = async (desk: Writer, id: string): Promise<PartyFile | Missing> => {
  const seen = await findParty(desk.rows, id)
  if (seen === undefined) return refuse('party.not-found')
  await desk.lock(registerFile(desk.signer.town), partyFile(seen))
  return (await findParty(desk.rows, id)) ?? refuse('party.not-found')
}

/** One signed act on a party, written with what it changes. `reason` may name people, so it is sealed. */
const sign = async (
  desk: Writer,
  party: PartyFile,
  { act, body, reason }: { act: string; body: Body; reason: string },
  change: Omit<PartyChange, 'changed_by' | 'changed_by_name' | 'changed_at'>,
): Promise<PartyFile | Missing> => {
  const { signer, now } = desk
  const { area = party.area, handler = party.handler } = change
  await desk.append(
    {
      file: partyFile({ id: party.id, area, handler }),
      act,
      body,
      personal: { reason, by: signer.person },
    },
    async (rows) => {
      const by = { changed_by: signer.account, changed_by_name: signer.person, changed_at: now }
      await writeParty(rows, party.id, party.version, { ...change, ...by })
      if (area !== party.area || handler !== party.handler)
        await carryAlong(rows, desk.rows, party.id, { area, handler })
    },
  )
  return (await findParty(desk.rows, party.id)) ?? refuse('party.not-found')
}

/** Its last day; with a town, the one it left for. What it owes after that day the next issue withdraws. */
export const closeParty = async (
  desk: Writer,
  id: string,
  { on, reason, movedTo }: { on: Day; reason: string; movedTo?: string | undefined },
) => {
  const party = await held(desk, id)
  if (isRefusal(party)) return party
  const life = closed(lifeOf(party), on)
  if (isRefusal(life)) return life
  if (movedTo === desk.signer.town) return refuse('party.same-town', {}, 'movedTo')
  return sign(
    desk,
    party,
    { act: 'party.closed', body: { on, ...(movedTo === undefined ? {} : { movedTo }) }, reason },
    { until: on, moved_to: movedTo ?? null },
  )
}

/** Back in the register from a day on; the days between count as a suspension. */
export const reopenParty = async (desk: Writer, id: string, { on, reason }: { on: Day; reason: string }) => {
  const party = await held(desk, id)
  if (isRefusal(party)) return party
  const life = reopened(lifeOf(party), on)
  if (isRefusal(life)) return life
  const obstacle = await obstacleOfCode(desk, profileOf(party).uscc, id)
  if (obstacle) return obstacle
  return sign(
    desk,
    party,
    { act: 'party.reopened', body: { on, closedOn: party.until ?? '' }, reason },
    {
      until: null,
      suspended_from: life.suspendedFrom,
      suspended_to: life.suspendedTo,
      moved_to: null,
    },
  )
}

/** To another village of the town: its rows and the counts over its duties go along. */
export const moveParty = async (
  desk: Writer,
  id: string,
  { area, reason }: { area: string; reason: string },
) => {
  const party = await held(desk, id)
  if (isRefusal(party)) return party
  // A village is its place; it does not move.
  const obstacle =
    party.kind === 'village'
      ? refuse('party.no-such-place', { area }, 'area')
      : await obstacleOfPlace(desk, party.kind, area)
  if (obstacle) return obstacle
  if (area === party.area) return party
  return sign(desk, party, { act: 'party.moved', body: { from: party.area, to: area }, reason }, { area })
}

/** Under another department, which sees its file from now on as the one before it did. */
export const assignParty = async (
  desk: Writer,
  id: string,
  { handler, reason }: { handler: string; reason: string },
) => {
  const party = await held(desk, id)
  if (isRefusal(party)) return party
  const obstacle = await obstacleOfHandler(desk, party.kind, handler)
  if (obstacle) return obstacle
  if (handler === party.handler) return party
  return sign(
    desk,
    party,
    { act: 'party.assigned', body: { from: party.handler ?? '', to: handler }, reason },
    { handler },
  )
}

/** Struck out as registered by mistake, as long as nothing was ever filed for it. */
export const strikeParty = async (desk: Writer, id: string, { reason }: { reason: string }) => {
  const party = await held(desk, id)
  if (isRefusal(party)) return party
  const records = await desk.rows
    .selectFrom('record')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('party', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(records.count) > 0) return refuse('party.has-records', { count: Number(records.count) })
  await sign(desk, party, { act: 'party.struck', body: {}, reason }, { struck_at: desk.now })
  return { struck: id }
}
