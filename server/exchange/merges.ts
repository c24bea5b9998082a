import { kindLetters, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { limits } from './limits.ts'
import type { Book, Sheet } from './xlsx-book.ts'
import { unfold } from './zip.ts'

/** A merged cell; rows count from 1, columns from 0. */
export type Merge = { top: number; bottom: number; left: number; right: number }

/** The merged cells of a sheet stand behind its rows, so the sheet is passed through once for them alone. */
export const mergesOf = async (book: Book, { entry }: Sheet): Promise<Merge[]> => {
  let rest = ''
  const merges: Merge[] = []
  for await (const piece of unfold(book.bytes, entry, limits.sheet)) {
    rest += piece.toString('latin1')
    for (const [, from = '', to = ''] of rest.matchAll(
      /<(?:x:)?mergeCell\b[^>]*?\sref="([A-Z]+\d+):([A-Z]+\d+)"/g,
    ))
      if (merges.length < limits.merges) merges.push(mergeOf(from, to))
    // A reference that the pieces cut in two is found with the next one.
    const cut = rest.lastIndexOf('<')
    rest = cut < 0 ? '' : rest.slice(cut)
  }
  return merges.toSorted((one, other) => one.top - other.top)
}

const mergeOf = (from: string, to: string): Merge => ({
  top: rowOf(from),
  bottom: rowOf(to),
  left: columnOf(from),
  right: Math.min(columnOf(to), limits.columns - 1),
})

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0)
const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) -
  1

type Open = Merge & { text: string; kind: string }

/**
 * Fills each merged cell's text into the cells that it covers: to the right marked as spread, since only a heading
 * means it so; downwards as if it had been written there.
 */
export const fillerOf = (merges: readonly Merge[]): ((row: SheetRow) => SheetRow) => {
  let next = 0
  let open: Open[] = []
  return (row) => {
    open = open.filter(({ bottom }) => bottom >= row.row)
    const opened: Open[] = []
    for (let merge = merges[next]; merge !== undefined && merge.top <= row.row; merge = merges[++next]) {
      if (merge.bottom < row.row) continue
      const isHere = merge.top === row.row
      const [text, kind] = [row.texts[merge.left], row.kinds[merge.left]]
      if (isHere && text !== undefined && kind !== undefined && kind !== kindLetters.empty)
        opened.push({ ...merge, text, kind })
    }
    open.push(...opened)
    return open.length === 0 ? row : filled(row, open)
  }
}

const filled = (row: SheetRow, open: readonly Open[]): SheetRow => {
  const texts = [...row.texts]
  const kinds = [...row.kinds.padEnd(texts.length, kindLetters.empty)]
  for (const { left, right, text, kind } of open)
    for (let column = left; column <= right; column++) {
      while (texts.length <= column) {
        texts.push('')
        kinds.push(kindLetters.empty)
      }
      if (kinds[column] !== kindLetters.empty) continue
      texts[column] = text
      kinds[column] = column === left ? kind : kindLetters.spread
    }
  return { row: row.row, texts, kinds: kinds.join('') }
}
