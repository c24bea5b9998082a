import type { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import type { AnsweredFile, OutputOf } from '@bihuan/contract/operation.ts'
import type { Language, Words } from '@bihuan/domain/base/words.ts'
import { cuts, meanDays, type Reckoning, rectifiedOf, repeatedOf } from '@bihuan/domain/hazards/analysis.ts'
import {
  type FundTotals,
  fundFigureNames,
  fundFigures,
  fundsTitle,
} from '@bihuan/domain/hazards/fund-sums.ts'
import { permilleOf, type Rate } from '@bihuan/domain/rollup/figures.ts'
import { type OutCell, type OutSheet, writeWorkbook } from '../exchange/write-workbook.ts'

type Analysis = OutputOf<typeof contract.show>
type Funds = OutputOf<typeof contract.funds>

const text = (words: string): OutCell => ({ text: words, kind: 'text' })
const number = (value: number | string): OutCell => ({ text: String(value), kind: 'number' })
/** A dash where there is nothing to share, never a hundred. */
const share = (rate: Rate): OutCell => {
  const permille = permilleOf(rate)
  return permille === undefined ? text('—') : number(permille / 10)
}

const words = {
  title: { zh: '隐患分析', en: 'Analysis of hazards' },
  cut: { zh: '分类', en: 'Cut' },
  item: { zh: '项目', en: 'Item' },
  all: { zh: '合计', en: 'Total' },
  body: { zh: '责任单位', en: 'Unit answerable' },
  pieces: { zh: '条数', en: 'Hazards' },
} as const satisfies Record<string, Words>

const columns = [
  [{ zh: '查出', en: 'Found' }, ({ found }) => number(found)],
  [{ zh: '已销号', en: 'Struck off' }, ({ closed }) => number(closed)],
  [{ zh: '整改率（%）', en: 'Struck off, %' }, (of) => share(rectifiedOf(of))],
  [{ zh: '平均天数', en: 'Mean days' }, (of) => (of.closed === 0 ? text('—') : number(meanDays(of)))],
  [{ zh: '一年内重复', en: 'Repeated' }, ({ repeats }) => number(repeats)],
  [{ zh: '重复率（%）', en: 'Repeated, %' }, (of) => share(repeatedOf(of))],
  [{ zh: '未销号', en: 'Open' }, ({ open }) => number(open)],
  [{ zh: '逾期', en: 'Overdue' }, ({ overdue }) => number(overdue)],
] as const satisfies readonly (readonly [Words, (of: Reckoning) => OutCell])[]

/** The analysis as its page shows it: every cut one below the other, and on a sheet of its own what public money mends. */
export const analysisWorkbook = async (
  analysis: Analysis,
  funds: Funds,
  language: Language,
): Promise<AnsweredFile> => {
  const say = (of: Words) => of[language]
  const { period, title, basis } = analysis
  const lines = [say(title), ...(basis === null ? [] : [say(basis)])]
  const content = await writeWorkbook([
    { ...cutSheet(analysis, say), lines },
    { ...fundSheet(funds, say), lines: [`${say(period.words)}　${say(funds.about)}`] },
  ])
  return { name: `${say(words.title)}-${period.name}.xlsx`.replaceAll(' ', '-'), content }
}

type Say = (of: Words) => string

const cutSheet = ({ period, all, cuts: shown }: Analysis, say: Say): OutSheet => {
  const row = (cut: string, name: string, of: Reckoning) => [
    ...[text(cut), text(name)],
    ...columns.map(([, cell]) => cell(of)),
  ]
  return {
    name: say(words.title),
    title: `${say(words.title)} ${say(period.words)}`,
    columns: [
      ...[
        { heading: say(words.cut), width: 12 },
        { heading: say(words.item), width: 30 },
      ],
      ...columns.map(([heading]) => ({ heading: say(heading), width: 13 })),
    ],
    rows: [
      row(say(words.all), '', all),
      ...shown.flatMap(({ cut, rows }) =>
        rows.map(({ name, figures }) => row(say(cuts[cut]), say(name), figures)),
      ),
    ],
  }
}

const fundSheet = ({ lines, all }: Funds, say: Say): OutSheet => {
  const row = (name: string, of: FundTotals) => [
    ...[text(name), number(of.hazards)],
    ...fundFigureNames.map((figure) => number(of[figure])),
  ]
  return {
    name: say(fundsTitle),
    title: say(fundsTitle),
    columns: [
      ...[
        { heading: say(words.body), width: 36 },
        { heading: say(words.pieces), width: 9 },
      ],
      ...fundFigureNames.map((figure) => ({ heading: say(fundFigures[figure]), width: 16 })),
    ],
    rows: [...lines.map(({ party, figures }) => row(party.name, figures)), row(say(words.all), all)],
  }
}
