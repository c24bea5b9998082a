import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerKinds } from '../ledgers/kinds/index.ts'
import { findTable } from './find-table.ts'
import { headingKey } from './heading.ts'
import { targetOfLedger } from './ledger-target.ts'
import { headingsWord, mappingOf, matchHeadings } from './match-headings.ts'
import { registerTarget } from './register-target.ts'
import { sortOfRow } from './row-sort.ts'
import { rowOfTexts, type SheetRow } from './sheet.ts'

const sheet = (...lines: (string | readonly string[])[]): SheetRow[] =>
  lines.map((line, at) => rowOfTexts(at + 1, typeof line === 'string' ? line.split('|') : line))

/** A row in which merged cells were filled: `~` repeats the cell to the left. */
const merged = (row: number, line: string): SheetRow => {
  const texts: string[] = []
  const kinds = line.split('|').map((text) => {
    texts.push(text === '~' ? (texts.at(-1) ?? '') : text)
    return text === '~' ? 's' : text === '' ? '.' : 't'
  })
  return { row, texts, kinds: kinds.join('') }
}

const fieldsOf = (rows: readonly SheetRow[], target = registerTarget) => {
  const table = findTable(rows, target)
  return table === undefined ? undefined : mappingOf(matchHeadings(target, table.columns))
}

describe('the table of a sheet', () => {
  test('begins below titles, units and periods', () => {
    const rows = [
      merged(1, '禾溪镇2025年工业企业台账|~|~|~'),
      merged(2, '填报单位：禾溪镇安办||单位：万元|'),
      ...sheet('x', 'x', '序号|企业名称*|统一社会\n信用代码|年营业收入').slice(2),
      rowOfTexts(4, ['1', '春禾食品厂', '', '12.5']),
    ]
    const table = findTable(rows, registerTarget)
    expect(table).toMatchObject({
      headRows: [3],
      unit: '万元',
      year: 2025,
      title: '禾溪镇2025年工业企业台账',
    })
    expect(fieldsOf(rows)).toEqual({ 1: 'name', 2: 'uscc', 3: 'revenue' })
  })

  test('has a heading of two rows where groups are split, merged or not', () => {
    const drill = targetOfLedger(ledgerKinds.drill)
    const filled = [
      merged(1, '单位名称|演练|~|~|参加人数（人）'),
      merged(2, '单位名称|时间|地点|科目|参加人数（人）'),
    ]
    expect(fieldsOf(filled, drill)).toEqual({
      0: '_party',
      1: 'heldOn',
      2: 'place',
      3: 'planTested',
      4: 'people',
    })
    const bare = sheet('单位名称|演练|||人数', '|时间|地点|科目|')
    expect(fieldsOf(bare, drill)).toEqual({
      0: '_party',
      1: 'heldOn',
      2: 'place',
      3: 'planTested',
      4: 'people',
    })
    expect(findTable(bare, drill)?.headRows).toEqual([1, 2])
  })

  test('is not found where no row names two fields', () => {
    expect(findTable(sheet('甲|乙|丙', '1|2|3'), registerTarget)).toBeUndefined()
    expect(findTable([], registerTarget)).toBeUndefined()
  })

  test('is found wherever it begins, however its headings are dressed', () => {
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => `*${text}`,
      (text: string) => `${text}（必填）`,
      (text: string) => text.split('').join('\n'),
      (text: string) => ` ${text}： `.replace('：', ''),
      (text: string) => text.replace(/[A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    )
    const labels = registerTarget.fields.filter(({ hidden }) => !hidden)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(labels, { minLength: 2 }),
        fc.array(dress, { minLength: labels.length, maxLength: labels.length }),
        fc.nat(6),
        (chosen, dresses, above) => {
          const head = chosen.map(({ label }, at) => dresses[at]?.(label.zh) ?? label.zh)
          const rows = [
            ...Array.from({ length: above }, (_, at) => rowOfTexts(at + 1, [`第 ${at} 行题名`])),
            rowOfTexts(above + 1, head),
          ]
          expect(fieldsOf(rows)).toEqual(Object.fromEntries(chosen.map(({ key }, at) => [at, key])))
        },
      ),
    )
  })
})

describe('headings', () => {
  test('are compared without marks, blanks, breaks and widths', () => {
    expect(headingKey(' *企业\n名称（Ａ）')).toBe(headingKey('企业名称a'))
  })

  test('that nobody knows are left open, with the nearest proposed', () => {
    const [first, second] = matchHeadings(registerTarget, [
      { at: 0, heading: '企业名字', keys: ['企业名字'] },
      { at: 1, heading: '天气', keys: ['天气'] },
    ])
    expect(first).toMatchObject({ field: undefined, near: 'name' })
    expect(second).toMatchObject({ field: undefined, near: undefined })
  })

  test('fill a field once, the first that names it', () => {
    const columns = ['企业名称', '单位名称'].map((heading, at) => ({
      at,
      heading,
      keys: [headingKey(heading)],
    }))
    expect(mappingOf(matchHeadings(registerTarget, columns))).toEqual({ 0: 'name' })
    expect(headingsWord(columns)).toBe('企业名称|单位名称')
  })

  test.each(Object.values(ledgerKinds))('of $kind all name their own field', (ledger) => {
    const target = targetOfLedger(ledger)
    const columns = target.fields.map(({ label, key, hidden }, at) => ({
      at,
      heading: label.zh,
      keys: [hidden ? key : headingKey(label.zh)],
    }))
    const mapping = mappingOf(matchHeadings(target, columns))
    expect(Object.values(mapping)).toEqual(target.fields.map(({ key }) => key))
  })
})

describe('rows below the heading', () => {
  const table = findTable(sheet('序号|企业名称|详细地址|人数'), registerTarget)
  const sort = (line: string) => sortOfRow(rowOfTexts(9, line.split('|')), table?.columns ?? [])

  test.each([
    ['合计||3 家|120', 'total'],
    ['|小 计||88', 'total'],
    ['|||', 'blank'],
    ['注：人数含劳务派遣|||', 'note'],
    ['填表人：张三||审核人：李四|', 'note'],
    ['||||表外的话', 'note'],
    ['序号|企业名称|详细地址|人数', 'heading'],
    ['1|合计利民商店|禾溪村|3', 'data'],
    ['|春禾食品厂||', 'data'],
  ])('%s is %s', (line, expected) => expect(sort(line)).toBe(expected))
})
