import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { issueOperations } from '@bihuan/server/duties/issue-operations.ts'
import { openDesk, systemSigner } from '@bihuan/server/frame/desk.ts'
import { sealerOf } from '@bihuan/server/frame/seal.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import pg from 'pg'
import { openThrowAway } from './throw-away.ts'

/**
 * Issuing a plan of one rule to 100 000 enterprises, journaled and guarded as people do it, against a bare COPY of the
 * same rows into a table with the same keys. On a throw-away cluster, in one run; the median of three.
 *   npx tsx tools/bench/issue.ts [ENTERPRISES] [ROUNDS]
 */
const limit = 3
const rounds = Number(process.argv[3] ?? 3)

const benchTown = '349901101'
const benchSealer = sealerOf([Buffer.alloc(32, 7)])
/** Ten in the morning of 12 June 2026, in China. */
const benchMorning = Date.UTC(2026, 5, 12, 2)

const root = process.env.BIHUAN_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))
const enterprises = Number(process.argv[2] ?? 100_000)

const laws = readShippedLaws(root)
const shipped = readShippedPlan(root, laws)
const drills = shipped.clauses.filter(({ id }) => id === '4.2')
const rule = drills[0]?.duties.find(({ id }) => id === 'drill')
if (rule === undefined) throw new Error('the shipped plan has no rule 4.2.drill')
const plan: Plan = { ...shipped, clauses: drills.map((clause) => ({ ...clause, duties: [rule] })) }

const place = `insert into place values ('${benchTown}', '量测镇', 'Bench')`
const parties = `insert into party (town, id, kind, name, area, party, since, attributes, changed_by, changed_by_name, changed_at)
  select '${benchTown}', id, 'enterprise', '量测企业第' || n || '号有限公司', '${benchTown}20' || (1 + n % 9), id, '2020-01-01', '{}', id, '', 0
  from (select n, ('0190b000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, $1::int) n) g`
const notice = `insert into notice (town, id, plan, plan_version, name, digest, text, reading, loaded_at, loaded_by)
  values ('${benchTown}', '0190b000-0000-7000-8000-ffffffffffff', $1, 1, 'n.txt', 'd', 't',
    '{"clauses":[],"unmatched":{"passages":[],"clauses":[],"leftovers":[]},"head":[],"general":[],"foot":[]}', 0,
    '0190b000-0000-7000-8000-ffffffffffff')`

const house = await openThrowAway(root)
const owner = new pg.Client({ ...house.owner, ssl: false })
await owner.connect()
try {
  await owner.query(place)
  await owner.query(parties, [enterprises])
  await owner.query(notice, [plan.id])
  await owner.query('vacuum (analyze) party')
  const [issues, copies] = [[] as number[], [] as number[]]
  for (let round = 0; round < rounds; round++) {
    issues.push(await timed(issue))
    const rows = Number((await owner.query('select count(*) from duty')).rows[0].count)
    copies.push(await copyAgain())
    say(`${rows} duties: issued in ${seconds(issues.at(-1))}, copied in ${seconds(copies.at(-1))}`)
    await owner.query('truncate duty, duty_tally, issue cascade')
  }
  const ratio = median(issues) / median(copies)
  say(
    `issue ${seconds(median(issues))}, COPY ${seconds(median(copies))}: ${ratio.toFixed(2)}× (at most ${limit}×)`,
  )
  process.exitCode = ratio <= limit ? 0 : 1
} finally {
  await owner.end()
  await house.close()
}

/** As the door does it: one transaction under the facts of the signer. */
async function issue() {
  const desk = openDesk({ database: house.app, sealer: benchSealer, clock: () => benchMorning })
  const served = issueOperations(plan, laws).find(({ name }) => name === 'plans.issue')
  const answer = await desk.write(systemSigner(benchTown), 'zh', async (writer) =>
    served?.handle({} as never, writer as never),
  )
  if (isRefusal(answer)) throw new Error(answer.refused)
}

/** The rows as text out of the server and back into a table like theirs: no client, no judgment, the same keys. */
async function copyAgain() {
  const file = join(tmpdir(), `bihuan-bench-${process.pid}.copy`)
  await owner.query(`copy duty to '${file}'`)
  await owner.query('create table duty_copied (like duty including all)')
  for (const [column, table] of [
    ['debtor', 'party'],
    ['issue', 'issue'],
  ])
    await owner.query(
      `alter table duty_copied add foreign key (town, ${column}) references ${table} (town, id)`,
    )
  const took = await timed(() => owner.query(`copy duty_copied from '${file}'`))
  await owner.query('drop table duty_copied')
  rmSync(file, { force: true })
  return took
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

function seconds(ms = 0): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
