import type { Instant } from '../base/day.ts'

/** What the square on a printed paper says: the address of its page, then the town and the first of its digest. */
export type Mark = { document: string; town: string; fingerprint: string }

/** How much of the digest is printed: enough for nobody to make a second paper with the same. */
export const fingerprintOf = (digest: string): string => digest.slice(0, 16)

/** In groups of four, as a person reads it out. */
export const fingerprintWords = (digest: string): string =>
  fingerprintOf(digest).replace(/(.{4})(?=.)/g, '$1 ')

/** Behind the number sign nothing reaches a server: whoever opens the address asks for the page alone. */
export const markText = (origin: string, { document, town, fingerprint }: Mark): string =>
  `${origin}/documents/${document}#${town}.${fingerprint}`

const ours = /\/documents\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#(\d{9})\.([0-9a-f]{16})$/

/** The mark in what a reader made of a square; undefined when the square is somebody else's. */
export const readMark = (text: string): Mark | undefined => {
  const [, document, town, fingerprint] = ours.exec(text) ?? []
  return document === undefined || town === undefined || fingerprint === undefined
    ? undefined
    : { document, town, fingerprint }
}

/** What the square on a printed file says: whose file, when it was printed, and the first of its digest. */
export type FileMark = { hazard: string; town: string; at: Instant; fingerprint: string }

export const fileMarkText = (origin: string, { hazard, town, at, fingerprint }: FileMark): string =>
  `${origin}/hazards/${hazard}/print#${town}.${at}.${fingerprint}`

const oursOfFile =
  /\/hazards\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/print#(\d{9})\.(\d{13})\.([0-9a-f]{16})$/

export const readFileMark = (text: string): FileMark | undefined => {
  const [, hazard, town, at, fingerprint] = oursOfFile.exec(text) ?? []
  return hazard === undefined || town === undefined || fingerprint === undefined
    ? undefined
    : { hazard, town, at: Number(at), fingerprint }
}

/** What the square on a printed record says: which record, and the first of the digest that the journal vouches for. */
export type RecordMark = { record: string; town: string; fingerprint: string }

export const recordMarkText = (origin: string, { record, town, fingerprint }: RecordMark): string =>
  `${origin}/records/${record}#${town}.${fingerprint}`

const oursOfRecord = /\/records\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#(\d{9})\.([0-9a-f]{16})$/

export const readRecordMark = (text: string): RecordMark | undefined => {
  const [, record, town, fingerprint] = oursOfRecord.exec(text) ?? []
  return record === undefined || town === undefined || fingerprint === undefined
    ? undefined
    : { record, town, fingerprint }
}
