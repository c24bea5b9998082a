import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Existing } from '@bihuan/domain/exchange/judge-row.ts'
import { samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import { partyColumn, targetOfLedger } from '@bihuan/domain/exchange/ledger-target.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import type { Target } from '@bihuan/domain/exchange/target.ts'
import { checkValues } from '@bihuan/domain/ledgers/check-values.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import { checkSignature } from '@bihuan/domain/ledgers/signature.ts'
import { valuesNow } from '@bihuan/domain/ledgers/upgrade.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { type Draft, draftWith } from '../ledgers/draft.ts'
import { fileMany } from '../ledgers/file-record.ts'
import { giveBack } from '../ledgers/give-back.ts'
import type { RecordFile } from '../ledgers/store.ts'
import { standing } from '../parties/store.ts'
import type { Destination, Incoming, Made } from './destination.ts'

/** A record as the columns of its ledger name it. */
export const valuesOfRecord = (
  ledger: Ledger,
  record: Pick<RecordFile, 'version' | 'values' | 'party'>,
): RowValues => ({
  ...(valuesNow(ledger, record.version, record.values as Values) as RowValues),
  [partyColumn]: record.party,
})

type Found = Pick<RecordFile, 'id' | 'number' | 'revision' | 'version' | 'values' | 'party' | 'filed_by_name'>

const existingOf = (ledger: Ledger, record: Found): Existing => ({
  id: record.id,
  version: record.revision,
  values: valuesOfRecord(ledger, record),
  changedBy: record.filed_by_name,
  name: numberWords(record.number, record.revision).zh,
})

const records = ({ rows }: Reader, { kind }: Ledger) =>
  rows.selectFrom('record').selectAll().where('kind', '=', kind).where('status', '!=', 'amended')

const byId = async (desk: Reader, ledger: Ledger, ids: readonly string[]) => {
  const found = ids.length === 0 ? [] : await records(desk, ledger).where('id', 'in', ids).execute()
  return new Map(found.map((record) => [record.id, existingOf(ledger, record)]))
}

/** Records of the same parties on the same days: what a row may be a second copy of. Given back ones are no copies. */
const alike = async (desk: Reader, ledger: Ledger, target: Target, rows: readonly RowValues[]) => {
  const [parties, days] = [partyColumn, ledger.happenedOn].map((key) => [
    ...new Set(rows.flatMap((values) => (typeof values[key] === 'string' ? String(values[key]) : []))),
  ])
  if (!parties?.length || !days?.length) return new Map<string, Existing>()
  const found = await records(desk, ledger)
    .where('status', '=', 'standing')
    .where('party', 'in', parties)
    .where('happened_on', 'in', days)
    .execute()
  return new Map(
    found.flatMap((record) => {
      const existing = existingOf(ledger, record)
      const [key] = samenessKeys(target, existing.values)
      return key === undefined ? [] : [[key, existing] as const]
    }),
  )
}

/** Whoever brings records into one ledger waits for the one before, so that the same rows do not come in twice. */
const ledgerFile = (town: string, { kind }: Ledger) => ({
  id: idOfName(`${town}/import/${kind}`),
  kind: 'ledger',
  area: placeOfTown(town),
  party: null,
  handler: null,
})

/** A ledger: every row becomes a record, signed by whoever brings it in and marked as entered in the party's stead. */
export const ledgerDestination = (
  ledger: Ledger,
  rulesAt: (desk: Reader) => Promise<RuleOf>,
): Destination => {
  const target = targetOfLedger(ledger)
  return {
    target,
    isSigned: true,
    keepers: ledger.filedBy,
    checkRow: ({ [partyColumn]: _, ...values }, today) => {
      const checked = checkValues(ledger, values, today)
      return 'problems' in checked ? checked.problems : []
    },
    hold: (desk) => desk.lock(ledgerFile(desk.signer.town, ledger)),
    async known(desk, rows) {
      const own = await byId(
        desk,
        ledger,
        rows.flatMap(({ _id }) => (typeof _id === 'string' ? _id : [])),
      )
      const same = await alike(desk, ledger, target, rows)
      return { byId: (id) => own.get(id), bySameness: (_, key) => same.get(key) }
    },
    existing: (desk, ids) => byId(desk, ledger, ids),
    async write(desk, incoming, { signature }) {
      const wrong = checkSignature(signature ?? { strokes: [] })
      if (wrong !== undefined || signature === undefined) return refuse('record.signature-empty')
      const drafts = await draftsOf(desk, ledger, incoming, signature)
      const filed = await fileMany(drafts, desk, await rulesAt(desk))
      return filed.map(
        ({ record }, at): Made => ({ row: incoming[at]?.row ?? 0, id: record.id, version: 0, before: null }),
      )
    },
    undo: (desk, made) => giveAllBack(desk, ledger, made),
  }
}

const draftsOf = async (
  desk: Writer,
  ledger: Ledger,
  incoming: readonly Incoming[],
  signature: Draft['signature'],
) => {
  const ids = [...new Set(incoming.map(({ values }) => String(values[partyColumn])))]
  const found = await standing(desk.rows).selectAll().where('id', 'in', ids).execute()
  const parties = new Map(found.map((party) => [party.id, party]))
  return incoming.flatMap(({ values: { [partyColumn]: id, ...values } }) => {
    const party = parties.get(String(id))
    if (party === undefined) return []
    const draft = draftWith(ledger, party, values as Values, signature)
    return [{ ...draft, enteredFor: party.id !== desk.signer.party }]
  })
}

/** Signed records are never struck out: each is given back with the reason, and what it delivered is owed again. */
const giveAllBack = async (desk: Writer, ledger: Ledger, made: readonly Made[]) => {
  const kept: { row: number; name: string; who: string }[] = []
  for (const { row, id } of made) {
    const done = await giveBack({ record: id, reason: '导入后整批撤回' }, desk)
    if (!isRefusal(done)) continue
    const there = (await byId(desk, ledger, [id])).get(id)
    kept.push({ row, name: there?.name ?? '', who: there?.changedBy ?? '' })
  }
  return kept
}
