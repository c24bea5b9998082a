import { photoLimits, photoSources } from '@bihuan/domain/photos/photo.ts'
import Type from 'typebox'
import { AnsweredFile, operation } from './operation.ts'
import { Day, Id, literals, Millis, nullable, Words } from './shapes.ts'

const Digest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'the SHA-256 of the stored picture, small letters',
})
const Degrees = Type.String({ pattern: '^-?\\d{1,3}(\\.\\d{1,8})?$', description: 'degrees, WGS 84' })

const Photo = Type.Object({
  digest: Digest,
  width: Type.Integer(),
  height: Type.Integer(),
  source: literals(photoSources),
  /** As the device told it; null where the picture did not say. */
  takenAt: nullable(Millis),
  place: nullable(Type.Object({ lat: Type.Number(), lng: Type.Number() })),
  uploadedAt: Millis,
  uploadedBy: Type.String(),
})

/** Another record or hazard that shows the very same picture. */
const Use = Type.Object({
  kind: literals(['record', 'hazard'] as const),
  file: Id,
  title: Words,
  number: Words,
  party: Type.Object({ id: Id, name: Type.String() }),
  on: Day,
})

export const photos = {
  add: operation({
    summary: { zh: '上传一张照片', en: 'Add a photo; the same one again answers the first' },
    method: 'POST',
    path: '/api/photos',
    who: 'photo.add',
    takes: { upTo: photoLimits.bytes, perMinute: 240 },
    input: Type.Object({
      source: literals(photoSources),
      takenAt: Type.Optional(
        Type.String({ pattern: '^\\d{1,14}$', description: 'milliseconds since 1970, UTC' }),
      ),
      lat: Type.Optional(Degrees),
      lng: Type.Optional(Degrees),
    }),
    output: Photo,
    refuses: [
      'photo.heic',
      'photo.moving',
      'photo.drawing',
      'photo.document',
      'photo.not-a-picture',
      'photo.broken',
      'photo.too-many-pixels',
      'photo.too-many-today',
      'photo.busy',
    ],
  }),
  show: operation({
    summary: { zh: '一张照片', en: 'The picture itself, whole or small' },
    method: 'GET',
    path: '/api/photos/{digest}',
    who: 'photo.read',
    answers: 'image/jpeg',
    byContent: true,
    input: Type.Object({ digest: Digest, size: Type.Optional(literals(['full', 'thumb'] as const)) }),
    output: AnsweredFile,
    refuses: ['photo.not-found', 'photo.damaged'],
  }),
  facts: operation({
    summary: {
      zh: '几张照片的拍摄时间、地点，还用在哪些记录里',
      en: 'When and where photos were taken, and which other records show the very same picture',
    },
    method: 'GET',
    path: '/api/photos',
    who: 'photo.read',
    input: Type.Object({
      digests: Type.String({
        pattern: '^[0-9a-f]{64}(,[0-9a-f]{64})*$',
        maxLength: 65 * 40,
        description: 'up to forty digests, by commas; those out of reach are left out of the answer',
      }),
      /** The record on whose page it is asked: it and its revisions are no other use. */
      within: Type.Optional(Id),
    }),
    output: Type.Object({
      photos: Type.Array(Type.Object({ ...Photo.properties, uses: Type.Array(Use) })),
    }),
    refuses: [],
  }),
}
