import { roles } from '@bihuan/domain/accounts/role.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { PartyRef } from './parties.ts'
import { Cursor, Id, literals, May, Millis, nullable, Said } from './shapes.ts'

export const AccountName = Type.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9._@-]+$' })
const Area = Type.String({ pattern: '^\\d{12}$' })

const AccountRow = Type.Object({
  id: Id,
  account: Type.String(),
  name: Type.String(),
  roles: Type.Array(literals(roles)),
  party: nullable(PartyRef),
  /** Villages; empty for the whole town or only what is theirs. */
  reach: Type.Array(Type.Object({ area: Type.String(), name: Type.String() })),
  /** `waiting`: has a one-time password that was not used yet. */
  state: literals(['active', 'waiting', 'ended'] as const),
  seenAt: nullable(Millis),
  may: May,
})

export const InvitationRow = Type.Object({
  id: Id,
  party: PartyRef,
  madeBy: Type.String(),
  madeAt: Millis,
  expiresAt: Millis,
  state: literals(['open', 'used', 'withdrawn', 'expired'] as const),
})

const ApplicationRow = Type.Object({
  id: Id,
  account: Type.String(),
  name: Type.String(),
  phone: nullable(Type.String()),
  uscc: Type.String(),
  /** The firm as the applicant calls it, and the party that bears the code. */
  firm: Type.String(),
  party: nullable(PartyRef),
  madeAt: Millis,
  state: literals(['waiting', 'approved', 'refused'] as const),
  reason: nullable(Type.String()),
  decidedBy: nullable(Type.String()),
})

/** Who somebody is in the town. */
const member = {
  roles: Type.Array(literals(roles), { maxItems: 7 }),
  party: nullable(Id),
  reach: Type.Array(Area, { maxItems: 60 }),
}
const wrongMember = [
  'account.no-role',
  'account.role-elsewhere',
  'account.role-needs-party',
  'account.reach-outside',
  'party.not-found',
] as const

/** 机构人员: what the town's safety office does with accounts, invitations and applications. */
export const accountOffice = {
  list: operation({
    summary: { zh: '机构人员：账号', en: 'Accounts of the town' },
    method: 'GET',
    path: '/api/accounts',
    who: 'account.manage',
    input: Type.Object({
      name: Type.Optional(Type.String({ maxLength: 60 })),
      party: Type.Optional(Id),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      accounts: Type.Array(AccountRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  make: operation({
    summary: { zh: '建立账号', en: 'Make an account' },
    method: 'POST',
    path: '/api/accounts',
    who: 'account.manage',
    input: Type.Object({ account: AccountName, name: Said(1, 40), ...member }),
    output: AccountRow,
    refuses: ['account.name-taken', ...wrongMember],
  }),
  change: operation({
    summary: { zh: '改变角色、单位和管辖范围', en: "Change an account's roles, party and reach" },
    method: 'POST',
    path: '/api/accounts/{account}',
    who: 'account.manage',
    input: Type.Object({ account: Id, ...member }),
    output: AccountRow,
    refuses: ['account.not-found', 'account.not-yourself', ...wrongMember],
  }),
  end: operation({
    summary: { zh: '停用账号', en: 'End an account' },
    method: 'POST',
    path: '/api/accounts/{account}/end',
    who: 'account.manage',
    input: Type.Object({ account: Id, reason: Said(2, 200) }),
    output: AccountRow,
    refuses: ['account.not-found', 'account.not-yourself'],
  }),
  restore: operation({
    summary: { zh: '恢复账号', en: 'Restore an account that was ended' },
    method: 'POST',
    path: '/api/accounts/{account}/restore',
    who: 'account.manage',
    input: Type.Object({ account: Id }),
    output: AccountRow,
    refuses: ['account.not-found'],
  }),
  renew: operation({
    summary: { zh: '发一次性密码', en: 'Make a new one-time password' },
    method: 'POST',
    path: '/api/accounts/{account}/one-time',
    who: 'account.manage',
    input: Type.Object({ account: Id }),
    // Never the password itself: the answer of an act is kept with its command id.
    output: Type.Object({ until: Millis }),
    refuses: ['account.not-found', 'account.not-yourself'],
  }),
  oneTime: operation({
    summary: { zh: '查看待用的一次性密码', en: 'The one-time password, while it waits' },
    method: 'GET',
    path: '/api/accounts/{account}/one-time',
    who: 'account.manage',
    input: Type.Object({ account: Id }),
    output: Type.Object({ password: Type.String(), until: Millis }),
    refuses: ['account.not-found', 'account.no-one-time'],
  }),
  invite: operation({
    summary: { zh: '给单位发邀请码', en: 'Invite somebody of a party' },
    method: 'POST',
    path: '/api/invitations',
    who: 'account.manage',
    input: Type.Object({ party: Id, days: Type.Integer({ minimum: 1, maximum: 30 }) }),
    output: InvitationRow,
    refuses: ['party.not-found', 'invitation.not-for'],
  }),
  invitations: operation({
    summary: { zh: '邀请', en: 'Invitations, newest first' },
    method: 'GET',
    path: '/api/invitations',
    who: 'account.manage',
    input: Type.Object({ after: Type.Optional(Cursor) }),
    output: Type.Object({
      invitations: Type.Array(InvitationRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  code: operation({
    summary: { zh: '查看邀请码', en: "An open invitation's code" },
    method: 'GET',
    path: '/api/invitations/{invitation}/code',
    who: 'account.manage',
    input: Type.Object({ invitation: Id }),
    output: Type.Object({ code: Type.String(), party: PartyRef, expiresAt: Millis }),
    refuses: ['invitation.not-found', 'invitation.spent'],
  }),
  withdraw: operation({
    summary: { zh: '收回邀请', en: 'Take an invitation back' },
    method: 'POST',
    path: '/api/invitations/{invitation}/withdraw',
    who: 'account.manage',
    input: Type.Object({ invitation: Id }),
    output: InvitationRow,
    refuses: ['invitation.not-found', 'invitation.spent'],
  }),
  applications: operation({
    summary: { zh: '注册申请', en: 'Applications, newest first' },
    method: 'GET',
    path: '/api/applications',
    who: 'account.manage',
    input: Type.Object({
      state: Type.Optional(literals(['waiting', 'approved', 'refused'] as const)),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      applications: Type.Array(ApplicationRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  approve: operation({
    summary: { zh: '通过注册申请', en: 'Approve an application' },
    method: 'POST',
    path: '/api/applications/{application}/approve',
    who: 'account.manage',
    input: Type.Object({ application: Id, party: Id }),
    output: ApplicationRow,
    refuses: ['application.not-found', 'application.decided', 'application.needs-enterprise'],
  }),
  turnDown: operation({
    summary: { zh: '不通过注册申请', en: 'Refuse an application' },
    method: 'POST',
    path: '/api/applications/{application}/refuse',
    who: 'account.manage',
    input: Type.Object({ application: Id, reason: Said(2, 200) }),
    output: ApplicationRow,
    refuses: ['application.not-found', 'application.decided'],
  }),
}
