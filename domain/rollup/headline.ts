import type { Words } from '../base/words.ts'
import { type Figures, percentOf, ratesOf, sumOfFigures } from './figures.ts'

export type TownFigures = { name: Words; figures: Figures }

/** What matters of a comparison, in one sentence: how much is owed and overdue, and which town stands worse by how much. */
export const headline = (towns: readonly TownFigures[]): Words => {
  const all = sumOfFigures(towns.map(({ figures }) => figures))
  const said = figuresWords(all)
  const start = { zh: `${whoZh(towns)}${said.zh}`, en: `${whoEn(towns)}: ${said.en}` }
  const ahead = all.late === 0 ? undefined : worstWords(towns.filter(({ figures }) => figures.owed > 0))
  return ahead === undefined ? start : { zh: `${start.zh}，${ahead.zh}`, en: `${start.en}; ${ahead.en}` }
}

/** How much is owed, and how much of it is overdue. */
export const figuresWords = ({ owed, late }: Figures): Words =>
  owed === 0
    ? { zh: '到这一天还没有要交的', en: 'nothing is owed by this day' }
    : {
        zh: `应交 ${owed} 件，${late === 0 ? '没有逾期' : `逾期 ${late} 件`}`,
        en: `${owed} owed, ${late === 0 ? 'none overdue' : `${late} overdue`}`,
      }

const whoZh = (towns: readonly TownFigures[]) =>
  towns.length === 1 ? towns[0]?.name.zh : towns.length === 2 ? '两镇' : `${towns.length} 个镇`
const whoEn = (towns: readonly TownFigures[]) =>
  towns.length === 1 ? towns[0]?.name.en : towns.length === 2 ? 'Two towns' : `${towns.length} towns`

/** Two towns differ by percentage points; of many the worst is named. Nothing where they stand alike. */
const worstWords = (towns: readonly TownFigures[]): Words | undefined => {
  const [worst, next] = [...towns].sort((a, b) => late(b) - late(a))
  if (worst === undefined || next === undefined || pointsBetween(worst, next) === 0) return undefined
  const points = pointsBetween(worst, next)
  const rate = percentOf(ratesOf(worst.figures).overdue)
  return towns.length === 2
    ? {
        zh: `${worst.name.zh}逾期率高 ${points} 个百分点`,
        en: `the share overdue is ${points} points higher in ${worst.name.en}`,
      }
    : {
        zh: `${worst.name.zh}逾期率最高，${rate}`,
        en: `the share overdue is highest in ${worst.name.en}, ${rate}`,
      }
}

const late = ({ figures }: TownFigures): number => figures.late / figures.owed

/** Percentage points, to one decimal. */
const pointsBetween = (a: TownFigures, b: TownFigures): number => Math.round((late(a) - late(b)) * 1000) / 10
