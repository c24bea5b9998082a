import { hazards as contract } from '@bihuan/contract/hazards.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { alikeOf } from '@bihuan/domain/hazards/alike.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { fileAnswer } from '../archive/operations.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty, placeNames } from '../parties/store.ts'
import { pageOfHazards, placeAfter } from './list.ts'
import { reportHazard } from './report.ts'
import { rulesToday } from './rules.ts'
import { findHazard, openOfParty } from './store.ts'
import { takeStep } from './take-step.ts'
import { type Listed, listedOf, viewHazard, viewRow } from './views.ts'

/** Of how many open hazards of a body a new report is laid beside. */
const nearby = 300

/** The closed loop of a hazard: found, graded, put right, reviewed, struck off. */
export const hazardOperations = (national: LawBook, content: HazardContent) => {
  const view = async (desk: Reader, id: string) => {
    const [file, rules] = await Promise.all([findHazard(desk.rows, id), rulesToday(desk, national, content)])
    if (file === undefined) return refuse('hazard.not-found')
    return isRefusal(rules) ? rules : viewHazard(desk, file, rules.terms)
  }
  return serve('hazards', contract, {
    async report(input, desk) {
      const rules = await rulesToday(desk, national, content)
      if (isRefusal(rules)) return rules
      const id = await reportHazard(input, desk, rules)
      if (isRefusal(id)) return id
      const file = await findHazard(desk.rows, id)
      if (file === undefined) throw new Error(`hazard ${id} is gone`)
      return viewHazard(desk, file, rules.terms)
    },

    async list({ cursor, asOf = undefined, ...asked }, desk) {
      const after = readCursor(cursor, ['day', 'id'])
      if (isRefusal(after)) return after
      const on = asOf ?? desk.today
      const found = await pageOfHazards(desk.rows, desk.signer, asked, after, on)
      const { page, next } = pageOf(found, (row) => placeAfter(asked, row))
      return { hazards: await viewRows(desk, page, on), next, asOf: on }
    },

    show: ({ hazard }, desk) => view(desk, hazard),

    async act(input, desk) {
      const rules = await rulesToday(desk, national, content)
      if (isRefusal(rules)) return rules
      return (await takeStep(input, desk, rules)) ?? view(desk, input.hazard)
    },

    journal: ({ hazard }, desk) => fileAnswer(desk, hazard),

    async alike({ party: given, what, place = '' }, desk) {
      const party = await findParty(desk.rows, given ?? desk.signer.party ?? '')
      if (party === undefined) return { hazards: [] }
      const open = await openOfParty(desk.rows, party.id, nearby)
      const files = open.map((file) => ({ ...file, party_name: party.name, handler_name: null }))
      const alike = alikeOf({ what, place }, files.map(listedOf))
      return { hazards: await viewRows(desk, alike, desk.today) }
    },
  })
}

/** Rows of a list with the names of their places. */
export const viewRows = async (desk: Reader, rows: readonly Listed[], asOf: string) => {
  const places = await placeNames(
    desk.rows,
    rows.map(({ area }) => area),
  )
  return rows.map((row) => viewRow(row, places, asOf))
}
