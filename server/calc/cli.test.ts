import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { calculators } from '@bihuan/domain/calc/calculators.ts'
import { build, type Plugin } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let home: string
let program: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'bihuan-cli-'))
  // Bundled once, as a release is: forty starts from the sources would take half a minute.
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  program = join(root, 'node_modules', '.cache', `bihuan-cli-${process.pid}.mjs`)
  await build({
    entryPoints: [join(root, 'server', 'cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [ownSourcesOnly],
  })
})
afterAll(() => {
  rmSync(home, { recursive: true })
  rmSync(program, { force: true })
})

/** Packages stay outside, as in tools/build.mjs. */
const ownSourcesOnly: Plugin = {
  name: 'own-sources-only',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@bihuan/') ? undefined : { path, external: true },
    )
  },
}

/** The command line as a shell runs it, standing somewhere else, with this on its standard input. */
const bihuan = async (
  args: readonly string[],
  stdin: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = { BIHUAN_ROOT: root },
  start = program,
) => {
  const child = spawn(process.execPath, [start, ...args], {
    cwd: tmpdir(),
    env: { ...process.env, BIHUAN_HOME: home, ...env },
  })
  // A command that does not want its input closes it before everything is written.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const [code, out, err] = await Promise.all([
    new Promise((done) => child.on('close', done)),
    text(child.stdout),
    text(child.stderr),
  ])
  return { code, out, err }
}
/** The program far from its content; its packages are still found. */
const copyAlone = () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-alone-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  copyFileSync(program, join(folder, 'cli.mjs'))
  return folder
}
const complaintOf = async (args: readonly string[], stdin?: string | Uint8Array) => {
  const { code, out, err } = await bihuan(args, stdin)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  return JSON.parse(err)
}

const lec = { on: '2026-06-12', L: 3, E: 6, C: 7 }

describe('bihuan calc NAME', () => {
  test('reads JSON and writes the result with working, sources and edition', async () => {
    const { code, out, err } = await bihuan(['calc', 'lec'], JSON.stringify(lec))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['result', 'working', 'sources', 'edition'])
    expect(answer.result).toMatchObject({ D: '126' })
    expect(answer.edition.on).toBe('2026-06-12')
  })

  test('takes the mark that Windows puts before a text', async () => {
    expect((await bihuan(['calc', 'lec'], `\ufeff${JSON.stringify(lec)}\r\n`)).code).toBe(0)
  })

  test('names the field and the allowed values', async () => {
    const said = await complaintOf(['calc', 'lec'], JSON.stringify({ ...lec, L: 4 }))
    expect(said).toMatchObject({ refused: 'calc.bad-input', zh: expect.any(String), en: expect.any(String) })
    expect(said.fields).toEqual([
      {
        field: 'L',
        zh: expect.stringContaining('只能取'),
        en: expect.stringContaining('10 | 6'),
        allowed: expect.arrayContaining(['10', '6', '3']),
      },
    ])
  })

  test.each([
    ['nothing', '', 'calc.no-input'],
    ['white space', ' \r\n\t', 'calc.no-input'],
    ['half an object', '{"on":', 'calc.not-json'],
    ['two objects', '{}{}', 'calc.not-json'],
    ['another encoding', Uint8Array.from([0x22, 0xd6, 0xd0, 0x22]), 'calc.not-json'],
    ['no object', '[1,2]', 'calc.bad-input'],
    ['null', 'null', 'calc.bad-input'],
    ['a field that stands twice', '{"on":"2026-06-12","L":3,"L":6,"E":6,"C":7}', 'calc.said-twice'],
    ['a field that is none', JSON.stringify({ ...lec, tonnes: 1 }), 'calc.bad-input'],
    ['a deep hole', '['.repeat(200_000), 'calc.not-json'],
    ['more than anybody needs', `"${'x'.repeat(17 * 1024 * 1024)}"`, 'calc.too-large'],
    [
      'a figure where no law is known',
      JSON.stringify({ ...lec, on: '1949-10-01' }),
      'law.outside-known-dates',
    ],
  ])('refuses %s with exit code 2', async (_, stdin, code) => {
    expect((await complaintOf(['calc', 'lec'], stdin)).refused).toBe(code)
  })

  test('names a strange field and the ones there are, and what an object would hold', async () => {
    const strange = await complaintOf(['calc', 'lec'], JSON.stringify({ ...lec, tonnes: 1 }))
    expect(strange.fields).toEqual([
      {
        field: 'tonnes',
        zh: expect.any(String),
        en: expect.stringContaining('E'),
        allowed: ['on', 'L', 'E', 'C'],
      },
    ])
    const list = await complaintOf(['calc', 'lec'], '[]')
    expect(list.en).not.toContain(': .')
    expect(list.fields[0].en).toMatch(/object.*on, L, E, C/)
    const twice = await complaintOf(['calc', 'lec'], '{"L":3,"L":6}')
    expect(twice.fields.map(({ field }: { field: string }) => field)).toEqual(['L'])
  })

  test('takes a large input whole', async () => {
    const items = Array.from({ length: 200 }, () => ({ substance: '液氨', tonnes: '1.5' }))
    const { code, out } = await bihuan(
      ['calc', 'gb18218'],
      JSON.stringify({
        on: '2026-06-12',
        persons: 0,
        units: [{ name: '储存单元', kind: 'storage', items }],
      }),
    )
    expect(code).toBe(0)
    expect(JSON.parse(out).working.length).toBeGreaterThan(200)
  })

  test('tells an unknown name the nearest, before it waits for any input', async () => {
    const said = await complaintOf(['calc', 'gb18281'])
    expect(said).toMatchObject({ refused: 'calc.unknown', en: expect.stringContaining('gb18218') })
  })

  test('opens no data folder', () => {
    expect(readdirSync(home)).toEqual([])
  })
})

