import { describe, expect, test } from 'vitest'
import { checkValues, incomplete, isComplete } from './check-values.ts'
import { ledgerKinds } from './kinds/index.ts'
import type { Ledger } from './ledger.ts'

const today = '2026-06-12'
const drill = ledgerKinds.drill
const held = {
  ...{
    heldOn: '2026-06-10',
    manner: 'live',
    scope: 'onsite',
    planTested: '车间火灾现场处置方案',
    place: '二号车间',
  },
  ...{ commander: '赵', people: 45, course: '经过', evaluation: '有效', summary: '总结' },
}
const problemsOf = (values: unknown, ledger: Ledger = drill) => {
  const checked = checkValues(ledger, values, today)
  return 'problems' in checked ? checked.problems : []
}
const sayOf = (values: object) =>
  problemsOf({ ...held, ...values }).map(({ field, words }) => [field, words.zh, words.en])

describe('values', () => {
  test('that are right are kept as they came, with tidy ends', () => {
    expect(checkValues(drill, { ...held, place: '  二号\t车间 ', summary: '一\r\n二' }, today)).toEqual({
      values: { ...held, place: '二号 车间', summary: '一\n二' },
    })
  })

  test('name the field and the remedy', () => {
    expect(sayOf({ people: '45' })).toEqual([
      ['people', '“参加人数”要填整数，例如 6', '“People taking part” must be a whole number, for example 6'],
    ])
    expect(sayOf({ heldOn: '2026-06-13' })[0]?.[1]).toBe(
      '“演练日期”不能晚于今天（2026-06-12），请填实际发生的日期',
    )
    expect(sayOf({ place: '长'.repeat(85) })[0]?.[2]).toBe(
      '“Place” takes at most 80 characters and has 85; cut 5',
    )
  })

  test.each([
    ['a number as text', { people: '45' }],
    ['part of a person', { people: 4.5 }],
    ['nobody', { people: 0 }],
    ['too many people', { people: 100_000 }],
    ['no number', { people: Number.NaN }],
    ['null', { people: null }],
    ['a day that does not exist', { heldOn: '2026-02-30' }],
    ['a moment for a day', { heldOn: '2026-06-10T00:00:00Z' }],
    ['tomorrow', { heldOn: '2026-06-13' }],
    ['a slip of the year', { heldOn: '0206-06-10' }],
    ['a choice not offered', { manner: 'imagined' }],
    ['a choice that JavaScript knows', { manner: 'constructor' }],
    ['a list for a text', { place: ['二号车间'] }],
    ['two lines in a one-line field', { place: '二号\n车间' }],
    ['a control character', { place: '二号\u0000车间' }],
    ['half a character', { place: '二号\ud83d车间' }],
    ['a turned reading direction', { place: '二号\u202e车间' }],
    ['an unknown field', { weather: '晴' }],
  ])('refuse %s', (_, values) => {
    expect(sayOf(values)).toHaveLength(1)
    expect(sayOf(values)[0]?.[0]).toBe(Object.keys(values)[0])
  })

  test('refuse what is no set of fields, and a field called __proto__', () => {
    for (const values of [null, undefined, 'x', 5, [held]]) expect(problemsOf(values)).toHaveLength(1)
    expect(problemsOf(JSON.parse('{"heldOn":"2026-06-10","__proto__":{"people":1}}'))).toHaveLength(1)
  })

  test('tell every problem at once', () => {
    expect(problemsOf({ people: '45', manner: 'x', weather: 1 }).map(({ field }) => field)).toEqual([
      ...['people', 'manner', 'weather', 'heldOn'],
    ])
  })

  test('count characters as people do: one for one outside the basic plane', () => {
    expect(sayOf({ place: '𠮷'.repeat(80) })).toEqual([])
  })

  test('of several choices are each known and taken once', () => {
    const parts = (value: unknown) =>
      problemsOf({ inspectedOn: '2026-06-10', parts: value }, ledgerKinds['full-inspection']).length
    expect(parts(['fire', 'gas'])).toBe(0)
    expect([parts('fire'), parts(['fire', 'fire']), parts(['moon']), parts([1])]).toEqual([1, 1, 1, 1])
  })

  test('put right no more than was found', () => {
    const check = (fixed: number) =>
      problemsOf({ inspectedOn: '2026-06-10', found: 3, fixed }, ledgerKinds['full-inspection'])
    expect(check(3)).toEqual([])
    expect(check(4)[0]).toMatchObject({
      field: 'fixed',
      words: { zh: '“当场改好”不能多于“发现隐患”的 3，请核对两个数' },
    })
  })
})

describe('a record', () => {
  test('may be kept without a required field, but then is not complete', () => {
    const { evaluation: _, ...rest } = held
    expect(problemsOf({ ...rest, summary: '  ' })).toEqual([])
    const checked = checkValues(drill, { ...rest, summary: '  ' }, today)
    if ('problems' in checked) throw new Error('nothing is wrong with it')
    expect(isComplete(drill, checked.values)).toBe(false)
    expect(incomplete(drill, checked.values)).toEqual({
      ...{ refused: 'record.incomplete', because: { kind: 'drill', fields: ['evaluation', 'summary'] } },
    })
    expect(incomplete(drill, held)).toBeUndefined()
  })
})
