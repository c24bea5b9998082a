import './words.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Shape } from './typed-input.ts'

export type Figures = Readonly<Record<string, unknown>>

export const isFigures = (value: unknown): value is Figures =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Words and nothing else: a row of a table may have words among its members. */
const isWords = (value: unknown): value is Words =>
  isFigures(value) && Object.keys(value).length === 2 && 'zh' in value && 'en' in value

/** A list of groups is a table of its own; everything else is said in a line. */
export const isTable = (value: unknown): value is Figures[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => isFigures(row) && !isWords(row))

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** Says names and values of a result in the reader's language; figures exactly as they came. */
export function useTold() {
  const { t, language } = useWords()
  const say = useSay()
  const nameOf = (name: string, shape?: Shape): string => {
    return shape?.label === undefined ? name : say(shape.label)
  }
  const tell = (value: unknown, shape?: Shape): string => {
    if (isWords(value)) return say(value)
    if (Array.isArray(value)) return value.map((one) => tell(one, shape?.items)).join(t('calc.and'))
    if (isFigures(value)) return tellFigures(value, shape)
    if (typeof value === 'boolean') return t(value ? 'calc.yes' : 'calc.no')
    const words = shape?.names?.[String(value)]
    if (words !== undefined) return say(words)
    return typeof value === 'string' && isDay(value) ? sayDay(value, language) : String(value ?? '')
  }
  const tellFigures = (value: Figures, shape?: Shape): string =>
    'say' in value
      ? tell(value.say)
      : Object.entries(value)
          .map(([name, one]) => `${nameOf(name, shape?.properties?.[name])} ${tell(one)}`)
          .join(t('field.comma'))
  return { nameOf, tell }
}
