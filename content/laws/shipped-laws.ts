import { readdirSync, readFileSync } from 'node:fs'
import { lawTables } from '@bihuan/domain/calc/law-tables.ts'
import { type LawBook, readLawBook } from '@bihuan/domain/law/law-book.ts'

const folder = new URL('.', import.meta.url)

/** The texts of this folder's law files, by file name. */
export const shippedLawTexts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )

/** The book of the laws that ship with the system. A file that does not read is a fault. */
export const shippedLaws = (): LawBook => {
  const book = readLawBook(shippedLawTexts(), lawTables)
  if ('problems' in book) throw new Error(JSON.stringify(book.problems, null, 2))
  return book
}
