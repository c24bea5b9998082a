import type { law } from '@bihuan/contract/law.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { lawTables } from '@bihuan/domain/calc/law-tables.ts'
import type { Shape } from '../../parts/calc/typed-input.ts'

export type Parameter = OutputOf<typeof law.parameters>['parameters'][number]
export type Edition = Parameter['editions'][number]

/** A key in an address: a last part after a point would be taken for the ending of a file. */
export const slugOf = (key: string): string => key.replaceAll('.', '~')
export const keyFrom = (slug: string): string => slug.replaceAll('~', '.')

/** What the law asks on the day looked at: the local edition where there is one. */
export const baselineOf = ({ editions }: Parameter): Edition | undefined =>
  editions.find(({ standing }) => standing === 'baseline') ??
  editions.find(({ standing }) => standing === 'unconfirmed')

/** Something of it stands that the town has not held against its source. */
export const isUnconfirmed = ({ confirmed }: Parameter): boolean => confirmed === 'open'

/** A town answers for its own edition by itself, and without a value there is nothing to compare. */
export const isConfirmable = ({ side, value }: Edition): boolean => side !== 'local' && value !== undefined

/** How many figures stand that a town can check, and how many of them it has. */
export const confirmedOf = (parameters: readonly Parameter[]) => {
  const checked = parameters.filter(({ confirmed }) => confirmed !== 'none')
  return { confirmed: checked.filter((one) => !isUnconfirmed(one)).length, count: checked.length }
}

/** The figure to check after this one: of the same instrument first, since that is the text in hand. */
export const nextUnconfirmed = (parameters: readonly Parameter[], key: string): Parameter | undefined => {
  const at = parameters.findIndex((one) => one.key === key)
  const others = [...parameters.slice(at + 1), ...parameters.slice(0, Math.max(at, 0))].filter(isUnconfirmed)
  const text = (one: Parameter | undefined) => one && baselineOf(one)?.instrument.zh
  return others.find((one) => text(one) === text(parameters[at])) ?? others[0]
}

/** The columns of a figure's table, with their names. */
export const columnsOf = ({ key }: Parameter): Shape | undefined => lawTables[key]?.schema

export const demandOf = ({ editions }: Parameter): Edition | undefined =>
  editions.find(({ standing }) => standing === 'demand')

/** Every figure of the same parameter that stands on the day: baseline first, then the plan's demand. */
export const standingOf = (parameter: Parameter): Edition[] =>
  [baselineOf(parameter), demandOf(parameter)].filter((one) => one !== undefined)

/** All words by which somebody may look for it, in both languages. */
export const soughtIn = ({ key, name, editions }: Parameter): string =>
  [
    key,
    name.zh,
    name.en,
    ...editions.flatMap(({ instrument, number, article }) => [
      instrument.zh,
      instrument.en,
      number ?? '',
      article,
    ]),
  ]
    .join('\n')
    .toLowerCase()

export const isFound = (parameter: Parameter, sought: string): boolean => {
  const text = soughtIn(parameter)
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** A unit that says what kind of figure it is, not what it counts, goes without saying. */
export const countedIn = ({ unit, unitName }: Parameter): Words | undefined =>
  ['text', 'table', 'month-day', 'ratio', 'count', 'score'].includes(unit) ? undefined : unitName

export type Filled = Readonly<
  Record<'value' | 'from' | 'to' | 'instrument' | 'number' | 'article' | 'reason', string>
>

/** The text in the box for a figure: a table laid out, everything else as it is. */
export const textOf = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)

/** What the typed text means for a figure of this unit; undefined when a table is no JSON. */
export function valueFrom({ unit }: Parameter, text: string): unknown {
  const plain = text.normalize('NFKC').trim()
  if (unit === 'table') return parsed(text)
  if (unit === 'text' || unit === 'month-day') return unit === 'text' ? text.trim() : plain
  return /^\d{1,15}$/.test(plain) ? Number(plain) : plain
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
