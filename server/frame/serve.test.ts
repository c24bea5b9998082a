import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type RefusalCode, refusalSentences } from '@bihuan/contract/refusals.ts'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/**
 * The compiler is asked as `npm run check` asks it, over the real server and one file that is not there.
 * Started once: reading the whole server takes a few seconds.
 */
const folder = resolve(import.meta.dirname, '..')
const config = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder)
const tried = join(folder, 'frame', 'tried-by-a-test.ts')

const programWith = (source: string, before?: ts.Program) => {
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => name === tried || fileExists.call(host, name)
  host.readFile = (name) => (name === tried ? source : readFile.call(host, name))
  host.getSourceFile = (name, ...rest) =>
    name === tried
      ? ts.createSourceFile(name, source, options.target ?? ts.ScriptTarget.ES2023)
      : (before?.getSourceFile(name) ?? getSourceFile.call(host, name, ...rest))
  return ts.createProgram([tried, join(folder, 'open-server.ts')], options, host, before)
}

const handlers = (giveBack: string, desk = 'desk') => `
  import { ledgers as contract } from '@bihuan/contract/ledgers.ts'
  import { refuse } from '@bihuan/domain/base/refusal.ts'
  import { serve } from './serve.ts'
  const { giveBack, show } = contract
  export const tried = serve('ledgers', { giveBack, show }, {
    async giveBack({ record, reason }, desk) { ${giveBack} },
    async show(_, ${desk}) { return refuse('record.not-found') },
  })`

const first = programWith(handlers(''))
const complaintsAbout = (source: string): string[] => {
  const program = programWith(source, first)
  return program
    .getSemanticDiagnostics(program.getSourceFile(tried))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
const complaint = (source: string) => complaintsAbout(source).join('\n')

describe('the compiler holds a handler', () => {
  test('to the refusals that the contract lists', () => {
    expect(complaint(handlers(`return refuse('record.already-returned')`))).toBe('')
    expect(complaint(handlers(`return refuse('record.not-yours')`))).toContain('"record.not-yours"')
    expect(complaint(handlers(`return refuse('record.never-heard-of')`))).toContain('"record.never-heard-of"')
  })

  test('also when an unlisted one hides behind a listed one', () => {
    const either = `return reason === '' ? refuse('record.not-found') : refuse('duty.withdrawn')`
    expect(complaint(handlers(either))).toContain('"duty.withdrawn"')
  })

  test('to the answer that the contract describes', () => {
    expect(complaint(handlers('return { record, reopened: 1 }'))).toBe('')
    expect(complaint(handlers(`return { record, reopened: 'one' }`))).toContain(
      "'string' is not assignable to type 'number'",
    )
    expect(complaint(handlers('return { record }'))).toContain("'reopened' is missing")
  })

  test('to reading, where the contract says GET', () => {
    const fine = handlers(`await desk.lock(); return refuse('record.not-found')`)
    expect(complaint(fine)).toBe('')
    const writes = fine.replace(
      'async show(_, desk) {',
      'async show(_, desk) { await desk.append([], async () => 1);',
    )
    expect(complaint(writes)).toContain("Property 'append' does not exist")
  })

  test('to reading, where a POST only computes', () => {
    const computing = (work: string) => `
      import { calc as contract } from '@bihuan/contract/calc.ts'
      import { refuse } from '@bihuan/domain/base/refusal.ts'
      import { serve } from './serve.ts'
      export const tried = serve('calc', { run: contract.run }, {
        async run({ calculator: name }, desk) { ${work}; return refuse('calc.unknown', { name, known: [] }) },
      })`
    expect(complaint(computing('desk.today'))).toBe('')
    expect(complaint(computing('await desk.lock()'))).toContain("Property 'lock' does not exist")
  })
})

describe('every refusal', () => {
  /** Which facts a sentence names, found by handing it facts that note what is asked of them. */
  const factsIn = (code: RefusalCode) => {
    const asked = new Set<string>()
    const because = new Proxy({}, { get: (_, name) => asked.add(String(name)) && 'x' })
    for (const language of ['zh', 'en'] as const) refusalSentences[code].say[language](because)
    return asked
  }

  /** Each `refuse('code', { facts })` of the domain and the server, as the compiler understands it. */
  const calls = (() => {
    const checker = first.getTypeChecker()
    const found: { code: string; facts: string[]; where: string }[] = []
    const look =
      (file: ts.SourceFile) =>
      (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText(file) === 'refuse') {
          const [code, because] = node.arguments
          if (code && ts.isStringLiteral(code)) {
            const facts = because === undefined ? [] : checker.getTypeAtLocation(because).getProperties()
            const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
            found.push({
              code: code.text,
              facts: facts.map(({ name }) => name),
              where: `${file.fileName}:${line}`,
            })
          }
        }
        ts.forEachChild(node, look(file))
      }
    for (const file of first.getSourceFiles())
      if (
        /\/(server|domain)\/(?!node_modules).*(?<!tried-by-a-test)\.ts$/.test(file.fileName) &&
        !file.fileName.includes('node_modules')
      )
        look(file)(file)
    return found
  })()

  test('is found by this test, in the rooms and in the frame', () => {
    expect(calls.length).toBeGreaterThan(30)
    for (const code of [
      'party.changed-meanwhile',
      'record.outside-period',
      'request.too-large',
      'session.locked',
    ])
      expect(calls.map((call) => call.code)).toContain(code)
  })

  test('brings every fact that its sentence names', () => {
    const poor = calls
      .filter(({ code }) => Object.hasOwn(refusalSentences, code))
      .flatMap(({ code, facts, where }) =>
        [...factsIn(code as RefusalCode)]
          .filter((fact) => !facts.includes(fact))
          .map((fact) => `${where} ${code}: ${fact}`),
      )
    expect(poor).toEqual([])
  })

  test('names the same facts in both languages, and leaves no brace', () => {
    // `name` and `nameEn` are one fact, each in its reader's language.
    const named = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/En$/, '')).sort()
    const because = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
    for (const [code, { say }] of Object.entries(refusalSentences)) {
      expect({ code, facts: named(say.en(because)) }).toEqual({ code, facts: named(say.zh(because)) })
      expect(`${say.zh({})}${say.en({})}`).not.toMatch(/[{}]|undefined/)
    }
  })
})

test('a fault is caught in the frame and nowhere else', () => {
  const rooms = first
    .getSourceFiles()
    .map(({ fileName }) => fileName)
    .filter(
      (name) =>
        name.startsWith(folder) && !name.includes('node_modules') && !/\/(frame|testing)\//.test(name),
    )
  expect(rooms.length).toBeGreaterThan(20)
  const catching = rooms.filter(
    (name) => name !== tried && /\bcatch\b\s*[({]/.test(readFileSync(name, 'utf8')),
  )
  expect(catching.map((name) => name.slice(folder.length + 1))).toEqual([])
})
