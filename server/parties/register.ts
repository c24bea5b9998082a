import { isArea, placeOfTown, townOf } from '@bihuan/domain/base/area.ts'
import { canonical } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { checkProfile } from '@bihuan/domain/parties/check-profile.ts'
import { hasHandler, type PartyKind } from '@bihuan/domain/parties/kind.ts'
import { wrongDates } from '@bihuan/domain/parties/life.ts'
import type { PartyProfile } from '@bihuan/domain/parties/profile.ts'
import type { Life } from '@bihuan/domain/parties/status.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import {
  findBearer,
  findOffice,
  findParty,
  type PartyFile,
  partyFile,
  registerFile,
  writeParty,
} from './store.ts'

export type NewParty = {
  kind: PartyKind
  name: string
  /** Where it lies: a village of this town, or the town's own place. */
  area: string
  handler: string | null
  since: Day
  attributes: PartyProfile
  /** The town that it came from. */
  movedFrom?: string | undefined
}

export type Changed = { name: string; attributes: PartyProfile } & Life

type Wrong = Refusal<
  | 'party.no-such-day'
  | 'party.dates-crossed'
  | 'party.facts-wrong'
  | 'party.code-taken'
  | 'party.second-office'
  | 'party.no-such-place'
  | 'party.no-such-handler'
  | 'party.has-no-handler'
>

/** Registers a party: its facts as their standards write them, or why they cannot stand. */
export const registerParty = async (
  desk: Writer,
  book: LawBook,
  asked: NewParty,
): Promise<PartyFile | Wrong> => {
  const life = { since: asked.since, until: null, suspendedFrom: null, suspendedTo: null }
  const wrong = wrongDates(life)
  if (wrong) return wrong
  const attributes = checkProfile(asked.attributes, book)
  if (isRefusal(attributes)) return attributes
  await desk.lock(registerFile(desk.signer.town))
  const obstacle =
    (await obstacleOfCode(desk, attributes.uscc)) ??
    (await obstacleOfOffice(desk, asked.kind)) ??
    (await obstacleOfPlace(desk, asked.kind, asked.area)) ??
    (await obstacleOfHandler(desk, asked.kind, asked.handler))
  if (obstacle) return obstacle
  return insertParty(desk, { ...asked, attributes })
}

/** The town's own safety office, which every town has from its first day; the one there is already, if there is. */
export const openOffice = async (desk: Writer, townName: string): Promise<PartyFile> => {
  await desk.lock(registerFile(desk.signer.town))
  const there = await findOffice(desk.rows)
  if (there !== undefined) return there
  return insertParty(desk, {
    kind: 'office',
    name: `${townName}安全生产办公室`,
    area: placeOfTown(desk.signer.town),
    handler: null,
    since: desk.today,
    attributes: {},
  })
}

const insertParty = async (desk: Writer, asked: NewParty): Promise<PartyFile> => {
  const { kind, area, handler, since, attributes, movedFrom } = asked
  const { signer, now } = desk
  const id = desk.newId()
  const name = asked.name.trim()
  await desk.append(
    {
      file: partyFile({ id, area, handler }),
      act: 'party.registered',
      body: { kind, ...(movedFrom === undefined ? {} : { movedFrom }) },
      personal: { name, since, attributes, by: signer.person },
    },
    async (rows) => {
      // A village brings its own place; names of places are public.
      if (kind === 'village')
        await rows
          .insertInto('place')
          .values({ code: area, name_zh: name, name_en: name })
          .onConflict((on) => on.column('code').doNothing())
          .execute()
      await rows
        .insertInto('party')
        .values({
          ...{ id, kind, name, area, party: id, handler, since },
          until: null,
          suspended_from: null,
          suspended_to: null,
          moved_from: movedFrom ?? null,
          attributes: canonical(attributes),
          changed_by: signer.account,
          changed_by_name: signer.person,
          changed_at: now,
        })
        .execute()
    },
  )
  const made = await findParty(desk.rows, id)
  if (made === undefined) throw new Error('a party was registered beyond the reach of who registered it')
  return made
}

/** Changes a party's facts on the version that was read; the party as it stands when somebody was faster. */
export const changeParty = async (
  desk: Writer,
  book: LawBook,
  id: string,
  version: number,
  asked: Changed,
): Promise<PartyFile | { overtakenBy: PartyFile } | Wrong | Refusal<'party.not-found'>> => {
  const { name, since, until, suspendedFrom, suspendedTo } = asked
  const wrong = wrongDates(asked)
  if (wrong) return wrong
  const attributes = checkProfile(asked.attributes, book)
  if (isRefusal(attributes)) return attributes
  await desk.lock(registerFile(desk.signer.town))
  const before = await findParty(desk.rows, id)
  if (before === undefined) return refuse('party.not-found')
  const obstacle = until === null ? await obstacleOfCode(desk, attributes.uscc, id) : undefined
  if (obstacle) return obstacle
  const { signer, now } = desk
  const written = await desk.append(
    {
      file: partyFile(before),
      act: 'party.changed',
      body: { from: version, to: version + 1 },
      personal: { name, since, until, suspendedFrom, suspendedTo, attributes, by: signer.person },
    },
    (rows) =>
      writeParty(rows, id, version, {
        name: name.trim(),
        since,
        until,
        suspended_from: suspendedFrom,
        suspended_to: suspendedTo,
        attributes: canonical(attributes),
        changed_by: signer.account,
        changed_by_name: signer.person,
        changed_at: now,
      }),
  )
  const after = (await findParty(desk.rows, id)) ?? before
  return written ? after : { overtakenBy: after }
}

/** One code, one open party of the town: the other one is named. */
export const obstacleOfCode = async (
  desk: Reader,
  uscc: string | undefined,
  self?: string,
): Promise<Refusal<'party.code-taken'> | undefined> => {
  if (uscc === undefined) return undefined
  const bearer = await findBearer(desk.rows, uscc)
  return bearer === undefined || bearer.id === self
    ? undefined
    : refuse('party.code-taken', { uscc, name: bearer.name, party: bearer.id }, 'uscc')
}

const obstacleOfOffice = async (desk: Reader, kind: PartyKind) => {
  if (kind !== 'office') return undefined
  const other = await findOffice(desk.rows)
  return other === undefined ? undefined : refuse('party.second-office', { name: other.name }, 'kind')
}

/** A village may be new; everybody else lies at a place that is known. */
export const obstacleOfPlace = async (desk: Reader, kind: PartyKind, area: string) => {
  const { town } = desk.signer
  const no = () => refuse('party.no-such-place', { area }, 'area')
  if (!isArea(area) || townOf(area) !== town) return no()
  if (kind === 'village') return area === placeOfTown(town) ? no() : undefined
  if (area === placeOfTown(town)) return undefined
  const known = await desk.rows.selectFrom('place').select('code').where('code', '=', area).executeTakeFirst()
  return known === undefined ? no() : undefined
}

/** Exactly one department supervises, and it is one of this town's. */
export const obstacleOfHandler = async (desk: Reader, kind: PartyKind, handler: string | null) => {
  if (handler === null) return undefined
  if (!hasHandler(kind)) return refuse('party.has-no-handler', {}, 'handler')
  const department = await findParty(desk.rows, handler)
  return department?.kind === 'department' && department.until === null
    ? undefined
    : refuse('party.no-such-handler', {}, 'handler')
}
