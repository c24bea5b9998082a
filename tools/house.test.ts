import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { names, ninetieths, noMachine, sizes } from './house/files.ts'
import { importsGoDown } from './house/imports.ts'
import { lockIsWhole } from './house/lock.ts'
import { plainMigrations } from './house/migrations.ts'
import { purity } from './house/purity.ts'
import { foundationsKnowNoRoom, noCircles, roomOf } from './house/rooms.ts'
import { type Rule, readTree } from './house/tree.ts'
import { bothLanguages } from './house/words.ts'

type Files = Record<string, string>

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A small house in a folder of its own. */
function house(files: Files) {
  const root = mkdtempSync(join(tmpdir(), 'bihuan-house-'))
  folders.push(root)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return readTree(root)
}

/** What a rule finds in a small house, one line each. */
const found = (rule: Rule, files: Files): string[] =>
  rule.find(house(files)).map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`)

describe('imports go down', () => {
  const find = (file: string, text: string, more: Files = {}) =>
    found(importsGoDown, { [file]: text, ...more })

  test.each([
    [
      'domain/plans/plan.ts',
      "import { x } from '@bihuan/contract/plans.ts'",
      'domain may not import contract',
    ],
    [
      'contract/plans.ts',
      "import { x } from '@bihuan/server/frame/desk.ts'",
      'contract may not import server',
    ],
    ['server/plans/store.ts', "import { x } from '@bihuan/web/frame/client.ts'", 'server may not import web'],
    ['web/office/Plan.tsx', "export * from '@bihuan/server/plans/store.ts'", 'web may not import server'],
    [
      'web/office/Plan.tsx',
      "const x = await import('../../server/plans/store.ts')",
      'web may not import server',
    ],
    [
      'domain/plans/plan.ts',
      "import type { X } from '../../contract/plans.ts'",
      'domain may not import contract',
    ],
    [
      'server/plans/store.ts',
      "import { x } from '../../domain/plans/plan.ts'",
      'import @bihuan/domain/plans/plan.ts',
    ],
    ['server/plans/store.ts', "import { x } from '@bihuan/server/frame/desk.ts'", 'by a relative path'],
    [
      'domain/plans/plan.ts',
      "import { laws } from '../../content/laws/read.ts'",
      'domain may not import content',
    ],
    ['domain/plans/plan.ts', "import { readFileSync } from 'node:fs'", 'domain is pure'],
    ['domain/plans/plan.ts', "import Fastify from 'fastify'", 'domain may use'],
    ['server/plans/store.ts', "import react from 'react'", 'server/package.json does not list react'],
  ])('%s: %s', (file, text, what) => {
    expect(find(file, text)).toEqual([expect.stringContaining(what)])
  })

  test('names the line, and is not taken in by a comment or a string', () => {
    expect(find('domain/a/a.ts', "\n\nimport 'node:fs'\n")).toEqual([
      expect.stringContaining('domain/a/a.ts:3 '),
    ])
    expect(find('domain/a/a.ts', "// import 'node:fs'\nexport const x = \"import 'node:fs'\"")).toEqual([])
  })

  test('finds nothing in a house that keeps to it', () => {
    const kept = {
      'package.json': '{ "devDependencies": { "vitest": "4" } }',
      'domain/package.json': '{ "dependencies": { "yaml": "2" } }',
      'domain/plans/plan.ts': "import { parse } from 'yaml'\nimport { day } from '../base/day.ts'",
      'domain/plans/plan.test.ts':
        "import { test } from 'vitest'\nimport { laws } from '../../content/laws/read.ts'",
      'server/plans/store.ts': "import { Plan } from '@bihuan/domain/plans/plan.ts'\nimport 'node:fs'",
      'web/office/Plan.tsx': "import { plans } from '@bihuan/contract/plans.ts'",
    }
    expect(found(importsGoDown, kept)).toEqual([])
  })
})

describe('rooms', () => {
  test('a circle is found once, with the imports it goes by', () => {
    const circle = found(noCircles, {
      'domain/a/one.ts': "import type { Two } from '../b/two.ts'",
      'domain/b/two.ts': "import { three } from '../c/three.ts'",
      'domain/c/three.ts': "\nimport { one } from '../a/one.ts'",
    })
    expect(circle).toHaveLength(1)
    expect(circle[0]).toContain('domain/c/three.ts:2 → domain/a/one.ts')
  })

  test('two circles are two findings, also behind a long tail', () => {
    const two = found(noCircles, {
      'server/z/z.ts': "import '../a/a.ts'",
      'server/a/a.ts': "import '../b/b.ts'",
      'server/b/b.ts': "import '../a/a.ts'\nimport '../c/c.ts'",
      'server/c/c.ts': "import '../d/d.ts'",
      'server/d/d.ts': "import '../c/c.ts'",
    })
    expect(two).toHaveLength(2)
  })

  test('inside one room, from a test, or one way only there is no circle', () => {
    const kept = {
      'domain/a/one.ts': "import './two.ts'\nimport '../b/b.ts'",
      'domain/a/two.ts': "import './one.ts'",
      'domain/b/b.ts': 'export {}',
      'domain/b/b.test.ts': "import '../a/one.ts'",
      'web/office/plans/List.tsx': "import '../hazards/Row.tsx'",
      'web/office/hazards/Row.tsx': 'export {}',
    }
    expect(found(noCircles, kept)).toEqual([])
  })

  test('the faces of web hold rooms of their own', () => {
    expect(roomOf('web/office/plans/List.tsx')).toBe('web/office/plans')
    expect(roomOf('web/office/main.tsx')).toBe('web/office')
    expect(roomOf('server/main.ts')).toBe('server/main.ts')
  })

  test.each([
    ['server/frame/desk.ts', "import '../plans/store.ts'"],
    ['web/parts/Table.tsx', "import '../office/plans/List.tsx'"],
    ['domain/base/day.ts', "import '../plans/plan.ts'"],
  ])('%s knows no room', (file, text) => {
    expect(found(foundationsKnowNoRoom, { [file]: text })).toEqual([expect.stringContaining('knows no room')])
  })

  test('rooms lean on foundations, and the files that put rooms together know them all', () => {
    const kept = {
      'server/plans/store.ts': "import '../frame/desk.ts'",
      'server/main.ts': "import './plans/store.ts'\nimport './frame/desk.ts'",
      'web/frame/Shell.tsx': "import '../parts/Button.tsx'",
    }
    expect(found(foundationsKnowNoRoom, kept)).toEqual([])
  })
})

describe('files', () => {
  const lines = (count: number) => 'x\n'.repeat(count)

  test('no file grows past the ceiling; a test has more room', () => {
    const files = {
      'domain/a/a.ts': lines(401),
      'domain/a/a.test.ts': lines(500),
      'domain/b/b.ts': lines(400),
    }
    expect(found(sizes, files)).toEqual([expect.stringContaining('domain/a/a.ts: 401 lines')])
  })

  test('the ninetieth percentile is the ninth of ten', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`domain/a/f${i}.ts`, lines((i + 1) * 10)]),
    )
    expect(ninetieths(house(files))).toBe('domain 90')
  })

  test.each([
    'domain/a/utils.ts',
    'server/helpers/a.ts',
    'web/parts/types.tsx',
    'domain/a/badName.ts',
    'domain/a/a_b.ts',
  ])('%s is no name', (file) => expect(found(names, { [file]: '' })).toHaveLength(1))

  test('good names are let be', () => {
    const files = [
      'domain/a/hazard-order.ts',
      'web/parts/SignPad.tsx',
      'web/main.tsx',
      'server/a/store.test.ts',
    ]
    expect(found(names, Object.fromEntries(files.map((file) => [file, ''])))).toEqual([])
  })

  // Put together here, so that this file is not itself found.
  const slash = '/'
  test.each([
    `const at = '${slash}work${slash}main/domain'`,
    `cd ${slash}root${slash}bihuan`,
    `${slash}home${slash}someone/x`,
    `C:${'\\'}Users${'\\'}someone`,
    `https:${slash}${slash}registry${'.'}example.org/yaml`,
    `registry${'='}https:${slash}${slash}packages.example.org`,
  ])('nothing of one machine: %s', (text) => {
    expect(found(noMachine, { 'docs/manual.md': `\n${text}\n` })).toEqual([
      expect.stringContaining('docs/manual.md:2'),
    ])
  })

  test('ordinary places are let be', () => {
    expect(
      found(noMachine, { 'docs/a.md': '/usr/bin/chromium, /var/lib/bihuan, ~/bihuan, npm run check' }),
    ).toEqual([])
  })
})

describe('the ground floor is pure', () => {
  test.each([
    ['export const now = () => Date.now()', 'Date.now()'],
    ['export const now = () => new Date()', 'new Date()'],
    ['export const first = (y: number) => new Date(y, 0, 1)', 'time zone'],
    ['export const text = () => Date()', 'Date()'],
    ['export const pick = () => Math.random()', 'chance'],
    ['export async function wait() {}', 'async'],
    ['export const wait = (): Promise<void> => x', 'Promise'],
    ['export const say = (d: Date) => d.toLocaleDateString()', 'depends on the machine'],
    ["export const no = () => { throw new Error('no') }", 'refusal'],
  ])('%s', (text, what) => {
    const lines = found(purity, { 'domain/a/a.ts': text })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]).toContain(what)
  })

  test('a caller’s fault may be thrown, an instant given may become a date, and other floors live in time', () => {
    const kept = {
      'domain/a/a.ts':
        "export const f = (ms: number) => { if (ms < 0) throw new TypeError('ms'); return new Date(ms) }",
      'domain/a/a.test.ts': 'export const now = Date.now()',
      'domain/a/b.ts': '// Date.now() is for others\nexport const word = "new Date()"',
      'server/a/a.ts': 'export const now = async () => Date.now()',
    }
    expect(found(purity, kept)).toEqual([])
  })
})

describe('the lock', () => {
  const lock = (packages: object) => ({ 'package-lock.json': JSON.stringify({ packages }) })

  test('has every platform’s package that a parent lists', () => {
    const parent = { optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1' } }
    const packages = { 'node_modules/tool': parent, 'node_modules/tool-linux': {} }
    expect(found(lockIsWhole, lock(packages))).toEqual([expect.stringContaining('lacks tool-mac')])
    expect(found(lockIsWhole, lock({ ...packages, 'node_modules/tool-mac': {} }))).toEqual([])
    expect(found(lockIsWhole, lock({ ...packages, 'node_modules/tool/node_modules/tool-mac': {} }))).toEqual(
      [],
    )
  })

  test('a floor’s optional packages count too', () => {
    const floor = { server: { optionalDependencies: { pg: '1' } } }
    expect(found(lockIsWhole, lock(floor))).toHaveLength(1)
    expect(found(lockIsWhole, lock({ ...floor, 'node_modules/pg': {} }))).toEqual([])
  })

  test('names no address', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://x' },
      'node_modules/b': { resolved: 'b', link: true },
    }
    expect(found(lockIsWhole, lock(packages))).toEqual([
      expect.stringContaining('node_modules/a names an address'),
    ])
  })
})

describe('both languages', () => {
  test('a word that one of them lacks, or leaves empty, is found', () => {
    const files = {
      'web/office/locales/zh.json':
        '{ "plan": { "open": "展开", "gone": "" }, "days_other": "{{count}} 天" }',
      'web/office/locales/en.json':
        '{ "plan": { "gone": "Gone" }, "days_one": "a day", "days_other": "{{count}} days" }',
    }
    expect(found(bothLanguages, files)).toEqual([
      'web/office/locales/en.json: lacks "plan.open"',
      'web/office/locales/zh.json: "plan.gone" is empty',
    ])
  })

  test('a whole language that is missing is found', () => {
    expect(found(bothLanguages, { 'web/locales/zh.json': '{ "a": "甲" }' })).toEqual([
      'web/locales/en.json: lacks "a"',
    ])
  })
})

describe('migrations', () => {
  const migration = (sql: string) => found(plainMigrations, { 'server/migrations/0001-a.sql': sql })

  test.each([
    'create trigger counted after insert on a for each row execute function f();',
    'create table a (nr bigint generated always as identity);',
    'create sequence s;',
    'create table a (nr bigserial);',
    "create type a as enum ('b');",
    'select current_date;',
  ])('leave out %s', (sql) => {
    expect(migration(`select 1;\n${sql}`)).toEqual([expect.stringContaining('0001-a.sql:2')])
  })

  test('may have computed columns and speak of triggers', () => {
    const sql = "-- no create trigger here\nalter table a add b text generated always as (c ->> 'd') stored;"
    expect(migration(sql)).toEqual([])
  })
})
