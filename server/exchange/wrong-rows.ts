import type { Language } from '@bihuan/domain/base/words.ts'
import { sayProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import { coverNumbers, isPeopleKey } from '@bihuan/domain/exchange/people-cells.ts'
import { addressOf } from '@bihuan/domain/exchange/sheet.ts'
import type { Reader } from '../frame/desk.ts'
import { everyRow, type ImportFile, type ImportRow } from './store.ts'
import { type OutCell, writeWorkbook } from './write-workbook.ts'

/** The rows that were not taken in, wrong or repeated, as they came, with their headings, the wrong cells marked, and what is wrong in a last column. */
export const wrongRows = (desk: Reader, file: ImportFile): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, signer } = desk
  const { columns, mapping } = file.reading
  // Numbers of people go back whole to whoever brought them, and covered to everybody else.
  const isTheirs = file.loaded_by !== signer.account
  const isHidden = (at: number) => isTheirs && isPeopleKey(mapping[at] ?? '')
  async function* lines() {
    for await (const page of everyRow(desk, file.id, 'left'))
      for (const row of page)
        yield [...columns.map(({ at }) => cellOf(row, at, isHidden(at))), problemCell(row, language)]
  }
  return writeWorkbook([
    {
      name: file.sheet || file.name,
      title:
        language === 'zh'
          ? `${file.name}：改好有错的行再传，不用传整张表`
          : `${file.name}: mend these rows and send only them`,
      columns: [
        ...columns.map(({ heading }) => ({ heading, width: Math.max(12, heading.length * 2 + 3) })),
        { heading: '问题', width: 60 },
      ],
      rows: lines(),
    },
  ])
}

const cellOf = ({ texts, kinds, problems }: ImportRow, at: number, isHidden: boolean): OutCell => ({
  text: kinds[at] === 's' ? '' : isHidden ? coverNumbers(texts[at] ?? '') : (texts[at] ?? ''),
  kind: 'text',
  isWrong: problems?.some(({ column }) => column === at) ?? false,
})

const problemCell = ({ row, problems }: ImportRow, language: Language): OutCell => ({
  kind: 'text',
  text: (problems ?? [])
    .map((problem) => {
      const cell = problem.column < 0 ? '' : `${addressOf(row, problem.column)} `
      return `${cell}${sayProblem(problem)[language]}`
    })
    .join('\n'),
})
