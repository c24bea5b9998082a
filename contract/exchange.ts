import { layoutNames } from '@bihuan/domain/exchange/hazard-layouts.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import Type from 'typebox'
import { HazardFilter } from './hazard-shapes.ts'
import { RecordFilter } from './ledgers.ts'
import { AnsweredFile, operation } from './operation.ts'
import { Cursor, Id, literals, Millis, nullable, Words } from './shapes.ts'

const Target = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,39}$',
  description: 'a ledger, `register` or `hazards`',
})
const Row = Type.Integer({ minimum: 1, maximum: 2_000_000, description: 'as the workbook counts it' })
const Column = Type.Integer({ minimum: 0, maximum: 199, description: '0 is A' })

const Counts = Type.Object({
  new: Type.Integer(),
  change: Type.Integer(),
  same: Type.Integer(),
  wrong: Type.Integer(),
  perhaps: Type.Integer(),
  passed: Type.Integer({ description: 'totals, notes and repeated headings, passed over' }),
  chosen: Type.Integer(),
})

const ImportColumn = Type.Object({
  at: Column,
  letter: Type.String(),
  heading: Type.String(),
  field: nullable(Type.String()),
  /** The field that may have been meant, for a person to confirm. */
  near: nullable(Type.String()),
  /** Understood, and kept elsewhere. */
  leftOut: Type.Boolean(),
  unit: nullable(Type.String()),
})

export const ImportView = Type.Object({
  id: Id,
  target: Target,
  title: Words,
  name: Type.String(),
  state: literals(['loaded', 'done', 'undone'] as const),
  sheet: Type.String(),
  sheets: Type.Array(Type.String()),
  columns: Type.Array(ImportColumn),
  fields: Type.Array(Type.Object({ key: Type.String(), label: Words, required: Type.Boolean() })),
  /** Required fields that no column fills. */
  missing: Type.Array(Words),
  remembered: Type.Boolean(),
  isSigned: Type.Boolean(),
  counts: Counts,
  loadedAt: Millis,
  loadedBy: Type.String(),
  doneAt: nullable(Millis),
  undoneAt: nullable(Millis),
  /** Until when it can be taken back as a whole. */
  undoUntil: nullable(Millis),
})

const Problem = Type.Object({
  /** D7; empty when it is about the row as a whole. */
  cell: Type.String(),
  at: nullable(Column),
  title: Words,
  words: Words,
  /** What, put into the cell, would do. */
  proposal: nullable(Type.String()),
})

const ImportRow = Type.Object({
  row: Row,
  state: literals(['new', 'change', 'same', 'wrong', 'perhaps', 'passed'] as const),
  chosen: Type.Boolean(),
  /** The cells of the columns that fill a field, in their order; of a row passed over, all its words. */
  cells: Type.Array(Type.String()),
  /** What stands there now, where a row changes something. */
  was: Type.Array(Type.Object({ at: Column, label: Words, text: Type.String() })),
  problems: Type.Array(Problem),
  /** What it became, unless that was taken back. */
  made: nullable(Id),
})

