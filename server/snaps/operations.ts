import { snaps as contract } from '@bihuan/contract/snaps.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Writer } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { rulesToday } from '../hazards/rules.ts'
import { plansOf } from '../plans/store.ts'
import { type Dealing, dealWith } from './deal.ts'
import { readGate, renewGate } from './gate.ts'
import { lookUpReporter, readReporter } from './reporter.ts'
import { countSnaps, findSnap, pageOfSnaps } from './store.ts'
import { viewSnap, viewSnaps } from './views.ts'

/** What was told at the gates, and how the units deal with it. What strangers see is in `pages.ts`. */
export const snapOperations = (shipped: Plan, national: LawBook, content: HazardContent): Served[] =>
  serve('snaps', contract, {
    async list({ cursor, ...asked }, desk) {
      const after = readCursor(cursor, ['day', 'id'])
      if (isRefusal(after)) return after
      const found = await pageOfSnaps(desk.rows, desk.signer, asked, after, desk.today)
      const { page, next } = pageOf(found, ({ said_on, id }) => [said_on, id])
      const counts = await countSnaps(desk.rows, desk.signer, asked, desk.today)
      return { snaps: await viewSnaps(desk, page), next, counts, asOf: desk.today }
    },

    async show({ snap }, desk) {
      const file = await findSnap(desk.rows, snap)
      return file === undefined ? refuse('snap.not-found') : viewSnap(desk, file)
    },

    async act(input: Dealing, desk: Writer) {
      const hazards = await rulesToday(desk, national, content)
      if (isRefusal(hazards)) return hazards
      const ruleOf = ruleFinder(...(await plansOf(desk.rows, shipped)))
      const refused = await dealWith(input, desk, { ruleOf, hazards })
      if (refused !== undefined) return refused
      const file = await findSnap(desk.rows, input.snap)
      return file === undefined ? refuse('snap.not-found') : viewSnap(desk, file)
    },

    look: ({ snap }, desk) => lookUpReporter(desk, snap),
    reporter: ({ snap }, desk) => readReporter(desk, snap),

    gate: (input, desk) => readGate(desk, input),
    renewGate: (input, desk) => renewGate(desk, input),
  })
