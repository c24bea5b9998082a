import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { handOf } from '@bihuan/domain/documents/issue.ts'
import { fingerprintOf, type Mark } from '@bihuan/domain/documents/mark.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import type { Writer } from '../frame/desk.ts'
import { hazardFile } from '../hazards/store.ts'
import type { Blobs } from '../photos/blobs.ts'
import { notePhotos, usablePhotos } from '../photos/in-record.ts'
import { readMarkIn } from './mark-picture.ts'
import { findDocument, type NamedDocument, updateDocument } from './store.ts'
import { voidedAlready } from './views.ts'

export const fileOf = (paper: NamedDocument) =>
  hazardFile({ id: paper.hazard, area: paper.area, party: paper.party, handler: paper.handler })

/** The paper, held, that this signer may go on with; or why not. */
export const heldPaper = async (desk: Writer, id: string) => {
  const seen = await findDocument(desk.rows, id)
  if (seen === undefined) return refuse('document.not-found')
  const hand = handOf(seen.kind, handsOf(desk.signer, seen))
  if (isRefusal(hand)) return hand
  await desk.lock(fileOf(seen))
  const paper = (await findDocument(desk.rows, id)) ?? seen
  return paper.voided_at === null ? paper : voidedAlready(paper)
}

export type Sheet = { photo: string; document?: string }

/** Puts the photo of a signed sheet to the paper that its square names, or to the one that was chosen by hand. */
export const attachSheet = async (desk: Writer, blobs: Blobs, { photo, document }: Sheet) => {
  const named = await paperNamed(desk, blobs, { photo, ...(document === undefined ? {} : { document }) })
  if (isRefusal(named)) return named
  const paper = await heldPaper(desk, named.id)
  if (isRefusal(paper)) return paper
  if (!(await usablePhotos(desk, [photo], paper.party)).has(photo)) return refuse('photo.not-found')
  const entry = {
    file: fileOf(paper),
    act: 'document.signed',
    body: { document: paper.id, number: paper.paper.number, photo, byMark: named.byMark },
    personal: { by: desk.signer.person },
  }
  const { area, party, handler } = paper
  const showing = { id: paper.hazard, area, party, handler, happened_on: desk.today }
  await desk.append(entry, async (rows) => {
    await updateDocument(rows, paper.id, { sheet: photo, sheet_at: desk.now })
    await notePhotos(desk, rows, [{ ...showing, values: { sheet: [photo] } }], 'hazard')
  })
  return { id: paper.id }
}

/** Reads the square before anything is held: that takes a while. */
const paperNamed = async (desk: Writer, blobs: Blobs, { photo, document }: Sheet) => {
  const usable = await usablePhotos(desk, [photo], desk.signer.party ?? '')
  if (!usable.has(photo)) return refuse('photo.not-found')
  const bytes = await blobs.read(photo)
  if (bytes === undefined) return refuse('photo.damaged')
  const mark = await readMarkIn(bytes)
  if (typeof mark === 'string' || mark.town !== desk.signer.town)
    return document === undefined ? withoutMark(mark) : { id: document, byMark: false }
  return judged(desk, mark, document)
}

const withoutMark = (mark: Mark | 'strange' | 'none') => {
  if (mark === 'none') return refuse('document.no-mark')
  return mark === 'strange'
    ? refuse('document.strange-mark')
    : refuse('document.mark-of-another-town', { town: mark.town })
}

/** A mark of this town: the paper must be there, and bear the words that the sheet bears. */
const judged = async (desk: Writer, mark: Mark, document: string | undefined) => {
  const paper = await findDocument(desk.rows, mark.document)
  if (paper === undefined) return refuse('document.not-found')
  const facts = { number: paper.paper.number }
  if (document !== undefined && document !== paper.id) return refuse('document.not-this-one', facts)
  const isSame = fingerprintOf(paper.digest) === mark.fingerprint
  if (!isSame && document === undefined) return refuse('document.mark-differs', facts)
  return { id: paper.id, byMark: isSame }
}
