import Type from 'typebox'
import { Narrowed } from './duties.ts'
import { IssueCounts, IssueView } from './issue-shapes.ts'
import { AnsweredFile, operation } from './operation.ts'
import { planDrafts } from './plan-drafts.ts'
import { planReceipts } from './plan-receipts.ts'
import { planSimulation } from './plan-simulate.ts'
import { AsOf, Counts, Day, Id, literals, Millis, nullable, Words } from './shapes.ts'
import { subPlans } from './sub-plans.ts'

const Rule = Type.Object({
  id: Type.String(),
  title: Words,
  binds: literals(['enterprise', 'department', 'village', 'office', 'agency'] as const),
  /** Whom it binds within the kind; empty for everybody. */
  audience: Words,
  every: literals(['month', 'quarter', 'half-year', 'year', 'key-time', 'standing', 'event'] as const),
  often: Words,
  acceptance: nullable(Words),
  ledger: Type.String(),
  legalBaseline: Words,
  planDemand: Words,
  minutes: Type.Integer(),
  counts: Counts,
})

export const ClauseView = Type.Object({
  id: Type.String(),
  task: Type.String(),
  title: Words,
  /** The plan's reading of the clause, in its author's words. */
  words: Words,
  /** The notice's own passage; null while no notice is loaded or where it has none. */
  passage: nullable(Type.Object({ path: Type.String(), title: Type.String(), text: Type.String() })),
  counts: Counts,
  /** What the clause leaves to people instead of dating it. */
  leaves: nullable(
    Type.Object({ kind: literals(['judgement', 'intent', 'encouraged'] as const), why: Words }),
  ),
  worst: literals(['ok', 'soon', 'late', 'done', 'none'] as const),
  rules: Type.Array(Rule),
})

const Passage = Type.Object({
  id: Type.String(),
  path: Type.String(),
  title: Type.String(),
  text: Type.String(),
})

const Reading = Type.Object({
  clauses: Type.Array(
    Type.Object({
      id: Type.String(),
      path: Type.String(),
      title: Type.String(),
      text: Type.String(),
      planClause: nullable(Type.String()),
    }),
  ),
  unmatched: Type.Object({
    passages: Type.Array(Passage),
    clauses: Type.Array(Type.String()),
    leftovers: Type.Array(Type.String()),
  }),
  damage: Type.Array(Type.Object({ line: Type.Integer(), what: Words })),
})

const noticeRefusals = [
  'notice.empty',
  'notice.picture',
  'notice.pdf',
  'notice.word',
  'notice.binary',
  'notice.too-large',
  'notice.unknown-encoding',
  'notice.no-numbering',
] as const

export const plans = {
  show: operation({
    summary: {
      zh: '活方案：逐条的原文、应交与已交',
      en: 'The live plan: each clause with its passage and counts',
    },
    method: 'GET',
    path: '/api/plan',
    who: 'plan.read',
    /** Narrowed to a village or to a department, the counts are theirs. */
    input: Type.Object({ ...AsOf, area: Narrowed.area, handler: Narrowed.handler }),
    output: Type.Object({
      id: Type.String(),
      version: Type.Integer(),
      title: Words,
      asOf: Day,
      parts: Type.Array(Type.Object({ id: Type.String(), title: Words })),
      tasks: Type.Array(Type.Object({ id: Type.String(), part: Type.String(), title: Words })),
      clauses: Type.Array(ClauseView),
      notice: nullable(
        Type.Object({
          name: Type.String(),
          loadedAt: Millis,
          head: Type.Array(Type.String()),
          general: Type.Array(Type.String()),
          foot: Type.Array(Type.String()),
          unmatched: Type.Integer(),
        }),
      ),
      issue: nullable(Type.Object({ id: Id, issuedAt: Millis, counts: IssueCounts, digest: Type.String() })),
    }),
    refuses: [],
  }),
  notice: operation({
    summary: { zh: '已装入的通知与对照结果', en: 'The loaded notice and how it matches the plan' },
    method: 'GET',
    path: '/api/plan/notice',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({ name: Type.String(), loadedAt: Millis, reading: Reading }),
    refuses: ['notice.none'],
  }),
  loadNotice: operation({
    summary: { zh: '装入镇里的通知（txt）', en: "Load the town's notice (txt)" },
    method: 'POST',
    path: '/api/plan/notice',
    who: 'plan.load',
    input: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      /** The file's bytes as they are, in base64: the encoding is found out here. */
      content: Type.String({ maxLength: 4_000_000, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
    }),
    output: Type.Object({ name: Type.String(), loadedAt: Millis, reading: Reading }),
    refuses: noticeRefusals,
  }),
  previewIssue: operation({
    summary: { zh: '试算：印发会产生哪些义务', en: 'What issuing would add, move and withdraw' },
    method: 'GET',
    path: '/api/plan/issue/preview',
    who: 'plan.issue',
    input: Type.Object({}),
    output: IssueView,
    refuses: ['notice.none'],
  }),
  issue: operation({
    summary: { zh: '印发方案，生成义务', en: 'Issue the plan: duties appear' },
    method: 'POST',
    path: '/api/plan/issue',
    who: 'plan.issue',
    input: Type.Object({}),
    output: Type.Object({ id: Id, issuedAt: Millis, ...IssueView.properties }),
    refuses: ['notice.none'],
  }),
  debtorsFile: operation({
    summary: { zh: '义务清单导出（csv）', en: 'The list of duties as a file (csv), 5000 rows at most' },
    method: 'GET',
    path: '/api/plan/debtors',
    who: 'duty.read',
    answers: 'text/csv',
    input: Type.Object({
      ...AsOf,
      ...Narrowed,
      clause: Type.Optional(Type.String({ maxLength: 8 })),
      lamp: Type.Optional(literals(['late', 'soon', 'ok', 'done', 'none'] as const)),
    }),
    output: AnsweredFile,
    refuses: [],
  }),
  previewFor: operation({
    summary: { zh: '这一家的义务会怎么变', en: 'What would change for one body' },
    method: 'GET',
    path: '/api/plan/parties/{party}/preview',
    who: 'plan.issue',
    input: Type.Object({ party: Id }),
    output: IssueView,
    refuses: ['party.not-found', 'plan.not-issued'],
  }),
  issueFor: operation({
    summary: { zh: '只为这一家调整义务', en: 'Carry the change out for one body alone' },
    method: 'POST',
    path: '/api/plan/parties/{party}/issue',
    who: 'plan.issue',
    input: Type.Object({ party: Id }),
    output: Type.Object({ id: nullable(Id), issuedAt: Millis, ...IssueView.properties }),
    refuses: ['party.not-found', 'plan.not-issued'],
  }),
  ...planSimulation,
  ...planDrafts,
  ...planReceipts,
  ...subPlans,
}
