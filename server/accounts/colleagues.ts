import { colleagues as contract } from '@bihuan/contract/colleagues.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Reader } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { invite, readCode, viewInvitations, withdraw } from './invitations.ts'
import { findInvitation, invitationsOf } from './office-store.ts'

/** A body lets its own people in, and nobody else's: whoever supervises firms sees their codes in the office only. */
export const colleagueOperations = (): Served[] =>
  serve('colleagues', contract, {
    async invitations(_, desk) {
      const { party } = desk.signer
      const rows = party === null ? [] : await invitationsOf(desk.rows, party)
      return { invitations: await viewInvitations(desk, rows) }
    },
    async invite({ days }, desk) {
      const { party } = desk.signer
      return party === null ? refuse('party.not-found') : invite(desk, { party, days })
    },
    async code(asked, desk) {
      const own = await ownInvitation(desk, asked.invitation)
      return isRefusal(own) ? own : readCode(desk, asked)
    },
    async withdraw(asked, desk) {
      const own = await ownInvitation(desk, asked.invitation)
      return isRefusal(own) ? own : withdraw(desk, asked)
    },
  })

const ownInvitation = async ({ rows, signer }: Reader, id: string) => {
  const row = await findInvitation(rows, id)
  return row === undefined || row.party !== signer.party ? refuse('invitation.not-found') : row
}
