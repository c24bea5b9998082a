import { linkSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readFacts } from './files.ts'
import { codeOf, isAlive, startTimeOf } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'

/** `lock.json`: which process has the data folder. PostgreSQL's own lock guards only its half, and not across containers. */
export type Lock = { release(): void }

type Holder = { pid: number; startTime: string; host: string }

const beatMs = 10_000
const staleMs = 60_000

/** Machine, and container where there are several: process numbers mean nothing from one to the next. */
const hostHere = (): string => {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

const self = (): Holder => ({ pid: process.pid, startTime: startTimeOf(process.pid) ?? '', host: hostHere() })

const holderOf = (file: string): Holder | undefined => {
  const facts = readFacts(file)
  if (!facts) return undefined
  return { pid: Number(facts.pid), startTime: String(facts.startTime), host: String(facts.host) }
}

const isSame = (a: Holder | undefined, b: Holder | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** On this host the process itself answers; of another host only its heartbeat is known. */
const isHeld = (holder: Holder, file: string): boolean => {
  if (holder.host !== hostHere()) return Date.now() - statSync(file).mtimeMs < staleMs
  const began = startTimeOf(holder.pid)
  return isAlive(holder.pid) && (began === undefined || began === holder.startTime)
}

const heldBy = (holder: Holder, home: string): LaunchRefusal =>
  holder.host === hostHere()
    ? refusePostgres('postgres.already-running', { home, pid: holder.pid })
    : refusePostgres('postgres.running-on-other-host', { home, pid: holder.pid, host: holder.host })

/** Takes the folder for this process, also from a process that is no more. */
export const takeLock = (home: string): Lock | LaunchRefusal => {
  const file = join(home, 'lock.json')
  for (let attempt = 0; attempt < 5; attempt++) {
    if (place(file)) return keep(file)
    const holder = holderOf(file)
    if (holder && isHeld(holder, file)) return heldBy(holder, home)
    clear(file, holder)
  }
  return refusePostgres('postgres.home-not-usable', { path: file, what: 'lock' })
}

/** A link appears whole or not at all; disks without links (exFAT) get an exclusive create. */
const place = (file: string): boolean => {
  const draft = `${file}.${process.pid}`
  const text = JSON.stringify(self())
  try {
    writeFileSync(draft, text, { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error
    return placeWithoutLink(file, text)
  } finally {
    rmSync(draft, { force: true })
  }
}

const placeWithoutLink = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Two starts may judge one lock stale; the slower must not remove the lock the faster has just placed. */
const clear = (file: string, judged: Holder | undefined): void => {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    if (!isSame(holderOf(aside), judged)) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

const keep = (file: string): Lock => {
  const beat = setInterval(() => touch(file), beatMs).unref()
  return {
    release: () => {
      clearInterval(beat)
      if (isSame(holderOf(file), self())) rmSync(file, { force: true })
    },
  }
}

const touch = (file: string): void => {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder was taken away under us: PostgreSQL will say so, more loudly.
  }
}
