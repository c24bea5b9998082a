import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { WorkbookRefusal } from '@bihuan/domain/exchange/sentences.ts'
import type { SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { limits } from './limits.ts'
import type { FromWorker, SheetAsked, SheetName, ToRead } from './workbook-messages.ts'

export type WorkbookRead = { sheets: SheetName[]; sheet: string; rows: number }

/** Only so many workbooks are read at a time; whoever comes later is asked to come again. */
const atOnce = 2
let reading = 0

const options = {
  resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 16 },
}

/** The thread runs the built file beside this one; while developing and testing there is none, and it is built here. */
const startWorker = async (toRead: ToRead): Promise<Worker> => {
  const workerData = toRead
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./workbook-worker.mjs', import.meta.url), { ...options, workerData })
  built ??= buildWorker()
  return new Worker(await built, { ...options, workerData, eval: true })
}

let built: Promise<string> | undefined

const buildWorker = async (): Promise<string> => {
  const { build } = await import('esbuild')
  const source = fileURLToPath(new URL('./workbook-worker.ts', import.meta.url))
  const bundle = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', write: false } as const
  const { outputFiles } = await build({ ...bundle, entryPoints: [source], logLevel: 'error' })
  return outputFiles[0]?.text ?? ''
}

/**
 * Reads one sheet of a workbook or csv in a thread of its own. `take` gets the rows that are not blank, a few hundred
 * at a time, and the thread waits while it works. Nothing in the file is run; a file that cannot be read is a refusal.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  sheet: SheetAsked,
  take: (rows: SheetRow[]) => Promise<void>,
  patience: number = limits.patience,
): Promise<WorkbookRead | Refusal<WorkbookRefusal>> => {
  if (bytes.length > limits.file) return refuse('import.too-large', { limit: limits.file / 1024 / 1024 })
  if (reading >= atOnce) return refuse('import.busy')
  reading++
  let worker: Worker | undefined
  try {
    worker = await startWorker({ bytes, sheet })
    return await listen(worker, take, patience)
  } finally {
    reading--
    await worker?.terminate()
  }
}

const listen = (
  worker: Worker,
  take: (rows: SheetRow[]) => Promise<void>,
  patience: number,
): Promise<WorkbookRead | Refusal<WorkbookRefusal>> =>
  new Promise((resolve, reject) => {
    let begun: { sheets: SheetName[]; sheet: string } = { sheets: [], sheet: '' }
    // Batches are taken one after another, whatever order their promises end in.
    let taking: Promise<void> = Promise.resolve()
    const timer = setTimeout(() => resolve(refuse('import.too-slow')), patience)
    const finish = (answer: WorkbookRead | Refusal<WorkbookRefusal>) => {
      taking.then(() => resolve(answer), reject).finally(() => clearTimeout(timer))
    }
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'begin') begun = message
      else if (message.type === 'rows') {
        taking = taking.then(() => take(message.rows))
        taking.then(() => worker.postMessage('taken'), reject)
      } else if (message.type === 'end')
        finish({ sheets: begun.sheets, sheet: begun.sheet, rows: message.rows })
      else finish(refusalOf(message.why, message.found))
    })
    worker.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(refuse('import.too-heavy'))
      else reject(fault)
    })
  })

const refusals: Readonly<Record<string, WorkbookRefusal>> = {
  empty: 'import.empty',
  locked: 'import.locked',
  word: 'import.not-a-workbook',
  pdf: 'import.not-a-workbook',
  picture: 'import.not-a-workbook',
  packed: 'import.not-a-workbook',
  'web-page': 'import.save-anew',
  'open-document': 'import.save-anew',
  'binary-workbook': 'import.save-anew',
  'xls-too-large': 'import.xls-too-large',
  'unknown-encoding': 'import.unknown-encoding',
  bomb: 'import.bomb',
  'too-many-rows': 'import.too-many-rows',
  'too-many-columns': 'import.too-many-columns',
  'too-many-cells': 'import.too-heavy',
  'too-many-texts': 'import.too-heavy',
}

const refusalOf = (why: string, found = 0): Refusal<WorkbookRefusal> =>
  refuse(refusals[why] ?? 'import.broken', {
    what: why,
    found,
    rows: limits.rows,
    columns: limits.columns,
    megabytes: limits.xls / 1024 / 1024,
  })
