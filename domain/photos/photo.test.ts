import { describe, expect, test } from 'vitest'
import { startOf } from '../base/day.ts'
import { photos, text } from '../ledgers/field.ts'
import { drill } from '../ledgers/kinds/drill.ts'
import type { Ledger } from '../ledgers/ledger.ts'
import { digestsIn, mayUse, unknownPhotos } from './in-record.ts'
import { believableAt, leftOverBefore, roundedPlace } from './photo.ts'
import { pictureKindOf, whyNotTaken } from './picture-kind.ts'
import { photoSentences } from './sentences.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
const bytesOf = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))

describe('what a file is', () => {
  test.each([
    ['\xff\xd8\xff\xe1', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'webp'],
    ['\x00\x00\x00\x18ftypheic', 'heic'],
    ['\x00\x00\x00\x1cftypavif', 'heic'],
    ['GIF89a', 'gif'],
    ['<?xml version="1.0"?>\n<svg xmlns', 'svg'],
    ['\xef\xbb\xbf<svg>', 'svg'],
    ['%PDF-1.7', 'document'],
    ['PK\x03\x04', 'document'],
    ['\xd0\xcf\x11\xe0', 'document'],
    ['<?xml version="1.0"?><html>', 'other'],
    ['\x00\x00\x00\x18ftypmp42', 'other'],
    ['RIFF\x00\x00\x00\x00WAVE', 'other'],
    ['', 'other'],
  ])('is told by its first bytes: %j', (head, kind) => {
    expect(pictureKindOf(bytesOf(head))).toBe(kind)
  })

  test('decides whether it is taken, and everything else has a sentence with a remedy', () => {
    const kinds = ['jpeg', 'png', 'webp', 'heic', 'gif', 'svg', 'document', 'other'] as const
    const refused = kinds.flatMap((kind) => whyNotTaken(kind)?.refused ?? [])
    expect(refused).toHaveLength(5)
    for (const code of refused) expect(photoSentences[code].say.zh({})).toMatch(/请/)
  })
})

describe('what the camera says', () => {
  const now = startOf('2026-06-12')
  test('is left out when its clock cannot be right', () => {
    expect(believableAt(now - 5, now)).toBe(now - 5)
    expect(believableAt(now + 3_600_000, now)).toBe(now + 3_600_000)
    expect(believableAt(now + 2 * 86_400_000, now)).toBeUndefined()
    expect(believableAt(startOf('1999-12-31'), now)).toBeUndefined()
    expect(believableAt(undefined, now)).toBeUndefined()
  })

  test('of the place is kept to some ten metres, and nowhere is no place', () => {
    expect(roundedPlace({ lat: 29.714_561, lng: -0.000_01 })).toEqual({ lat: 29.7146, lng: 0 })
    expect(roundedPlace({ lat: 0, lng: 0 })).toBeUndefined()
    expect(roundedPlace({ lat: 91, lng: 5 })).toBeUndefined()
  })
})

describe('the photos that a record names', () => {
  const twoFields: Ledger = {
    ...drill,
    fields: {
      ...drill.fields,
      scene: photos({ zh: '现场照片', en: 'Scene' }, { required: false }),
      papers: photos({ zh: '材料照片', en: 'Papers' }, { required: false }),
      note: text({ zh: '备注', en: 'Note' }, { required: false }),
    },
  }

  test('are found wherever they stand, each once', () => {
    expect(digestsIn({ scene: [a, b], papers: [b, c], note: a, parts: ['live'], people: 3 })).toEqual([
      a,
      b,
      c,
    ])
    expect(digestsIn({ course: [{ name: 'x' }] })).toEqual([])
  })

  test('are refused by field and by place when they are not there', () => {
    const refused = unknownPhotos(twoFields, { scene: [a, b, c], papers: [c] }, new Set([a]))
    expect(refused).toMatchObject({ refused: 'photo.unknown', because: { count: 3 } })
    expect(refused?.fields?.map(({ field, words }) => [field, words.zh])).toEqual([
      ['scene', '“现场照片”第 2、3 张找不到，请去掉后重新选'],
      ['papers', '“材料照片”第 1 张找不到，请去掉后重新选'],
    ])
    expect(unknownPhotos(twoFields, { scene: [a] }, new Set([a]))).toBeUndefined()
    expect(unknownPhotos(twoFields, {}, new Set())).toBeUndefined()
  })

  test('belong to the body that files, to the person who added them, or stood in the record', () => {
    const held = { digest: a, party: 'firm', uploadedBy: 'zhao' }
    const may = (account: string, party: string | null, recordParty: string) =>
      mayUse(held, { account, party }, recordParty)
    expect(may('li', 'firm', 'firm')).toBe(true)
    expect(may('zhao', null, 'other')).toBe(true)
    expect(may('officer', null, 'firm')).toBe(true)
    expect(may('li', 'other', 'other')).toBe(false)
    expect(mayUse({ ...held, party: null }, { account: 'li', party: null }, 'firm')).toBe(false)
  })
})

test('a photo is left over when seven whole days have gone by', () => {
  expect(leftOverBefore(startOf('2026-06-12') + 10)).toBe(startOf('2026-06-05'))
})
