import { parties as contract } from '@bihuan/contract/parties.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { canonical } from '@bihuan/domain/base/canonical.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { countParties, findParty, type PartyFile, pageOfParties, placeNames, writeParty } from './store.ts'

export const partyOperations = serve('parties', contract, {
  async list({ kind, name, after }, desk) {
    const cursor = readCursor(after, ['text', 'text', 'id'])
    if (isRefusal(cursor)) return cursor
    const filter = { kind, name }
    const { page, next } = pageOf(await pageOfParties(desk.rows, filter, cursor), (row) => [
      row.kind,
      row.name,
      row.id,
    ])
    const places = await placeNames(
      desk.rows,
      page.map(({ area }) => area),
    )
    return {
      parties: page.map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        place: places.get(row.area)?.[desk.language] ?? row.area,
        sector: row.attributes.sector ?? null,
        until: row.until,
      })),
      total: await countParties(desk.rows, filter),
      next,
    }
  },

  async show({ party }, desk) {
    const found = await findParty(desk.rows, party)
    return found === undefined ? refuse('party.not-found') : view(desk, found)
  },

  async edit({ party, version, attributes, ...dates }, desk) {
    const wrong = wrongDates(dates)
    if (wrong) return wrong
    const before = await findParty(desk.rows, party)
    if (before === undefined) return refuse('party.not-found')
    const { signer, now } = desk
    const change = {
      name: dates.name.trim(),
      since: dates.since,
      until: dates.until,
      suspended_from: dates.suspendedFrom,
      suspended_to: dates.suspendedTo,
      attributes: canonical(attributes),
      changed_by: signer.account,
      changed_by_name: signer.person,
      changed_at: now,
    }
    const { id, area, handler } = before
    const written = await desk.append(
      {
        file: { id, kind: 'party', area, party: id, handler },
        act: 'party.changed',
        body: { from: version, to: version + 1 },
        personal: { ...dates, attributes },
      },
      (rows) => writeParty(rows, id, version, change),
    )
    const after = (await findParty(desk.rows, party)) ?? before
    return written ? view(desk, after) : changedMeanwhile(after)
  },
})

const changedMeanwhile = (current: PartyFile) =>
  refuse('party.changed-meanwhile', {
    who: current.changed_by_name,
    at: clockOf(current.changed_at),
    version: current.version,
    name: current.name,
    since: current.since,
    until: current.until ?? '',
    suspendedFrom: current.suspended_from ?? '',
    suspendedTo: current.suspended_to ?? '',
    ...current.attributes,
  })

/** Hours and minutes in China. */
const clockOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)

type Dates = { since: string; until: string | null; suspendedFrom: string | null; suspendedTo: string | null }

const wrongDates = ({
  since,
  until,
  suspendedFrom,
  suspendedTo,
}: Dates): Refusal<'party.no-such-day' | 'party.dates-crossed'> | undefined => {
  for (const [field, value] of Object.entries({ since, until, suspendedFrom, suspendedTo }))
    if (value !== null && !isDay(value)) return refuse('party.no-such-day', { value }, field)
  if (until !== null && until < since)
    return refuse('party.dates-crossed', { field: 'until', before: 'since' }, 'until')
  if (suspendedTo !== null && (suspendedFrom === null || suspendedTo < suspendedFrom))
    return refuse('party.dates-crossed', { field: 'suspendedTo', before: 'suspendedFrom' }, 'suspendedTo')
  return undefined
}

const view = async (desk: Reader, party: PartyFile) => ({
  id: party.id,
  kind: party.kind,
  name: party.name,
  area: party.area,
  place: (await placeNames(desk.rows, [party.area])).get(party.area)?.[desk.language] ?? party.area,
  since: party.since,
  until: party.until,
  suspendedFrom: party.suspended_from,
  suspendedTo: party.suspended_to,
  attributes: party.attributes,
  version: party.version,
  changedBy: party.changed_by_name,
  changedAt: party.changed_at,
  may: [
    mayAct(desk.signer.roles, 'party.edit')
      ? { act: 'party.edit', allowed: true, because: null }
      : {
          act: 'party.edit',
          allowed: false,
          because: {
            zh: '只有镇安办可以修改基本信息',
            en: 'Only the town safety office changes these facts',
          },
        },
  ],
})
