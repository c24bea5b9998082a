import { acts, roles } from '@bihuan/domain/accounts/role.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { literals, nullable, Said } from './shapes.ts'

const AccountName = Type.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9._@-]+$' })

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
    }),
    output: Me,
    refuses: ['session.wrong', 'session.locked', 'session.choose-town'],
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
  claimFirstAccount: operation({
    summary: { zh: '用一次性链接建立第一个账号', en: 'Claim the first account with the one-time link' },
    method: 'POST',
    path: '/api/first-account',
    who: 'anyone',
    input: Type.Object({
      token: Type.String({ minLength: 20, maxLength: 100 }),
      account: AccountName,
      name: Said(1, 40),
      password: Type.String({ minLength: 10, maxLength: 200 }),
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
}
