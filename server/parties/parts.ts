import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { parties as contract } from '@bihuan/contract/parties.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { mayHaveDivisions } from '@bihuan/domain/parties/kind.ts'
import { wrongDates } from '@bihuan/domain/parties/life.ts'
import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { obstacleOfPlace } from './register.ts'
import { findParty, type PartyFile, partyFile, partyNames, placeNames } from './store.ts'

type DivisionRow = Selectable<Tables['division']>
type Parts = OutputOf<typeof contract.parts>

/** Divisions, members of a group, and the groups that the party belongs to. */
export const partsOf = async (desk: Reader, party: string): Promise<Parts> => {
  const divisions = await desk.rows
    .selectFrom('division')
    .selectAll()
    .where('party', '=', party)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const ties = await desk.rows
    .selectFrom('party_member')
    .selectAll()
    .where((e) => e.or([e('party', '=', party), e('member', '=', party)]))
    .orderBy('since')
    .orderBy('id')
    .execute()
  const names = await partyNames(
    desk.rows,
    ties.flatMap((tie) => [tie.party, tie.member]),
  )
  const tieTo = (other: string, tie: (typeof ties)[number]) => ({
    id: tie.id,
    party: { id: other, name: names.get(other) ?? '' },
    since: tie.since,
    until: tie.until,
  })
  return {
    divisions: await viewDivisions(desk, divisions),
    members: ties.filter((tie) => tie.party === party).map((tie) => tieTo(tie.member, tie)),
    groups: ties.filter((tie) => tie.member === party).map((tie) => tieTo(tie.party, tie)),
  }
}

const viewDivisions = async (
  desk: Reader,
  divisions: readonly DivisionRow[],
): Promise<Parts['divisions']> => {
  const places = await placeNames(
    desk.rows,
    divisions.map(({ place }) => place),
  )
  return divisions.map(({ id, name, place, address, since, until }) => ({
    id,
    name,
    area: place,
    place: places.get(place)?.[desk.language] ?? place,
    address,
    since,
    until,
  }))
}

const datesOf = ({ since, until }: { since: string; until: string | null }) =>
  wrongDates({ since, until, suspendedFrom: null, suspendedTo: null })

/** Enters a division, or changes the one that is named. */
export const divide = async (desk: Writer, asked: InputOf<typeof contract.divide>) => {
  const party = await findParty(desk.rows, asked.party)
  if (party === undefined) return refuse('party.not-found')
  if (!mayHaveDivisions(party.kind)) return refuse('party.has-no-divisions')
  const wrong = datesOf(asked) ?? (await obstacleOfPlace(desk, 'enterprise', asked.area))
  if (wrong) return wrong
  await desk.lock(partyFile(party))
  const before = asked.division === undefined ? undefined : await findDivision(desk, party, asked.division)
  if (isRefusal(before)) return before
  return writeDivision(desk, party, before, asked)
}

const findDivision = async (desk: Reader, party: PartyFile, id: string) =>
  (await desk.rows
    .selectFrom('division')
    .selectAll()
    .where('id', '=', id)
    .where('party', '=', party.id)
    .executeTakeFirst()) ?? refuse('division.not-found')

const writeDivision = async (
  desk: Writer,
  party: PartyFile,
  before: DivisionRow | undefined,
  { name, area, address, since, until }: InputOf<typeof contract.divide>,
) => {
  const id = before?.id ?? desk.newId()
  const row = { name: name.trim(), place: area, address: address.trim(), since, until }
  await desk.append(
    {
      file: partyFile(party),
      act: 'party.divided',
      body: { division: id, isNew: before === undefined },
      personal: { ...row, by: desk.signer.person },
    },
    async (rows) => {
      if (before === undefined)
        await rows
          .insertInto('division')
          .values({ id, area: party.area, party: party.id, handler: party.handler, ...row })
          .execute()
      else await rows.updateTable('division').set(row).where('id', '=', id).execute()
    },
  )
  const [view] = await viewDivisions(desk, [
    { town: desk.signer.town, id, area: party.area, party: party.id, handler: party.handler, ...row },
  ])
  if (view === undefined) throw new Error('one division, one view')
  return view
}

/** Takes a party into a group; an `until` ends the membership that runs. */
export const join = async (
  desk: Writer,
  { party: id, member, since, until }: InputOf<typeof contract.join>,
) => {
  const [group, joining] = [await findParty(desk.rows, id), await findParty(desk.rows, member)]
  if (group === undefined || joining === undefined) return refuse('party.not-found')
  if (group.kind !== 'group' || joining.kind === 'group') return refuse('party.not-a-group')
  const wrong = datesOf({ since, until })
  if (wrong) return wrong
  await desk.lock(partyFile(group))
  const running = await desk.rows
    .selectFrom('party_member')
    .selectAll()
    .where('party', '=', id)
    .where('member', '=', member)
    .where('until', 'is', null)
    .executeTakeFirst()
  const tie = running?.id ?? desk.newId()
  await desk.append(
    { file: partyFile(group), act: 'party.member', body: { member, since, until } },
    async (rows) => {
      if (running !== undefined)
        await rows.updateTable('party_member').set({ since, until }).where('id', '=', tie).execute()
      else
        await rows
          .insertInto('party_member')
          .values({ id: tie, area: group.area, party: id, handler: null, member, since, until })
          .execute()
    },
  )
  return { id: tie, party: { id: member, name: joining.name }, since, until }
}
