import { parties as contract } from '@bihuan/contract/parties.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Signer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { divide, join, partsOf } from './parts.ts'
import { countParties, neighboursOf, pageOfParties } from './party-list.ts'
import { changeParty, registerParty } from './register.ts'
import { findParty, type PartyFile, profileOf } from './store.ts'
import { viewParty, viewRows } from './views.ts'

export const partyOperations = (book: LawBook) =>
  serve('parties', contract, {
    async list({ after, ...asked }, desk) {
      const cursor = readCursor(after, ['text', 'text', 'id'])
      if (isRefusal(cursor)) return cursor
      const filter = { ...asked, on: desk.today }
      const { page, next } = pageOf(await pageOfParties(desk.rows, filter, cursor), (row) => [
        row.kind,
        row.name,
        row.id,
      ])
      return {
        parties: await viewRows(desk, page),
        total: await countParties(desk.rows, filter),
        next,
        may: [mayRegister(desk.signer)],
      }
    },

    async show({ party }, desk) {
      const found = await findParty(desk.rows, party)
      return found === undefined ? refuse('party.not-found') : viewParty(desk, book, found)
    },

    async neighbours({ party, ...filter }, desk) {
      const found = await findParty(desk.rows, party)
      if (found === undefined) return refuse('party.not-found')
      return neighboursOf(desk.rows, { ...filter, on: desk.today }, found)
    },

    async register(asked, desk) {
      const made = await registerParty(desk, book, asked)
      return isRefusal(made) ? made : viewParty(desk, book, made)
    },

    async edit({ party, version, ...asked }, desk) {
      const changed = await changeParty(desk, book, party, version, asked)
      if (isRefusal(changed)) return changed
      return 'overtakenBy' in changed ? changedMeanwhile(changed.overtakenBy) : viewParty(desk, book, changed)
    },

    async parts({ party }, desk) {
      const found = await findParty(desk.rows, party)
      return found === undefined ? refuse('party.not-found') : partsOf(desk, party)
    },

    divide: (asked, desk) => divide(desk, asked),
    join: (asked, desk) => join(desk, asked),
  })

const mayRegister = (signer: Signer) =>
  mayAct(signer.roles, 'party.register')
    ? { act: 'party.register', allowed: true, because: null }
    : {
        act: 'party.register',
        allowed: false,
        because: { zh: '由镇安办登记单位', en: 'The town safety office registers parties' },
      }

/** The version that stands there now, flat, so that a screen can lay the two side by side. */
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
    ...profileOf(current),
  })

/** Hours and minutes in China. */
const clockOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16)
