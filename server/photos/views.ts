import type { PhotoFile } from './store.ts'
import type { UsesOf } from './uses.ts'

export const viewPhoto = (photo: PhotoFile) => ({
  digest: photo.digest,
  width: photo.width,
  height: photo.height,
  source: photo.source,
  takenAt: photo.taken_at,
  place:
    photo.taken_lat === null || photo.taken_lng === null
      ? null
      : { lat: photo.taken_lat, lng: photo.taken_lng },
  uploadedAt: photo.uploaded_at,
  uploadedBy: photo.uploaded_by_name,
})

/** What is known of each picture, in the order asked; of several rows that of the body whose file is looked at. */
export const factsOf = (
  digests: readonly string[],
  held: readonly PhotoFile[],
  uses: Awaited<ReturnType<UsesOf>>,
  party: string | null | undefined,
) =>
  digests.flatMap((digest) => {
    const rows = held.filter((one) => one.digest === digest)
    const photo = rows.find((one) => one.party === party) ?? rows[0]
    if (photo === undefined) return []
    const shown = uses.filter((use) => use.digest === digest)
    return [{ ...viewPhoto(photo), uses: shown.map(({ digest: _, ...use }) => use) }]
  })
