import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { passwordsOf } from '@bihuan/server/accounts/password.ts'
import { readShippedLists } from '@bihuan/server/checklists/shipped.ts'
import { type Login, openDatabase } from '@bihuan/server/frame/database.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { openServer } from '@bihuan/server/open-server.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import { benchMorning, benchSealer } from '@bihuan/server/testing/record-house.ts'
import { build, type Plugin } from 'esbuild'

/** Two servers, each in a process of its own as it is shipped, take turns at the same work. */
export const callers = 8
export const limit = 0.8
/** Short turns, many rounds: whatever else the machine does then falls on all alike. */
const secondsEach = 1.5
const rounds = 12
/** A statement is kept by name after it came a few times. */
export const untilNamed = 6

export const root = process.env.BIHUAN_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))

/** Our server as it is, over somebody's database. Answers its address. */
export const serveOurs = async (login: Login): Promise<string> => {
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
  return app.listen({ port: 0, host: '127.0.0.1' })
}

const agent = new Agent({ keepAlive: true, maxSockets: callers })

export type Asked = { url: string; cookie?: string; body?: unknown; commandId?: string }

/** The body of the answer and its cookie; anything but 200 ends the run. */
export const ask = ({
  url,
  cookie = '',
  body,
  commandId,
}: Asked): Promise<{ text: string; cookie: string }> =>
  new Promise((resolve, reject) => {
    const headers = {
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(commandId === undefined ? {} : { 'command-id': commandId }),
    }
    const asked = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode !== 200) return reject(new Error(`${url}: ${answer.statusCode} ${text}`))
        resolve({ text, cookie: String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '' })
      })
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })

/** The officer's cookie. */
export const signIn = async (url: string): Promise<string> =>
  (await ask({ url: `${url}/api/session`, body: { account: 'officer', password: 'bihuan-demo-2026' } }))
    .cookie

type Turn = (turn: number) => Promise<unknown>

/** Answers a second with so many callers, and the 95th of a hundred in milliseconds. */
const press = async (work: Turn) => {
  const times: number[] = []
  const until = performance.now() + secondsEach * 1000
  const caller = async (from: number) => {
    for (let turn = from; performance.now() < until; turn++) {
      const began = performance.now()
      await work(turn)
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

/** Bundles a bench as the program is bundled; `start` runs a part of it in a process of its own, until `stop`. */
export const bundled = async (bench: string) => {
  const program = join(root, 'dist', 'bench', `${bench}.mjs`)
  await build({
    ...{ absWorkingDir: root, entryPoints: [`tools/bench/${bench}.ts`], outfile: program },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    plugins: [packagesOutside],
  })
  const children: ChildProcess[] = []
  const start = <T>(part: string, given: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, part, JSON.stringify(given)], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, BIHUAN_ROOT: root, NODE_ENV: 'production' },
      })
      children.push(child)
      child.once('message', (said) => resolve(said as T))
      child.once('exit', (code) => reject(new Error(`${part} ended with ${code}`)))
    })
  return { start, stop: () => children.map((child) => child.kill()) }
}

/** Every turn once a round; the first round warms up. */
export const alternately = async <N extends string>(turns: Record<N, Turn>) => {
  const runs = new Map<N, Pressed[]>()
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries(turns) as [N, Turn][]) {
      const pressed = await press(work)
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

/** Says what each did and how ours stands to another, round by round; answers the median. */
export const sayRates = (name: string, runs: readonly Pressed[]): void => {
  const [low, rate, high] = quartiles(runs.map((one) => one.rate))
  const [, p95] = quartiles(runs.map((one) => one.p95))
  say(`${name}: ${rate.toFixed(0)}/s (${low.toFixed(0)} to ${high.toFixed(0)}), p95 ${p95.toFixed(1)} ms`)
}

export const sayRatio = (what: string, ours: readonly Pressed[], other: readonly Pressed[]): number => {
  const [low, ratio, high] = quartiles(ours.map(({ rate }, round) => rate / (other[round]?.rate ?? 0)))
  say(
    `${what}: ratio ${ratio.toFixed(2)} (half of the rounds between ${low.toFixed(2)} and ${high.toFixed(2)})`,
  )
  return ratio
}

const say = (line: string) => process.stdout.write(`${line}\n`)
