import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { checkValues, isComplete, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Reader } from '../frame/desk.ts'
import { photosWanting } from '../photos/in-record.ts'

/** A record that is in order, before anybody asked which duties it delivers. */
export type Draft = {
  ledger: Ledger
  party: { id: string; name: string; area: string; handler: string | null }
  values: Values
  happenedOn: string
  signature: Signature
  /** Entered by the safety office in the party's stead. */
  enteredFor?: boolean
}

/** The values and the signature judged; a draft when nothing is wrong with them. */
export const draftOf = (
  desk: Pick<Reader, 'today'>,
  ledger: Ledger,
  party: Draft['party'],
  given: Record<string, unknown>,
  signature: Signature,
) => {
  const checked = checkedValues(ledger, given, desk.today)
  if (isRefusal(checked)) return checked
  return checkSignature(signature) ?? draftWith(ledger, party, checked.values, signature)
}

/** The same draft, if its photos are there for this signer to use. */
export const withPhotos = async (desk: Reader, draft: ReturnType<typeof draftOf>) =>
  isRefusal(draft)
    ? draft
    : ((await photosWanting(desk, draft.ledger, draft.values, draft.party.id)) ?? draft)

export const draftWith = (
  ledger: Ledger,
  party: Draft['party'],
  values: Values,
  signature: Signature,
): Draft => ({ ledger, party, values, happenedOn: String(values[ledger.happenedOn]), signature })

/** The values as they are kept, when they are right and complete; else every field that has to be mended. */
export const checkedValues = (ledger: Ledger, given: unknown, today: string) => {
  const checked = checkValues(ledger, given, today)
  if ('problems' in checked) {
    const fields = checked.problems.map(({ field }) => field)
    return { ...refuse('record.values-wrong', { kind: ledger.kind, fields }), fields: checked.problems }
  }
  if (isComplete(ledger, checked.values)) return checked
  const missing = missingFrom(ledger, checked.values)
  const fields = missing.map(({ field }) => field)
  return { ...refuse('record.incomplete', { kind: ledger.kind, fields }), fields: missing }
}
