import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Form, Values } from '../ledgers/ledger.ts'

const isDigest = (one: unknown): one is string => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one)

/** The digests of every photo that a record names, each once. Nothing else in a record looks like a list of digests. */
export const digestsIn = (values: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(Object.values(values).flatMap((value) => (Array.isArray(value) ? value.filter(isDigest) : []))),
]

/** Of a stored photo, what decides who may put it into a record. */
export type Held = { digest: string; party: string | null; uploadedBy: string }

/** A body uses its own photos, a person what that very account added, a correction what stood in the record. */
export const mayUse = (
  { party, uploadedBy }: Held,
  signer: { account: string; party: string | null },
  recordParty: string,
): boolean =>
  uploadedBy === signer.account || (party !== null && (party === signer.party || party === recordParty))

/** The refusal that names each photo which is not there to be used, field by field; undefined when all are. */
export const unknownPhotos = (
  form: Pick<Form, 'fields'>,
  values: Values,
  usable: ReadonlySet<string>,
): Refusal<'photo.unknown'> | undefined => {
  const wrong = Object.entries(form.fields).flatMap(([field, { type, label }]) => {
    const value = type === 'photos' && Object.hasOwn(values, field) ? values[field] : undefined
    const places = placesOfUnknown(Array.isArray(value) ? value : [], usable)
    return places.length === 0 ? [] : [{ field, words: whichWords(label, places), count: places.length }]
  })
  if (wrong.length === 0) return undefined
  const count = wrong.reduce((sum, one) => sum + one.count, 0)
  const fields = wrong.map(({ field, words }) => ({ field, words }))
  return { ...refuse('photo.unknown', { count }), fields }
}

/** People count from 1. */
const placesOfUnknown = (value: readonly unknown[], usable: ReadonlySet<string>): number[] =>
  value.flatMap((one, at) => (usable.has(String(one)) ? [] : [at + 1]))

const whichWords = (label: Words, places: readonly number[]): Words => ({
  zh: `“${label.zh}”第 ${places.join('、')} 张找不到，请去掉后重新选`,
  en: `“${label.en}”: number ${places.join(', ')} is not there; take it out and choose it again`,
})
