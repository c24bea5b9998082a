import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Words } from '@bihuan/domain/base/words.ts'

/** What the program says to whoever started it: Chinese first, English below. */
export const say = ({ zh, en }: Words): void => {
  process.stdout.write(`${zh}\n${en}\n`)
}

/** Ends the program with a plain sentence instead of a stack. */
export const stopWith = ({ zh, en }: Words): never => {
  process.stderr.write(`${zh}\n${en}\n`)
  process.exit(1)
}

/** Writes a fault under its number to the data folder's log and to the console. Never holds what a person typed. */
export const reportTo =
  (folder: string) =>
  (number: string, fault: unknown): void => {
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    const line = `${new Date(Date.now()).toISOString()} ${number} ${what}\n`
    process.stderr.write(line)
    try {
      appendFileSync(join(folder, 'faults.log'), line, { mode: 0o600 })
    } catch {
      // A full disk must not turn one fault into two; the console has it.
    }
  }
