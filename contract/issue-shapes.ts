import Type from 'typebox'
import { Day, Id, literals, Words } from './shapes.ts'

export const IssueCounts = Type.Object({
  added: Type.Integer(),
  moved: Type.Integer(),
  withdrawn: Type.Integer(),
  reopened: Type.Integer(),
  kept: Type.Integer(),
})

export const IssueChange = Type.Object({
  change: literals(['added', 'moved', 'withdrawn', 'reopened'] as const),
  debtor: Type.Object({ id: Id, name: Type.String() }),
  clause: Type.String(),
  title: Words,
  due: Day,
  why: Words,
})

export const IssueView = Type.Object({
  from: Day,
  to: Day,
  counts: IssueCounts,
  digest: Type.String({ description: 'SHA-256 over the sorted added, moved, withdrawn and reopened keys' }),
  rules: Type.Array(
    Type.Object({
      clause: Type.String(),
      rule: Type.String(),
      title: Words,
      debtors: Type.Integer(),
      duties: Type.Integer(),
      excused: Type.Integer(),
      minutes: Type.Integer({ description: 'minutes of work that the added and reopened duties ask' }),
    }),
  ),
  changes: Type.Array(IssueChange, { description: 'the first 500, by name' }),
})
