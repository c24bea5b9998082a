import Type from 'typebox'
import { JournalEntry } from './duties.ts'
import { operation } from './operation.ts'
import { Cursor, Day, Id, nullable } from './shapes.ts'

export const archive = {
  file: operation({
    summary: { zh: '一份案卷的流水与链验', en: "A file's journal and whether its chain holds" },
    method: 'GET',
    path: '/api/files/{file}/journal',
    who: 'journal.read',
    input: Type.Object({ file: Id }),
    output: Type.Object({
      file: Id,
      kind: Type.String(),
      entries: Type.Array(JournalEntry),
      whole: Type.Boolean({ description: 'every hash recomputed just now and found equal' }),
    }),
    refuses: ['file.not-found'],
  }),
  seals: operation({
    summary: { zh: '每日存证', en: 'Daily seals of the journal' },
    method: 'GET',
    path: '/api/seals',
    who: 'journal.read',
    input: Type.Object({ cursor: Type.Optional(Cursor) }),
    output: Type.Object({
      seals: Type.Array(
        Type.Object({
          number: Type.Integer(),
          day: Day,
          at: Type.Integer(),
          files: Type.Integer({ description: 'that had new entries' }),
          entries: Type.Integer({ description: 'that no seal held before' }),
          root: Type.String({ description: 'one hash over all of them, as a tree' }),
        }),
      ),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
}
