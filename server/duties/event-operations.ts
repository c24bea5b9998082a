import { events as contract } from '@bihuan/contract/events.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { placeOfTown, townOf } from '@bihuan/domain/base/area.ts'
import { daysBetween } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { ofOccasion } from '@bihuan/domain/duties/duty.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty, placeNames } from '../parties/store.ts'
import { planInForce } from '../plans/store.ts'
import { carryOut, holdIssue, prepareIssue } from './carry-out.ts'
import { endEvent, findEvent, insertEvent, pageOfEvents } from './event-store.ts'
import { asksOf, awaited, mayEnter, viewEvent, viewEvents, villagesOf } from './event-views.ts'
import { changesNothing } from './issue.ts'
import { latestIssue } from './issue-store.ts'

type Entry = InputOf<typeof contract.preview>

/** An event entered later or earlier than this was typed wrong. */
const farthest = 60

/** What happens in a town and makes somebody owe: entered by hand, undone by hand. */
export const eventOperations = (shipped: Plan, laws: LawBook) =>
  serve('events', contract, {
    async list({ after }, desk) {
      const cursor = readCursor(after, ['day', 'id'])
      if (isRefusal(cursor)) return cursor
      const { page, next } = pageOf(await pageOfEvents(desk.rows, cursor), (row) => [row.on_day, row.id])
      const plan = await planInForce(desk.rows, shipped)
      return {
        events: await viewEvents(desk, page),
        next,
        kinds: awaited(plan),
        places: await villagesOf(desk),
        may: [mayEnter(desk)],
      }
    },

    async preview(entry, desk) {
      const wrong = await wrongIn(desk, entry)
      if (wrong) return wrong
      return asksOf(await prepareIssue(desk, shipped, laws, ofOccasion(draftId), [draftOf(entry)]))
    },

    async enter(entry, desk) {
      const wrong = await wrongIn(desk, entry)
      if (wrong) return wrong
      const { signer, now } = desk
      const id = desk.newId()
      const file = eventFile(signer.town, id)
      const { kind, on, areas, about } = entry
      const [name, note] = [entry.name.trim(), entry.note.trim()]
      await desk.append(
        { file, act: 'event.entered', body: { kind, on, areas, about }, personal: { name, note } },
        (rows) =>
          insertEvent(rows, {
            ...{ id, kind, name, on_day: on, areas, about, note },
            entered_at: now,
            entered_by: signer.account,
            entered_by_name: signer.person,
            ended_at: null,
          }),
      )
      if ((await latestIssue(desk.rows, shipped.id)) !== undefined) {
        const prepared = await holdIssue(desk, shipped, laws, ofOccasion(id))
        if (!changesNothing(prepared.issuing)) await carryOut(desk, prepared, id)
      }
      return viewEvent(desk, id)
    },

    async end({ event: id, reason }, desk) {
      const seen = await findEvent(desk.rows, id)
      if (seen === undefined) return refuse('event.not-found')
      const file = eventFile(desk.signer.town, id)
      await desk.lock(file)
      if ((await findEvent(desk.rows, id))?.ended_at !== null) return refuse('event.already-ended')
      await desk.append({ file, act: 'event.ended', body: {}, personal: { reason } }, (rows) =>
        endEvent(rows, id, desk.now),
      )
      const prepared = await holdIssue(desk, shipped, laws, ofOccasion(id))
      if (!changesNothing(prepared.issuing)) await carryOut(desk, prepared, id)
      return viewEvent(desk, id)
    },
  })

const eventFile = (town: string, id: string) => ({
  id,
  kind: 'event',
  area: placeOfTown(town),
  party: null,
  handler: null,
})

const draftId = 'draft'
const draftOf = ({ kind, name, on, areas, about }: Entry) => ({
  ...{ id: draftId, kind, name, on, areas },
  ...(about === null ? {} : { party: about }),
})

const wrongIn = async (desk: Reader, { on, areas, about }: Entry) => {
  const { today } = desk
  if (Math.abs(daysBetween(on, today)) > farthest)
    return refuse('event.too-far', { on, today, days: farthest }, 'on')
  const known = await placeNames(desk.rows, areas)
  const strange = areas.find((area) => townOf(area) !== desk.signer.town || !known.has(area))
  if (strange !== undefined) return refuse('event.no-such-place', { area: strange }, 'areas')
  if (about !== null && (await findParty(desk.rows, about)) === undefined) return refuse('party.not-found')
  return undefined
}
