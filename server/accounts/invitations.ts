import type { accounts as contract } from '@bihuan/contract/accounts.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { invited } from '@bihuan/domain/accounts/member.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { findParty, partyNames } from '../parties/store.ts'
import { findInvitation, type InvitationFile } from './office-store.ts'
import { codeHash, invitationCode } from './one-time.ts'

type Row = OutputOf<typeof contract.invite>

export const invitationFile = ({ id, area, party, handler }: InvitationFile) => ({
  id,
  kind: 'invitation',
  area,
  party,
  handler,
})

export const stateOf = ({ used_at, withdrawn_at, expires_at }: InvitationFile, now: number): Row['state'] =>
  used_at !== null ? 'used' : withdrawn_at !== null ? 'withdrawn' : expires_at <= now ? 'expired' : 'open'

export const viewInvitations = async (desk: Reader, rows: readonly InvitationFile[]): Promise<Row[]> => {
  const names = await partyNames(
    desk.rows,
    rows.map(({ party }) => party),
  )
  return rows.map((row) => ({
    id: row.id,
    party: { id: row.party, name: names.get(row.party) ?? '' },
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    state: stateOf(row, desk.now),
  }))
}

const viewOne = async (desk: Reader, row: InvitationFile): Promise<Row> => {
  const [view] = await viewInvitations(desk, [row])
  if (view === undefined) throw new Error('one invitation, one view')
  return view
}

/** A code for somebody of this party: it opens once, until then. */
export const invite = async (desk: Writer, { party: id, days }: InputOf<typeof contract.invite>) => {
  const party = await findParty(desk.rows, id)
  if (party === undefined) return refuse('party.not-found')
  const as = invited[party.kind]
  if (as === undefined || party.until !== null) return refuse('invitation.not-for', {}, 'party')
  const { signer, now, sealer } = desk
  const row: InvitationFile = {
    ...{ town: signer.town, id: desk.newId(), area: party.area, party: id, handler: party.handler },
    ...{ role: as.role, post: as.post, made_by: signer.account, made_by_name: signer.person, made_at: now },
    ...{ expires_at: now + days * 24 * 3_600_000, used_at: null, used_by: null, withdrawn_at: null },
  }
  const hash = codeHash(sealer, invitationCode(sealer, row.id))
  await desk.append(
    {
      file: invitationFile(row),
      act: 'invitation.made',
      body: { role: as.role, days },
      personal: { by: signer.person },
    },
    async (rows) => {
      await rows.insertInto('invitation').values(row).execute()
      await rows
        .insertInto('invited')
        .values({ code_hash: hash, home: signer.town, invitation: row.id })
        .execute()
    },
  )
  return viewOne(desk, row)
}

/** The code, as long as it opens anything. */
export const readCode = async (desk: Reader, { invitation: id }: InputOf<typeof contract.code>) => {
  const row = await findInvitation(desk.rows, id)
  if (row === undefined) return refuse('invitation.not-found')
  if (stateOf(row, desk.now) !== 'open') return refuse('invitation.spent')
  const { party } = await viewOne(desk, row)
  return { code: invitationCode(desk.sealer, id), party, expiresAt: row.expires_at }
}

export const withdraw = async (desk: Writer, { invitation: id }: InputOf<typeof contract.withdraw>) => {
  const row = await heldInvitation(desk, id)
  if (isRefusal(row)) return row
  await desk.append(
    {
      file: invitationFile(row),
      act: 'invitation.withdrawn',
      body: {},
      personal: { by: desk.signer.person },
    },
    (rows) => rows.updateTable('invitation').set({ withdrawn_at: desk.now }).where('id', '=', id).execute(),
  )
  return viewOne(desk, { ...row, withdrawn_at: desk.now })
}

/** Holds an invitation that is still open. */
export const heldInvitation = async (desk: Writer, id: string) => {
  const seen = await findInvitation(desk.rows, id)
  if (seen === undefined) return refuse('invitation.not-found')
  await desk.lock(invitationFile(seen))
  const row = (await findInvitation(desk.rows, id)) ?? seen
  return stateOf(row, desk.now) === 'open' ? row : refuse('invitation.spent')
}
