import { statSync } from 'node:fs'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type ElsewhereWish, elsewhereRunner } from './elsewhere.ts'
import { dataIn } from './place.ts'
import { type LaunchRefusal, refusePostgres } from './refusals.ts'
import { hasAccount, nobody, plain, type Runner, run, someAccount, type Way } from './runner.ts'

export type RootWay = Exclude<Way, 'plain'>

/** What leaving root needs to know; one way only when it is named. */
export type RootWish = ElsewhereWish & { base: string; way?: RootWay }

const ways: readonly RootWay[] = ['drop', 'namespace', 'elsewhere']

export const isRoot = (): boolean => process.getuid?.() === 0

const said: Record<RootWay, (base: string) => Words> = {
  drop: () => ({
    zh: '以 root 启动：数据库改以普通身份运行。',
    en: 'Started as root: the database runs as an ordinary account.',
  }),
  namespace: () => ({
    zh: '以 root 启动，目录不对他人开放：数据库在用户命名空间中运行。',
    en: 'Started as root below a closed folder: the database runs in a user namespace.',
  }),
  elsewhere: (base) => ({
    zh: `以 root 启动，目录不对他人开放，又不能用用户命名空间：数据库放在 ${base}。`,
    en: `Started as root below a closed folder, without user namespaces: the database lives in ${base}.`,
  }),
}

/** PostgreSQL refuses uid 0. The first way that is seen to work is taken, and said. */
export const leaveRoot = async (
  wish: RootWish,
  say: (line: Words) => void,
): Promise<Runner | LaunchRefusal> => {
  const reasons: string[] = []
  for (const way of wish.way ? [wish.way] : ways) {
    const runner = tryWay(way, wish)
    const obstacle = typeof runner === 'string' ? runner : await obstacleTo(runner)
    if (typeof runner !== 'string' && obstacle === undefined) {
      say(said[way](runner.base))
      return runner
    }
    reasons.push(`${way}: ${obstacle}`)
  }
  return refusePostgres('postgres.no-way-as-root', { reasons })
}

/** A runner, or why there can be none. */
const tryWay = (way: RootWay, wish: RootWish): Runner | string => {
  try {
    return runners[way](wish)
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
  }
}

/** An ordinary person's data stay theirs, so that they can start without root the next time. */
const dropTo = (base: string) => {
  const owner = statSync(dataIn(base), { throwIfNoEntry: false })
  return owner && owner.uid !== 0 && hasAccount(owner.uid) ? { uid: owner.uid, gid: owner.gid } : nobody()
}

const drop = ({ native, base }: RootWish): Runner => {
  const become = dropTo(base)
  return { way: 'drop', native, base, prefix: [], become, files: become }
}

const namespace = ({ native, base }: RootWish): Runner => {
  const { uid, gid } = someAccount()
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  // Seen from outside the server is still root, without root's privileges: so are its files.
  return { way: 'namespace', native, base, prefix, files: { uid: 0, gid: 0 } }
}

const runners: Record<RootWay, (wish: RootWish) => Runner> = {
  drop,
  namespace,
  elsewhere: elsewhereRunner,
}

const trial = 'test -r "$1/share/postgresql/postgres.bki" && cd "$2" && exec "$1/bin/postgres" --version'

/** Tried rather than reasoned: modes, access lists, mounts and security modules all have a say. */
export const obstacleTo = async (runner: Runner): Promise<string | undefined> => {
  if (process.platform === 'win32') return undefined
  const { ok, output } = await run(runner, '/bin/sh', ['-c', trial, 'sh', runner.native, runner.base])
  if (ok) return undefined
  return output.trim().split('\n').at(-1)?.slice(0, 200) || 'no access'
}

export const plainRunner = async (native: string, base: string): Promise<Runner | LaunchRefusal> => {
  const runner = plain(native, base)
  const what = await obstacleTo(runner)
  return what === undefined ? runner : refusePostgres('postgres.binaries-do-not-run', { what })
}
