import Type, { type TObject, type TSchema } from 'typebox'
import { amountPattern } from './amount.ts'
import type { Choices, Field, Fields } from './field.ts'
import type { Ledger } from './ledger.ts'

/**
 * The values of a complete record as JSON Schema, for the API and its OpenAPI page.
 * `checkValues` is stricter where a schema cannot speak: days that exist and are not to come, invisible characters,
 * how large an amount may be, numbers that must agree.
 */
export const schemaOf = (ledger: Ledger): TObject =>
  objectOf(ledger.fields, { title: ledger.title.en, description: ledger.about.en })

const objectOf = (fields: Fields, described: Record<string, string>): TObject =>
  Type.Object(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = fieldSchema(field)
        return [name, field.required ? schema : Type.Optional(schema)]
      }),
    ),
    { ...described, additionalProperties: false },
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
    case 'amount':
      return Type.String({ ...described, pattern: amountPattern })
    case 'choice':
      return oneOf(field.choices, described)
    case 'several':
      return Type.Array(oneOf(field.choices, {}), { ...described, minItems: 1, uniqueItems: true })
    case 'yesNo':
      return Type.Boolean(described)
    case 'photos':
      return Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), {
        ...described,
        minItems: 1,
        maxItems: field.max,
        uniqueItems: true,
      })
    case 'rows':
      return Type.Array(objectOf(field.columns, {}), { ...described, minItems: 1, maxItems: field.max })
  }
}

const oneOf = (choices: Choices, described: Record<string, string>) =>
  Type.Enum(Object.keys(choices), described)
