import { figureNames } from '@bihuan/domain/hazards/statistics-figures.ts'
import { statusNames } from '@bihuan/domain/ledgers/record-state.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { partyKinds } from '@bihuan/domain/parties/kind.ts'
import Type from 'typebox'
import { ledgers } from './ledgers.ts'
import { AnsweredFile, operation } from './operation.ts'
import { Cursor, Day, Id, Lamp, literals, Millis, nullable, Said, Words } from './shapes.ts'

const Period = Type.String({
  pattern: '^(19|20)\\d{2}(-Q[1-4])?$',
  description: 'a quarter or a year: 2026-Q1, 2026',
})
const Span = Type.Object({ name: Type.String(), from: Day, to: Day, words: Words })
const Figures = Type.Object(
  {
    found: Type.Integer({ minimum: 0 }),
    closed: Type.Integer({ minimum: 0 }),
    major: Type.Integer({ minimum: 0 }),
    majorClosed: Type.Integer({ minimum: 0 }),
    funds: Type.String({ maxLength: 20, description: 'yuan' }),
  },
  { additionalProperties: false },
)
const Body = Type.Object({ id: Id, name: Type.String(), kind: literals(partyKinds) })
const whichForm = { period: Type.Optional(Period), party: Type.Optional(Id) }

const Said4000 = Said(2, 4000)
const filing = {
  period: Period,
  analysis: Said4000,
  papers: Type.Optional(
    Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 9, uniqueItems: true }),
  ),
  /** The figures that were looked at while signing; others by now are refused. */
  seen: Figures,
  signature: Signature,
}
const fromTheLaw = [
  'law.unknown-parameter',
  'law.outside-known-dates',
  'law.to-be-confirmed',
  'law.wrong-shape',
] as const
const ofAForm = [
  'party.not-found',
  'record.not-kept-by',
  'hazard.statistics-not-yours',
  ...fromTheLaw,
] as const
const ofFiling = [
  'hazard.statistics-running',
  'hazard.statistics-filed',
  'hazard.statistics-changed',
  'hazard.statistics-not-yours',
  ...ledgers.enter.refuses,
] as const

/** The form that each body hands in every quarter and every year (interim provisions on hazards, Art. 14). */
export const hazardStatistics = {
  form: operation({
    summary: {
      zh: '一家单位或全镇的隐患统计表，数字已数好',
      en: 'The statistics of a body or the town, its figures counted',
    },
    method: 'GET',
    path: '/api/hazard-statistics/form',
    who: 'record.read',
    input: Type.Object(whichForm),
    output: Type.Object({
      party: Body,
      period: Span,
      /** What may be handed in by now, the latest first. */
      periods: Type.Array(Type.Object({ ...Span.properties, lamp: Lamp })),
      asOf: Day,
      dueOn: Day,
      lamp: Lamp,
      figures: Figures,
      derivation: Type.Array(Type.Object({ figure: literals(figureNames), words: Words })),
      /** By what the lines are cut. */
      cut: Words,
      lines: Type.Array(Type.Object({ key: Type.String(), name: Words, figures: Figures })),
      /** What to ask the list of hazards for, to see those that were counted. */
      opens: Type.Object({
        party: Type.Optional(Id),
        village: Type.Optional(Type.String()),
        handler: Type.Optional(Id),
      }),
      /** The record as it was signed, whatever happened to the hazards since. */
      filed: nullable(
        Type.Object({
          record: Id,
          number: Words,
          filedOn: Day,
          status: literals(statusNames),
          by: Type.String(),
          figures: Figures,
          lines: Type.Array(Type.Object({ name: Type.String(), figures: Figures })),
          analysis: Type.String(),
          /** The drawn signature as an SVG path. */
          signature: Type.Object({ path: Type.String() }),
        }),
      ),
    }),
    refuses: ofAForm,
  }),
  file: operation({
    summary: { zh: '报送本单位的隐患统计表并签字', en: 'File the statistics of my own body and sign them' },
    method: 'POST',
    path: '/api/hazard-statistics',
    who: 'record.file',
    input: Type.Object(filing),
    output: ledgers.enter.output,
    refuses: ofFiling,
  }),
  fileFor: operation({
    summary: {
      zh: '代单位报送隐患统计表',
      en: 'File the statistics in another body’s stead; the record says who did',
    },
    method: 'POST',
    path: '/api/parties/{party}/hazard-statistics',
    who: 'record.enter-for',
    input: Type.Object({ party: Id, ...filing }),
    output: ledgers.enter.output,
    refuses: ofFiling,
  }),
  workbook: operation({
    summary: { zh: '隐患统计表导出表格', en: 'The statistics as a workbook' },
    method: 'GET',
    path: '/api/exports/hazard-statistics',
    who: 'record.read',
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    input: Type.Object(whichForm),
    output: AnsweredFile,
    refuses: ofAForm,
  }),
  filings: operation({
    summary: {
      zh: '隐患统计表：哪些企业报了，哪些没报',
      en: 'Which enterprises filed the statistics, and which did not',
    },
    method: 'GET',
    path: '/api/hazard-statistics/filings',
    who: 'rollup.read',
    input: Type.Object({
      period: Type.Optional(Period),
      state: Type.Optional(literals(['missing', 'filed'] as const)),
      village: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      period: Span,
      periods: Type.Array(Span),
      dueOn: Day,
      lamp: Lamp,
      all: Type.Integer(),
      filed: Type.Integer(),
      rows: Type.Array(
        Type.Object({
          party: Type.Object({ id: Id, name: Type.String() }),
          place: Words,
          record: nullable(Id),
          filedOn: nullable(Day),
          lamp: Lamp,
          reminders: Type.Integer(),
          remindedAt: nullable(Millis),
        }),
      ),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor', ...fromTheLaw],
  }),
  remind: operation({
    summary: { zh: '催报隐患统计表', en: 'Remind those who have not filed the statistics' },
    method: 'POST',
    path: '/api/hazard-statistics/reminders',
    who: 'message.send',
    input: Type.Object({
      period: Period,
      parties: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
    }),
    output: Type.Object({ reminded: Type.Integer() }),
    refuses: ['hazard.statistics-running', 'message.nothing-owed', 'message.reminded-today', ...fromTheLaw],
  }),
}
