import { isDay } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'

/** A value as a person reads it: choices by their names, yes and no in words, everything else as it is. */
export const valueWords = (field: Field | undefined, value: unknown): Words => {
  if (field?.type === 'date' && typeof value === 'string' && isDay(value)) return dayWords(value)
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  const one = (item: unknown): Words =>
    choiceOf(field, String(item)) ?? { zh: String(item), en: String(item) }
  const all = Array.isArray(value) ? value.map(one) : [one(value)]
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

const choiceOf = (field: Field | undefined, name: string): Words | undefined =>
  field !== undefined && 'choices' in field && Object.hasOwn(field.choices, name)
    ? field.choices[name]
    : undefined
