import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawTables } from '@bihuan/domain/calc/law-tables.ts'
import { type LawBook, readLawBook } from '@bihuan/domain/law/law-book.ts'

/** The laws that come with the program. A file that does not read is a fault of the release, not of the town. */
export const readShippedLaws = (root: string): LawBook => {
  const folder = join(root, 'content', 'laws')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const read = readLawBook(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    lawTables,
  )
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, at, wrong }) => `${file} ${at}: ${wrong}`).join('\n'))
  return read
}
