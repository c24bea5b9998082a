import { randomInt } from 'node:crypto'
import { type RefusalCode, refusalSentences } from '@bihuan/contract/refusals.ts'
import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number short enough to be read over the telephone. */
const faultNumber = (): string => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
])

/**
 * What went wrong that no rule foresaw. Trouble with a known remedy gets its sentence; anything else gets a number
 * under which `report` wrote the whole of it.
 */
export const refusalOfFault = (
  fault: unknown,
  report: (number: string, fault: unknown) => void,
): Refusal<RefusalCode> => {
  const code = String((fault as { code?: unknown } | null)?.code ?? '')
  const message = fault instanceof Error ? fault.message : ''
  if (code === '53100' || code === 'ENOSPC') return refuse('server.disk-full')
  if (away.has(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message))
    return refuse('server.database-away')
  const number = faultNumber()
  report(number, fault)
  return refuse('server.fault', { fault: number })
}

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusalSentences, code)
