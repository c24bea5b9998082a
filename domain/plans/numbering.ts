/** The four ranks of numbering in a township's notice: 一、 （一） 1. （1）. */
export type Level = 'part' | 'section' | 'task' | 'item'

/** A place where the text carries a number, or (`number` null) must once have carried one. */
export type Mark = {
  level: Level
  number: number | null
  /** Offset of the number itself; the white space before it belongs to what precedes. */
  at: number
  /** Counted from 1, as editors do. */
  line: number
  opensLine: boolean
}

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese figures. */
export const chineseNumber = (number: number): string => {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`
  return ten + chineseDigits[number % 10]
}

const chineseValues = new Map(Array.from({ length: 99 }, (_, at) => [chineseNumber(at + 1), at + 1]))

/** How a number of this rank is written; the same words name it in sentences and paths. */
export const label: { [L in Level]: (number: number) => string } = {
  part: (number) => `${chineseNumber(number)}、`,
  section: (number) => `（${chineseNumber(number)}）`,
  task: (number) => `${number}.`,
  item: (number) => `（${number}）`,
}

const gap = '[^\\S\\n]{0,4}'
const chinese = '[一二三四五六七八九十]{1,3}'
const figures = '[0-9０-９]{1,2}'
// Besides brackets and points, the ready-made characters ㈠ ⒈ ⑴ that older input methods leave behind.
const written: { [L in Level]: string } = {
  part: `${chinese}${gap}[、.．]`,
  section: `[（(]${gap}${chinese}${gap}[）)]|[㈠-㈩]`,
  task: `${figures}${gap}[.．、](?!${gap}[0-9０-９])|[⒈-⒛]`,
  item: `[（(]${gap}${figures}${gap}[）)]|[⑴-⒇]`,
}
const levels = Object.keys(written) as Level[]
const anyNumber = levels.map((level) => `(?<${level}>${written[level]})`).join('|')

/** A number counts only where a paragraph or a sentence begins: 〔2022〕15号, 24小时 or （构） never do. */
const numberedPlace = new RegExp(`(?<=^|[。！？][”’」』]?)[^\\S\\n]*(?:${anyNumber})`, 'gm')

const numberIn = (mark: string): number => {
  const plain = mark.normalize('NFKC').replace(/[^0-9一二三四五六七八九十]/g, '')
  return /[0-9]/.test(plain) ? Number(plain) : (chineseValues.get(plain) ?? 0)
}

/** Everything that may be a number of the outline, in the order of the text. Lines end in `\n`. */
export const findMarks = (text: string): Mark[] => {
  const marks: Mark[] = []
  let line = 1
  let counted = 0
  for (const { 0: found, index, groups = {} } of text.matchAll(numberedPlace)) {
    const level = levels.find((one) => groups[one] !== undefined)
    const mark = level === undefined ? '' : (groups[level] ?? '')
    const number = numberIn(mark)
    if (level === undefined || number === 0) continue
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    const opensLine = index === 0 || text[index - 1] === '\n'
    marks.push({ level, number, at: index + found.length - mark.length, line, opensLine })
  }
  return marks
}

/** A passage without its number. */
export const afterNumber = (text: string): string =>
  text.replace(new RegExp(`^\\s*(?:${Object.values(written).join('|')})\\s*`), '')

export type Trouble = 'doubled' | 'misnumbered' | 'unnumbered' | 'lost' | 'out-of-order'

export type Settled = {
  /** Undefined where nobody can say which number was meant. */
  number: number | undefined
  trouble?: Trouble
}

/**
 * Which number each of some siblings bears. A number that stands once is kept, so that a mistake moves no other number;
 * a doubled or lost one is read otherwise only where its neighbours leave a single choice.
 */
export const settle = (numbers: readonly (number | null)[]): Settled[] => {
  const lastAt = new Map(numbers.map((number, at) => [number, at]))
  const taken = new Set<number>()
  let previous = 0
  return numbers.map((number, at) => {
    const isSure = number !== null && !taken.has(number) && lastAt.get(number) === at
    const slot = isSure ? undefined : slotAfter(previous, numbers[at + 1], taken)
    const settled = slot === undefined || lastAt.has(slot) ? asWritten(number, taken) : asSlot(number, slot)
    previous = settled.number ?? previous
    if (settled.number !== undefined) taken.add(settled.number)
    return settled
  })
}

/** The number that only this place can bear: between two neighbours, or at the end of an unbroken row. */
const slotAfter = (previous: number, next: number | null | undefined, taken: ReadonlySet<number>) => {
  const slot = previous + 1
  const isOnly = next === undefined ? taken.size === previous : next === slot + 1
  return isOnly && !taken.has(slot) ? slot : undefined
}

const asSlot = (number: number | null, slot: number): Settled => ({
  number: slot,
  trouble: number === null ? 'unnumbered' : 'misnumbered',
})

const asWritten = (number: number | null, taken: ReadonlySet<number>): Settled => {
  if (number === null) return { number: undefined, trouble: 'lost' }
  if (taken.has(number)) return { number: undefined, trouble: 'doubled' }
  return [...taken].some((other) => other > number) ? { number, trouble: 'out-of-order' } : { number }
}

/** The numbers that nobody bears, each with the place of the first sibling that bears a higher one. */
export const missingNumbers = (settled: readonly Settled[]): { number: number; before: number }[] => {
  const taken = new Set(settled.map(({ number }) => number))
  const highest = Math.max(0, ...[...taken].map((number) => number ?? 0))
  return Array.from({ length: highest }, (_, at) => at + 1)
    .filter((number) => !taken.has(number))
    .map((number) => ({ number, before: settled.findIndex((one) => (one.number ?? 0) > number) }))
}
