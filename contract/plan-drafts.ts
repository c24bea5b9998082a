import Type from 'typebox'
import { IssueChange, IssueCounts } from './issue-shapes.ts'
import { AnsweredFile, operation } from './operation.ts'
import { Day, Id, literals, Millis, nullable, Words } from './shapes.ts'

const FileName = Type.String({ minLength: 1, maxLength: 200 })
/** 58 clauses take 100 000 characters. */
const PlanText = Type.String({ minLength: 1, maxLength: 1_000_000 })

const DraftView = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  digest: Type.String(),
  state: literals(['open', 'adopted', 'dropped'] as const),
  loadedAt: Millis,
  loadedBy: Type.String(),
})

const ProblemView = Type.Object({ line: Type.Integer(), words: Words })
const RuleRef = Type.Object({ clause: Type.String(), rule: Type.String(), title: Words })

const DiffView = Type.Object({
  version: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
  unchanged: Type.Boolean(),
  reordered: Type.Boolean(),
  head: Type.Array(Words),
  clauses: Type.Object({
    added: Type.Array(Type.Object({ id: Type.String(), title: Words, words: Words })),
    removed: Type.Array(Type.Object({ id: Type.String(), title: Words, words: Words })),
    reworded: Type.Array(
      Type.Object({
        id: Type.String(),
        from: Type.Object({ title: Words, words: Words }),
        to: Type.Object({ title: Words, words: Words }),
      }),
    ),
  }),
  rules: Type.Object({
    added: Type.Array(Type.Object({ ...RuleRef.properties, who: Words, when: Words, evidence: Words })),
    removed: Type.Array(Type.Object({ ...RuleRef.properties, who: Words, when: Words, evidence: Words })),
    changed: Type.Array(
      Type.Object({
        ...RuleRef.properties,
        in: Type.Array(Type.Object({ aspect: Words, from: Words, to: Words })),
      }),
    ),
  }),
})

const Change = literals(['added', 'moved', 'withdrawn', 'reopened'] as const)

/** The next version of the plan: written, looked at beside the one in force, adopted. */
export const planDrafts = {
  versions: operation({
    summary: { zh: '方案的版本与草案', en: 'The plan’s versions and drafts' },
    method: 'GET',
    path: '/api/plan/versions',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({
      inForce: Type.Integer(),
      /** The version under which duties were issued last. */
      issued: nullable(Type.Integer()),
      versions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          title: Words,
          clauses: Type.Integer(),
          adoptedAt: nullable(Millis),
        }),
      ),
      /** Only for those who may simulate. */
      drafts: Type.Array(DraftView),
    }),
    refuses: [],
  }),
  download: operation({
    summary: { zh: '下载一版方案（yaml）', en: 'A version of the plan as a file' },
    method: 'GET',
    path: '/api/plan/file',
    who: 'plan.read',
    answers: 'text/yaml',
    input: Type.Object({ version: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$' })) }),
    output: AnsweredFile,
    refuses: [],
  }),
  checkDraft: operation({
    summary: { zh: '检查方案文件，逐行说明', en: 'Check a plan’s file, line by line' },
    method: 'POST',
    path: '/api/plan/drafts/check',
    who: 'plan.simulate',
    computes: true,
    input: Type.Object({
      name: FileName,
      /** The file's bytes in base64; its encoding is found out here. */
      content: Type.Optional(Type.String({ maxLength: 3_000_000, pattern: '^[A-Za-z0-9+/]*={0,2}$' })),
      /** Or its text, as somebody changed it on the page. */
      text: Type.Optional(PlanText),
    }),
    output: Type.Object({
      text: Type.String(),
      problems: Type.Array(ProblemView),
      /** Of a sound file: what it holds. */
      holds: nullable(Type.Object({ clauses: Type.Integer(), rules: Type.Integer() })),
    }),
    refuses: ['plan.file-no-text', 'plan.file-too-large', 'plan.file-encoding'],
  }),
  loadDraft: operation({
    summary: { zh: '存为下一版草案', en: 'Keep a sound file as the draft of the next version' },
    method: 'POST',
    path: '/api/plan/drafts',
    who: 'plan.load',
    input: Type.Object({ name: FileName, text: PlanText }),
    output: DraftView,
    refuses: ['plan.not-sound', 'plan.other-plan', 'plan.same'],
  }),
  showDraft: operation({
    summary: {
      zh: '草案与现行版的差别，以及对义务的影响',
      en: 'How a draft differs and what it does to open duties',
    },
    method: 'GET',
    path: '/api/plan/drafts/{draft}',
    who: 'plan.simulate',
    input: Type.Object({
      draft: Id,
      /** Narrows the list of changes, which holds 500 at most. */
      change: Type.Optional(Change),
      clause: Type.Optional(Type.String({ maxLength: 8 })),
    }),
    output: Type.Object({
      draft: DraftView,
      diff: DiffView,
      effect: Type.Object({
        from: Day,
        to: Day,
        counts: IssueCounts,
        byClause: Type.Array(
          Type.Object({
            clause: Type.String(),
            added: Type.Integer(),
            moved: Type.Integer(),
            withdrawn: Type.Integer(),
            reopened: Type.Integer(),
          }),
        ),
        changes: Type.Array(IssueChange),
        /** How many changes the list would hold without its limit. */
        total: Type.Integer(),
      }),
    }),
    refuses: ['plan.draft-not-found'],
  }),
  adoptDraft: operation({
    summary: { zh: '采用草案，成为现行版', en: 'Adopt a draft: it becomes the version in force' },
    method: 'POST',
    path: '/api/plan/drafts/{draft}/adopt',
    who: 'plan.load',
    input: Type.Object({ draft: Id }),
    output: DraftView,
    refuses: ['plan.draft-not-found', 'plan.draft-ended', 'plan.draft-outdated'],
  }),
  dropDraft: operation({
    summary: { zh: '作废草案', en: 'Drop a draft' },
    method: 'POST',
    path: '/api/plan/drafts/{draft}/drop',
    who: 'plan.load',
    input: Type.Object({ draft: Id }),
    output: DraftView,
    refuses: ['plan.draft-not-found', 'plan.draft-ended'],
  }),
  superiors: operation({
    summary: { zh: '对照上级通知', en: 'The notices from above, and what this plan does with them' },
    method: 'GET',
    path: '/api/plan/superiors',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({
      version: Type.Integer(),
      superiors: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Words,
          number: nullable(Type.String()),
          clauses: Type.Array(
            Type.Object({
              id: Type.String(),
              words: Words,
              fate: literals(['carried', 'sharpened', 'softened', 'dropped'] as const),
              by: Type.Array(Type.Object({ id: Type.String(), title: Words })),
            }),
          ),
        }),
      ),
    }),
    refuses: [],
  }),
}
