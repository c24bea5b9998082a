import type { Parcel } from './outbox.ts'

type Pictures = Readonly<Record<string, unknown>>

/** The pictures that go with a submission, by the names of the fields that show them. */
export const picturesIn = (parcel: Parcel): Pictures =>
  parcel.kind === 'self-check' || parcel.kind === 'visit'
    ? Object.fromEntries(
        parcel.input.answers.flatMap(({ item, photos = [], after = [] }) => [
          [`photos/${item}`, photos],
          [`after/${item}`, after],
        ]),
      )
    : parcel.input.values

/** The same submission with its pictures under the names by which the town knows them. */
export const withPictures = (parcel: Parcel, pictures: Pictures): Parcel => {
  if (parcel.kind !== 'self-check' && parcel.kind !== 'visit')
    return { ...parcel, input: { ...parcel.input, values: pictures } } as Parcel
  const listed = (name: string) => pictures[name] as string[]
  const answers = parcel.input.answers.map((said) => ({
    ...said,
    ...(said.photos === undefined ? {} : { photos: listed(`photos/${said.item}`) }),
    ...(said.after === undefined ? {} : { after: listed(`after/${said.item}`) }),
  }))
  return { ...parcel, input: { ...parcel.input, answers } } as Parcel
}
