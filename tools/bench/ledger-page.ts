import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { passwordsOf } from '@bihuan/server/accounts/password.ts'
import { readShippedLists } from '@bihuan/server/checklists/shipped.ts'
import { type Login, openDatabase } from '@bihuan/server/frame/database.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { openServer } from '@bihuan/server/open-server.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import { type Statement, serveBarely, takingDown } from '@bihuan/server/testing/bare-server.ts'
import { benchMorning, benchSealer, openRecordHouse } from '@bihuan/server/testing/record-house.ts'
import { build, type Plugin } from 'esbuild'

/**
 * A 50-row filtered page of a ledger over a million records: our server against a bare Fastify and pg that sends the
 * same statements under the same row security and checks nothing. Each in a process of its own, as it is shipped;
 * they take turns, and the median of the rounds' ratios counts.
 *   npx tsx tools/bench/ledger-page.ts [RECORDS]
 */
const limit = 0.8
const callers = 8
/** Short turns, many rounds: whatever else the machine does then falls on all alike. */
const secondsEach = 1.5
const rounds = 12
/** A statement is kept by name after it came a few times. */
const untilNamed = 6

const root = process.env.BIHUAN_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))
const [what, given] = process.argv.slice(2)
const records = Number(what === undefined || /^\d+$/.test(what) ? (what ?? 1_000_000) : 0)

/** What people ask of a list, in turn: a word, two words and a span, the next page of a deep list, a village. */
const questions = [
  '?kind=drill&facets=manner:tabletop',
  '?kind=drill&facets=manner:live,scope:special&from=2025-01-01&to=2025-12-31',
  `?kind=drill&after=${cursor('2024-07-01', '0190c000-0000-7000-8000-000000070000')}`,
  '?kind=drill&area=349901101202&sort=-filed',
]

function cursor(day: string, id: string) {
  return Buffer.from(JSON.stringify([day, id])).toString('base64url')
}

