import type { documents } from '@bihuan/contract/documents.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { refusalSentences } from '@bihuan/contract/refusals.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { handOf } from '@bihuan/domain/documents/issue.ts'
import { kindOf } from '@bihuan/domain/documents/kinds.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { Signer } from '../frame/desk.ts'
import type { NamedDocument } from './store.ts'

export type Row = OutputOf<typeof documents.list>['documents'][number]

export const viewDocument = (file: NamedDocument, signer: Signer): Row => ({
  id: file.id,
  kind: file.kind,
  name: kindOf(file.kind).name,
  number: file.paper.number,
  issuer: file.paper.signed.by,
  to: file.paper.to,
  on: file.issued_on,
  ...{ issuedAt: file.issued_at, issuedBy: file.issued_by },
  hazard: {
    ...{ id: file.hazard, what: file.what },
    number: hazardNumber(file.file_year, Number(file.file_number)),
  },
  party: { id: file.party, name: file.party_name },
  voided:
    file.voided_at === null
      ? null
      : { at: file.voided_at, by: file.voided_by ?? '', reason: file.void_reason ?? '' },
  signedSheet: file.sheet === null ? null : { digest: file.sheet, at: file.sheet_at ?? 0 },
  may: mayDo(file, signer),
})

/** What may be done with an issued paper, for those whose it is; to others nothing is offered. */
const mayDo = (file: NamedDocument, signer: Signer): Row['may'] => {
  if (!signer.roles.some((role) => role !== 'district')) return []
  if (isRefusal(handOf(file.kind, handsOf(signer, file)))) return []
  const because = file.voided_at === null ? null : wordsOf(voidedAlready(file))
  return ['attach', 'void'].map((act) => ({ act, allowed: because === null, because }))
}

export const voidedAlready = ({ paper }: NamedDocument) =>
  refuse('document.voided-already', { number: paper.number })

export const wordsOf = ({ refused, because }: Refusal): Words => {
  const { say } = refusalSentences[refused as keyof typeof refusalSentences]
  return { zh: say.zh(because as never), en: say.en(because as never) }
}
