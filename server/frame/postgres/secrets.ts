import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readFacts, writePrivate } from './files.ts'

export type Secret = { user: string; password: string }

export const secretFile = (home: string): string => join(home, 'secrets', 'postgres.json')

/** The superuser and its password, when they were made before. */
export const readSecret = (home: string): Secret | undefined => {
  const { user, password } = readFacts(secretFile(home)) ?? {}
  return typeof user === 'string' && typeof password === 'string' ? { user, password } : undefined
}

/** Not trust: other people may be logged in to this machine, and 127.0.0.1 is theirs as well. */
export const makeSecret = (home: string): Secret => {
  const secret = { user: 'postgres', password: randomBytes(32).toString('base64url') }
  mkdirSync(join(home, 'secrets'), { recursive: true, mode: 0o700 })
  chmodSync(join(home, 'secrets'), 0o700)
  writePrivate(secretFile(home), JSON.stringify(secret))
  return secret
}
