import { exchange as contract } from '@bihuan/contract/exchange.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { targetOfLedger } from '@bihuan/domain/exchange/ledger-target.ts'
import { registerTarget } from '@bihuan/domain/exchange/register-target.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import { idNumberRule } from '@bihuan/domain/people/id-number.ts'
import type { Reader } from '../frame/desk.ts'
import { type Served, serve } from '../frame/serve.ts'
import { everyRecord } from '../ledgers/every-record.ts'
import type { Ledgers } from '../ledgers/known-ledgers.ts'
import { type Asked, type ListQuery, readQuery } from '../ledgers/list-query.ts'
import { standing } from '../parties/store.ts'
import { placesKnown } from './context.ts'
import type { Destinations } from './destination.ts'
import { exportWorkbook, type OutRow, type Tables } from './export.ts'
import { filterLine } from './filter-words.ts'
import { valuesOfRecord } from './ledger-destination.ts'
import { saidFilters } from './ledger-filters.ts'
import { around, enterprises, valuesOfParty, versionOfRow } from './register-known.ts'
import { coveredStaff } from './staff.ts'
import { findImport } from './store.ts'
import { wrongRows } from './wrong-rows.ts'

/** Workbooks that leave: the register, a ledger, the wrong rows of an import, an empty form. */
export const exportOperations = (destinations: Destinations, ledgers: Ledgers, laws: LawBook): Served[] => {
  const { wrongRows: wrong, registerOut, ledgerOut, blank } = contract
  return serve(
    'exchange',
    { wrongRows: wrong, registerOut, ledgerOut, blank },
    {
      async wrongRows({ import: id }, desk) {
        const file = await findImport(desk.rows, id)
        if (file === undefined || destinations(file.target, desk.signer) === undefined)
          return refuse('import.not-found')
        const name = file.name.replace(/\.\w+$/, '')
        return { name: `${name}-有错的行.xlsx`, content: await wrongRows(desk, file) }
      },

      async registerOut(_, desk) {
        const title = `企业名册（${desk.today}）`
        const nameOf = await namesOf(desk)
        const content = await exportWorkbook({
          target: registerTarget,
          title,
          rows: () => registered(desk, laws),
          nameOf,
        })
        return { name: `企业名册-${desk.today}.xlsx`, content }
      },

      async ledgerOut(asked, desk) {
        const query = readQuery(asked, ledgers)
        if (isRefusal(query)) return query
        const { ledger } = query
        if (ledger === undefined) return refuse('record.unknown-ledger', { kind: asked.kind })
        const rows = () => recorded(desk, query, ledger)
        const title = `${ledger.title.zh}（${desk.today}）`
        const content = await exportWorkbook({
          target: targetOfLedger(ledger),
          title,
          lines: await linesOf(desk, ledger, asked, query),
          rows,
          nameOf: await namesOf(desk),
        })
        return { name: `${ledger.title.zh}-${desk.today}.xlsx`, content }
      },

      async blank({ target: key }, desk) {
        const target = destinations(key, desk.signer)?.target
        if (target === undefined) return refuse('import.unknown-target', { target: key })
        const content = await exportWorkbook({
          target,
          title: target.title.zh,
          rows: () => [],
          nameOf: await namesOf(desk),
        })
        return { name: `${target.title.zh}-模板.xlsx`, content }
      },
    },
  )
}

async function* registered(desk: Reader, laws: LawBook): AsyncGenerator<OutRow> {
  const rule = idNumberRule(laws)
  if (isRefusal(rule)) throw new Error(`the law says nothing of identity numbers: ${rule.refused}`)
  const known = await around(desk)
  const found = await enterprises(desk).where('until', 'is', null).orderBy('name').orderBy('id').execute()
  for (const party of found)
    yield {
      id: party.id,
      version: versionOfRow(party, known),
      values: { ...valuesOfParty(party), ...coveredStaff(desk, known.staff.get(party.id) ?? [], rule) },
    }
}

type Query = Parameters<typeof everyRecord>[1]

/** A ledger that is whole says nothing; a narrowed one must not be taken for the whole. */
const linesOf = async (desk: Reader, ledger: Ledger, asked: Asked, query: ListQuery): Promise<string[]> => {
  const filters = saidFilters(ledger, asked, query)
  const isNarrowed = Object.values(filters.asked).some((value) => value !== undefined && value !== '')
  return isNarrowed ? [await filterLine(filters.said, filters.asked, desk, 'zh')] : []
}

async function* recorded(
  desk: Reader,
  query: Query,
  ledger: NonNullable<Query['ledger']>,
): AsyncGenerator<OutRow> {
  for await (const record of everyRecord(desk, query))
    yield {
      id: record.id,
      version: record.revision,
      values: valuesOfRecord(ledger, record),
      number: numberWords(record.number, record.revision).zh,
      tables: record.values as unknown as Tables,
    }
}

/** Parties and villages by id, to write their names. */
const namesOf = async (desk: Reader) => {
  const parties = await standing(desk.rows).select(['id', 'name']).execute()
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const places = await placesKnown(desk)
  return (id: string) => names.get(id) ?? places.nameOf(id)
}
