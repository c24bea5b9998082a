import { type Instant, isDay, startOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Home, homeOf } from './home.ts'

export type Settings = {
  port: number
  /** The address to listen on: this machine only, unless it is told otherwise. */
  host: string
  home: Home
  /** Under which people reach it, through a proxy say: `https://name[:port]`. */
  address: string | null
  databaseUrl: string | undefined
  /** Prefix of the two login roles' names. */
  rolePrefix: string
  /** Where the program lies: migrations, content and the built pages. */
  root: string
  mode: 'demo' | 'empty' | 'as-it-is'
  /** The demo may be shown on any day; a real town has the one clock there is. */
  demoClock: (() => Instant) | undefined
  /** The whole demo, but for tests that look at a few parties. */
  demoSize: 'small' | 'full'
}

export type WrongSetting = { wrong: Words }

/** Reads the settings that others rely on; an empty one counts as not given, a wrong one is named with its remedy. */
export const readSettings = (
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  root: string,
): Settings | WrongSetting => {
  const port = Number(env.PORT || 8080)
  if (!/^\d*$/.test(env.PORT ?? '') || port > 65535)
    return wrong(
      `PORT 应是 0 到 65535 的整数，现在是“${env.PORT}”。`,
      `PORT must be a whole number from 0 to 65535, not "${env.PORT}".`,
    )
  const rolePrefix = env.BIHUAN_ROLE_PREFIX || 'bihuan'
  if (!/^[a-z][a-z0-9_]{1,30}$/.test(rolePrefix))
    return wrong(
      'BIHUAN_ROLE_PREFIX 只能用小写字母、数字和下划线。',
      'BIHUAN_ROLE_PREFIX takes lower-case letters, digits and _ only.',
    )
  const unknown = args.find((arg) => !['--demo', '--empty'].includes(arg))
  if (unknown !== undefined)
    return wrong(
      `不认识参数 ${unknown}，可用 --demo 或 --empty。`,
      `Unknown argument ${unknown}; use --demo or --empty.`,
    )
  if (args.includes('--demo') && args.includes('--empty'))
    return wrong('--demo 和 --empty 只能选一个。', 'Choose --demo or --empty, not both.')
  const asOf = env.BIHUAN_DEMO_DAY || undefined
  if (asOf !== undefined && !isDay(asOf))
    return wrong(
      `BIHUAN_DEMO_DAY 应是日期，例如 2026-06-12，现在是“${asOf}”。`,
      `BIHUAN_DEMO_DAY must be a day such as 2026-06-12, not "${asOf}".`,
    )
  const address = originOf(env.BIHUAN_ADDRESS ?? '')
  if (address === undefined)
    return wrong(
      `BIHUAN_ADDRESS 应是大家打开本系统的网址，例如 https://anquan.example.cn，后面不带路径，现在是“${env.BIHUAN_ADDRESS}”。`,
      `BIHUAN_ADDRESS must be the address at which people open this system, such as https://safety.example.org, without a path; not "${env.BIHUAN_ADDRESS}".`,
    )
  const demoSize = env.BIHUAN_DEMO_SIZE || 'full'
  if (demoSize !== 'small' && demoSize !== 'full')
    return wrong(
      `BIHUAN_DEMO_SIZE 只能是 small 或 full，现在是“${demoSize}”。`,
      `BIHUAN_DEMO_SIZE must be small or full, not "${demoSize}".`,
    )
  return {
    port,
    host: env.HOST || '127.0.0.1',
    home: homeOf(env),
    address,
    databaseUrl: env.DATABASE_URL || undefined,
    rolePrefix,
    root,
    mode: args.includes('--demo') ? 'demo' : args.includes('--empty') ? 'empty' : 'as-it-is',
    demoClock: asOf === undefined ? undefined : shiftedTo(asOf),
    demoSize,
  }
}

/** The origin that an address is, null for none; undefined for what is no address or leads further than that. */
const originOf = (address: string): string | null | undefined => {
  if (address === '') return null
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return undefined
  const { origin, pathname, search, hash, username } = new URL(address)
  return pathname === '/' && search + hash + username === '' ? origin : undefined
}

const wrong = (zh: string, en: string): WrongSetting => ({ wrong: { zh, en } })

/** Ten in the morning of that day when the program starts, and running on from there. */
const shiftedTo = (day: string): (() => Instant) => {
  const began = Date.now()
  const morning = startOf(day) + 10 * 3_600_000
  return () => morning + (Date.now() - began)
}
