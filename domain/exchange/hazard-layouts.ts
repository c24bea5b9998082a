import type { Words } from '../base/words.ts'
import type { Hazard } from '../hazards/hazard.ts'
import { amountOf, centsOf } from '../ledgers/amount.ts'
import { percentOf } from '../rollup/figures.ts'
import { partyColumn } from './ledger-target.ts'

/** A column of a layout: its official heading, and the field that it shows and that reading it back fills. */
export type LayoutColumn = { heading: string; key: string; width: number }
export type Layout = { title: Words; columns: readonly LayoutColumn[] }

const column = (heading: string, key: string, width = 12): LayoutColumn => ({ heading, key, width })

/**
 * The two tables that are handed in: the ledger of an enterprise and a town's list of problems. Every heading is one
 * that an import understands, so that what goes out comes back.
 */
export const hazardLayouts = {
  ledger: {
    title: { zh: '事故隐患排查治理台账', en: 'Ledger of hazards found and treated' },
    columns: [
      column('单位名称', partyColumn, 26),
      column('检查时间', 'foundOn'),
      column('来源', 'source'),
      column('隐患位置', 'place', 18),
      column('隐患描述', 'what', 40),
      column('隐患类别', 'class', 16),
      column('隐患等级', 'grade'),
      column('判级依据', 'basis', 18),
      column('整改措施', 'measures', 34),
      column('整改责任人', 'responsible'),
      column('整改部门', 'unit'),
      column('整改资金（元）', 'funds', 14),
      column('计划完成日期', 'deadline', 13),
      column('应急预案', 'contingency', 20),
      column('状态', 'state'),
      column('实际完成日期', 'finishedOn', 13),
      column('复查(验收)人', 'reviewer', 13),
      column('备注', 'note', 24),
    ],
  },
  problems: {
    title: { zh: '安全生产问题隐患清单', en: 'List of safety problems' },
    columns: [
      column('单位名称', partyColumn, 26),
      column('地址（部位）', 'place', 18),
      column('检查时间', 'foundOn'),
      column('检查人员', 'checkers'),
      column('问题隐患', 'what', 40),
      column('隐患类型/行业领域', 'class', 18),
      column('隐患等级', 'grade'),
      column('整改措施', 'measures', 34),
      column('整改责任人(单位/部门/村)', 'responsible', 16),
      column('整改资金（元）', 'funds', 14),
      column('整改时限', 'deadline', 13),
      column('应急预案', 'contingency', 20),
      column('是否完成整改', 'completed', 13),
      column('完成时间', 'finishedOn', 13),
      column('复查人', 'reviewer'),
      column('备注', 'note', 24),
    ],
  },
} as const satisfies Record<string, Layout>
export type LayoutName = keyof typeof hazardLayouts
export const layoutNames = Object.keys(hazardLayouts) as LayoutName[]

/** What the line below the rows says of all of them. */
export type HazardSums = { found: number; major: number; ended: number; cents: bigint }
export const noSums: HazardSums = { found: 0, major: 0, ended: 0, cents: 0n }

/** What was withdrawn is shown and counts for nothing. */
export const withHazard = (sums: HazardSums, { stage, grade, five }: Hazard): HazardSums =>
  stage === 'withdrawn'
    ? sums
    : {
        found: sums.found + 1,
        major: sums.major + (grade === 'major' ? 1 : 0),
        ended: sums.ended + (stage === 'struck-off' ? 1 : 0),
        cents: sums.cents + (centsOf(five.funds ?? '0') ?? 0n),
      }

/** Of nothing found there is no rate. */
export const sumsWords = ({ found, major, ended, cents }: HazardSums): string => {
  const rate = percentOf({ numerator: ended, denominator: found })
  return `共 ${found} 条，其中重大 ${major} 条；已销号 ${ended} 条，整改率 ${rate}；整改资金 ${amountOf(cents)} 元`
}
