import type { AnsweredFile, OutputOf } from '@bihuan/contract/operation.ts'
import type { rollup as contract } from '@bihuan/contract/rollup.ts'
import type { Language, Words } from '@bihuan/domain/base/words.ts'
import { type Figures, noFigures, permilleOf, type Rate, ratesOf } from '@bihuan/domain/rollup/figures.ts'
import { groupings } from '@bihuan/domain/rollup/group.ts'
import { type OutCell, writeWorkbook } from '../exchange/write-workbook.ts'

type Comparison = OutputOf<typeof contract.compare>

const text = (words: string): OutCell => ({ text: words, kind: 'text' })
const number = (value: number): OutCell => ({ text: String(value), kind: 'number' })
const share = (rate: Rate): OutCell => {
  const permille = permilleOf(rate)
  return permille === undefined ? text('—') : number(permille / 10)
}

/** Every figure with its numerator, its denominator and its share, so that it can be reckoned again. */
const columns = [
  [{ zh: '应交（件）', en: 'Owed' }, (of) => number(of.owed)],
  [{ zh: '按时交（件）', en: 'In time' }, (of) => number(of.delivered - of.deliveredLate)],
  [{ zh: '按时率（%，按时交/应交）', en: 'In time, % of owed' }, (of) => share(ratesOf(of).inTime)],
  [{ zh: '迟交（件）', en: 'Delivered late' }, (of) => number(of.deliveredLate)],
  [{ zh: '已交（件，含迟交）', en: 'Delivered, late ones too' }, (of) => number(of.delivered)],
  [{ zh: '已交率（%，已交/应交）', en: 'Delivered, % of owed' }, (of) => share(ratesOf(of).delivered)],
  [{ zh: '逾期（件）', en: 'Overdue' }, (of) => number(of.late)],
  [{ zh: '逾期率（%，逾期/应交）', en: 'Overdue, % of owed' }, (of) => share(ratesOf(of).overdue)],
  [{ zh: '临期（件）', en: 'Due soon' }, (of) => number(of.soon)],
  [{ zh: '办理中（件）', en: 'Running' }, (of) => number(of.open)],
  [{ zh: '未到（件）', en: 'Not yet begun' }, (of) => number(of.notYet)],
] as const satisfies readonly (readonly [Words, (of: Figures) => OutCell])[]

const heads = {
  code: { zh: '编号', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  town: { zh: '镇', en: 'Town' },
  all: { zh: '合计', en: 'Total' },
  file: { zh: '各镇对照', en: 'Towns compared' },
  asOf: { zh: '截至', en: 'as of' },
} as const satisfies Record<string, Words>

/** The comparison as a workbook: one line for each row and town, the totals first. */
export const workbookOf = async (comparison: Comparison, language: Language): Promise<AnsweredFile> => {
  const say = (words: Words) => words[language]
  const head = [heads.code, heads.name, heads.town, ...columns.map(([title]) => title)].map(say)
  const cut = say(groupings[comparison.by])
  return {
    name: `${say(heads.file)}-${cut}-${comparison.asOf}.xlsx`.replaceAll(' ', '-'),
    content: await writeWorkbook([
      {
        name: cut,
        title: `${say(comparison.title)}（${say(heads.asOf)} ${comparison.asOf}）`,
        columns: head.map((heading, at) => ({ heading, width: at === 1 ? 44 : 14 })),
        rows: linesOf(comparison, say),
      },
    ]),
  }
}

const linesOf = ({ towns, rows }: Comparison, say: (words: Words) => string): OutCell[][] => {
  const names = new Map(towns.map(({ town, name }) => [town, say(name)]))
  const line = (key: string, title: string, town: string, figures: Figures) => [
    ...[key, title, names.get(town) ?? town].map(text),
    ...columns.map(([, cell]) => cell(figures)),
  ]
  return [
    ...towns.map(({ town, figures }) => line('', say(heads.all), town, figures)),
    ...rows.flatMap(({ key, title, cells }) =>
      (cells.length === 0 ? towns.map(({ town }) => ({ town, figures: noFigures() })) : cells).map((cell) =>
        line(key, say(title), cell.town, cell.figures),
      ),
    ),
  ]
}
