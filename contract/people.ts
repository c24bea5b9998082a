import { posts } from '@bihuan/domain/people/post.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { PartyRef } from './parties.ts'
import { Cursor, Day, Id, literals, May, Millis, nullable, Said } from './shapes.ts'

const PostKind = literals(posts)
const TypedNumber = Type.String({ maxLength: 40 })

const Post = Type.Object({ id: Id, kind: PostKind, since: Day, until: nullable(Day) })

/** Numbers are covered: the first and last places only. */
const PersonRow = Type.Object({
  id: Id,
  name: Type.String(),
  party: PartyRef,
  phone: nullable(Type.String()),
  posts: Type.Array(Post),
  since: Day,
  until: nullable(Day),
})

const PersonView = Type.Object({
  ...PersonRow.properties,
  idNumber: nullable(Type.String()),
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Millis,
  /** Who looked at the numbers, newest first. */
  unmaskings: Type.Array(Type.Object({ by: Type.String(), at: Millis, reason: Type.String() })),
  may: May,
})

export const people = {
  list: operation({
    summary: { zh: '人员', en: 'People of the parties in my reach' },
    method: 'GET',
    path: '/api/people',
    who: 'person.read',
    input: Type.Object({
      party: Type.Optional(Id),
      name: Type.Optional(Type.String({ maxLength: 60 })),
      post: Type.Optional(PostKind),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      people: Type.Array(PersonRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  find: operation({
    // A POST, so that the number stands in no address.
    summary: { zh: '按身份证号或电话查找', en: 'Find people by an exact identity or telephone number' },
    method: 'POST',
    path: '/api/people/find',
    who: 'person.read',
    input: Type.Object({ number: Type.String({ minLength: 5, maxLength: 40 }) }),
    output: Type.Object({ people: Type.Array(PersonRow) }),
    refuses: [],
  }),
  show: operation({
    summary: { zh: '一个人：岗位和查看记录', en: 'One person: posts, and who looked at the numbers' },
    method: 'GET',
    path: '/api/people/{person}',
    who: 'person.read',
    input: Type.Object({ person: Id }),
    output: PersonView,
    refuses: ['person.not-found'],
  }),
  register: operation({
    summary: { zh: '登记人员', en: 'Enter a person of a party' },
    method: 'POST',
    path: '/api/people',
    who: 'person.edit',
    input: Type.Object({
      party: Id,
      name: Said(1, 40),
      idNumber: Type.Optional(TypedNumber),
      phone: Type.Optional(TypedNumber),
      post: Type.Optional(PostKind),
      since: Day,
    }),
    output: PersonView,
    refuses: [
      'party.not-found',
      'person.not-yours',
      'person.facts-wrong',
      'person.already-here',
      'person.wrong-post',
      'person.wrong-days',
    ],
  }),
  edit: operation({
    summary: { zh: '修改人员', en: 'Change a person' },
    method: 'POST',
    path: '/api/people/{person}',
    who: 'person.edit',
    input: Type.Object({
      person: Id,
      version: Type.Integer({ minimum: 1 }),
      name: Said(1, 40),
      /** A covered number that is left as it was shown stays what it is; an empty one is taken away. */
      idNumber: Type.Optional(TypedNumber),
      phone: Type.Optional(TypedNumber),
    }),
    output: PersonView,
    refuses: [
      'person.not-found',
      'person.not-yours',
      'person.facts-wrong',
      'person.already-here',
      'person.changed-meanwhile',
    ],
  }),
  appoint: operation({
    summary: { zh: '任职', en: 'Give a post, or change or end one' },
    method: 'POST',
    path: '/api/people/{person}/posts',
    who: 'person.edit',
    input: Type.Object({
      person: Id,
      /** The one to change; without it a new one. */
      held: Type.Optional(Id),
      post: PostKind,
      since: Day,
      until: nullable(Day),
    }),
    output: PersonView,
    refuses: [
      'person.not-found',
      'person.not-yours',
      'person.has-left',
      'person.wrong-post',
      'person.wrong-days',
      'post.not-found',
    ],
  }),
  leave: operation({
    summary: { zh: '离开单位', en: 'A person leaves: all posts end' },
    method: 'POST',
    path: '/api/people/{person}/leave',
    who: 'person.edit',
    input: Type.Object({ person: Id, on: Day }),
    output: PersonView,
    refuses: ['person.not-found', 'person.not-yours', 'person.has-left', 'person.wrong-days'],
  }),
  unmask: operation({
    summary: { zh: '说明理由，查看号码', en: 'Say why, and see the numbers for a while' },
    method: 'POST',
    path: '/api/people/{person}/unmask',
    who: 'person.unmask',
    input: Type.Object({ person: Id, reason: Said(4, 200) }),
    // Never the numbers themselves: the answer of an act is kept with its command id.
    output: Type.Object({ until: Millis }),
    refuses: ['person.not-found', 'person.not-yours'],
  }),
  plain: operation({
    summary: { zh: '查看号码', en: 'The numbers, after saying why' },
    method: 'GET',
    path: '/api/people/{person}/plain',
    who: 'person.unmask',
    input: Type.Object({ person: Id }),
    output: Type.Object({ idNumber: nullable(Type.String()), phone: nullable(Type.String()), until: Millis }),
    refuses: ['person.not-found', 'person.unmask-first'],
  }),
}
