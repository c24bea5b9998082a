import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Reader } from '../frame/desk.ts'
import type { UsesOf } from '../photos/uses.ts'
import { type Ledgers, ledgerOf, shippedLedgers } from './known-ledgers.ts'
import type {} from './tables.ts'

/** The records within reach that show these pictures, the latest first; without `within` and its other revisions. */
export const recordsShowing =
  (ledgers: Ledgers = shippedLedgers): UsesOf =>
  async (desk, digests, within) => {
    const found = await usesIn(desk, digests)
    const here = found.find(({ id }) => id === within)
    return found
      .filter(
        ({ status, kind, number }) =>
          status !== 'amended' && !(kind === here?.kind && number === here.number),
      )
      .map(({ digest, id, kind, number, revision, happened_on, party, party_name }) => ({
        ...{ kind: 'record' as const, digest, file: id, on: happened_on },
        title: ledgerOf(ledgers, kind)?.title ?? { zh: kind, en: kind },
        number: numberWords(number, revision),
        party: { id: party, name: party_name },
      }))
  }

const usesIn = ({ rows }: Reader, digests: readonly string[]) =>
  rows
    .selectFrom('photo_use')
    .innerJoin('record', 'record.id', 'photo_use.file')
    .innerJoin('party', 'party.id', 'record.party')
    .select(['photo_use.digest', 'record.id', 'record.kind', 'record.number', 'record.revision'])
    .select(['record.happened_on', 'record.status', 'record.party', 'party.name as party_name'])
    .where('photo_use.kind', '=', 'record')
    .where('photo_use.digest', 'in', [...digests])
    .orderBy('record.happened_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(500)
    .execute()
