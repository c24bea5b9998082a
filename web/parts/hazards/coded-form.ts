import type { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Choices, choice, type Field, type Fields } from '@bihuan/domain/ledgers/field.ts'
import type { Form } from '@bihuan/domain/ledgers/ledger.ts'

export type Catalogue = OutputOf<typeof checklists.catalogue>
type Department = { id: string; name: string }

/** What each field that holds a code may say, by its words; a code that nobody can pick is left out of the form. */
const choicesOf = (
  name: string,
  { halves, bans, standards }: Catalogue,
  departments: readonly Department[],
): Choices | undefined => {
  if (name === 'class')
    return named(halves.flatMap(({ classes }) => classes).map(({ code, name }) => [code, name]))
  if (name === 'ban') return named(bans.map(({ code, name }) => [code, name]))
  if (name === 'criterion')
    return named(
      standards.flatMap(({ criteria }) => criteria.map(({ id, no, says }) => [id, cited(no, says)])),
    )
  return name === 'department'
    ? named(departments.map(({ id, name }) => [id, { zh: name, en: name }]))
    : undefined
}

const named = (pairs: readonly (readonly [string, Words])[]): Choices => Object.fromEntries(pairs)
const cited = (no: string, says: Words): Words => ({ zh: `${no}　${says.zh}`, en: `${no}  ${says.en}` })

const codes = ['class', 'ban', 'criterion', 'item', 'department']

/** The form with lists to choose from where it asks for a code. */
export const codedForm = (
  form: Form,
  catalogue: Catalogue | undefined,
  departments: readonly Department[],
): Form => {
  const fields = Object.entries(form.fields).flatMap(([name, field]): [string, Field][] => {
    if (!codes.includes(name)) return [[name, field]]
    const choices = catalogue === undefined ? {} : choicesOf(name, catalogue, departments)
    if (choices === undefined || Object.keys(choices).length === 0) return []
    return [[name, { ...choice(field.label, choices, {}), required: field.required }]]
  })
  return { ...form, fields: Object.fromEntries(fields) as Fields }
}
