import { homedir } from 'node:os'
import { join } from 'node:path'
import { dayOf, startOf } from '@bihuan/domain/base/day.ts'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const read = (env: NodeJS.ProcessEnv = {}, ...args: string[]) => readSettings(env, args, '/opt/bihuan')
const good = (env: NodeJS.ProcessEnv = {}, ...args: string[]) => {
  const settings = read(env, ...args)
  if ('wrong' in settings) throw new Error(settings.wrong.en)
  return settings
}

describe('without any setting', () => {
  test('the demo stays on this machine, in the user’s own folder', () => {
    expect(good()).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: undefined,
      address: null,
      rolePrefix: 'bihuan',
      mode: 'as-it-is',
      demoClock: undefined,
      home: { folder: join(homedir(), '.bihuan') },
    })
  })

  test('an empty one is the same as none: it opens no door and takes no other folder', () => {
    const empty = {
      PORT: '',
      HOST: '',
      BIHUAN_HOME: '',
      DATABASE_URL: '',
      BIHUAN_ROLE_PREFIX: '',
      BIHUAN_ADDRESS: '',
      BIHUAN_DEMO_DAY: '',
      BIHUAN_DEMO_SIZE: '',
    }
    expect(good(empty)).toEqual(good())
  })
})

test('what is set is taken', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    BIHUAN_HOME: '/srv/data',
    DATABASE_URL: 'postgres://x',
    BIHUAN_ROLE_PREFIX: 'hexi_2',
  }
  expect(good(env, '--empty')).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    home: { folder: '/srv/data', isNew: true },
    databaseUrl: 'postgres://x',
    rolePrefix: 'hexi_2',
    mode: 'empty',
    root: '/opt/bihuan',
  })
  expect(good({ PORT: '65535' }, '--demo')).toMatchObject({ port: 65535, mode: 'demo' })
})

test('the address that people use is kept as an origin', () => {
  expect(good({ BIHUAN_ADDRESS: 'https://Anquan.example.cn/' }).address).toBe('https://anquan.example.cn')
  expect(good({ BIHUAN_ADDRESS: 'http://10.0.0.8:8080' }).address).toBe('http://10.0.0.8:8080')
})

test('the demo may be shown on any day, from ten in the morning on', () => {
  const { demoClock } = good({ BIHUAN_DEMO_DAY: '2026-06-12' })
  const now = demoClock?.() ?? 0
  expect(dayOf(now)).toBe('2026-06-12')
  expect(now - startOf('2026-06-12')).toBeGreaterThanOrEqual(10 * 3_600_000)
  expect(now - startOf('2026-06-12')).toBeLessThan(10 * 3_600_000 + 60_000)
})

describe('a wrong setting is named, with what it should be', () => {
  const wrong: [string, NodeJS.ProcessEnv, string[], string][] = [
    ['a port in words', { PORT: 'http' }, [], 'PORT'],
    ['a port too high', { PORT: '65536' }, [], 'PORT'],
    ['a port below nought', { PORT: '-1' }, [], 'PORT'],
    ['half a port', { PORT: '80.5' }, [], 'PORT'],
    ['a port in hexadecimal', { PORT: '0x50' }, [], 'PORT'],
    ['a blank port', { PORT: ' ' }, [], 'PORT'],
    ['a port that is no number at all', { PORT: 'NaN' }, [], 'PORT'],
    ['a prefix in capitals', { BIHUAN_ROLE_PREFIX: 'Bihuan' }, [], 'BIHUAN_ROLE_PREFIX'],
    ['a prefix that is a query', { BIHUAN_ROLE_PREFIX: 'x"; drop' }, [], 'BIHUAN_ROLE_PREFIX'],
    ['a prefix too long for a role', { BIHUAN_ROLE_PREFIX: 'x'.repeat(40) }, [], 'BIHUAN_ROLE_PREFIX'],
    ['an unknown word', {}, ['--production'], '--production'],
    ['two that exclude each other', {}, ['--demo', '--empty'], '--demo'],
    ['a day that is none', { BIHUAN_DEMO_DAY: '2026-02-30' }, [], 'BIHUAN_DEMO_DAY'],
    ['a size of demo there is not', { BIHUAN_DEMO_SIZE: 'huge' }, [], 'BIHUAN_DEMO_SIZE'],
    ['an address without its scheme', { BIHUAN_ADDRESS: 'anquan.example.cn' }, [], 'BIHUAN_ADDRESS'],
    ['an address with a path', { BIHUAN_ADDRESS: 'https://example.cn/field' }, [], 'BIHUAN_ADDRESS'],
    ['an address that runs something', { BIHUAN_ADDRESS: 'javascript:alert(1)' }, [], 'BIHUAN_ADDRESS'],
    ['an address with somebody in it', { BIHUAN_ADDRESS: 'https://a@example.cn' }, [], 'BIHUAN_ADDRESS'],
    ['a day in another spelling', { BIHUAN_DEMO_DAY: '12.6.2026' }, [], 'BIHUAN_DEMO_DAY'],
  ]
  test.each(wrong)('%s', (_, env, args, name) => {
    const answer = read(env, ...args)
    if (!('wrong' in answer)) throw new Error('it was taken')
    for (const sentence of [answer.wrong.zh, answer.wrong.en]) expect(sentence).toContain(name)
    expect(answer.wrong.zh).toMatch(/[\u4e00-\u9fff]{3}/)
    const value = Object.values(env)[0]
    if (name === 'PORT' || name === 'BIHUAN_DEMO_DAY') expect(answer.wrong.en).toContain(`"${value}"`)
  })
})
