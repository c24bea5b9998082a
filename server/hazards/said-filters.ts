import type { Words } from '@bihuan/domain/base/words.ts'
import { findBan, findClass, type HazardCatalogue } from '@bihuan/domain/hazards/catalogue.ts'
import { hazardHalves } from '@bihuan/domain/hazards/content-names.ts'
import { fundFigures, fundsTitle } from '@bihuan/domain/hazards/fund-sums.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { grades, stages } from '@bihuan/domain/hazards/stage.ts'
import { sectorName } from '@bihuan/domain/rollup/group.ts'
import { chosen, type Said, whose } from '../exchange/filter-words.ts'

/** States that are no stage of their own. */
const states: Readonly<Record<string, Words>> = {
  ...stages,
  open: { zh: '未销号', en: 'open' },
  closed: { zh: '已办结', en: 'closed' },
  overdue: { zh: '整改逾期', en: 'past the deadline' },
  waiting: { zh: '等镇里办', en: 'waiting for the town' },
  counted: { zh: '不含已撤销', en: 'all but the withdrawn' },
}

const halves: Readonly<Record<string, Words>> = { B: hazardHalves.basic, S: hazardHalves.site }
const yes: Words = { zh: '是', en: 'yes' }

/** The filters of the list of hazards in words, for the head of its workbook. */
export const saidFilters = (catalogue: HazardCatalogue): Readonly<Record<string, Said>> => ({
  state: { label: { zh: '状态', en: 'State' }, say: chosen(states) },
  grade: { label: { zh: '等级', en: 'Grade' }, say: chosen(grades) },
  source: { label: { zh: '来源', en: 'Source' }, say: chosen(sources) },
  class: {
    label: { zh: '类别', en: 'Class' },
    say: (code) => halves[code] ?? findClass(catalogue, code)?.name ?? null,
  },
  sector: { label: { zh: '行业', en: 'Sector' }, say: sectorName },
  again: { label: { zh: '重复出现', en: 'Found again' }, say: () => yes },
  funds: { label: fundsTitle, say: chosen({ any: { zh: '有', en: 'any' }, ...fundFigures }) },
  ban: { label: { zh: '禁止事项', en: 'Ban' }, say: (code) => findBan(catalogue, code)?.name ?? null },
  village: whose.area,
  party: whose.party,
  handler: whose.handler,
  from: { label: { zh: '发现日期不早于', en: 'Found from' } },
  to: { label: { zh: '发现日期不晚于', en: 'Found to' } },
  q: { label: { zh: '含', en: 'Holds' } },
})
