import type { documents } from '@bihuan/contract/documents.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'

export type PaperRow = OutputOf<typeof documents.list>['documents'][number]

/** Void, signed and put back, or issued and still to be signed. */
export const paperState = ({ voided, signedSheet }: Pick<PaperRow, 'voided' | 'signedSheet'>) =>
  voided !== null ? 'voided' : signedSheet === null ? 'unsigned' : 'signed'

export const mayWith = ({ may }: Pick<PaperRow, 'may'>, act: 'attach' | 'void'): boolean =>
  may.some((one) => one.act === act && one.allowed)
