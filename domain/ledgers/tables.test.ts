import { describe, expect, test } from 'vitest'
import { checkValues, incomplete, missingFrom } from './check-values.ts'
import { amount, choice, count, date, photos, rows, text } from './field.ts'
import { ledger } from './ledger.ts'

const today = '2026-06-12'
const w = (zh: string) => ({ zh, en: `en ${zh}` })

/** A ledger with every new sort of field. */
const policy = ledger({
  kind: 'trial-policy',
  version: 1,
  title: w('保单'),
  about: w('试验用'),
  group: 'investment',
  filedBy: ['enterprise'],
  fields: {
    boughtOn: date(w('投保日期'), {}),
    from: date(w('起'), { when: 'any' }),
    until: date(w('止'), { when: 'any' }),
    premium: amount(w('保费'), { max: '100000.00' }),
    paid: amount(w('已付'), { required: false }),
    owed: amount(w('未付'), { required: false }),
    people: rows(
      w('人员'),
      {
        name: text(w('姓名'), { max: 4, personal: true }),
        age: count(w('年龄'), { required: false, min: 16, max: 99 }),
        result: choice(w('结果'), { pass: w('合格'), fail: w('不合格') }, { required: false }),
      },
      { max: 3, required: false },
    ),
    heads: count(w('人数'), { required: false }),
    parts: rows(w('分次'), { share: amount(w('每次'), {}) }, { required: false }),
    scans: photos(w('照片'), { max: 2, required: false }),
  },
  happenedOn: 'boughtOn',
  validUntil: 'until',
  list: ['boughtOn', 'premium'],
  filters: ['until'],
  print: { signatures: [w('投保人')] },
  atMost: { boughtOn: 'until', from: 'until', paid: 'premium' },
  balances: [{ left: ['premium'], right: ['paid', 'owed'] }],
  tallies: { heads: { rows: 'people' }, paid: { rows: 'parts', sum: 'share' } },
})

const bought = { boughtOn: '2026-06-10', from: '2026-06-20', until: '2027-06-19', premium: '1200.00' }
const problems = (values: object) => {
  const checked = checkValues(policy, { ...bought, ...values }, today)
  return 'problems' in checked ? checked.problems.map(({ field, words }) => `${field} ${words.zh}`) : []
}
const kept = (values: object) => {
  const checked = checkValues(policy, { ...bought, ...values }, today)
  return 'values' in checked ? checked.values : checked.problems
}

describe('a day to come', () => {
  test('is taken where something runs out, and nowhere else', () => {
    expect(problems({})).toEqual([])
    expect(problems({ boughtOn: '2026-06-13' })).toEqual([expect.stringContaining('不能晚于今天')])
  })

  test('lies no more than thirty years ahead, nor in a year that was a slip', () => {
    expect(problems({ until: '2056-12-31' })).toEqual([])
    expect(problems({ until: '2057-01-01' })).toEqual(['until “止”不能晚于 2056-12-31，请核对年份'])
    expect(problems({ from: '1999-12-31' })).toEqual(['from “起”不能早于 2000-01-01，请核对年份'])
  })

  test('does not end before it begins', () => {
    expect(problems({ from: '2027-06-19' })).toEqual([])
    expect(problems({ from: '2027-06-20' })).toEqual(['from “起”不能晚于“止”的 2027-06-19，请核对两个日期'])
  })
})

describe('an amount', () => {
  test('is kept in one spelling', () => {
    expect(kept({ premium: '1200.5' })).toMatchObject({ premium: '1200.50' })
  })

  test.each(['1,200', '1.2万', '012', '1.234', '-1', '', 1200, null])('is no %j', (premium) => {
    expect(problems({ premium })).toEqual(['premium “保费”要填金额，单位元，最多两位小数，例如 1234.50'])
  })

  test('keeps to its limits, and to what it may not exceed', () => {
    expect(problems({ premium: '100000' })).toEqual([])
    expect(problems({ premium: '100000.01' })).toEqual([
      'premium “保费”要在 0 元到 100,000 元之间，请核对小数点和单位',
    ])
    expect(problems({ paid: '1200.01' })).toEqual(['paid “已付”不能多于“保费”的 1,200 元，请核对两个数'])
  })

  test('agrees with what it is made of, to the cent, once all are there', () => {
    expect(problems({ paid: '1000.10', owed: '199.90' })).toEqual([])
    expect(problems({ paid: '1000.10' })).toEqual([])
    expect(problems({ paid: '1000.10', owed: '199.91' })).toEqual([
      'owed “保费”是 1,200 元，“已付”加“未付”是 1,200.01 元，应当相等，差 0.01 元，请核对',
    ])
  })
})

