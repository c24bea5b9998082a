import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, rows, text } from '../ledgers/field.ts'
import { rowOfTexts } from './sheet.ts'
import { numberPlace, readRows, readSubTable, writeRows } from './sub-table.ts'

const people = rows(
  { zh: '人员', en: 'People' },
  {
    name: text({ zh: '姓名', en: 'Name' }, { max: 20 }),
    note: text({ zh: '说明', en: 'Note' }, { max: 200, lines: 3, required: false }),
    score: count({ zh: '成绩', en: 'Score' }, { required: false }),
  },
  { max: 50, item: { zh: '一人', en: 'a person' } },
)
/** Reads every cell as the words that stand in it. */
const asWords = (given: string) =>
  readRows(people, given, ({ text: words }) => (words === '' ? { empty: true } : { value: words }))
const sheet = (...lines: string[][]) => lines.map((texts, at) => rowOfTexts(at + 1, texts))

describe('a table on a sheet of its own', () => {
  const read = (...lines: string[][]) => readSubTable(people, sheet(...lines))

  test('is gathered by number, whatever stands above it and in whichever order its columns come', () => {
    const found = read(
      ['培训人员表'],
      ['成绩', '编号*', '姓名（签到）', '手机'],
      ['90', '1', '何敏', '139'],
      ['', '2', '程舒', ''],
      ['80', '1', '罗小满', ''],
    )
    expect([...found.keys()]).toEqual(['1', '2'])
    expect(asWords(found.get('1')?.text ?? '')).toEqual({
      value: [
        { name: '何敏', score: '90' },
        { name: '罗小满', score: '80' },
      ],
    })
    expect(found.get('2')?.row).toBe(4)
  })

  test('goes on under the number above where none stands; blank rows are none', () => {
    const found = read(['编号', '姓名'], ['7', '何敏'], ['', '程舒'], ['8', ''], ['', '罗小满'])
    expect(asWords(found.get('7')?.text ?? '')).toMatchObject({ value: [{ name: '何敏' }, { name: '程舒' }] })
    expect(asWords(found.get('8')?.text ?? '')).toMatchObject({ value: [{ name: '罗小满' }] })
  })

  test('is none without a number and a column of its own; a running number joins nothing there', () => {
    expect(read(['序号', '姓名'], ['1', '何敏']).size).toBe(0)
    expect(read(['编号', '天气'], ['1', '晴']).size).toBe(0)
    expect(read(['编号', '姓名']).size).toBe(0)
  })

  test('keeps a row whose number stands nowhere, for the caller to tell', () => {
    expect(read(['编号', '姓名'], ['', '何敏']).get('')).toEqual({ text: '何敏\t\t', row: 2 })
  })
})

describe('the main sheet', () => {
  test('is joined by its number, else by its running number', () => {
    expect(numberPlace(rowOfTexts(1, ['序号', '单位', '编号']))).toBe(2)
    expect(numberPlace(rowOfTexts(1, ['序号', '单位']))).toBe(0)
    expect(numberPlace(rowOfTexts(1, ['编号']))).toBeUndefined()
    expect(numberPlace(rowOfTexts(1, ['单位', '日期']))).toBeUndefined()
  })
})

describe('rows in one cell', () => {
  test('name the row and the column of what is wrong or missing', () => {
    const wrong = readRows(people, '何敏\t\t90\n程舒\t\tx', ({ text: words }, column) =>
      column.type === 'count' && words === 'x'
        ? { problem: { code: 'not-a-number', because: { text: words, example: '3' } } }
        : { value: words },
    )
    expect(wrong).toMatchObject({ problem: { words: { zh: expect.stringMatching(/^第 2 行：“成绩”/) } } })
    expect(asWords('何敏\t\t\n\t记过\t')).toMatchObject({
      problem: { words: { zh: expect.stringMatching(/^第 2 行：.*姓名/) } },
    })
    expect(asWords('#REF!\t\t')).toMatchObject({
      problem: { words: { en: expect.stringContaining('#REF!') } },
    })
  })

  test('are read as they were written, breaks within a cell and all', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/^#|[\t\r\u2028]/.test(one))
    const row = fc.record({ name: word, note: word, score: word }, { requiredKeys: ['name'] })
    let broken = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (given) => {
        const said = given.map((one) => ({ ...one, note: `${one.note ?? ''}x\n${one.name}` }))
        broken += 1
        const written = writeRows(people, said, (_, value) => String(value ?? ''))
        expect(written.split('\n')).toHaveLength(said.length)
        expect(asWords(written)).toEqual({ value: said })
      }),
    )
    expect(broken).toBeGreaterThan(50)
  })
})
