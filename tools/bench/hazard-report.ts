import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSignature } from '@bihuan/server/demo/records.ts'
import type { Login } from '@bihuan/server/frame/database.ts'
import { freshOf, type Statement, serveBarely, takingDown } from '@bihuan/server/testing/bare-server.ts'
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
 * Reporting a hazard, signed: our server against a bare Fastify and pg that sends the same statements with ids and
 * numbers of its own. Hazards are left in the folder of the records, which a run of the ledger's page may use.
 *   npx tsx tools/bench/hazard-report.ts [RECORDS]
 */
const [what, given] = process.argv.slice(2)
const records = Number(what === undefined || /^\d+$/.test(what) ? (what ?? 100_000) : 0)

type Ours = { url: string; cookie: string; party: string; once: Statement[]; again: Statement[] }
type Bare = { login: Login; once: Statement[]; again: Statement[] }

const signature = demoSignature('bench')
const found = { what: '打磨车间除尘器没有泄爆', place: '打磨车间', foundOn: '2026-06-12', photos: [] }

const report = (url: string, cookie: string, party: string) => {
  const body = { party, values: { ...found, source: 'department' }, signature }
  return ask({ url: `${url}/api/hazards`, cookie, body, commandId: randomUUID() })
}

const ours = async (login: Login) => {
  const url = await serveOurs(login)
  const cookie = await signIn(url)
  const listed = JSON.parse((await ask({ url: `${url}/api/parties?kind=enterprise`, cookie })).text)
  const party: string = listed.parties[0].id
  for (let time = 0; time < untilNamed; time++) await report(url, cookie, party)
  const taken = async () => {
    const { sent, stop } = takingDown()
    await report(url, cookie, party)
    stop()
    return sent
  }
  process.send?.({ url, cookie, party, once: await taken(), again: await taken() } satisfies Ours)
}

const bare = async ({ login, once, again }: Bare) => {
  process.send?.({ url: await serveBarely(login, freshOf(once, again), callers) })
}

const compare = async (): Promise<number> => {
  const home = process.env.BIHUAN_BENCH_HOME ?? join(tmpdir(), `bihuan-bench-records-${records}`)
  const house = await openRecordHouse(root, home, records)
  const { start, stop } = await bundled('hazard-report')
  try {
    const { login } = house
    const { url, cookie, party, once, again } = await start<Ours>('ours', login)
    const other = await start<{ url: string }>('bare', { login, once, again } satisfies Bare)
    const runs = await alternately({
      ours: () => report(url, cookie, party),
      bare: () => ask({ url: `${other.url}/?n=0` }),
    })
    for (const name of ['ours', 'bare'] as const) sayRates(name, runs(name))
    return sayRatio('reporting a hazard', runs('ours'), runs('bare')) >= limit ? 0 : 1
  } finally {
    stop()
    await house.close()
  }
}

if (what === 'ours') await ours(JSON.parse(given ?? ''))
else if (what === 'bare') await bare(JSON.parse(given ?? ''))
else process.exitCode = await compare()
