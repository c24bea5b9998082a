import { type DocumentKind, documentKindNames } from '@bihuan/domain/documents/kinds.ts'
import type { Paper } from '@bihuan/domain/documents/paper.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import Type from 'typebox'
import { HazardLetter, SignedAct } from './hazard-shapes.ts'
import { AnsweredFile, operation } from './operation.ts'
import { Cursor, Day, Id, literals, May, Millis, nullable, Origin, Said, Words } from './shapes.ts'

const Kind = literals(documentKindNames as readonly DocumentKind[])
const Named = Type.Object({ id: Id, name: Type.String() })
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'a SHA-256 in small letters' })
const PaperShape = Type.Unsafe<Paper>(Type.Record(Type.String(), Type.Unknown()))

/** A paper in a list. What was voided stays, with its number. */
const Row = Type.Object({
  id: Id,
  kind: Kind,
  name: Words,
  number: Type.String(),
  issuer: Type.String(),
  to: Type.String(),
  on: Day,
  issuedAt: Millis,
  issuedBy: Type.String(),
  hazard: Type.Object({ id: Id, number: Words, what: Type.String() }),
  party: Named,
  voided: nullable(Type.Object({ at: Millis, by: Type.String(), reason: Type.String() })),
  /** The photo of the sheet with the names under it. */
  signedSheet: nullable(Type.Object({ digest: Digest, at: Millis })),
  may: May,
})

const lawRefusals = [
  'law.unknown-parameter',
  'law.outside-known-dates',
  'law.to-be-confirmed',
  'law.wrong-shape',
] as const
const issueRefusals = [
  'hazard.not-found',
  'document.not-yours',
  'document.not-ready',
  'document.issued-already',
  'document.bad-code',
  'document.code-taken',
  ...lawRefusals,
] as const

/** A paper as the printed file lists it, as it stood at the instant. */
const Listed = Type.Object({
  id: Id,
  name: Words,
  number: Type.String(),
  on: Day,
  issuedBy: Type.String(),
  digest: Digest,
  voidedAt: nullable(Millis),
  signedSheet: nullable(Digest),
})