describe('bihuan calc --list', () => {
  test('prints every calculator with the schemas of its input and output', async () => {
    const { code, out } = await bihuan(['calc', '--list'])
    expect(code).toBe(0)
    const listed = JSON.parse(out)
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(calculators.map(({ name }) => name))
    for (const { input, output } of listed) {
      expect(input.type).toBe('object')
      expect(Object.keys(output.properties)).toEqual(['result', 'working', 'sources', 'edition'])
    }
  })

  test('without a name every name is told, with exit code 2', async () => {
    const said = await complaintOf(['calc'])
    expect(said.refused).toBe('calc.no-name')
    for (const { name } of calculators) expect(said.en).toContain(name)
  })
})

describe('the folder of the installation', () => {
  const untold = { BIHUAN_ROOT: undefined }

  test('is found above the program, wherever one stands', async () => {
    expect(await bihuan(['calc', 'lec'], JSON.stringify(lec), untold)).toMatchObject({ code: 0, err: '' })
  })

  const refused = async (env: NodeJS.ProcessEnv, start?: string) => {
    const { code, out, err } = await bihuan(['calc', 'lec'], JSON.stringify(lec), env, start)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('BIHUAN_ROOT')
    expect(err).not.toContain('    at ')
  }

  test('told wrongly is a sentence with the remedy', () => refused({ BIHUAN_ROOT: '/nowhere' }))

  test('that is nowhere is a sentence with the remedy', async () => {
    const folder = copyAlone()
    await refused(untold, join(folder, 'cli.mjs'))
    rmSync(folder, { recursive: true })
  })
})

describe('bihuan calendar ics YEAR', () => {
  test('prints a calendar file, in Chinese or English', async () => {
    const { code, out } = await bihuan(['calendar', 'ics', '2026'])
    expect(code).toBe(0)
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(out).toContain('SUMMARY:春节')
    expect((await bihuan(['calendar', 'ics', '2026', 'en'])).out).toContain('SUMMARY:Spring Festival')
  })

  test.each(['26', 'next', '1800'])('refuses the year %s with exit code 2', async (year) => {
    const { code, out, err } = await bihuan(['calendar', 'ics', year])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toContain('    at ')
  })
})
