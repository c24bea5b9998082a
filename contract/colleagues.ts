import Type from 'typebox'
import { InvitationRow } from './account-office.ts'
import { operation } from './operation.ts'
import { PartyRef } from './parties.ts'
import { Id, Millis } from './shapes.ts'

/** What a body does itself to let its own people in; the office sees every code and who made it. */
export const colleagues = {
  invitations: operation({
    summary: { zh: '本单位的邀请码', en: "Codes for my own body's people, newest first" },
    method: 'GET',
    path: '/api/colleagues/invitations',
    who: 'colleague.invite',
    input: Type.Object({}),
    output: Type.Object({ invitations: Type.Array(InvitationRow) }),
    refuses: [],
  }),
  invite: operation({
    summary: { zh: '给同事发邀请码', en: 'Make a code for a colleague' },
    method: 'POST',
    path: '/api/colleagues/invitations',
    who: 'colleague.invite',
    input: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 30 }) }),
    output: InvitationRow,
    refuses: ['party.not-found', 'invitation.not-for'],
  }),
  code: operation({
    summary: { zh: '查看给同事的邀请码', en: "An open code for one's own body" },
    method: 'GET',
    path: '/api/colleagues/invitations/{invitation}/code',
    who: 'colleague.invite',
    input: Type.Object({ invitation: Id }),
    output: Type.Object({ code: Type.String(), party: PartyRef, expiresAt: Millis }),
    refuses: ['invitation.not-found', 'invitation.spent'],
  }),
  withdraw: operation({
    summary: { zh: '收回给同事的邀请码', en: "Take back a code for one's own body" },
    method: 'POST',
    path: '/api/colleagues/invitations/{invitation}/withdraw',
    who: 'colleague.invite',
    input: Type.Object({ invitation: Id }),
    output: InvitationRow,
    refuses: ['invitation.not-found', 'invitation.spent'],
  }),
}
