import type { Words } from '@bihuan/domain/base/words.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import type { SortColumn } from './ledger-search.ts'

/** A field as a column; the day on which it happened is a plain column, by which the list can be sorted. */
export type Column = { name: string; label: Words; field: Field; isNumber: boolean; sort?: SortColumn }

/** The columns that a ledger declares for its list. What is personal stays on the record itself. */
export const columnsOf = (ledger: Ledger): Column[] =>
  ledger.list.flatMap((name) => {
    const field = ledger.fields[name]
    if (field === undefined || field.personal) return []
    const isNumber = field.type === 'count' || field.type === 'amount' || field.type === 'photos'
    const sort = name === ledger.happenedOn ? { sort: 'happened' as const } : {}
    return [{ name, label: field.label, field, isNumber, ...sort }]
  })

/** The filters that are chosen from words; days are a span of their own. */
export const choiceFilters = (ledger: Ledger) =>
  ledger.filters.flatMap((name) => {
    const field = ledger.fields[name]
    if (field?.type === 'yesNo') return [{ name, label: field.label, choices: yesNo }]
    if (field?.type !== 'choice' && field?.type !== 'several') return []
    return [{ name, label: field.label, choices: field.choices }]
  })

const yesNo: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'Yes' },
  false: { zh: '否', en: 'No' },
}
