import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSignature } from '@bihuan/server/demo/records.ts'
import type { Login } from '@bihuan/server/frame/database.ts'
import { type Statement, serveBarely, takingDown } from '@bihuan/server/testing/bare-server.ts'
import { openHazardHouse } from '@bihuan/server/testing/hazard-house.ts'
import {
  alternately,
  ask,
  bundled,
  callers,
  limit,
  root,
  sayRates,
  sayRatio,
  serveOurs,
  signIn,
  untilNamed,
} from './turns.ts'

/**
 * A 50-row filtered page over a million hazards, and one hazard with its acts: our server against a bare Fastify and pg
 * that sends the same statements under the same row security and checks nothing.
 *   npx tsx tools/bench/hazard-page.ts [HAZARDS]
 */
const [what, given] = process.argv.slice(2)
const hazards = Number(what === undefined || /^\d+$/.test(what) ? (what ?? 1_000_000) : 0)

const cursor = (day: string, id: string) => Buffer.from(JSON.stringify([day, id])).toString('base64url')

/** What people ask of the list, in turn: open ones of a grade, a source in a span, a village by its terms, a deep page. */
const questions = [
  '?state=open&grade=major',
  '?source=expert&from=2025-01-01&to=2025-12-31',
  '?state=open&village=349901101202&sort=due',
  `?cursor=${cursor('2024-07-01', '0190d000-0000-7000-8000-000000070000')}`,
]

type Set = { addresses: string[]; statements: Statement[][] }
type Ours = { cookie: string; pages: Set; files: Set }
type Bare = { login: Login; statements: Statement[][] }

/** The answers' statements, taken down once they are kept by name. */
const takenDown = async (addresses: string[], cookie: string): Promise<Set> => {
  const statements: Statement[][] = []
  for (const url of addresses) {
    for (let time = 0; time < untilNamed; time++) await ask({ url, cookie })
    const taken = takingDown()
    await ask({ url, cookie })
    taken.stop()
    statements.push(taken.sent)
  }
  return { addresses, statements }
}

const signature = demoSignature('bench')

/** A hazard as it is in life: reported, graded, ordered, settled by nobody yet. */
const livingHazard = async (url: string, cookie: string, party: string, at: number): Promise<string> => {
  const post = (path: string, body: object) =>
    ask({ url: `${url}${path}`, cookie, body: { ...body, signature }, commandId: randomUUID() })
  const finding = { what: `配电箱没有门，第${at}处`, place: '一号车间', foundOn: '2026-06-12', photos: [] }
  const { id } = JSON.parse(
    (await post('/api/hazards', { party, values: { ...finding, source: 'department' } })).text,
  )
  const step = (act: string, values: object) => post(`/api/hazards/${id}/acts`, { act, values })
  await step('grade', { grade: 'general' })
  await step('order', { issuer: '镇安办', demand: '装门', deadline: '2026-06-30' })
  await step('safeguard', { measures: '断电、拉警戒线', photos: [] })
  await step('urge', { note: '抓紧' })
  return `${url}/api/hazards/${id}`
}

const ours = async (login: Login) => {
  const url = await serveOurs(login)
  const cookie = await signIn(url)
  const party: string = JSON.parse((await ask({ url: `${url}/api/parties?kind=enterprise`, cookie })).text)
    .parties[0].id
  const living: string[] = []
  for (let at = 0; at < 8; at++) living.push(await livingHazard(url, cookie, party, at))
  const pages = await takenDown(
    questions.map((question) => `${url}/api/hazards${question}`),
    cookie,
  )
  process.send?.({ cookie, pages, files: await takenDown(living, cookie) } satisfies Ours)
}

const bare = async ({ login, statements }: Bare) => {
  process.send?.({ url: await serveBarely(login, (n) => statements[n] ?? [], callers) })
}

const compare = async (): Promise<number> => {
  const home = process.env.BIHUAN_BENCH_HOME ?? join(tmpdir(), `bihuan-bench-hazards-${hazards}`)
  const house = await openHazardHouse(root, home, hazards)
  const { start, stop } = await bundled('hazard-page')
  try {
    const { cookie, pages, files } = await start<Ours>('ours', house.login)
    const against = async (name: string, { addresses, statements }: Set) => {
      const other = await start<{ url: string }>('bare', { login: house.login, statements } satisfies Bare)
      const runs = await alternately({
        ours: (turn) => ask({ url: addresses[turn % addresses.length] ?? '', cookie }),
        bare: (turn) => ask({ url: `${other.url}/?n=${turn % addresses.length}` }),
      })
      for (const which of ['ours', 'bare'] as const) sayRates(`${name}, ${which}`, runs(which))
      return sayRatio(name, runs('ours'), runs('bare'))
    }
    const page = await against(`page over ${hazards} hazards`, pages)
    const file = await against('a hazard with its acts', files)
    return Math.min(page, file) >= limit ? 0 : 1
  } finally {
    stop()
    await house.close()
  }
}

if (what === 'ours') await ours(JSON.parse(given ?? ''))
else if (what === 'bare') await bare(JSON.parse(given ?? ''))
else process.exitCode = await compare()
