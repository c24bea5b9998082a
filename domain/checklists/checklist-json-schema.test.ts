import { describe, expect, test } from 'vitest'
import { printSchema } from '../plans/plan-json-schema.ts'
import { checklistJsonSchema, checklistKeys } from './checklist-json-schema.ts'

describe('the schema for editors', () => {
  // After a change of the form: npx vitest run --project domain domain/checklists/checklist-json-schema.test.ts -u
  test('is committed as it is generated (rewrite it with -u)', async () => {
    await expect(`${printSchema(checklistJsonSchema())}\n`).toMatchFileSnapshot(
      '../../content/checklists/checklist.schema.json',
    )
  })

  test('explains every key in both languages, and none that is not there', () => {
    const text = JSON.stringify(checklistJsonSchema())
    const named = new Set<string>()
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'properties' in value)
        for (const key of Object.keys((value as { properties: object }).properties)) named.add(key)
      return value
    })
    expect([...named].sort()).toEqual(Object.keys(checklistKeys).sort())
  })
})
