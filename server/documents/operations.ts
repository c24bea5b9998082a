import { documents as contract } from '@bihuan/contract/documents.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { mayIssue } from '@bihuan/domain/documents/issue.ts'
import { fingerprintOf } from '@bihuan/domain/documents/mark.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { digestOfJson } from '../frame/digest.ts'
import { serve } from '../frame/serve.ts'
import { findHazard } from '../hazards/store.ts'
import type { Blobs } from '../photos/blobs.ts'
import { attachSheet, fileOf, heldPaper } from './attach.ts'
import { fileSheet } from './file-sheet.ts'
import { issueDocument, type PaperRules, previewDocument, standingIn } from './issue.ts'
import { markPng, markSvg } from './mark-picture.ts'
import { documentsOf, findDocument, type NamedDocument, pageOfDocuments, updateDocument } from './store.ts'
import { viewDocument, wordsOf } from './views.ts'

const markOf = ({ id, town, digest }: NamedDocument) => ({
  document: id,
  ...{ town, fingerprint: fingerprintOf(digest) },
})

/** Papers in the files of hazards: issued with a number, printed, signed by hand and put back by their square. */
export const documentOperations = (rules: PaperRules, blobs: Blobs) => {
  const again = async (desk: Reader, id: string) => {
    const file = await findDocument(desk.rows, id)
    if (file === undefined) throw new Error(`document ${id} is gone`)
    return viewDocument(file, desk.signer)
  }
  return serve('documents', contract, {
    file: (asked, desk) => fileSheet(desk, rules.content, asked),

    preview: (asked, desk) => previewDocument(desk, rules, asked),

    async issue(asked, desk) {
      const issued = await issueDocument(desk, rules, asked)
      return isRefusal(issued) ? issued : again(desk, issued.id)
    },

    async ofHazard({ hazard }, desk) {
      const file = await findHazard(desk.rows, hazard)
      if (file === undefined) return refuse('hazard.not-found')
      const issued = await documentsOf(desk.rows, hazard)
      const { standing } = await standingIn(desk, hazard, issued)
      const may = mayIssue(file.state, handsOf(desk.signer, file), standing)
      return {
        documents: issued.map((one) => viewDocument(one, desk.signer)),
        may: may.map(({ kind, because }) => ({
          ...{ act: kind, allowed: because === null },
          because: because === null ? null : wordsOf(because),
        })),
      }
    },

    async list({ cursor, ...asked }, desk) {
      const after = readCursor(cursor, ['number', 'id'])
      if (isRefusal(after)) return after
      const found = await pageOfDocuments(desk.rows, asked, after)
      const { page, next } = pageOf(found, ({ issued_at, id }) => [String(issued_at), id])
      return { documents: page.map((one) => viewDocument(one, desk.signer)), next }
    },

    async show({ document, origin }, desk) {
      const file = await findDocument(desk.rows, document)
      if (file === undefined) return refuse('document.not-found')
      return {
        ...viewDocument(file, desk.signer),
        ...{ paper: file.paper, digest: file.digest },
        isWhole: digestOfJson(file.paper as unknown as Json) === file.digest,
        mark: origin === undefined ? null : markSvg(origin, markOf(file)),
      }
    },

    async docx({ document, origin }, desk) {
      const file = await findDocument(desk.rows, document)
      if (file === undefined) return refuse('document.not-found')
      // The writer of Word files is large, and most towns print from the page.
      const { docxOf } = await import('./docx-paper.ts')
      const mark = await markPng(origin, markOf(file))
      const content = await docxOf(file.paper, {
        mark,
        digest: file.digest,
        isVoided: file.voided_at !== null,
      })
      return { name: `${file.paper.number} ${file.paper.title}.docx`, content }
    },

    async void({ document, reason }, desk) {
      const paper = await heldPaper(desk, document)
      if (isRefusal(paper)) return paper
      const entry = {
        file: fileOf(paper),
        act: 'document.voided',
        body: { document, number: paper.paper.number },
        personal: { by: desk.signer.person, reason: reason.trim() },
      }
      const voided = { voided_at: desk.now, voided_by: desk.signer.person, void_reason: reason.trim() }
      await desk.append(entry, (rows) => updateDocument(rows, document, voided))
      return again(desk, document)
    },

    async attach(sheet, desk) {
      const attached = await attachSheet(desk, blobs, sheet)
      return isRefusal(attached) ? attached : again(desk, attached.id)
    },
  })
}
