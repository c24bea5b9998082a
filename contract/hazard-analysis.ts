import { cutNames } from '@bihuan/domain/hazards/analysis.ts'
import Type from 'typebox'
import { AnsweredFile, operation } from './operation.ts'
import { Day, Id, Lamp, literals, nullable, Words } from './shapes.ts'

const Period = Type.String({
  pattern: '^(19|20)\\d{2}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$',
  description: 'a year, a half, a quarter or a month: 2026, 2026-H1, 2026-Q2, 2026-06',
})
const Span = Type.Object({ name: Type.String(), from: Day, to: Day, words: Words })

/** Found in the period and what became of it; open and overdue whenever it was found. */
const Reckoning = Type.Object({
  found: Type.Integer(),
  closed: Type.Integer(),
  days: Type.Integer({ description: 'days to the strike-off of the closed ones, together' }),
  repeats: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
})

const Village = Type.Optional(
  Type.String({ pattern: '^\\d{12}$', description: 'a village by its place code' }),
)
const asked = Type.Object({ period: Type.Optional(Period), village: Village })
const refuses = [
  'law.unknown-parameter',
  'law.outside-known-dates',
  'law.to-be-confirmed',
  'law.wrong-shape',
] as const

const Body = Type.Object({ id: Id, name: Type.String() })

/** Yuan with two decimals; left and over are reckoned for each hazard. */
const Funds = Type.Object({
  hazards: Type.Integer(),
  planned: Type.String(),
  allotted: Type.String(),
  spent: Type.String(),
  left: Type.String(),
  over: Type.String(),
})

export const hazardAnalysis = {
  show: operation({
    summary: {
      zh: '隐患分析：按类别、行业、村、来源、等级',
      en: 'Hazards by class, trade, village, source and grade',
    },
    method: 'GET',
    path: '/api/hazard-analysis',
    who: 'rollup.read',
    input: asked,
    output: Type.Object({
      asOf: Day,
      period: Span,
      title: Words,
      basis: nullable(Words),
      all: Reckoning,
      median: nullable(Type.Integer()),
      cuts: Type.Array(
        Type.Object({
          cut: literals(cutNames),
          rows: Type.Array(Type.Object({ key: Type.String(), name: Words, figures: Reckoning })),
        }),
      ),
    }),
    refuses: [],
  }),
  funds: operation({
    summary: { zh: '政府治理隐患的资金', en: 'Planned, allotted and spent on hazards that the town mends' },
    method: 'GET',
    path: '/api/hazard-analysis/funds',
    who: 'rollup.read',
    input: asked,
    output: Type.Object({
      period: Span,
      about: Words,
      lines: Type.Array(Type.Object({ party: Body, figures: Funds })),
      all: Funds,
    }),
    refuses: [],
  }),
  workbook: operation({
    summary: { zh: '隐患分析导出表格', en: 'The analysis as a workbook' },
    method: 'GET',
    path: '/api/exports/hazard-analysis',
    who: 'rollup.read',
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    input: asked,
    output: AnsweredFile,
    refuses: [],
  }),
  questions: operation({
    summary: { zh: '隐患分析提出的问题', en: 'Questions that the hazards of the last months put' },
    method: 'GET',
    path: '/api/hazard-analysis/questions',
    who: 'rollup.read',
    input: Type.Object({ village: Village }),
    output: Type.Object({
      from: Day,
      to: Day,
      questions: Type.Array(
        Type.Object({
          kind: literals(['regional', 'share', 'sector', 'systemic', 'repeat'] as const),
          name: Words,
          question: Words,
          next: Words,
          /** What to ask the list for, to see all rows behind it. */
          opens: Type.Object({
            class: Type.Optional(Type.String()),
            village: Type.Optional(Type.String()),
            sector: Type.Optional(Type.String()),
            party: Type.Optional(Id),
          }),
          behind: Type.Array(
            Type.Object({ party: Body, class: Type.String(), className: Words, count: Type.Integer() }),
          ),
        }),
      ),
    }),
    refuses,
  }),
  honesty: operation({
    summary: { zh: '企业自查自报与他查对照', en: 'What bodies found themselves against what others found' },
    method: 'GET',
    path: '/api/hazard-analysis/honesty',
    who: 'rollup.read',
    input: asked,
    output: Type.Object({
      period: Span,
      formula: Words,
      bodies: Type.Array(
        Type.Object({
          party: Body,
          own: Type.Integer(),
          others: Type.Integer(),
          index: Words,
          isEnough: Type.Boolean(),
        }),
      ),
    }),
    refuses,
  }),
  photos: operation({
    summary: { zh: '不止一处用的照片', en: 'Pictures used in more than one file' },
    method: 'GET',
    path: '/api/hazard-analysis/photos',
    who: 'rollup.read',
    input: Type.Object({}),
    output: Type.Object({
      pictures: Type.Array(
        Type.Object({
          digest: Type.String(),
          uses: Type.Array(
            Type.Object({
              hazard: Id,
              number: Words,
              party: Type.String(),
              what: Type.String(),
              usedOn: Day,
            }),
          ),
        }),
      ),
    }),
    refuses: [],
  }),
  statistics: operation({
    summary: { zh: '隐患季度、年度统计表', en: 'The quarterly and yearly statistics of hazards' },
    method: 'GET',
    path: '/api/hazard-analysis/statistics',
    who: 'rollup.read',
    input: Type.Object({ period: Type.Optional(Period) }),
    output: Type.Object({
      period: Span,
      asOf: Day,
      dueOn: Day,
      basis: Words,
      lamp: Lamp,
      lines: Type.Array(
        Type.Object({
          key: Type.String(),
          name: Words,
          enterprises: Type.Integer(),
          found: Type.Integer(),
          fixed: Type.Integer(),
          major: Type.Integer(),
          majorFixed: Type.Integer(),
          funds: Type.String({ description: 'yuan spent on what was put right' }),
        }),
      ),
    }),
    refuses,
  }),
}
