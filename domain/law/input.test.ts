import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { calculators } from '../calc/calculators.ts'

describe('an empty input', () => {
  const book = shippedLaws()

  test.each(calculators.map((calculator) => [calculator.name, calculator] as const))(
    'to %s names every field that must stand, and what it may hold, in words that fit its kind',
    (_, { run, input }) => {
      const answer = run({}, book)
      if (!isRefusal(answer)) throw new Error('answered')
      const told = new Map((answer.fields ?? []).map(({ field, words }) => [field, words]))
      const shape = input as { required?: string[]; properties?: Record<string, { type?: unknown }> }
      expect([...told.keys()]).toEqual(expect.arrayContaining(shape.required ?? []))
      for (const [field, words] of told) {
        expect(words.en).not.toContain('0 to 0')
        expect(words.zh).not.toContain('0 到 0')
        if (shape.properties?.[field]?.type === 'array') expect(words.en).toContain('a list')
      }
    },
  )
})
