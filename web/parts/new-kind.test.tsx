import { checkValues, isComplete } from '@bihuan/domain/ledgers/check-values.ts'
import { facetsOf } from '@bihuan/domain/ledgers/facets.ts'
import { amount, choice, date, rows, several, text, yesNo } from '@bihuan/domain/ledgers/field.ts'
import { ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { schemaOf } from '@bihuan/domain/ledgers/schema.ts'
import { searchTextOf } from '@bihuan/domain/ledgers/search-text.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Typed } from '../frame/typed.ts'
import { problemsOf, typedOf, valuesOf } from './typed.ts'
import { valueWords } from './value-words.ts'

const w = (zh: string, en: string) => ({ zh, en })

/** Everything that somebody writes to add a kind of record; all that follows comes from here. */
const ferryCheck = ledger({
  kind: 'ferry-check',
  version: 1,
  title: w('渡船检查', 'Ferry check'),
  about: w('每条渡船开航前查一次。', 'Each ferry is checked before it sails.'),
  group: 'campaign',
  filedBy: ['village'],
  fields: {
    checkedOn: date(w('检查日期', 'Date'), {}),
    licensedUntil: date(w('证书有效期', 'Licensed until'), { when: 'any' }),
    state: choice(w('船况', 'State'), { sound: w('完好', 'Sound'), repair: w('待修', 'To be repaired') }, {}),
    gear: several(w('救生器材', 'Gear'), { vest: w('救生衣', 'Vests'), ring: w('救生圈', 'Rings') }, {}),
    loaded: yesNo(w('是否超载', 'Overloaded?'), {}),
    cost: amount(w('维修费', 'Cost of repair'), { required: false }),
    crew: rows(
      w('船员', 'Crew'),
      { name: text(w('姓名', 'Name'), { personal: true }) },
      { item: w('一人', 'a person') },
    ),
    berths: rows(w('停靠点', 'Berths'), { berth: text(w('名称', 'Name'), {}) }, { required: false }),
    remark: text(w('备注', 'Remark'), { lines: 3, required: false }),
  },
  happenedOn: 'checkedOn',
  validUntil: 'licensedUntil',
  list: ['checkedOn', 'state', 'loaded', 'licensedUntil'],
  filters: ['checkedOn', 'state', 'gear', 'loaded', 'licensedUntil'],
  print: { signatures: [w('检查人', 'Checked by')] },
  atMost: { checkedOn: 'licensedUntil' },
})

const today = '2026-06-12'
const typed: Typed = {
  ...{ checkedOn: '2026-06-11', licensedUntil: '2027-01-31', state: 'repair', gear: ['vest', 'ring'] },
  ...{
    loaded: false,
    cost: '1.2万',
    crew: [{ name: '梢公' }, {}],
    berths: [{ berth: '南渡口' }],
    remark: '换缆绳',
  },
}
const values = {
  ...{ checkedOn: '2026-06-11', licensedUntil: '2027-01-31', state: 'repair', gear: ['vest', 'ring'] },
  ...{
    loaded: false,
    cost: '12000.00',
    crew: [{ name: '梢公' }],
    berths: [{ berth: '南渡口' }],
    remark: '换缆绳',
  },
}

describe('a new kind of record, from its one declaration', () => {
  test('is read out of its form, checked, and held by its schema', () => {
    expect(problemsOf(ferryCheck, typed, today)).toEqual([])
    expect(checkValues(ferryCheck, valuesOf(ferryCheck, typed), today)).toEqual({ values })
    expect(isComplete(ferryCheck, values)).toBe(true)
    const { properties, required } = schemaOf(ferryCheck)
    expect(Object.keys(properties)).toEqual(Object.keys(ferryCheck.fields))
    expect(required).toEqual(['checkedOn', 'licensedUntil', 'state', 'gear', 'loaded', 'crew'])
    expect(properties.crew).toMatchObject({ type: 'array', items: { required: ['name'] } })
  })

  test('comes back into its form', () => {
    expect(valuesOf(ferryCheck, typedOf(values))).toEqual(values)
  })

  test('is found by its facets and by its words, but not by its people', () => {
    expect(facetsOf(ferryCheck, values)).toEqual([
      { field: 'state', value: 'repair' },
      { field: 'gear', value: 'vest' },
      { field: 'gear', value: 'ring' },
      { field: 'loaded', value: 'false' },
    ])
    expect(searchTextOf(ferryCheck, values)).toBe('南渡口\n换缆绳')
  })

  test('finds nothing in values that an older kind left behind', () => {
    const old = { ...values, state: 'sunk', gear: 'constructor', loaded: 'yes' }
    expect(facetsOf(ferryCheck, old)).toEqual([])
  })

  test('is shown in words', () => {
    const say = (name: keyof typeof values) => valueWords(ferryCheck.fields[name], values[name]).zh
    expect(say('licensedUntil')).toBe('2027年1月31日')
    expect([say('gear'), say('loaded'), say('cost'), say('crew')]).toEqual([
      ...['救生衣、救生圈', '否', '12,000 元', '1. 梢公'],
    ])
  })
})

describe('its form', () => {
  let render: (typed: Typed, wrong?: Record<string, string>) => string
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    const { LedgerForm } = await import('./LedgerForm.tsx')
    const still = () => undefined
    render = (filled, wrong = {}) =>
      renderToStaticMarkup(
        <LedgerForm
          ledger={ferryCheck}
          typed={filled}
          change={still}
          leave={still}
          wrong={wrong}
          today={today}
        />,
      )
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })

  test('asks for every field in its order', () => {
    const asked = [...render({}).matchAll(/data-field="(\w+)"/g)].map(([, name]) => name)
    expect(asked).toEqual(Object.keys(ferryCheck.fields))
  })

  test('lets a day lie ahead only where something runs out', () => {
    const html = render({})
    expect(html).toContain('max="2026-06-12"')
    expect(html).toContain('max="2056-12-31"')
  })

  test('shows a table row by row, and marks the row that is wrong', () => {
    const html = render(
      { crew: [{ name: '梢公' }, { name: '长'.repeat(101) }] },
      { crew: '“船员”第 2 行有错' },
    )
    expect(html).toContain('梢公')
    expect(html).toContain('加一人')
    expect(html.match(/data-wrong="(true|false)"/g)).toContain('data-wrong="true"')
    expect(html).toContain('“姓名”最多 100 字')
  })

  test('says how a long amount is read', () => {
    expect(render({ cost: '1.2万' })).toContain('12,000 元')
    expect(render({ cost: '300' })).not.toContain('300 元')
    expect(render({ cost: '一千' })).not.toContain('role="status"')
  })
})
