import type { Words } from '../base/words.ts'
import { tidy } from '../people/credit-code.ts'
import { type IdNumberRule, idProblems, maskedId } from '../people/id-number.ts'
import { maskedPhone, phoneProblem, storedPhone } from '../people/phone.ts'
import type { Post } from '../people/post.ts'
import { type CellProblem, problem, type Read, type ReadValue } from './cell-problem.ts'
import { isDamaged } from './read-identity.ts'
import type { Cell } from './sheet.ts'

/** The posts that a register of firms names in columns of its own. */
export const registerPosts = [
  'legal-representative',
  'principal',
  'safety-manager',
  'safety-contact',
] as const satisfies readonly Post[]
export type RegisterPost = (typeof registerPosts)[number]

export const personParts = ['name', 'phone', 'idNumber'] as const
export type PersonPart = (typeof personParts)[number]

export const peopleKey = (post: RegisterPost, part: PersonPart): string => `people.${post}.${part}`
export const isPeopleKey = (key: string): boolean => key.startsWith('people.')
/** A column of numbers that are not for everybody. */
export const isNumberKey = (key: string): boolean => isPeopleKey(key) && !key.endsWith('.name')

/** Stands where one of several has no number. */
const none = '无'
const noneWords = new Set([none, '没有', '暂无', '空缺', '-', '—'])
const starred = /\*{3,}/

export const isStarred = (text: string): boolean => starred.test(text)

/** A number as lists and workbooks show it. */
export const coverPart = (part: PersonPart, text: string, rule: IdNumberRule): string => {
  if (part === 'name' || text === '') return text
  return part === 'phone' ? maskedPhone(text) : maskedId(rule, text)
}

/** Any number in a text, for eyes that need not see it whole; a short one is somebody's slip and says as much. */
export const coverNumbers = (text: string): string =>
  text.replace(/\d[\dXx -]{2,}[\dXx]/g, (all) =>
    all.length < 11 ? '*'.repeat(all.length) : all.slice(0, 3) + '*'.repeat(all.length - 7) + all.slice(-4),
  )

/** Several people of one post stand in one cell, and their numbers in the same order. */
export const writePeople = (value: ReadValue): string => {
  const all = Array.isArray(value) ? value.map(String) : []
  return all.every((one) => one === '') ? '' : all.map((one) => (one === '' ? none : one)).join('、')
}

/** The people of a cell, or their numbers; what is covered stays covered, for a row that is known to compare with. */
export const readPeople = (cell: Cell, part: PersonPart, rule: IdNumberRule): Read => {
  if (part !== 'name' && isDamaged(cell)) return problem('damaged-number', { text: cell.text })
  const said = cell.text
    .normalize('NFKC')
    .split(/[、,;/\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const all = said.map((one) => (noneWords.has(one) ? '' : one))
  if (all.every((one) => one === '')) return { empty: true }
  if (part === 'name') return readNames(cell.text, all)
  const values = all.map((one) => (isStarred(one) ? one : stored(part, one)))
  const words = values.flatMap((one) => wrongNumber(part, one, rule) ?? [])[0]
  return words === undefined ? { value: values } : { problem: { code: 'value', words } }
}

const stored = (part: PersonPart, typed: string): string =>
  part === 'phone' ? storedPhone(typed) : tidy(typed)

const wrongNumber = (part: PersonPart, text: string, rule: IdNumberRule): Words | undefined => {
  if (text === '' || isStarred(text)) return undefined
  if (part === 'phone') return phoneProblem(text)
  const problems = idProblems(rule, text)
  return problems.length === 0
    ? undefined
    : {
        zh: `身份证号不对：${problems.map(({ say }) => say.zh).join('；')}，请照证件核对`,
        en: `This identity number does not hold: ${problems.map(({ say }) => say.en).join('; ')}; compare it with the card`,
      }
}

const longest = 40

const readNames = (text: string, all: readonly string[]): Read => {
  const names = all.map(joined)
  const bare = names.map(bareName)
  if (names.some((name) => /^同[^、]{0,6}$/.test(name) && /[上前左法负责人]/.test(name.slice(1))))
    return problem('person-same-as', { text: text.trim() })
  if (bare.some((name) => name === '' || name.includes('*')))
    return problem('person-same-as', { text: coverNumbers(text.trim()) })
  if (bare.some((name, at) => name !== names[at]))
    return problem('person-name-with-more', { proposal: bare.join('、') }, bare.join('、'))
  const tooLong = names.find((name) => [...name].length > longest)
  if (tooLong !== undefined) return problem('too-long', { max: longest, length: [...tooLong].length })
  return { value: names }
}

/** 王 伟 is 王伟; John Smith keeps his blank. */
const joined = (name: string) => name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

/** Without what people add to a name: a telephone, an office in brackets. */
const bareName = (name: string) =>
  name
    .replace(/\([^)]*\)?/g, '')
    .replace(/(电话|手机|联系方式)?[:+*]?\d[\dXx -]*/g, '')
    .trim()

export const personProblem = (
  code: CellProblem['code'],
  field: string,
  at: number,
  because: Record<string, string | number> = {},
) => ({ code, field, column: at, because })
