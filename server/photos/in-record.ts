import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { digestsIn, mayUse, unknownPhotos } from '@bihuan/domain/photos/in-record.ts'
import type { Reader, WriteRows, Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { digestsShownBy, insertPhotos, insertUses, type PhotoFile, type PhotoUse, photosOf } from './store.ts'

/** Of these pictures, those that the signer may put into a file of this body. */
export const usablePhotos = async (
  { rows, signer }: Reader,
  digests: readonly string[],
  party: string,
): Promise<Set<string>> => {
  const held = await photosOf(rows, digests)
  const usable = held.filter(({ digest, party: owner, uploaded_by }) =>
    mayUse({ digest, party: owner, uploadedBy: uploaded_by }, signer, party),
  )
  return new Set(usable.map(({ digest }) => digest))
}

/** The refusal that names the photos of a record which are not there or are another body's; undefined when none is. */
export const photosWanting = async (desk: Reader, ledger: Ledger, values: Values, party: string) =>
  unknownPhotos(ledger, values, await usablePhotos(desk, digestsIn(values), party))

type Showing = {
  id: string
  values: Readonly<Record<string, unknown>>
  happened_on: string
  area: string
  party: string
  handler: string | null
}

/**
 * Notes which pictures new records or acts show. Whoever may read the record may then look at its pictures: one that another
 * body added (the office, in a firm's stead) gets a row of the record's own body beside it.
 */
export const notePhotos = async (
  { rows: read }: Pick<Writer, 'rows'>,
  rows: WriteRows,
  records: readonly Showing[],
  kind: PhotoUse['kind'] = 'record',
): Promise<void> => {
  const shown = records.flatMap((record) => digestsIn(record.values).map((digest) => ({ digest, record })))
  if (shown.length === 0) return
  const held = await photosOf(
    read,
    shown.map(({ digest }) => digest),
  )
  await insertPhotos(
    rows,
    shown.flatMap(({ digest, record }) =>
      copyFor(
        record,
        held.filter((one) => one.digest === digest),
      ),
    ),
  )
  await insertUses(
    rows,
    shown.map(({ digest, record: { id, happened_on, area, party, handler } }) => ({
      ...{ digest, kind, file: id, used_on: happened_on },
      ...{ area, party, handler },
    })),
  )
}

/** The row for the record's body, when it holds none of its own yet. */
const copyFor = ({ area, party, handler }: Showing, held: readonly PhotoFile[]): PhotoFile[] => {
  const [first] = held
  if (first === undefined || held.some((one) => one.party === party)) return []
  const owner = { ...first, area, party, handler }
  return [{ ...owner, id: photoIdOf(owner) }]
}

/** Lets another department look at every picture that this file shows, signed sheets among them: it has it in its care now. */
export const showPhotosTo = async (
  { rows: read }: Pick<Writer, 'rows'>,
  rows: WriteRows,
  file: string,
  handler: string,
): Promise<void> => {
  const held = await photosOf(read, await digestsShownBy(read, file))
  const one = new Map(held.map((photo) => [photo.digest, photo]))
  await insertPhotos(
    rows,
    [...one.values()].map((photo) => ({
      ...{ ...photo, handler },
      id: idOfName(`photo/${photo.town}/${photo.digest}/to/${handler}`),
    })),
  )
}

/** One row for a picture, an account and the body it acted for: adding it again finds the same one. */
export const photoIdOf = ({
  town,
  digest,
  uploaded_by,
  party,
}: Pick<PhotoFile, 'town' | 'digest' | 'uploaded_by' | 'party'>): string =>
  idOfName(`photo/${town}/${uploaded_by}/${party ?? ''}/${digest}`)
