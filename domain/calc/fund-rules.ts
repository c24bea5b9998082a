import { yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import {
  atLeast,
  compare,
  dividedBy,
  type Exact,
  exact,
  greater,
  isShownWhole,
  minus,
  rounded,
  shown,
  times,
  zero,
} from '../law/exact.ts'
import { type BadInput, badField } from '../law/input.ts'
import type { Law, LawRefusal } from '../law/law-book.ts'
import { type Step, step } from '../law/working.ts'
import type { Input, Result } from './fund-form.ts'

/** What one further rule adds to the answer. */
export type Part = { result: Partial<Result>; lines: Step[] }
export type No = BadInput | LawRefusal

const fen = 2
const months = exact(12)

export const missing = (field: keyof Input): BadInput =>
  badField(field, '该行业的计算需要此项', 'this sector is calculated with it')

/** A twelfth of the year, to the fen. */
export const monthlyPart = (input: Input, due: Exact): Part => {
  if (input.firstYear === true) return { result: {}, lines: [] }
  const monthly = rounded(dividedBy(due, months), fen)
  const isWhole = isShownWhole(dividedBy(due, months))
  return {
    result: { monthly: shown(monthly) },
    lines: [
      step(
        isWhole ? '每月提取（元）' : '每月提取（元，到分，末月补齐）',
        isWhole ? 'Each month (yuan)' : 'Each month (yuan, to the fen, the last month takes the rest)',
        shown(monthly),
        { formula: `${shown(due)} / ${shown(months)}` },
      ),
    ],
  }
}

/** Of the fund of the whole works, the owner pays a share at the start; an edition without that rule asks for nothing. */
export const advancePart = (law: Law, works: Exact): Part => {
  const known = law.numbers({ share: 'fund.advance.ratio' })
  if (isRefusal(known)) return { result: {}, lines: [] }
  const advance = times(works, known.share.amount)
  return {
    result: { advance: shown(advance) },
    lines: [
      step(
        '建设单位开工后一个月内至少支付（元）',
        'The owner pays within a month of the start, at least (yuan)',
        shown(advance),
        { formula: `${shown(works)} × ${shown(known.share.amount)}`, by: known.share.edition },
      ),
    ],
  }
}

/** Spend as incurred; at year end top up to what this year's revenue asks. */
export const firstYearPart = (law: Law, input: Input, due: Exact): Part | No => {
  if (input.firstYear !== true) return { result: {}, lines: [] }
  const rule = law.get('fund.first-year.rule')
  if (isRefusal(rule)) return rule
  if (input.yearSpent === undefined) return missing('yearSpent')
  const topUp = greater(minus(due, exact(input.yearSpent)), zero)
  return {
    result: { topUp: shown(topUp) },
    lines: [
      step('年末补提（元）', 'Top-up at year end (yuan)', shown(topUp), {
        formula: `${shown(due)} − ${shown(exact(input.yearSpent))}`,
        by: rule,
      }),
    ],
  }
}

/** From this balance on no more is booked, until it falls below. */
export const stopPart = (law: Law, input: Input): Part | No => {
  if (input.balance === undefined) return { result: {}, lines: [] }
  if (input.lastYearDue === undefined) return missing('lastYearDue')
  const known = law.numbers({ multiple: 'fund.stop.multiple' })
  if (isRefusal(known)) return known
  const limit = times(exact(input.lastYearDue), known.multiple.amount)
  const stops = atLeast(exact(input.balance), limit)
  const line = step(
    stops ? '月初结余达到停提线，自本月起停提' : '月初结余未达停提线，照常提取',
    stops
      ? 'The balance reaches the limit: booking stops from this month'
      : 'The balance is below the limit: booking goes on',
    shown(limit),
    {
      formula: `${shown(exact(input.balance))} ${stops ? '≥' : '<'} ${shown(exact(input.lastYearDue))} × ${shown(known.multiple.amount)}`,
      by: known.multiple.edition,
    },
  )
  return { result: { stops }, lines: [line] }
}

/** Spent less than a share of the year's due: a written explanation by a day of next year. */
export const explanationPart = (law: Law, input: Input, due: Exact, isYear: boolean): Part | No => {
  if (input.yearSpent === undefined || input.firstYear === true) return { result: {}, lines: [] }
  if (input.yearDue === undefined && !isYear) return missing('yearDue')
  const known = law.numbers({ ratio: 'fund.explanation.ratio' })
  if (isRefusal(known)) return known
  const deadline = law.get('fund.explanation.deadline')
  if (isRefusal(deadline)) return deadline
  const [spent, whole] = [exact(input.yearSpent), input.yearDue === undefined ? due : exact(input.yearDue)]
  const limit = times(whole, known.ratio.amount)
  const needs = !atLeast(spent, limit)
  const explanationDue = `${yearOf(input.on) + 1}-${deadline.value}`
  const share = compare(whole, zero) === 0 ? {} : { usedShare: shown(dividedBy(spent, whole)) }
  const line = step(
    needs ? '使用不足，须经批准后书面说明' : '使用达到规定比例',
    needs ? 'Too little was spent: a written explanation is due' : 'Enough was spent',
    shown(limit),
    {
      formula: `${shown(spent)} ${needs ? '<' : '≥'} ${shown(whole)} × ${shown(known.ratio.amount)}`,
      by: known.ratio.edition,
    },
  )
  const last = needs
    ? [step('书面说明截止', 'The explanation is due by', explanationDue, { by: deadline })]
    : []
  return {
    result: { ...share, needsExplanation: needs, ...(needs ? { explanationDue } : {}) },
    lines: [line, ...last],
  }
}
