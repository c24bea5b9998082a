import type { AnsweredFile } from '@bihuan/contract/operation.ts'
import type { Language, Words } from '@bihuan/domain/base/words.ts'
import { type Figures, sumOfLines } from '@bihuan/domain/hazards/statistics-figures.ts'
import { permilleOf, type Rate } from '@bihuan/domain/rollup/figures.ts'
import { type OutCell, writeWorkbook } from '../exchange/write-workbook.ts'
import type { formOf } from './statistics-form.ts'

type Form = Exclude<Awaited<ReturnType<typeof formOf>>, { refused: string }>

const text = (words: string): OutCell => ({ text: words, kind: 'text' })
const number = (value: number | string): OutCell => ({ text: String(value), kind: 'number' })
/** Done out of found; a dash where nothing was found, never a hundred. */
const share = (rate: Rate): OutCell => {
  const permille = permilleOf(rate)
  return permille === undefined ? text('—') : number(permille / 10)
}

const columns = [
  [{ zh: '查出隐患数', en: 'Found' }, ({ found }) => number(found)],
  [{ zh: '完成隐患数', en: 'Put right' }, ({ closed }) => number(closed)],
  [
    { zh: '隐患整改率（%）', en: 'Put right, %' },
    ({ closed, found }) => share({ numerator: closed, denominator: found }),
  ],
  [{ zh: '重大隐患数', en: 'Major' }, ({ major }) => number(major)],
  [{ zh: '完成重大隐患数', en: 'Major put right' }, ({ majorClosed }) => number(majorClosed)],
  [
    { zh: '重大隐患整改率（%）', en: 'Major put right, %' },
    ({ majorClosed, major }) => share({ numerator: majorClosed, denominator: major }),
  ],
  [{ zh: '整改资金（元）', en: 'Spent, yuan' }, ({ funds }) => number(funds)],
] as const satisfies readonly (readonly [Words, (of: Figures) => OutCell])[]

const words = {
  title: { zh: '隐患排查治理统计表', en: 'Statistics of hazards' },
  by: { zh: '填报单位', en: 'Body' },
  period: { zh: '统计期', en: 'Period' },
  asOf: { zh: '统计到', en: 'Counted up to' },
  filed: { zh: '已报送', en: 'Filed' },
  draft: { zh: '未报送，供核对', en: 'Not filed; to look at' },
  all: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Words>

/** The form in the columns that towns hand in, a line a village, a body or a class, and the sum below. */
export const statisticsWorkbook = async (
  { party, period, asOf, filed, cut, lines }: Form,
  language: Language,
): Promise<AnsweredFile> => {
  const say = (of: Words) => of[language]
  const state = filed?.status === 'standing' ? `${say(words.filed)} ${say(filed.number)}` : say(words.draft)
  const row = (name: string, of: Figures) => [text(name), ...columns.map(([, cell]) => cell(of))]
  const content = await writeWorkbook([
    {
      name: say(words.title),
      title: `${party.name} ${say(words.title)}`,
      lines: [
        `${say(words.by)}：${party.name}　　${say(words.period)}：${say(period.words)}　　${say(words.asOf)}：${asOf}　　${state}`,
      ],
      columns: [
        { heading: say(cut), width: 30 },
        ...columns.map(([heading]) => ({ heading: say(heading), width: 14 })),
      ],
      rows: [
        ...lines.map(({ name, figures }) => row(say(name), figures)),
        row(say(words.all), sumOfLines(lines)),
      ],
    },
  ])
  return { name: `${party.name}-${say(words.title)}-${period.name}.xlsx`.replaceAll(' ', '-'), content }
}
