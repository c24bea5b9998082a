import type { Words } from '../base/words.ts'
import type { Field } from '../ledgers/field.ts'
import type { Ledger } from '../ledgers/ledger.ts'
import { ledgerWords } from './ledger-words.ts'
import { type CellReader, hiddenFields, type Target, type TargetField } from './target.ts'

/** Whose record it is; no field of a ledger has such a name. */
export const partyColumn = '_party'

const party: TargetField = {
  key: partyColumn,
  label: { zh: '单位', en: 'Party' },
  required: true,
  personal: false,
  reader: { type: 'party' },
  synonyms: [
    '单位名称',
    '企业名称',
    '企业',
    '名称',
    '填报单位',
    '上报部门',
    '部门',
    '受检单位',
    '被检查单位',
    '统一社会信用代码',
  ],
}

/** Any ledger as something to bring a workbook into: its fields, whose record it is, and the hidden columns. */
export const targetOfLedger = (ledger: Ledger): Target => ({
  key: ledger.kind,
  title: ledger.title,
  fields: [
    ...hiddenFields,
    party,
    ...Object.entries(ledger.fields).flatMap(([key, field]) => columnOf(ledger, key, field)),
  ],
  // A second record of the same party on the same day is likely the same one, written again.
  sameness: [[partyColumn, ledger.happenedOn, ...firstText(ledger)]],
  whenThere: 'ask',
  isChangeable: false,
  leftOut: ['问题', '序号', '编号', '序', '备注', '签名', '现场照片', '照片'],
})

const columnOf = (ledger: Ledger, key: string, field: Field): TargetField[] => {
  const reader = readerOf(field)
  if (reader === undefined) return []
  const { label, required, personal } = field
  return [{ key, label, required, personal, reader, synonyms: ledgerWords(ledger.kind, key, label.zh) }]
}

/** Photos do not travel in a workbook. */
const readerOf = (field: Field): CellReader | undefined => {
  if (field.type === 'photos') return undefined
  return field.type === 'rows' ? { type: 'rows', field } : { type: 'field', field }
}

/** What was held or checked, where a ledger says so in a short text: two of one day may differ in it. */
const firstText = ({ fields, list }: Ledger): string[] =>
  list.filter((key) => fields[key]?.type === 'text').slice(0, 1)

/** Which fields a workbook cannot bring: a record that needs them is to be filed by hand. */
export const fieldsLeftOut = ({ fields }: Ledger): Words[] =>
  Object.values(fields).flatMap(({ type, label }) => (type === 'photos' ? [label] : []))
