import Type, { type Static } from 'typebox'
import { amount, choice, fields, figure, flag, onDay, result, yesNo } from '../law/field.ts'
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

export const Result = result(
  {
    due: figure({ zh: '应提（元）', en: 'Due (yuan)' }),
    period: choice(
      { zh: '期间', en: 'Period' },
      { year: { zh: '全年', en: 'year' }, month: { zh: '本月', en: 'month' } },
    ),
    /** A twelfth, to the fen; the last month takes the rest. */
    monthly: Type.Optional(figure({ zh: '每月提取（元）', en: 'Each month (yuan)' })),
    /** Construction: what the owner pays within a month of the start. */
    advance: Type.Optional(
      figure({
        zh: '建设单位开工后一个月内至少支付（元）',
        en: 'The owner pays within a month of the start, at least (yuan)',
      }),
    ),
    /** True when the balance has reached its multiple. */
    stops: Type.Optional(flag({ zh: '自本月起停提', en: 'Booking stops from this month' })),
    /** First year only. */
    topUp: Type.Optional(figure({ zh: '年末补提（元）', en: 'Top-up at the end of the year (yuan)' })),
    usedShare: Type.Optional(figure({ zh: '已使用比例', en: 'Share spent' })),
    needsExplanation: Type.Optional(flag({ zh: '须书面说明', en: 'A written explanation is needed' })),
    explanationDue: Type.Optional(figure({ zh: '书面说明期限', en: 'Explanation due' })),
  },
  ['due', 'monthly'],
)
export type Result = Static<typeof Result>
