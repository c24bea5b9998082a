import type { Choices } from '../ledgers/field.ts'
import { mostAlike } from './alike.ts'
import { problem, type Read } from './cell-problem.ts'
import { headingKey } from './heading.ts'
import type { Cell } from './sheet.ts'
import type { CellReader } from './target.ts'

const yes = new Set('√ ✓ ✔ ☑ 是 有 对 Y YES TRUE T 1 已 涉 涉及 需要 具备 合格 属于'.split(' '))
const no = new Set(
  '× ✗ ✘ X ☐ □ 否 无 没有 N NO FALSE F 0 未 不 不是 不涉及 不涉 不需要 不具备 不合格 不属于 - — / \\'.split(
    ' ',
  ),
)

/** Yes or no in the signs people use; `words` are those of the thing itself (已评估, 涉爆). */
export const readYesNo = ({ text }: Cell): Read => {
  const said = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[()。.]/g, '')
  if (yes.has(said) || yes.has(text.trim())) return { value: true }
  if (no.has(said) || no.has(text.trim())) return { value: false }
  return problem('not-yes-no', { text })
}

/** Every way to write each choice: its code, its names, and other words for it. */
const waysOf = (choices: Choices, words: Readonly<Record<string, readonly string[]>>) => {
  const ways = new Map<string, string>()
  for (const [code, { zh, en }] of Object.entries(choices))
    for (const way of [code, zh, en, ...(words[code] ?? [])])
      if (!ways.has(headingKey(way))) ways.set(headingKey(way), code)
  return ways
}

const known = new WeakMap<Choices, ReadonlyMap<string, string>>()

const waysIn = (choices: Choices, words: Readonly<Record<string, readonly string[]>>) => {
  const ways = known.get(choices) ?? waysOf(choices, words)
  known.set(choices, ways)
  return ways
}

/** One of the choices, by its words, its code, or other words that people use for it. */
export const readChoice = (
  { text }: Cell,
  choices: Choices,
  words: Readonly<Record<string, readonly string[]>> = {},
): Read => {
  const ways = waysIn(choices, words)
  const key = headingKey(text)
  const code = ways.get(key)
  if (code !== undefined) return { value: code }
  const names = Object.values(choices).map(({ zh }) => zh)
  const near = mostAlike(key, ways.keys())
  const proposal = near === undefined ? undefined : choices[ways.get(near) ?? '']?.zh
  return problem('no-such-choice', { text, choices: shortList(names) }, proposal)
}

/** One of the choices, or the likeliest, with a note of what was taken for what. */
export const readSorted = (cell: Cell, { names, words, nearly }: CellReader & { type: 'sorted' }): Read => {
  const exact = readChoice(cell, names, words)
  if ('value' in exact) return exact
  const key = headingKey(cell.text)
  const meant = Object.entries(nearly).find(([, ways]) => ways.some((way) => headingKey(way) === key))?.[0]
  const near = meant ?? waysIn(names, words).get(mostAlike(key, waysIn(names, words).keys()) ?? '')
  const taken = names[near ?? '']
  if (near !== undefined && taken !== undefined)
    return {
      value: near,
      note: { code: 'taken-as', because: { text: cell.text, taken: taken.zh, takenEn: taken.en } },
    }
  const choices = Object.values(names)
    .slice(0, 6)
    .map(({ zh }) => zh)
    .join('、')
  return { empty: true, note: { code: 'not-sorted', because: { text: cell.text, choices } } }
}

/** Some of the choices, parted as people part them. */
export const readSeveral = ({ text }: Cell, choices: Choices): Read => {
  const ways = waysIn(choices, {})
  const whole = ways.get(headingKey(text))
  if (whole !== undefined) return { value: [whole] }
  const parts = text.split(/[、，,;；/|\n]+/).filter((part) => part.trim() !== '')
  const codes = parts.map((part) => ways.get(headingKey(part)))
  const wrong = parts.find((_, at) => codes[at] === undefined)
  if (wrong === undefined) return { value: [...new Set(codes.filter((code) => code !== undefined))] }
  const read = readChoice({ text: wrong, kind: 'text' }, choices)
  const better = 'problem' in read ? read.problem.proposal : undefined
  const mended =
    better === undefined ? undefined : parts.map((part) => (part === wrong ? better : part)).join('、')
  return problem(
    'no-such-choice',
    { text: wrong, choices: shortList(Object.values(choices).map(({ zh }) => zh)) },
    mended,
  )
}

/** A sentence has room for a dozen names. */
export const shortList = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join('、')}……` : names.join('、')