describe('a table', () => {
  test('is kept row by row, without blank rows, with tidy ends', () => {
    expect(kept({ people: [{ name: ' 王 ', age: 30 }, {}, { name: '李', result: '' as never }] })).toEqual([
      expect.objectContaining({ at: { row: 2, column: 'result' } }),
    ])
    expect(kept({ people: [{ name: ' 王 ', age: 30 }, {}, { name: '' }] })).toMatchObject({
      people: [{ name: '王', age: 30 }],
    })
    expect(kept({ people: [{}, {}] })).toEqual(bought)
  })

  test('names the row and the column of each problem, counting from one', () => {
    const wrong = [{ name: '王' }, { name: '欧阳修明远', age: 15 }, { name: 7 }]
    expect(problems({ people: wrong })).toEqual([
      'people “人员”第 2 行：“姓名”最多 4 字，现在 5 字，请删去 1 字',
      'people “人员”第 2 行：“年龄”要在 16 到 99 之间，请核对',
      'people “人员”第 3 行：“姓名”要填文字',
    ])
  })

  test.each([
    ['no list', '王'],
    ['a list of names', ['王']],
    ['a list of lists', [['王']]],
    ['an unknown column', [{ name: '王', weight: 60 }]],
    ['a column that JavaScript knows', [{ name: '王', constructor: 'x' }]],
    ['a table in a table', [{ name: [{ name: '王' }] }]],
  ])('refuses %s', (_, people) => expect(problems({ people })).toHaveLength(1))

  test('refuses a column called __proto__', () => {
    expect(problems({ people: JSON.parse('[{"name":"王","__proto__":{"age":30}}]') })).toHaveLength(1)
  })

  test('holds no more rows than its sheet has', () => {
    const row = { name: '王' }
    expect(problems({ people: [row, row, {}, row] })).toEqual([])
    expect(problems({ people: [row, row, row, row] })).toEqual([
      'people “人员”最多 3 行，现在 4 行，多出的请另填一份',
    ])
  })

  test('may be kept with an empty cell, but then the record is not complete', () => {
    const people = [{ name: '王' }, {}, { age: 30 }]
    expect(problems({ people })).toEqual([])
    expect(missingFrom(policy, { ...bought, people })).toEqual([
      {
        field: 'people',
        words: { zh: '“人员”第 3 行：“姓名”还没有填，请填写', en: expect.stringContaining('row 3') },
        at: { row: 2, column: 'name' },
      },
    ])
    expect(incomplete(policy, { ...bought, people })?.because).toMatchObject({ fields: ['people'] })
  })

  test('has as many rows, and adds up to as much, as the record says', () => {
    const [people, parts] = [
      [{ name: '王' }, {}, { name: '李' }],
      [{ share: '0.1' }, { share: '0.20' }],
    ]
    expect(problems({ people, heads: 2, parts, paid: '0.3' })).toEqual([])
    expect(problems({ heads: 5, paid: '7' })).toEqual([])
    expect(problems({ people, heads: 3, parts, paid: '0.31' })).toEqual([
      'heads “人数”填的是 3，“人员”列了 2 行，请核对',
      'paid “已付”填的是 0.31 元，“分次”里“每次”加起来是 0.30 元，请核对',
    ])
  })

  test('is personal as a whole when one of its columns is', () => {
    expect(policy.fields.people.personal).toBe(true)
    expect(rows(w('表'), { on: date(w('日期'), {}) }, {}).personal).toBe(false)
  })
})

describe('photos', () => {
  const [one, other, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
  test('are digests of stored files, each once, no more than fit', () => {
    expect(problems({ scans: [one, other] })).toEqual([])
    expect(kept({ scans: [] })).toEqual(bought)
    expect(problems({ scans: [one, other, third] })).toEqual([
      'scans “照片”最多 2 张，现在 3 张，请去掉 1 张',
    ])
    for (const scans of [one, [one, one], ['A'.repeat(64)], ['photo.jpg'], [1]])
      expect(problems({ scans })).toEqual([expect.stringContaining('请重新选照片')])
  })
})
