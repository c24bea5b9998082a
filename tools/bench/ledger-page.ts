import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Login } from '@bihuan/server/frame/database.ts'
import { type Statement, serveBarely, takingDown } from '@bihuan/server/testing/bare-server.ts'
import { openRecordHouse } from '@bihuan/server/testing/record-house.ts'
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
 * A 50-row filtered page of a ledger over a million records: our server against a bare Fastify and pg that sends the
 * same statements under the same row security and checks nothing. The median of the rounds' ratios counts.
 *   npx tsx tools/bench/ledger-page.ts [RECORDS]
 */
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

type Ours = { url: string; cookie: string; statements: Statement[][] }
type Bare = { login: Login; statements: Statement[][] }

const ours = async (login: Login) => {
  const home = await serveOurs(login)
  const [url, cookie] = [`${home}/api/records`, await signIn(home)]
  const statements: Statement[][] = []
  for (const question of questions) {
    for (let time = 0; time < untilNamed; time++) await ask({ url: `${url}${question}`, cookie })
    const taken = takingDown()
    await ask({ url: `${url}${question}`, cookie })
    taken.stop()
    statements.push(taken.sent)
  }
  process.send?.({ url, cookie, statements } satisfies Ours)
}

const bare = async ({ login, statements }: Bare) => {
  process.send?.({ url: await serveBarely(login, (n) => statements[n] ?? [], callers) })
}

const compare = async (): Promise<number> => {
  const home = process.env.BIHUAN_BENCH_HOME ?? join(tmpdir(), `bihuan-bench-records-${records}`)
  const house = await openRecordHouse(root, home, records)
  const { start, stop } = await bundled('ledger-page')
  try {
    const { login } = house
    const { url, cookie, statements } = await start<Ours>('ours', login)
    const pageOnly = statements.map((all) => all.filter(({ text }) => !text.includes('from "session"')))
    const whole = await start<{ url: string }>('bare', { login, statements } satisfies Bare)
    const page = await start<{ url: string }>('bare', { login, statements: pageOnly } satisfies Bare)
    const which = (turn: number) => turn % questions.length
    const runs = await alternately({
      ours: (turn) => ask({ url: `${url}${questions[which(turn)]}`, cookie }),
      bare: (turn) => ask({ url: `${whole.url}/?n=${which(turn)}` }),
      'bare without session': (turn) => ask({ url: `${page.url}/?n=${which(turn)}` }),
    })
    for (const name of ['ours', 'bare', 'bare without session'] as const) sayRates(name, runs(name))
    sayRatio('without the session', runs('ours'), runs('bare without session'))
    const ratio = sayRatio(`ledger page over ${records} records`, runs('ours'), runs('bare'))
    return ratio >= limit ? 0 : 1
  } finally {
    stop()
    await house.close()
  }
}

if (what === 'ours') await ours(JSON.parse(given ?? ''))
else if (what === 'bare') await bare(JSON.parse(given ?? ''))
else process.exitCode = await compare()