export const documents = {
  file: operation({
    summary: { zh: '案卷打印件', en: 'The file of a hazard as it is printed, as it stood at an instant' },
    method: 'GET',
    path: '/api/hazards/{hazard}/file-sheet',
    who: 'hazard.read',
    input: Type.Object({
      hazard: Id,
      at: Type.Optional(
        Type.String({
          pattern: '^[1-9]\\d{12}$',
          description: 'milliseconds since 1970, UTC; now when left out',
        }),
      ),
      origin: Type.Optional(Origin),
    }),
    output: Type.Object({
      id: Id,
      number: Words,
      town: Type.Object({ code: Type.String(), name: Words }),
      party: Named,
      area: Words,
      handler: nullable(Named),
      at: Millis,
      state: Type.Unsafe<Hazard>(Type.Record(Type.String(), Type.Unknown())),
      /** What its codes say in words; null where it has none. */
      sorted: Type.Object({
        class: nullable(Words),
        ban: nullable(Words),
        criterion: nullable(Type.String()),
      }),
      acts: Type.Array(SignedAct),
      papers: Type.Array(Listed),
      letters: Type.Array(HazardLetter),
      /** Acts, papers and letters that came after the instant. */
      later: Type.Integer(),
      /** Whether the chain of the whole file holds, recomputed now. */
      isWhole: Type.Boolean(),
      digest: Digest,
      mark: nullable(Type.String()),
    }),
    refuses: ['hazard.not-found'],
  }),
  preview: operation({
    summary: { zh: '文书预览，不占号', en: 'A paper as it would be issued; no number is taken' },
    method: 'GET',
    path: '/api/hazards/{hazard}/document-preview',
    who: 'hazard.sign',
    input: Type.Object({
      hazard: Id,
      kind: Kind,
      /** Who issues it and its code word; what was used last when they are left out. */
      issuer: Type.Optional(Said(2, 60)),
      code: Type.Optional(Said(2, 16)),
    }),
    output: Type.Object({ paper: PaperShape, issuer: Type.String(), code: Type.String() }),
    refuses: issueRefusals,
  }),
  issue: operation({
    summary: { zh: '出具文书，取号', en: 'Issue a paper in the file of a hazard; it takes its number' },
    method: 'POST',
    path: '/api/hazards/{hazard}/documents',
    who: 'hazard.sign',
    input: Type.Object({ hazard: Id, kind: Kind, issuer: Said(2, 60), code: Said(2, 16) }),
    output: Row,
    refuses: issueRefusals,
  }),
  ofHazard: operation({
    summary: { zh: '一条隐患的文书', en: 'The papers in the file of a hazard, and which may be issued' },
    method: 'GET',
    path: '/api/hazards/{hazard}/documents',
    who: 'hazard.read',
    input: Type.Object({ hazard: Id }),
    output: Type.Object({ documents: Type.Array(Row), may: May }),
    refuses: ['hazard.not-found'],
  }),
  list: operation({
    summary: { zh: '文书目录', en: 'The papers of the town, the latest first' },
    method: 'GET',
    path: '/api/documents',
    who: 'hazard.read',
    input: Type.Object({
      year: Type.Optional(Type.String({ pattern: '^(19|20)\\d{2}$' })),
      kind: Type.Optional(Kind),
      state: Type.Optional(literals(['standing', 'voided', 'unsigned'] as const)),
      cursor: Type.Optional(Cursor),
    }),
    output: Type.Object({ documents: Type.Array(Row), next: nullable(Type.String()) }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一份文书', en: 'A paper word for word, with its digest' },
    method: 'GET',
    path: '/api/documents/{document}',
    who: 'hazard.read',
    input: Type.Object({ document: Id, origin: Type.Optional(Origin) }),
    output: Type.Object({
      ...Row.properties,
      paper: PaperShape,
      digest: Digest,
      /** Whether the words still give that digest, recomputed now. */
      isWhole: Type.Boolean(),
      /** The printed square as an SVG; null where the asker did not say where it should lead. */
      mark: nullable(Type.String()),
    }),
    refuses: ['document.not-found'],
  }),
  docx: operation({
    summary: { zh: '文书的 Word 文件', en: 'A paper as a Word file, laid out as official papers are' },
    method: 'GET',
    path: '/api/documents/{document}/docx',
    who: 'hazard.read',
    answers: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    input: Type.Object({ document: Id, origin: Origin }),
    output: AnsweredFile,
    refuses: ['document.not-found'],
  }),
  void: operation({
    summary: { zh: '作废文书，号不再用', en: 'Void a paper; its number is never used again' },
    method: 'POST',
    path: '/api/documents/{document}/void',
    who: 'hazard.sign',
    input: Type.Object({ document: Id, reason: Said(2, 300) }),
    output: Row,
    refuses: ['document.not-found', 'document.not-yours', 'document.voided-already'],
  }),
  attach: operation({
    summary: {
      zh: '传回手签件，凭二维码归到那一份',
      en: 'Attach the photo of a signed sheet to the paper that its square names',
    },
    method: 'POST',
    path: '/api/signed-sheets',
    who: 'hazard.sign',
    input: Type.Object({
      /** An added photo. */
      photo: Digest,
      /** The paper, chosen by hand where the square cannot be read. */
      document: Type.Optional(Id),
    }),
    output: Row,
    refuses: [
      'photo.not-found',
      'photo.damaged',
      'document.not-found',
      'document.not-yours',
      'document.voided-already',
      'document.no-mark',
      'document.strange-mark',
      'document.mark-of-another-town',
      'document.mark-differs',
      'document.not-this-one',
    ],
  }),
}
