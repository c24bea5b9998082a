import { groupingNames } from '@bihuan/domain/rollup/group.ts'
import { standNames } from '@bihuan/domain/rollup/stand.ts'
import Type from 'typebox'
import { DutyRow } from './duties.ts'
import { AnsweredFile, operation } from './operation.ts'
import { AsOf, Counts, Cursor, Day, literals, nullable, Words } from './shapes.ts'

/** Counts with the late deliveries apart. */
export const Figures = Type.Object({ ...Counts.properties, deliveredLate: Type.Integer() })

/** From what the counts were made, and in words where that is not every duty of the town. */
const Basis = Type.Object({ from: literals(['counts', 'duties'] as const), words: nullable(Words) })

const Opening = Type.Object({ allowed: Type.Boolean(), because: nullable(Words) })

const Group = Type.Object({ key: Type.String(), title: Words, figures: Figures })

const Town = Type.String({ pattern: '^\\d{9}$', description: 'town code of 9 digits' })
const Clause = Type.String({ maxLength: 8 })

const Narrowing = {
  task: Type.Optional(Clause),
  clause: Type.Optional(Clause),
  area: Type.Optional(Type.String({ pattern: '^\\d{12}$', description: 'place code of 12 digits' })),
  sector: Type.Optional(
    Type.String({ pattern: '^[a-z-]{1,30}$', description: 'a sector, none, or a kind of body' }),
  ),
  month: Type.Optional(Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$', description: 'due in it' })),
}

const Comparing = {
  ...AsOf,
  by: Type.Optional(literals(groupingNames)),
  task: Narrowing.task,
  clause: Narrowing.clause,
}

export const rollup = {
  compare: operation({
    summary: {
      zh: '各镇对照：按条款、村或行业，应交、按时、逾期',
      en: 'Towns in reach side by side, by clause, village or sector',
    },
    method: 'GET',
    path: '/api/rollup/compare',
    who: 'rollup.read',
    input: Type.Object(Comparing),
    output: Type.Object({
      asOf: Day,
      by: literals(groupingNames),
      title: Words,
      basis: Basis,
      /** The same day a year earlier; `reaches` where there were duties by then. */
      before: Type.Object({ asOf: Day, reaches: Type.Boolean() }),
      /** The first day of the oldest duty; null where there is none. */
      since: nullable(Day),
      tasks: Type.Array(Type.Object({ id: Type.String(), title: Words })),
      towns: Type.Array(
        Type.Object({
          town: Town,
          name: Words,
          figures: Figures,
          before: nullable(Figures),
          opens: Opening,
        }),
      ),
      rows: Type.Array(
        Type.Object({
          key: Type.String(),
          title: Words,
          task: nullable(Type.String()),
          /** By village, a row is of one town; else of each that has such duties. */
          cells: Type.Array(Type.Object({ town: Town, figures: Figures })),
        }),
      ),
    }),
    refuses: [],
  }),
  export: operation({
    summary: { zh: '各镇对照导出 Excel', en: 'The comparison as a workbook' },
    method: 'GET',
    path: '/api/rollup/workbook',
    who: 'rollup.read',
    answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    input: Type.Object(Comparing),
    output: AnsweredFile,
    refuses: [],
  }),
  town: operation({
    summary: {
      zh: '一个镇的一个数：由哪些村、条款、行业和月份组成',
      en: 'What a number of one town is made of: villages, clauses, sectors and months',
    },
    method: 'GET',
    path: '/api/rollup/towns/{town}',
    who: 'rollup.read',
    input: Type.Object({ town: Town, ...AsOf, ...Narrowing }),
    output: Type.Object({
      asOf: Day,
      town: Town,
      name: Words,
      title: Words,
      within: Type.Array(
        Type.Object({ by: literals(['task', 'clause', 'area', 'sector', 'month'] as const), words: Words }),
      ),
      basis: Basis,
      figures: Figures,
      before: Type.Object({ asOf: Day, figures: nullable(Figures) }),
      clauses: Type.Array(Group),
      villages: Type.Array(Group),
      sectors: Type.Array(Group),
      /** By the month in which they fall due. */
      months: Type.Array(Group),
      opens: Opening,
      /** What to ask the town where the number does not open. */
      question: nullable(Words),
    }),
    refuses: ['rollup.no-such-town'],
  }),
  duties: operation({
    summary: { zh: '一个数里的义务', en: 'The duties behind a number of my own town' },
    method: 'GET',
    path: '/api/rollup/duties',
    who: 'duty.read',
    input: Type.Object({
      ...AsOf,
      ...Narrowing,
      stand: Type.Optional(literals(standNames)),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      asOf: Day,
      duties: Type.Array(DutyRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
}