const open = ['import.not-found', 'import.already-done'] as const
const reading = [
  'import.empty',
  'import.broken',
  'import.locked',
  'import.not-a-workbook',
  'import.save-anew',
  'import.xls-too-large',
  'import.too-large',
  'import.unknown-encoding',
  'import.bomb',
  'import.too-many-rows',
  'import.too-many-columns',
  'import.too-heavy',
  'import.too-slow',
  'import.busy',
  'import.no-table',
  'import.rows-unjoined',
  'import.number-twice',
  'import.no-rows',
] as const

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const exchange = {
  load: operation({
    summary: {
      zh: '传一个表格，先核对再导入',
      en: 'Send a workbook; it is checked and waits to be brought in',
    },
    method: 'POST',
    path: '/api/imports',
    who: 'import.make',
    takes: { upTo: 20 * 1024 * 1024, perMinute: 30 },
    input: Type.Object({
      target: Target,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      sheet: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    output: ImportView,
    refuses: ['import.unknown-target', ...reading],
  }),
  progress: operation({
    summary: { zh: '我传的表格读到哪里了', en: 'How far the workbook that I am sending has been read' },
    method: 'GET',
    path: '/api/imports/progress',
    who: 'import.read',
    input: Type.Object({}),
    output: Type.Object({ rows: Type.Integer() }),
    refuses: [],
  }),
  list: operation({
    summary: { zh: '最近的导入', en: 'The latest imports into one ledger' },
    method: 'GET',
    path: '/api/imports',
    who: 'import.read',
    input: Type.Object({ target: Target }),
    output: Type.Object({
      title: Words,
      imports: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          state: literals(['loaded', 'done', 'undone'] as const),
          counts: Counts,
          loadedAt: Millis,
          loadedBy: Type.String(),
          undoUntil: nullable(Millis),
        }),
      ),
    }),
    refuses: ['import.unknown-target'],
  }),
  show: operation({
    summary: { zh: '一次导入', en: 'One import' },
    method: 'GET',
    path: '/api/imports/{import}',
    who: 'import.read',
    input: Type.Object({ import: Id }),
    output: ImportView,
    refuses: ['import.not-found'],
  }),
  rows: operation({
    summary: { zh: '导入的各行与问题', en: 'Rows of an import with what is wrong with them' },
    method: 'GET',
    path: '/api/imports/{import}/rows',
    who: 'import.read',
    input: Type.Object({
      import: Id,
      show: Type.Optional(literals(['all', 'fine', 'wrong', 'perhaps', 'same', 'passed'] as const)),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({ rows: Type.Array(ImportRow), next: nullable(Type.String()) }),
    refuses: ['import.not-found', 'request.bad-cursor'],
  }),
  map: operation({
    summary: { zh: '改列名对应', en: 'Say which column fills which field; all rows are checked anew' },
    method: 'POST',
    path: '/api/imports/{import}/columns',
    who: 'import.make',
    input: Type.Object({
      import: Id,
      columns: Type.Array(
        Type.Object(
          { at: Column, field: nullable(Type.String({ maxLength: 60 })) },
          { additionalProperties: false },
        ),
        { maxItems: 200 },
      ),
    }),
    output: ImportView,
    refuses: [...open, 'import.no-such-column'],
  }),
  correct: operation({
    summary: { zh: '在预览里改一格', en: 'Mend one cell before it is brought in' },
    method: 'POST',
    path: '/api/imports/{import}/cells',
    who: 'import.make',
    input: Type.Object({ import: Id, row: Row, at: Column, text: Type.String({ maxLength: 60_000 }) }),
    output: Type.Object({ rows: Type.Array(ImportRow), counts: Counts }),
    refuses: [...open, 'import.no-such-row', 'import.no-such-column'],
  }),
  choose: operation({
    summary: { zh: '勾选要导入的行', en: 'Tick the rows to bring in; without rows, all that are fine' },
    method: 'POST',
    path: '/api/imports/{import}/chosen',
    who: 'import.make',
    input: Type.Object({
      import: Id,
      rows: Type.Optional(Type.Array(Row, { maxItems: 1000 })),
      chosen: Type.Boolean(),
    }),
    output: Type.Object({ counts: Counts }),
    refuses: open,
  }),
  bringIn: operation({
    summary: { zh: '导入勾选的行', en: 'Bring in the ticked rows, all of them or none' },
    method: 'POST',
    path: '/api/imports/{import}/bring-in',
    who: 'import.make',
    input: Type.Object({ import: Id, signature: Type.Optional(Signature) }),
    output: Type.Object({
      added: Type.Integer(),
      changed: Type.Integer(),
      left: Type.Integer({ description: 'rows that were not brought in' }),
      digest: Type.String({ description: 'SHA-256 over the rows brought in' }),
      /** Rows that changed since they were checked: nothing was brought in, and they wait to be looked at again. */
      overtaken: Type.Integer(),
      import: ImportView,
    }),
    refuses: [...open, 'import.nothing-chosen', 'import.row-overtaken', 'record.signature-empty'],
  }),
  undo: operation({
    summary: { zh: '整批撤回一次导入', en: 'Take an import back as a whole; what was touched since is kept' },
    method: 'POST',
    path: '/api/imports/{import}/undo',
    who: 'import.make',
    input: Type.Object({ import: Id }),
    output: Type.Object({
      undone: Type.Integer(),
      kept: Type.Array(Type.Object({ row: Row, name: Type.String(), who: Type.String() })),
      import: ImportView,
    }),
    refuses: ['import.not-found', 'import.not-done', 'import.too-late-to-undo'],
  }),
  wrongRows: operation({
    summary: {
      zh: '把有错的行下载成表格',
      en: 'The wrong rows as a workbook, with what is wrong beside them',
    },
    method: 'GET',
    path: '/api/imports/{import}/wrong-rows',
    who: 'import.read',
    answers: workbook,
    input: Type.Object({ import: Id }),
    output: AnsweredFile,
    refuses: ['import.not-found'],
  }),
  registerOut: operation({
    summary: { zh: '企业名册导出表格', en: 'The register of enterprises as a workbook that can come back' },
    method: 'GET',
    path: '/api/exports/register',
    who: 'party.read',
    answers: workbook,
    input: Type.Object({}),
    output: AnsweredFile,
    refuses: [],
  }),
  ledgerOut: operation({
    summary: { zh: '台账导出表格', en: 'Records of one ledger as a workbook' },
    method: 'GET',
    path: '/api/exports/records',
    who: 'record.read',
    answers: workbook,
    input: Type.Object({ ...RecordFilter, kind: Target }),
    output: AnsweredFile,
    refuses: ['record.unknown-ledger', 'ledger.unknown-filter'],
  }),
  hazardsOut: operation({
    summary: {
      zh: '隐患台账、问题清单导出表格',
      en: 'Hazards as a workbook, in one of the layouts that are handed in',
    },
    method: 'GET',
    path: '/api/exports/hazards',
    who: 'hazard.read',
    answers: workbook,
    input: Type.Object({
      ...HazardFilter,
      sort: Type.Optional(literals(['-found', 'due'] as const)),
      layout: Type.Optional(literals(layoutNames)),
    }),
    output: AnsweredFile,
    refuses: [],
  }),
  blank: operation({
    summary: { zh: '下载空白模板', en: 'An empty workbook to fill in' },
    method: 'GET',
    path: '/api/exports/blank',
    who: 'import.read',
    answers: workbook,
    input: Type.Object({ target: Target }),
    output: AnsweredFile,
    refuses: ['import.unknown-target'],
  }),
}
