import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { demoSignature, demoValues } from '@bihuan/server/demo/records.ts'
import { expect, test } from 'vitest'
import { callerOf } from './caller.ts'
import { refusedStart, startServer } from './server-process.ts'

const root = resolve(import.meta.dirname, '..')

test('the program is killed in mid-save: what was acknowledged is there, what was not can be sent again', async () => {
  const first = await startServer()
  const officer = await callerOf(first.url, 'officer')
  const { parties: firms } = await officer.does(parties.list, { kind: 'enterprise' })
  const acknowledged = new Map<string, { version: number; staff: number }>()

  // Every firm is edited over and over at once, until the power goes.
  const edits = firms.map(async ({ id }) => {
    let firm = await officer.does(parties.show, { party: id })
    for (let staff = 100; ; staff++) {
      const { name, since, until, suspendedFrom, suspendedTo, version } = firm
      const attributes = { ...firm.attributes, staff }
      firm = await officer.does(parties.edit, {
        party: id,
        version,
        name,
        since,
        until,
        suspendedFrom,
        suspendedTo,
        attributes,
      })
      acknowledged.set(id, { version: firm.version, staff })
    }
  })
  const cut = new Promise((settle) => setTimeout(settle, 1500)).then(() => first.killNine())
  await Promise.allSettled([...edits, cut])
  const total = [...acknowledged.values()].reduce((sum, { version }) => sum + version - 1, 0)
  expect(total).toBeGreaterThan(20)

  // The database that the killed program left behind is taken over; nothing is asked of anybody.
  const second = await startServer({ home: first.home, args: [] })
  const again = await callerOf(second.url, 'officer')
  for (const [id, { version, staff }] of acknowledged) {
    const firm = await again.does(parties.show, { party: id })
    // The edit that was under way may have been saved without anybody hearing of it; never less than was heard.
    expect(firm.version - version).toBeGreaterThanOrEqual(0)
    expect(firm.version - version).toBeLessThanOrEqual(1)
    expect((firm.attributes.staff ?? 0) - staff).toBe(firm.version - version)
  }

  // A phone that heard no answer sends the same act again, with the same number: it is kept once.
  const firm = await callerOf(second.url, 'enterprise')
  const open = (await firm.does(duties.mine, {})).duties.find(
    ({ ledger, lamp }) => ledger === 'drill' && lamp.kind !== 'done',
  )
  if (open === undefined) throw new Error('the demo firm has no open drill')
  const filing = {
    duty: open.id,
    values: demoValues('drill', 'x', '2026-06-10', 40),
    signature: demoSignature('x'),
  }
  const commandId = randomUUID()
  const [one, two] = await Promise.all([
    firm.does(ledgers.file, filing, commandId),
    firm.does(ledgers.file, filing, commandId),
  ])
  expect(two).toEqual(one)

  // The chains hold over it all, and a second start on the folder in use is refused plainly.
  const verified = execFileSync(process.execPath, ['dist/server/cli.mjs', 'journal', 'verify', '--json'], {
    cwd: root,
    env: { ...process.env, BIHUAN_ROOT: root, BIHUAN_HOME: first.home, DATABASE_URL: '' },
  })
  expect(JSON.parse(verified.toString())).toMatchObject({ broken: [] })
  expect(await refusedStart({ home: first.home, args: [] })).toMatch(/already|in use|正在使用|占用/)
  await second.stop()
  rmSync(first.home, { recursive: true, force: true })
})

test('settings that cannot be are refused with the remedy, before anything is touched', async () => {
  const wrong = { DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none' }
  const said = await refusedStart({ env: wrong })
  expect(said).toContain('127.0.0.1:1')
  expect(said).not.toContain('secret-word')
  expect(await refusedStart({ env: { PORT: 'eighty' } })).toContain('PORT')
  expect(await refusedStart({ args: ['--demo', '--empty'] })).toContain('--empty')
})

test('an empty system has no demo account and prints one link for the first', async () => {
  const server = await startServer({ args: ['--empty'] })
  expect(server.said()).toMatch(/\/welcome#[\w-]{40,}/)
  expect(server.said()).not.toContain('bihuan-demo')
  await expect(callerOf(server.url, 'officer')).rejects.toThrow(/could not sign in/)
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({
    status: 'ok',
    version: '0.1.0',
    database: 'embedded',
  })
  await server.stop()
})
