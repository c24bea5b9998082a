import { choice, count, date, rows, text } from '@bihuan/domain/ledgers/field.ts'
import { ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import en from '../locales/en.json'
import zh from '../locales/zh.json'
import type { RecordShown } from '../records/RecordSheet.tsx'
import { choiceFilters, columnsOf } from './columns.ts'

const w = (zh: string, en: string) => ({ zh, en })

/** A kind that no list knows: what follows comes from its declaration alone. */
const ferryCheck = ledger({
  kind: 'ferry-check',
  version: 1,
  title: w('渡船检查', 'Ferry check'),
  about: w('每条渡船开航前查一次。', 'Each ferry is checked before it sails.'),
  group: 'campaign',
  filedBy: ['village'],
  fields: {
    checkedOn: date(w('检查日期', 'Date'), {}),
    state: choice(w('船况', 'State'), { sound: w('完好', 'Sound'), repair: w('待修', 'To be repaired') }, {}),
    seats: count(w('座位', 'Seats'), {}),
    skipper: text(w('船主', 'Skipper'), { personal: true }),
    berths: rows(w('停靠点', 'Berths'), { berth: text(w('名称', 'Name'), {}) }, { required: false }),
  },
  happenedOn: 'checkedOn',
  list: ['checkedOn', 'state', 'seats', 'skipper'],
  filters: ['checkedOn', 'state'],
  print: { signatures: [w('检查人', 'Checked by'), w('船主', 'Skipper')] },
})

const record: RecordShown = {
  ...{ id: '0190a1b2-0000-7000-8000-000000000001', kind: 'ferry-check', title: ferryCheck.title, version: 1 },
  ...{ number: w('2026-001', '2026-001'), revision: 0, status: 'standing', lateDays: 0, backdated: false },
  ...{ party: { id: '0190a1b2-0000-7000-8000-000000000002', name: '临水村' }, enteredBy: null },
  ...{ happenedOn: '2026-06-10', filedOn: '2026-06-11', filedAt: 1_781_056_800_000, filedBy: '上官禾' },
  values: {
    checkedOn: '2026-06-10',
    state: 'repair',
    seats: 12,
    skipper: '梢公',
    berths: [{ berth: '南渡口' }],
  },
  ...{ signature: { path: 'M1 1L9 9' }, commitment: 'ab'.repeat(32), revisions: [], returnedBecause: null },
  ...{ duties: [], may: [], mark: null },
}

describe('a new kind of record in the office', () => {
  test('has its columns and filters, with nothing personal in the list', () => {
    expect(columnsOf(ferryCheck).map(({ name, isNumber, sort }) => [name, isNumber, sort])).toEqual([
      ['checkedOn', false, 'happened'],
      ['state', false, undefined],
      ['seats', true, undefined],
    ])
    expect(choiceFilters(ferryCheck).map(({ name, choices }) => [name, Object.keys(choices)])).toEqual([
      ['state', ['sound', 'repair']],
    ])
  })
})

describe('its sheet', () => {
  let html: string
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    const { addWords } = await import('../../frame/words.ts')
    addWords('office', { zh, en })
    const { RecordSheet } = await import('../records/RecordSheet.tsx')
    html = renderToStaticMarkup(<RecordSheet record={record} ledger={ferryCheck} />)
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })

  test('prints its title, number, every value in words, and a line for each who signs', () => {
    for (const words of [
      '渡船检查',
      '2026-001',
      '临水村',
      '待修',
      '12',
      '梢公',
      '南渡口',
      '检查人',
      'abababababababab',
    ])
      expect(html).toContain(words)
    expect(html.match(/class="paper-lines".*?<\/div>/)?.[0].match(/<span>/g)).toHaveLength(2)
  })
})
