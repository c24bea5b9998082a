import { acts, roles } from '@bihuan/domain/accounts/role.ts'
import Type from 'typebox'
import { AccountName, accountOffice } from './account-office.ts'
import { operation } from './operation.ts'
import { literals, nullable, Said } from './shapes.ts'

const Password = Type.String({ minLength: 10, maxLength: 200 })

export const Me = Type.Object({
  account: Type.String(),
  name: Type.String(),
  roles: Type.Array(literals(roles)),
  face: literals(['office', 'field'] as const),
  town: Type.Object({ code: Type.String(), name: Type.String() }),
  party: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  may: Type.Array(literals(acts)),
  today: Type.String({ description: 'the business day in Asia/Shanghai' }),
  demo: Type.Boolean(),
  /** Under which address people reach the system, where the installation says one. */
  address: nullable(Type.String()),
})

export const accounts = {
  signIn: operation({
    summary: { zh: '登录', en: 'Sign in' },
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    input: Type.Object({
      account: Type.String({ minLength: 1, maxLength: 80 }),
      password: Type.String({ minLength: 1, maxLength: 200 }),
      town: Type.Optional(Type.String({ pattern: '^\\d{9}$' })),
      /** Together with a one-time password: the one to use from now on. */
      newPassword: Type.Optional(Password),
    }),
    output: Me,
    refuses: [
      'session.wrong',
      'session.locked',
      'session.choose-town',
      'session.set-password',
      'session.one-time-expired',
      'session.awaiting-approval',
      'session.application-refused',
      'session.account-ended',
    ],
  }),
  me: operation({
    summary: { zh: '我是谁', en: 'Who am I' },
    method: 'GET',
    path: '/api/session',
    who: 'account.self',
    input: Type.Object({}),
    output: Me,
    refuses: [],
  }),
  signOut: operation({
    summary: { zh: '退出登录', en: 'Sign out' },
    method: 'POST',
    path: '/api/session/end',
    who: 'account.self',
    input: Type.Object({}),
    output: Type.Object({ ended: Type.Integer() }),
    refuses: [],
  }),
  signOutEverywhere: operation({
    summary: { zh: '在所有设备上退出', en: 'Sign out everywhere' },
    method: 'POST',
    path: '/api/session/end-everywhere',
    who: 'account.self',
    input: Type.Object({}),
    output: Type.Object({ ended: Type.Integer() }),
    refuses: [],
  }),
  changePassword: operation({
    summary: { zh: '改自己的密码', en: 'Change my own password' },
    method: 'POST',
    path: '/api/session/password',
    who: 'account.self',
    input: Type.Object({
      /** The one in use, asked again. */
      password: Type.String({ minLength: 1, maxLength: 200 }),
      newPassword: Password,
    }),
    /** How many other sessions ended by it. */
    output: Type.Object({ ended: Type.Integer() }),
    refuses: ['account.old-password-wrong', 'account.same-password', 'session.locked'],
  }),
  claimFirstAccount: operation({
    summary: { zh: '用一次性链接建立第一个账号', en: 'Claim the first account with the one-time link' },
    method: 'POST',
    path: '/api/first-account',
    who: 'anyone',
    input: Type.Object({
      token: Type.String({ minLength: 20, maxLength: 100 }),
      account: AccountName,
      name: Said(1, 40),
      password: Password,
      town: Type.Object(
        {
          // Codes that end in 000 belong to bodies above a town.
          code: Type.String({ pattern: '^\\d{6}(?!000)\\d{3}$' }),
          name: Said(2, 40),
        },
        { additionalProperties: false },
      ),
    }),
    output: Me,
    refuses: ['account.link-spent', 'account.name-taken'],
  }),
  towns: operation({
    summary: { zh: '可以申请的镇', en: 'Towns in which one may apply' },
    method: 'GET',
    path: '/api/register/towns',
    who: 'anyone',
    input: Type.Object({}),
    output: Type.Object({ towns: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })) }),
    refuses: [],
  }),
  register: operation({
    summary: { zh: '凭邀请码注册', en: 'Register with an invitation code' },
    method: 'POST',
    path: '/api/register',
    who: 'anyone',
    input: Type.Object({
      code: Type.String({ minLength: 4, maxLength: 20 }),
      name: Said(1, 40),
      account: AccountName,
      password: Password,
      phone: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    output: Me,
    refuses: ['account.code-spent', 'account.name-taken', 'account.application-wrong'],
  }),
  apply: operation({
    summary: { zh: '没有邀请码，申请注册', en: 'Apply without a code, and wait for approval' },
    method: 'POST',
    path: '/api/register/apply',
    who: 'anyone',
    input: Type.Object({
      town: Type.String({ pattern: '^\\d{9}$' }),
      uscc: Type.String({ minLength: 1, maxLength: 40 }),
      firm: Said(2, 120),
      name: Said(1, 40),
      account: AccountName,
      password: Password,
      phone: Type.String({ minLength: 1, maxLength: 40 }),
    }),
    /** The same for known and unknown firms. */
    output: Type.Object({ received: Type.Literal(true) }),
    refuses: ['account.name-taken', 'account.application-wrong', 'account.no-such-town'],
  }),
  ...accountOffice,
}
