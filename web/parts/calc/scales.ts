import { law } from '@bihuan/contract/law.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { useAsk } from '../../frame/ask.ts'
import { memberOf, type Typed } from './typed-input.ts'

/** The values that a field can have by the law of the day, each with what it means. */
export type Scales = Readonly<Record<string, readonly { value: string; words: Words }[]>>

/** Fields whose values are a table of the law, not of the form. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lec: { L: 'risks.lec.likelihood', E: 'risks.lec.exposure', C: 'risks.lec.consequence' },
}

/** Choices out of the law of the day; undefined until it has answered, empty where it has none and one types. */
export function useScales(calculator: string, typed: Typed): Scales | undefined {
  const on = memberOf(typed, 'on')
  const keys = tables[calculator]
  const day = typeof on === 'string' && isDay(on) ? { on } : {}
  const { value, isWaiting } = useAsk(law.parameters, day, { enabled: keys !== undefined, keep: true })
  if (isWaiting) return undefined
  if (keys === undefined || value === undefined) return {}
  return Object.fromEntries(
    Object.entries(keys).flatMap(([field, key]) => {
      const scale = scaleOf(value.parameters.find((one) => one.key === key))
      return scale.length === 0 ? [] : [[field, scale]]
    }),
  )
}

type Parameter = OutputOf<typeof law.parameters>['parameters'][number]

const scaleOf = (parameter: Parameter | undefined): Scales[string] => {
  const value = parameter?.editions.find(({ standing }) => standing === 'baseline')?.value
  return Array.isArray(value) ? value.flatMap(scoreOf) : []
}

const scoreOf = (row: unknown) => {
  const { score, zh, en } = Object(row) as { score?: unknown; zh?: unknown; en?: unknown }
  return score === undefined
    ? []
    : [{ value: String(score), words: { zh: String(zh ?? ''), en: String(en ?? '') } }]
}
