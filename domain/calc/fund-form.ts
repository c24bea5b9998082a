import Type, { type Static } from 'typebox'
import { amount, choice, fields, onDay, yesNo } from '../law/field.ts'
import { fundSectors } from './fund-sectors.ts'

export const Input = fields({
  on: onDay(),
  sector: choice({ zh: '行业', en: 'Sector' }, fundSectors),
  lastYearRevenue: Type.Optional(amount({ zh: '上年度营业收入（元）', en: "Last year's revenue (yuan)" })),
  firstYear: Type.Optional(yesNo({ zh: '新建或投产不足一年', en: 'New, or less than a year in production' })),
  thisYearRevenue: Type.Optional(amount({ zh: '本年度营业收入（元）', en: "This year's revenue (yuan)" })),
  tonnes: Type.Optional(amount({ zh: '本月产量（吨）', en: "This month's output (tonnes)" })),
  cost: Type.Optional(amount({ zh: '建筑安装工程造价（元）', en: 'Cost of the works (yuan)' })),
  progress: Type.Optional(amount({ zh: '本月完成进度（0 到 1）', en: "This month's progress (0 to 1)" })),
  balance: Type.Optional(amount({ zh: '月初结余（元）', en: 'Balance at the start of the month (yuan)' })),
  lastYearDue: Type.Optional(amount({ zh: '上年应提金额（元）', en: "Last year's due (yuan)" })),
  yearDue: Type.Optional(
    amount({
      zh: '本年应提金额（元，不填取计算结果）',
      en: "This year's due (yuan; the result when left out)",
    }),
  ),
  yearSpent: Type.Optional(amount({ zh: '本年已使用（元）', en: 'Spent this year (yuan)' })),
})
export type Input = Static<typeof Input>

export const Result = Type.Object({
  /** Yuan for the period. */
  due: Type.String(),
  period: choice(
    { zh: '期间', en: 'Period' },
    { year: { zh: '全年', en: 'year' }, month: { zh: '本月', en: 'month' } },
  ),
  /** A twelfth, to the fen; the last month takes the rest. */
  monthly: Type.Optional(Type.String()),
  /** True when the balance has reached its multiple: booking stops from this month. */
  stops: Type.Optional(Type.Boolean()),
  /** First year: what is to be added at year end. */
  topUp: Type.Optional(Type.String()),
  usedShare: Type.Optional(Type.String()),
  needsExplanation: Type.Optional(Type.Boolean()),
  explanationDue: Type.Optional(Type.String()),
})
export type Result = Static<typeof Result>
