import type { Words } from '@bihuan/domain/base/words.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { recordStates } from '@bihuan/domain/ledgers/record-state.ts'
import type { Asked as AskedOfLedger, ListQuery } from '../ledgers/list-query.ts'
import { type Asked, chosen, type Said, whose } from './filter-words.ts'

const answers: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

/** What somebody asked of one ledger, each filter by a name of its own, and how these are said. */
export const saidFilters = (
  ledger: Ledger,
  asked: AskedOfLedger,
  { facets }: ListQuery,
): { said: Readonly<Record<string, Said>>; asked: Asked } => {
  const { from, to, party, area, handler, state, q, ids } = asked
  const narrowed = { from, to, party, area, handler, state, q, ids }
  return {
    said: {
      ...{ party: whose.party, area: whose.area, handler: whose.handler },
      from: { label: { zh: '发生日期不早于', en: 'Happened from' } },
      to: { label: { zh: '发生日期不晚于', en: 'Happened to' } },
      state: { label: { zh: '状态', en: 'State' }, say: chosen(recordStates) },
      q: { label: { zh: '含', en: 'Holds' } },
      ids: { label: { zh: '勾选', en: 'Picked' }, say: (list) => picked(list.split(',').length) },
      ...Object.fromEntries(facets.map(({ field }) => [`facet.${field}`, saidFacet(ledger, field)])),
    },
    asked: {
      ...narrowed,
      ...Object.fromEntries(facets.map(({ field, values }) => [`facet.${field}`, values.join('|')])),
    },
  }
}

const picked = (count: number): Words => ({ zh: `${count} 条`, en: String(count) })

const saidFacet = (ledger: Ledger, name: string): Said => {
  const field = ledger.fields[name]
  const choices: Readonly<Record<string, Words>> =
    field !== undefined && 'choices' in field ? field.choices : answers
  return {
    label: field?.label ?? { zh: name, en: name },
    say: (values) => either(values.split('|').map((value) => choices[value] ?? { zh: value, en: value })),
  }
}

const either = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
})
