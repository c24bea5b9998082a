import { realpathSync } from 'node:fs'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Binaries } from './binaries.ts'
import { exists } from './files.ts'
import { dataIn } from './place.ts'
import { clearPidFile, host, type Postmaster, pidFile, readPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive, isPostmasterOn } from './processes.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'
import { plain } from './runner.ts'
import type { Secret } from './secrets.ts'
import { ask, isFitFor, traitsOf } from './self-test.ts'

const adopting: Words = {
  zh: '上次的数据库进程仍在运行，直接接管。',
  en: 'The database of the last run is still there and is taken over.',
}

const restarting: Words = {
  zh: '上次的数据库进程还在但不能接管，先停下再启动。',
  en: 'The database of the last run is still there but cannot be taken over; stopping it first.',
}

type Wanted = { base: string; secret: Secret; binaries: Binaries; forTests: boolean }

/**
 * What a killed run of ours left: its server is taken over when it answers to our password, else stopped.
 * Undefined when the way is free for a start.
 */
export const settleOrphan = async (
  wanted: Wanted,
  say: (line: Words) => void,
): Promise<Postmaster | LaunchRefusal | undefined> => {
  const data = realpathSync(dataIn(wanted.base))
  const found = readPostmaster(data)
  if (!found || !isOurs(found, data)) return clearAfter(data, found?.pid ?? 0)
  if (await answers(found, data, wanted)) {
    say(adopting)
    return found
  }
  say(restarting)
  const runner = plain(wanted.binaries.native, wanted.base)
  if (await stopPostmaster(runner, found, 60_000)) return clearAfter(data, found.pid)
  return refusePostgres('postgres.orphan-stays', { pid: found.pid })
}

// On Windows a process cannot be asked for its folder; whether the server answers decides.
const isOurs = ({ pid, port }: Postmaster, data: string): boolean =>
  isAlive(pid) && (process.platform === 'win32' ? port > 0 : isPostmasterOn(pid, data))

const clearAfter = async (data: string, pid: number): Promise<LaunchRefusal | undefined> => {
  if (!exists(pidFile(data)) || (await clearPidFile(data))) return undefined
  return refusePostgres('postgres.orphan-stays', { pid })
}

/** It must be this folder's, of our release, and set as this run wants it. */
const answers = async ({ port }: Postmaster, data: string, wanted: Wanted): Promise<boolean> => {
  try {
    const door = { host, port, ...wanted.secret, database: 'postgres' }
    const traits = await ask(door, (client) => traitsOf(client, true))
    const isRelease = wanted.binaries.version.startsWith(`${traits.version}.`)
    return isRelease && isSame(traits.dataFolder, data) && isFitFor(traits, wanted.forTests)
  } catch {
    // Another password, no answer, or a server that is still recovering: in any case not to be taken over.
    return false
  }
}

const isSame = (a: string, b: string): boolean => exists(a) && realpathSync(a) === b