const ours = async (login: Login) => {
  const laws = readShippedLaws(root)
  const app = await openServer({
    database: await openDatabase(login, callers),
    databaseKind: 'embedded',
    sealer: benchSealer,
    blobs: undefined as never,
    passwords: await passwordsOf('light'),
    plan: readShippedPlan(root, laws),
    laws,
    checklists: readShippedLists(root),
    clock: () => benchMorning,
    version: 'bench',
    demo: true,
    firstLink: null,
    webFolder: join(root, 'no-such-folder'),
    report: (number, fault) => process.stderr.write(`${number} ${String(fault)}\n`),
    perMinute: 100_000_000,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await signIn(url)
  const statements: Statement[][] = []
  for (const question of questions) {
    for (let time = 0; time < untilNamed; time++) await once(`${url}/api/records${question}`, cookie)
    const taken = takingDown()
    await once(`${url}/api/records${question}`, cookie)
    taken.stop()
    statements.push(taken.sent)
  }
  process.send?.({ url: `${url}/api/records`, cookie, statements })
}

const bare = async (login: Login, statements: Statement[][]) => {
  process.send?.({ url: await serveBarely(login, statements, callers) })
}

const signIn = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/session`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume()
        resolve(String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '')
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify({ account: 'officer', password: 'bihuan-demo-2026' }))
  })

const agent = new Agent({ keepAlive: true, maxSockets: callers })

/** The length of the answer; anything but 200 ends the run. */
const once = (url: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      let length = 0
      answer.on('data', (some: Buffer) => {
        length += some.length
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(length) : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

/** Pages a second with so many callers, and the 95th of a hundred in milliseconds. */
const press = async (ask: (turn: number) => Promise<number>) => {
  const times: number[] = []
  const until = performance.now() + secondsEach * 1000
  const caller = async (from: number) => {
    for (let turn = from; performance.now() < until; turn++) {
      const began = performance.now()
      await ask(turn)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, at) => caller(at)))
  times.sort((a, b) => a - b)
  return { rate: times.length / secondsEach, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}
type Pressed = Awaited<ReturnType<typeof press>>

/** Our floors go into the bundle, packages stay where they are. */
const packagesOutside: Plugin = {
  name: 'packages stay outside',
  setup: (bundle) =>
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@bihuan/') ? undefined : { path, external: true },
    ),
}

const started = <T>(program: string, args: string[]): Promise<{ child: ChildProcess; said: T }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, BIHUAN_ROOT: root, NODE_ENV: 'production' },
    })
    child.once('message', (said) => resolve({ child, said: said as T }))
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)))
  })

const compare = async (): Promise<number> => {
  const home = process.env.BIHUAN_BENCH_HOME ?? join(tmpdir(), `bihuan-bench-records-${records}`)
  const house = await openRecordHouse(root, home, records)
  const children: ChildProcess[] = []
  try {
    const program = join(root, 'dist', 'bench', 'ledger-page.mjs')
    await build({
      ...{ absWorkingDir: root, entryPoints: ['tools/bench/ledger-page.ts'], outfile: program },
      ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
      plugins: [packagesOutside],
    })
    const login = JSON.stringify(house.login)
    const us = await started<{ url: string; cookie: string; statements: Statement[][] }>(program, [
      'ours',
      login,
    ])
    children.push(us.child)
    const { url, cookie, statements } = us.said
    const whole = await started<{ url: string }>(program, [
      'bare',
      JSON.stringify({ login: house.login, statements }),
    ])
    children.push(whole.child)
    const pageOnly = statements.map((all) => all.filter(({ text }) => !text.includes('from "session"')))
    const page = await started<{ url: string }>(program, [
      'bare',
      JSON.stringify({ login: house.login, statements: pageOnly }),
    ])
    children.push(page.child)

    const turns = {
      ours: (turn: number) => once(`${url}${questions[turn % questions.length]}`, cookie),
      bare: (turn: number) => once(`${whole.said.url}/?n=${turn % questions.length}`, ''),
      'bare without session': (turn: number) => once(`${page.said.url}/?n=${turn % questions.length}`, ''),
    }
    return judge(await alternately(turns))
  } finally {
    for (const child of children) child.kill()
    await house.close()
  }
}

const alternately = async <N extends string>(turns: Record<N, (turn: number) => Promise<number>>) => {
  const runs = new Map<N, Pressed[]>()
  for (let round = 0; round <= rounds; round++)
    for (const [name, ask] of Object.entries(turns) as [N, (turn: number) => Promise<number>][]) {
      const pressed = await press(ask)
      // The first round warms both up.
      if (round > 0) runs.set(name, [...(runs.get(name) ?? []), pressed])
    }
  return (name: N): Pressed[] => runs.get(name) ?? []
}

/** The lower quartile, the median and the upper quartile. */
const quartiles = (numbers: readonly number[]): readonly [number, number, number] => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  return [at(0.25), at(0.5), at(0.75)]
}

const judge = (of: (name: 'ours' | 'bare' | 'bare without session') => Pressed[]): number => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  for (const name of ['ours', 'bare', 'bare without session'] as const) {
    const [low, rate, high] = quartiles(of(name).map((one) => one.rate))
    const [, p95] = quartiles(of(name).map((one) => one.p95))
    say(
      `${name}: ${rate.toFixed(0)} pages/s (${low.toFixed(0)} to ${high.toFixed(0)}), p95 ${p95.toFixed(1)} ms`,
    )
  }
  const against = (name: 'bare' | 'bare without session') =>
    quartiles(of('ours').map(({ rate }, round) => rate / (of(name)[round]?.rate ?? 0)))
  const [low, ratio, high] = against('bare')
  say(`ledger page over ${records} records: ratio ${ratio.toFixed(2)} (at least ${limit}; half of the rounds`)
  say(
    `between ${low.toFixed(2)} and ${high.toFixed(2)}); without the session ${against('bare without session')[1].toFixed(2)}`,
  )
  return ratio >= limit ? 0 : 1
}

if (what === 'ours') await ours(JSON.parse(given ?? ''))
else if (what === 'bare') {
  const { login, statements } = JSON.parse(given ?? '')
  await bare(login, statements)
} else process.exitCode = await compare()
