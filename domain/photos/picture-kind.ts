import { type Refusal, refuse } from '../base/refusal.ts'

/** What a file is by its first bytes; its name and what the sender says of it count for nothing. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'svg' | 'document' | 'other'

/** As many bytes as `pictureKindOf` looks at. */
export const headBytes = 512

const documents = ['%PDF-', 'PK\x03\x04', '\xd0\xcf\x11\xe0']

export const pictureKindOf = (bytes: Uint8Array): PictureKind => {
  const head = String.fromCharCode(...bytes.subarray(0, headBytes))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (
    head.slice(4, 8) === 'ftyp' &&
    /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis)$/.test(head.slice(8, 12))
  )
    return 'heic'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  // PDF, and the containers of Word, Excel and WPS, new and old.
  if (documents.some((start) => head.startsWith(start))) return 'document'
  return /^(\xef\xbb\xbf)?\s*<(\?xml|svg|!doctype svg|!--)/i.test(head) && /<svg/i.test(head)
    ? 'svg'
    : 'other'
}

export type NotTaken =
  | 'photo.heic'
  | 'photo.moving'
  | 'photo.drawing'
  | 'photo.document'
  | 'photo.not-a-picture'

/** Why a file of this kind is not taken, with the remedy in its sentence; undefined when it may be a photo. */
export const whyNotTaken = (kind: PictureKind): Refusal<NotTaken> | undefined => {
  switch (kind) {
    case 'heic':
      return refuse('photo.heic')
    case 'gif':
      return refuse('photo.moving')
    case 'svg':
      return refuse('photo.drawing')
    case 'document':
      return refuse('photo.document')
    case 'other':
      return refuse('photo.not-a-picture')
    default:
      return undefined
  }
}
