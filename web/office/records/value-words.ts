import { isDay } from '@bihuan/domain/base/day.ts'
import type { Language } from '@bihuan/domain/base/words.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'
import { sayDay } from '../../frame/dates.ts'

/** A stored value as a person reads it. */
export const valueWords = (field: Field | undefined, value: unknown, language: Language): string => {
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'Yes' : 'No' }[language]
  if (field?.type === 'date' && typeof value === 'string' && isDay(value)) return sayDay(value, language)
  const choices = field?.type === 'choice' || field?.type === 'several' ? field.choices : {}
  const one = (item: unknown) => choices[String(item)]?.[language] ?? String(item)
  return Array.isArray(value) ? value.map(one).join(language === 'zh' ? '、' : ', ') : one(value)
}
