import Type from 'typebox'
import { JournalEntry } from './duties.ts'
import { operation } from './operation.ts'
import { Id } from './shapes.ts'

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
}
