import { exchange as contract } from '@bihuan/contract/exchange.ts'
import {
  hazardLayouts,
  type LayoutName,
  noSums,
  sumsWords,
  withHazard,
} from '@bihuan/domain/exchange/hazard-layouts.ts'
import { valuesOfHazard } from '@bihuan/domain/exchange/hazard-row.ts'
import { hazardTarget } from '@bihuan/domain/exchange/hazard-target.ts'
import { partyColumn } from '@bihuan/domain/exchange/ledger-target.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { fieldOf, hiddenFields, idColumn, versionColumn } from '@bihuan/domain/exchange/target.ts'
import { choicesOf, type Written, writeCell } from '@bihuan/domain/exchange/write-cell.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { filterLine } from '../exchange/filter-words.ts'
import { type OutColumn, writeWorkbook } from '../exchange/write-workbook.ts'
import type { Reader } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import { everyHazard, type WholeHazard } from './every-hazard.ts'
import type { Asked } from './list.ts'
import { saidFilters } from './said-filters.ts'
import { speaksForOne } from './workbook-destination.ts'

/** The ledger of hazards as a workbook: whatever the list shows under its filters, all of it. */
export const hazardWorkbookOperations = (content: HazardContent): Served[] => {
  const { hazardsOut } = contract
  return serve(
    'exchange',
    { hazardsOut },
    {
      async hazardsOut({ layout = 'ledger', ...asked }, desk) {
        const { title } = hazardLayouts[layout]
        const keeper = await keeperOf(desk)
        const bytes = await sheetOf(desk, content, { layout, asked, keeper })
        return { name: `${keeper}${title.zh}-${desk.today}.xlsx`, content: bytes }
      },
    },
  )
}

/** Who hands it in: the body of whoever keeps one, else the town. */
const keeperOf = async ({ rows, signer }: Reader): Promise<string> => {
  if (speaksForOne(signer)) return (await findParty(rows, signer.party ?? ''))?.name ?? ''
  const town = await rows
    .selectFrom('place')
    .select('name_zh')
    .where('code', '=', signer.town)
    .executeTakeFirst()
  return town?.name_zh ?? ''
}

type Sheet = { layout: LayoutName; asked: Asked; keeper: string }

const sheetOf = async (desk: Reader, { catalogue }: HazardContent, { layout, asked, keeper }: Sheet) => {
  const { title, columns } = hazardLayouts[layout]
  const own = speaksForOne(desk.signer)
  const target = hazardTarget(catalogue, { own: undefined, source: 'self-check' })
  const shown = columns.flatMap(({ heading, key, width }) => {
    const field = fieldOf(target, key)
    return field === undefined || (own && key === partyColumn) ? [] : [{ heading, width, field }]
  })
  let sums = noSums
  async function* lines() {
    let at = 0
    for await (const file of everyHazard(desk, asked)) {
      sums = withHazard(sums, file.state)
      const values: RowValues = {
        ...valuesOfHazard(file.state),
        [idColumn]: file.id,
        [versionColumn]: file.seq,
      }
      const cells = [...shown.map(({ field }) => field), ...hiddenFields].map(({ key, reader }) =>
        writeCell(reader, values[key], () => file.party_name),
      )
      yield [...numbersOf(++at, file), ...cells]
    }
  }
  const { sort: _, ...narrowed } = asked
  const filters = await filterLine(saidFilters(catalogue), narrowed, desk, 'zh')
  return writeWorkbook([
    {
      name: title.zh,
      title: `${keeper}${title.zh}`,
      lines: [
        `填报单位：${keeper}　　期间：${periodOf(asked)}　　单位：元　　制表日期：${desk.today}　　${filters}`,
      ],
      columns: [
        ...[
          { heading: '序号', width: 6 },
          { heading: '隐患编号', width: 16 },
        ],
        ...shown.map(
          ({ heading, width, field }): OutColumn => ({ heading, width, choices: choicesOf(field.reader) }),
        ),
        ...hiddenFields.map(({ key }): OutColumn => ({ heading: key, width: 10, isHidden: true })),
      ],
      rows: lines(),
      foot: () => [words('合计'), words(sumsWords(sums))],
    },
  ])
}

const words = (text: string): Written => ({ text, kind: 'text' })

const numbersOf = (at: number, { year, number }: WholeHazard): Written[] => [
  { text: String(at), kind: 'number' },
  words(hazardNumber(year, number).zh),
]

/** As the filter says it; what is open on one side says so. */
const periodOf = ({ from, to }: Asked): string =>
  from === undefined && to === undefined ? '全部' : `${from ?? '开始'} 至 ${to ?? '今'}`
