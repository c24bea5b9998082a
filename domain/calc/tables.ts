import type { Static } from 'typebox'
import { cell, choice, list, optional, row, several, whole } from '../law/field.ts'
import {
  exactly,
  falling,
  family,
  fromZero,
  noneTwice,
  type Rule,
  rising,
  rowsIn,
  sameColumns,
  type TableShapes,
  table,
} from '../law/table-shape.ts'
import { fundSectors } from './fund-sectors.ts'
import { sizeClasses, sizeSectors } from './size-names.ts'
import { staffSectors } from './staff-sectors.ts'

const rate = cell({ zh: '比例', en: 'Rate' }, { most: 1 })

export const Brackets = several(row({ above: cell({ zh: '超过（元）', en: 'Above (yuan)' }), rate }), {
  minItems: 1,
  maxItems: 1000,
  label: { zh: '分档', en: 'Brackets' },
})

const bases = {
  revenue: { zh: '营业收入分档', en: 'revenue in brackets' },
  output: { zh: '产量', en: 'output' },
  progress: { zh: '工程进度', en: 'progress of works' },
} as const

/** How one sector books: by revenue in brackets, by tonne of output, or by progress of works. */
export const SectorRule = row({
  basis: choice({ zh: '计提依据', en: 'Basis' }, bases),
  brackets: optional(Brackets),
  perTonne: optional(cell({ zh: '每吨（元）', en: 'Yuan per tonne' }, { above: 0 })),
  rate: optional(rate),
})

const neededBy = { revenue: 'brackets', output: 'perTonne', progress: 'rate' } as const

/** Each basis has the one member that it counts with, and no other. */
const hasItsMember: Rule = (value) => {
  const members = value as Static<typeof SectorRule>
  const needed = neededBy[members.basis]
  return Object.values(neededBy).flatMap((name) => {
    if ((name === needed) === (members[name] !== undefined)) return []
    const say =
      name === needed
        ? {
            zh: `缺少；依据为“${bases[members.basis].zh}”时须填`,
            en: `is missing; the basis ${members.basis} needs it`,
          }
        : {
            zh: `依据为“${bases[members.basis].zh}”时不填`,
            en: `does not belong to the basis ${members.basis}`,
          }
    return [{ field: name, say, allowed: [needed] }]
  })
}

const Limit = (zh: string, en: string) => optional(whole({ zh, en }))

export const SizeRows = several(
  row({
    class: choice({ zh: '规模', en: 'Size' }, sizeClasses),
    employees: Limit('从业人员（人）', 'Employees'),
    revenue: Limit('营业收入（万元）', 'Revenue (10 000 yuan)'),
    assets: Limit('资产总额（万元）', 'Assets (10 000 yuan)'),
  }),
)

const measures = ['employees', 'revenue', 'assets']
const limited = Object.keys(sizeClasses).filter((name) => name !== 'micro')

export const StaffSectors = list(
  { zh: '行业', en: 'Sectors' },
  choice({ zh: '行业', en: 'Sector' }, staffSectors),
)

const fund = table(SectorRule, hasItsMember, rising('above', 'brackets'), (value) =>
  rowsIn(value, 'brackets').length === 0 ? [] : fromZero('above', 'brackets')(value),
)

/** The tables of this room: the safety fund, sizes of enterprises, and sectors of the headcount. */
export const calcTables: TableShapes = {
  ...family('fund.sector', Object.keys(fundSectors), fund),
  ...family(
    'enterprise-size',
    Object.keys(sizeSectors),
    table(
      SizeRows,
      exactly('class', limited),
      sameColumns(measures),
      ...measures.map((measure) => falling(measure)),
    ),
  ),
  ...family(
    'headcount',
    ['always-sectors', 'engineer-sectors', 'assessed-sectors', 'notified-sectors'],
    table(StaffSectors, noneTwice),
  ),
}
