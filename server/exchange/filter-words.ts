import type { Language, Words } from '@bihuan/domain/base/words.ts'
import type { Reader } from '../frame/desk.ts'
import { findParty } from '../parties/store.ts'
import { placesKnown } from './context.ts'

/** What stands in a cell; `null` where there is nothing to say. */
export type Cell = string | number | Words | null

/** Names behind the ids and codes that filters carry. */
export type Names = {
  party: (id: string) => Promise<string | undefined>
  place: (code: string) => Promise<string | undefined>
}

/** One filter in words: what it is called, and what was chosen. */
export type Said = { label: Words; say?: (value: string, names: Names) => Cell | Promise<Cell | undefined> }

export type Asked = Readonly<Record<string, string | undefined>>

export const chosen =
  (words: Readonly<Record<string, Words>>) =>
  (value: string): Cell =>
    words[value] ?? value

/** Filters by a body or a village, which mean the same wherever they are asked. */
export const whose = {
  party: { label: { zh: '单位', en: 'Body' }, say: (id, names) => names.party(id) },
  handler: { label: { zh: '主管部门', en: 'Department' }, say: (id, names) => names.party(id) },
  area: { label: { zh: '村（社区）', en: 'Village' }, say: (code, names) => names.place(code) },
} as const satisfies Record<string, Said>

const filtered: Words = { zh: '筛选：', en: 'Filters: ' }
const whole: Words = { zh: '全部，没有筛选', en: 'none, the whole list' }

/** What narrows a list, in one line for its head: on paper nobody sees the address. */
export const filterLine = async (
  said: Readonly<Record<string, Said>>,
  asked: Asked,
  desk: Reader,
  language: Language = desk.language,
): Promise<string> => {
  const names = namesOf(desk)
  const colon = language === 'zh' ? '：' : ': '
  const filters: string[] = []
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === '') continue
    const { label, say } = said[name] ?? { label: { zh: name, en: name } }
    const words = say === undefined ? value : ((await say(value, names)) ?? value)
    filters.push(`${label[language]}${colon}${cellWords(words, language)}`)
  }
  const told = filters.length === 0 ? whole[language] : filters.join(language === 'zh' ? '；' : '; ')
  return `${filtered[language]}${told}`
}

const namesOf = (desk: Reader): Names => ({
  party: async (id) => (await findParty(desk.rows, id))?.name,
  place: async (code) => (await placesKnown(desk)).nameOf(code),
})

export const cellWords = (cell: Cell, language: Language): string =>
  cell === null ? '' : typeof cell === 'object' ? cell[language] : String(cell)
