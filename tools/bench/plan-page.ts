import { fileURLToPath } from 'node:url'
import { sectorCodes } from '@bihuan/domain/parties/sector.ts'
import { issueOperations } from '@bihuan/server/duties/issue-operations.ts'
import { simulateOperations } from '@bihuan/server/duties/simulate-operations.ts'
import { openDesk, systemSigner } from '@bihuan/server/frame/desk.ts'
import { sealerOf } from '@bihuan/server/frame/seal.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import pg from 'pg'
import { openThrowAway, type ThrowAway } from './throw-away.ts'

/**
 * The live plan of a town of 500 enterprises, 12 departments and 9 villages under the whole shipped plan, from the
 * transaction's begin to the answer as text: median and 95th percentile at four callers; then what looking before an
 * issue takes. On a throw-away cluster.
 *   npx tsx tools/bench/plan-page.ts [ENTERPRISES]
 */
const callers = 4
const calls = 200

const benchTown = '349901101'
const benchSealer = sealerOf([Buffer.alloc(32, 7)])
/** Ten in the morning of 12 June 2026, in China. */
const benchMorning = Date.UTC(2026, 5, 12, 2)

const root = process.env.BIHUAN_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))
const enterprises = Number(process.argv[2] ?? 500)
const laws = readShippedLaws(root)
const plan = readShippedPlan(root, laws)

const partiesOf = `insert into party (town, id, kind, name, area, party, since, attributes, changed_by, changed_by_name, changed_at)
  select '${benchTown}', id, $2, $2 || ' ' || n, '${benchTown}20' || (1 + n % 9), id, '2020-01-01',
    jsonb_build_object('sector', ($3::text[])[1 + n % cardinality($3::text[])], 'staff', 5 + n % 300), id, '', 0
  from (select n, ('0190b000-0000-7000-8000-' || $4 || lpad(to_hex(n), 11, '0'))::uuid as id from generate_series(1, $1::int) n) g`
const notice = `insert into notice (town, id, plan, plan_version, name, digest, text, reading, loaded_at, loaded_by)
  values ('${benchTown}', '0190b000-0000-7000-8000-ffffffffffff', $1, 1, 'n.txt', 'd', 't',
    '{"clauses":[],"unmatched":{"passages":[],"clauses":[],"leftovers":[]},"head":[],"general":[],"foot":[]}', 0,
    '0190b000-0000-7000-8000-ffffffffffff')`

const house = await openThrowAway(root)
try {
  await fill(house)
  const desk = openDesk({ database: house.app, sealer: benchSealer, clock: () => benchMorning })
  const served = [...issueOperations(plan, laws), ...simulateOperations(plan, laws)]
  const handlerOf = (name: string) => served.find((one) => one.name === name)?.handle
  const ask = (name: string) => async () =>
    JSON.stringify(
      await desk.read(systemSigner(benchTown), 'zh', async (reader) =>
        handlerOf(name)?.({} as never, reader as never),
      ),
    )
  const issued = await timed(() =>
    desk.write(systemSigner(benchTown), 'zh', async (writer) =>
      handlerOf('plans.issue')?.({} as never, writer as never),
    ),
  )
  say(`issued in ${issued.toFixed(0)} ms`)
  await ask('plans.show')()
  const times = (await Promise.all(Array.from({ length: callers }, () => walk(ask('plans.show'))))).flat()
  say(`plan page: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms at ${callers} callers`)
  for (const name of ['plans.previewIssue', 'plans.burden'])
    say(`${name}: ${(await timed(ask(name))).toFixed(0)} ms`)
} finally {
  await house.close()
}

async function fill({ owner }: ThrowAway) {
  const client = new pg.Client({ ...owner, ssl: false })
  await client.connect()
  await client.query(`insert into place values ('${benchTown}', '量测镇', 'Bench')`)
  await client.query(partiesOf, [enterprises, 'enterprise', sectorCodes, '1'])
  await client.query(partiesOf, [12, 'department', sectorCodes, '2'])
  await client.query(partiesOf, [9, 'village', sectorCodes, '3'])
  await client.query(notice, [plan.id])
  await client.end()
}

async function walk(ask: () => Promise<string>): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < calls / callers; call++) times.push(await timed(ask))
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function at(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(0)
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
