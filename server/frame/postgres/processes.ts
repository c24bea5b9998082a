import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const reading = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** State, parent … of /proc/PID/stat, counted behind the program's name, which may hold spaces and brackets. */
const statOf = (pid: number): string[] | undefined => {
  const stat = reading(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** A zombie that nobody reaps (pid 1 of many containers) has ended, although it still takes signal 0. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** Tells a process from a later one with the same number; undefined where the system has no /proc. */
export const startTimeOf = (pid: number): string | undefined => {
  const ticks = statOf(pid)?.[19]
  const boot = reading('/proc/sys/kernel/random/boot_id')
  return ticks && boot ? `${ticks}@${boot.slice(0, 8)}` : undefined
}

const cwdOf = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

const argumentsOf = (pid: number): string => {
  const line = reading(`/proc/${pid}/cmdline`)
  if (line !== undefined || process.platform === 'win32') return line?.replaceAll('\0', '\n') ?? ''
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * Whether this process is a postmaster on this very folder. Its working folder says so even after the folder
 * was moved; without the right to read that (a container's root), its arguments do.
 */
export const isPostmasterOn = (pid: number, dataFolder: string): boolean => {
  const line = argumentsOf(pid)
  if (!line.includes('postgres')) return false
  const cwd = cwdOf(pid)
  if (cwd !== undefined) return cwd === dataFolder
  return line.split(/\n| -D /).some((part) => part === dataFolder || part.startsWith(`${dataFolder} `))
}

/** Processes working in this folder: what a killed postmaster leaves for a moment. Empty where there is no /proc. */
export const processesIn = (dataFolder: string): number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => cwdOf(pid) === dataFolder)
  } catch {
    return []
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until it holds; false when it did not within so many milliseconds. */
export const until = async (holds: () => boolean, milliseconds: number, step = 10): Promise<boolean> => {
  const last = Date.now() + milliseconds
  while (!holds()) {
    if (Date.now() > last) return false
    await pause(step)
  }
  return true
}
