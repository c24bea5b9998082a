import Type, { type TObject, type TSchema } from 'typebox'
import type { Choices, Field } from './field.ts'
import type { Ledger } from './ledger.ts'

/**
 * The values of a complete record as JSON Schema, for the API and its OpenAPI page.
 * `checkValues` is stricter where a schema cannot speak: days that exist and are not to come, invisible characters, counts that must agree.
 */
export const schemaOf = (ledger: Ledger): TObject =>
  Type.Object(
    Object.fromEntries(
      Object.entries(ledger.fields).map(([name, field]) => {
        const schema = fieldSchema(field)
        return [name, field.required ? schema : Type.Optional(schema)]
      }),
    ),
    { title: ledger.title.en, additionalProperties: false },
  )

const fieldSchema = (field: Field): TSchema => {
  const described = { title: field.label.en, description: field.label.zh }
  switch (field.type) {
    case 'text':
      return Type.String({ ...described, minLength: 1, maxLength: field.max })
    case 'date':
      return Type.String({ ...described, format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
    case 'count':
      return Type.Integer({ ...described, minimum: field.min, maximum: field.max })
    case 'choice':
      return oneOf(field.choices, described)
    case 'several':
      return Type.Array(oneOf(field.choices, {}), { ...described, minItems: 1, uniqueItems: true })
    case 'yesNo':
      return Type.Boolean(described)
  }
}

const oneOf = (choices: Choices, described: Record<string, string>) =>
  Type.Enum(Object.keys(choices), described)
