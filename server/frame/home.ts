import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The data folder: everything that must be backed up, and nothing else. */
export type Home = { folder: string; isNew: boolean }

/** `BIHUAN_HOME`, else `.bihuan` in the user's home, so that a new clone does not lose an old town. */
export const homeOf = (env: NodeJS.ProcessEnv): Home => {
  const folder = resolve(env.BIHUAN_HOME || join(homedir(), '.bihuan'))
  return { folder, isNew: !existsSync(join(folder, 'secrets')) }
}

/** Files that only this user may read. Written whole or not at all. */
export const writeSecret = (folder: string, name: string, text: string): void => {
  const secrets = join(folder, 'secrets')
  mkdirSync(secrets, { recursive: true, mode: 0o700 })
  chmodSync(secrets, 0o700)
  const path = join(secrets, name)
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export const readSecret = (folder: string, name: string): string | null => {
  const path = join(folder, 'secrets', name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

const secretOnce = (folder: string, name: string, make: () => string): string => {
  const known = readSecret(folder, name)
  if (known !== null) return known
  const made = make()
  writeSecret(folder, name, made)
  return made
}

/** Every version of the key that seals personal data, oldest first. Losing this file loses what it sealed. */
export const sealingKeys = (folder: string): Buffer[] =>
  secretOnce(folder, 'sealing-keys', () => `${randomBytes(32).toString('base64')}\n`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64'))

export const rolePasswords = (folder: string): { app: string; portal: string } => {
  const make = () => randomBytes(24).toString('base64url')
  const text = secretOnce(folder, 'roles.json', () => JSON.stringify({ app: make(), portal: make() }))
  return JSON.parse(text) as { app: string; portal: string }
}
