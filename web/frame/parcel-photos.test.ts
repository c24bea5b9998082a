import { expect, test } from 'vitest'
import type { Parcel } from './outbox.ts'
import { picturesIn, withPictures } from './parcel-photos.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
const signature = { strokes: [], signerName: '赵' }

test('the pictures of a run are those of its items, and come back to where they were', () => {
  const parcel: Parcel = {
    kind: 'self-check',
    input: {
      ...{ list: 'fire', rhythm: 'month', values: { people: 2 }, signature },
      answers: [
        { item: 'fire-01', answer: 'good' },
        { item: 'fire-02', answer: 'wrong', photos: [a], after: [b] },
      ],
    },
  }
  expect(picturesIn(parcel)).toMatchObject({ 'photos/fire-02': [a], 'after/fire-02': [b] })
  const renamed = withPictures(parcel, { 'photos/fire-02': [b], 'after/fire-02': [a] })
  expect(renamed.input).toMatchObject({
    values: { people: 2 },
    answers: [
      { item: 'fire-01', answer: 'good' },
      { item: 'fire-02', photos: [b], after: [a] },
    ],
  })
  expect(withPictures(parcel, picturesIn(parcel))).toEqual(parcel)
})

test('those of everything else stand among its values', () => {
  const parcel: Parcel = {
    kind: 'hazard-report',
    input: { values: { what: '堵了', photos: [a] } },
  }
  expect(picturesIn(parcel)).toEqual({ what: '堵了', photos: [a] })
  expect(withPictures(parcel, { what: '堵了', photos: [b] }).input.values).toEqual({
    what: '堵了',
    photos: [b],
  })
})
