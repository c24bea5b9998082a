import { parentPort, workerData } from 'node:worker_threads'
import { isBlank, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { kindOfFile } from './file-kind.ts'
import { limits } from './limits.ts'
import { fillerOf, mergesOf } from './merges.ts'
import { decodeText, rowsOfText } from './text-file.ts'
import { TooMuch } from './too-much.ts'
import type { FromWorker, Source, ToRead } from './workbook-messages.ts'
import { openBook } from './xlsx-book.ts'
import { rowsOf } from './xlsx-rows.ts'
import { Unreadable } from './zip.ts'

const port = parentPort
if (port === null) throw new Error('this file runs in a thread of its own')
const say = (message: FromWorker) => port.postMessage(message)

/** Batches under way that nobody has taken yet: a fast reader must not fill the memory of a slow one. */
let waiting = 0
let wake: (() => void) | undefined
port.on('message', () => {
  waiting--
  wake?.()
})
const taken = () =>
  new Promise<void>((resolve) => {
    wake = resolve
  })

const batchSize = 500

const sourceOf = async (bytes: Buffer, wanted: string | undefined): Promise<Source | { not: string }> => {
  if (bytes.length === 0) return { not: 'empty' }
  const kind = kindOfFile(bytes)
  if (kind === 'xlsx') return xlsxSource(bytes, wanted)
  if (kind === 'xls') return bytes.length > limits.xls ? { not: 'xls-too-large' } : xlsSource(bytes, wanted)
  if (kind !== 'text') return { not: kind }
  const text = decodeText(bytes)
  if (text === undefined) return { not: 'unknown-encoding' }
  return { sheets: [], sheet: '', rows: inBatches(rowsOfText(text)) }
}

const xlsxSource = async (bytes: Buffer, wanted: string | undefined): Promise<Source> => {
  const book = await openBook(bytes)
  const sheet = chosen(book.sheets, wanted)
  const fill = fillerOf(await mergesOf(book, sheet))
  return {
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    rows: rowsOf(book, sheet),
    fill,
  }
}

const xlsSource = async (bytes: Buffer, wanted: string | undefined): Promise<Source> => {
  const { openOldBook } = await import('./xls.ts')
  const book = openOldBook(bytes)
  const { name } = chosen(book.sheets, wanted)
  const { merges, rows } = book.open(name)
  return { sheets: book.sheets, sheet: name, rows: inBatches(rows), fill: fillerOf(merges) }
}

/** The sheet asked for, else the first that is not hidden. */
const chosen = <S extends { name: string; hidden: boolean }>(
  sheets: readonly S[],
  wanted: string | undefined,
): S => {
  const sheet =
    sheets.find(({ name }) => name === wanted) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  if (sheet === undefined) throw new Unreadable('broken')
  return sheet
}

function* inBatches(rows: Iterable<SheetRow>): Generator<SheetRow[]> {
  let batch: SheetRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Counts what passes and stops where it is too much; blank rows are left out and cost nothing. */
const passOn = async ({ rows, fill }: Source): Promise<number> => {
  let [count, cells, signs] = [0, 0, 0]
  for await (const batch of rows) {
    const kept: SheetRow[] = []
    for (const row of batch) {
      if (isBlank(row)) continue
      const whole = fill?.(row) ?? row
      count++
      cells += whole.texts.length
      for (const text of whole.texts) signs += text.length
      kept.push(whole)
    }
    if (count > limits.rows + 100) throw new TooMuch('rows', count)
    if (cells > limits.cells) throw new TooMuch('cells', cells)
    if (signs > limits.texts) throw new TooMuch('texts', signs)
    for (let at = 0; at < kept.length; at += batchSize) {
      waiting++
      say({ type: 'rows', rows: kept.slice(at, at + batchSize) })
      while (waiting > 3) await taken()
    }
  }
  return count
}

const run = async ({ bytes, sheet }: ToRead): Promise<void> => {
  const wanted = typeof sheet === 'object' ? sheet.only : sheet
  const source = await sourceOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wanted)
  if ('not' in source) return say({ type: 'not', why: source.not })
  say({ type: 'begin', sheets: source.sheets, sheet: source.sheet })
  const isOther = typeof sheet === 'object' && source.sheet !== wanted
  say({ type: 'end', rows: isOther ? 0 : await passOn(source) })
}

/** Whatever a hostile file makes the parsers say, it is the file that cannot be read. */
const whyOf = (fault: unknown): FromWorker => {
  if (fault instanceof TooMuch) return { type: 'not', why: `too-many-${fault.what}`, found: fault.found }
  if (fault instanceof Unreadable) return { type: 'not', why: fault.why }
  const isLocked = fault instanceof Error && /password/i.test(fault.message)
  return { type: 'not', why: isLocked ? 'locked' : 'broken' }
}

run(workerData as ToRead).then(
  () => port.close(),
  (fault: unknown) => {
    say(whyOf(fault))
    port.close()
  },
)
