import { refuse } from '@bihuan/domain/base/refusal.ts'
import { type ActName, formOf } from '@bihuan/domain/hazards/step.ts'
import { checkForm, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import type { FieldProblem } from '@bihuan/domain/ledgers/ledger.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { digestsIn, unknownPhotos } from '@bihuan/domain/photos/in-record.ts'
import type { Reader } from '../frame/desk.ts'
import { usablePhotos } from '../photos/in-record.ts'

export type Handed = {
  act: ActName
  values: Record<string, unknown>
  signature?: Signature
  device?: { name: string; at: number }
}

/** The paper as it is handed in: every wrong or missing field named at once, then the signature, then the photos. */
export const readPaper = async (desk: Reader, { act, values, signature }: Handed, party: string) => {
  const form = formOf(act)
  const checked = checkForm(form, values, desk.today)
  const problems = 'problems' in checked ? checked.problems : missingFrom(form, checked.values)
  if ('problems' in checked || problems.length > 0) return wrongFields(problems)
  const unsigned = signature === undefined ? undefined : checkSignature(signature)
  if (unsigned !== undefined) return unsigned
  const usable = await usablePhotos(desk, digestsIn(checked.values), party)
  return unknownPhotos(form, checked.values, usable) ?? checked.values
}

const wrongFields = (problems: readonly FieldProblem[]) => ({
  ...refuse('hazard.fields-wrong', {
    count: problems.length,
    names: problems.map(({ words }) => words.zh),
    namesEn: problems.map(({ words }) => words.en),
  }),
  fields: problems,
})
