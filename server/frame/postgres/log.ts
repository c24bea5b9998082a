import { openSync, readFileSync, renameSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const fullAt = 10 * 1024 * 1024

export const logFile = (home: string): string => join(home, 'postgres.log')

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** A start's share of the log: a descriptor for the child, so that it outlives our pipes, and where the share begins. */
export const openLog = (home: string): { fd: number; from: number } => {
  const file = logFile(home)
  if (sizeOf(file) > fullAt) renameSync(file, `${file}.1`)
  return { fd: openSync(file, 'a', 0o600), from: sizeOf(file) }
}

export const logSince = (home: string, from: number): string => {
  try {
    return readFileSync(logFile(home)).subarray(from).toString('utf8')
  } catch {
    return ''
  }
}

/** The few lines that say why, without times and process numbers; the last ones when nothing stands out. */
export const gistOf = (log: string): string => {
  const lines = log
    .split('\n')
    .map((line) => line.replace(/^.*?\d{4}-\d\d-\d\d [\d:.]+ \S+ \[\d+\] /, '').trim())
    .filter((line) => line !== '')
  const telling = lines.filter((line) =>
    /^(FATAL|PANIC|ERROR|HINT|DETAIL)\b|error:|denied|No space|invalid|unrecognized|could not/.test(line),
  )
  const gist = (telling.length > 0 ? telling : lines).slice(-3).join(' / ')
  return gist === '' ? '—' : gist.slice(0, 400)
}

export const saysDiskFull = (log: string): boolean =>
  /No space left on device|Check free disk space|ENOSPC|Disk quota/i.test(log)

/** A full disk may not even have had room for the line that says so. */
export const isDiskFull = (path: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize < 1024 * 1024
  } catch {
    return false
  }
}

export const saysPortTaken = (log: string): boolean =>
  /could not create any TCP\/IP sockets|could not bind .*(in use|EADDRINUSE)/i.test(log)
