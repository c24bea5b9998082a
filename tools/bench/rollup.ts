import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { openDatabase } from '@bihuan/server/frame/database.ts'
import { openDesk, type Reader, type Signer } from '@bihuan/server/frame/desk.ts'
import { ensureRoles, migrate, readMigrations } from '@bihuan/server/frame/migrate.ts'
import { launchPostgres } from '@bihuan/server/frame/postgres/launch.ts'
import { sealerOf } from '@bihuan/server/frame/seal.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { readShippedPlan } from '@bihuan/server/plans/shipped.ts'
import { compareTowns } from '@bihuan/server/rollup/comparison.ts'
import { viewTown } from '@bihuan/server/rollup/one-town.ts'
import { hexi, morning, testKey, testRoles, yunling } from '@bihuan/server/testing/known.ts'
import pg from 'pg'

/**
 * The roll-ups of a district over ten thousand duties and over ten million that fill the same buckets; both databases
 * in one throw-away cluster, asked in turn. The duties lie there to be walked over, should a roll-up do so.
 *   npx tsx tools/bench/rollup.ts [MANY] [FEW] [BUCKETS]
 */
const limit = 2
const rounds = 25
const [many = 10_000_000, few = 10_000, buckets = 10_000] = process.argv.slice(2).map(Number)

const root = process.env.BIHUAN_ROOT ?? resolve(import.meta.dirname, '../..')
const plan = readShippedPlan(root, readShippedLaws(root))
const clauses = plan.clauses.filter(({ duties }) => duties.length > 0)
const district = '349901000'

const home = mkdtempSync(join(tmpdir(), 'bihuan-bench-rollup-'))
const launched = await launchPostgres({ home, say: () => {}, forTests: true })
if (isRefusal(launched) || !('stop' in launched)) throw new Error('no PostgreSQL for the bench')
const { host, port, superuser: user, password, stop } = launched

const asking = async <T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ host, port, user, password, database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Two towns of ten villages; `n` counts through clauses, villages, trades, periods and days of delivery. */
const fill = (database: string, duties: number) =>
  asking(database, async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(`insert into place (code, name_zh, name_en)
      select code, code, code from (values ('${hexi}'), ('${yunling}')) as town (code)
      union all select town || lpad((200 + n)::text, 3, '0'), '村', 'village'
        from (values ('${hexi}'), ('${yunling}')) as of (town), generate_series(1, 10) as n`)
    // Only what a roll-up could walk over: the rows and their key.
    for (const name of ['duty_by_clause', 'duty_by_debtor', 'duty_by_handler'])
      await client.query(`drop index if exists ${name}`)
    await client.query('alter table duty drop constraint duty_key_once')
    await client.query(
      `insert into duty (town, id, key, plan, plan_version, clause, rule, kind, sector, debtor, occasion, area, party,
          first_on, due_on, soon_on, why, state, delivered_on, issue)
        select town, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, i::text, $1, 1,
          ($2::text[])[1 + n % $3], 'rule', 'enterprise', ($4::text[])[1 + n / 7 % 6], nobody, n::text,
          town || lpad((201 + n / 3 % 10)::text, 3, '0'), nobody,
          first, first + 30, first + 23, '{}', case when n % 5 = 0 then 'open' else 'delivered' end,
          case when n % 5 = 0 then null else first + n / 11 % 40 end, nobody
        from generate_series(0, $5::int - 1) as i,
          lateral (select i % $6::int as n) as a,
          lateral (select case when n % 2 = 0 then '${hexi}' else '${yunling}' end as town,
            date '2025-07-01' + (n / 13 % 24) * 30 as first,
            '00000000-0000-7000-8000-000000000001'::uuid as nobody) as b`,
      [
        plan.id,
        clauses.map(({ id }) => id),
        clauses.length,
        ['wood', 'food', 'storage', 'textile', 'machinery', 'hazmat'],
        duties,
        buckets,
      ],
    )
    await client.query(`insert into duty_tally (town, area, plan, clause, rule, kind, sector, first_on, due_on, soon_on,
        delivered_on, count)
      select town, area, plan, clause, rule, kind, sector, first_on, due_on, soon_on,
        coalesce(delivered_on, 'infinity'), count(*)
      from duty group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`)
    await client.query('vacuum analyze duty')
    await client.query('vacuum analyze duty_tally')
    const { rows } = await client.query<{ duties: number; buckets: number }>(
      'select sum(count)::int as duties, count(*)::int as buckets from duty_tally',
    )
    return rows[0]
  })

const signer: Signer = {
  ...{ town: district, account: '00000000-0000-7000-8000-000000000002', person: '区' },
  ...{ roles: ['district'], party: null, handler: null, reach: ['349901'], session: null },
}

const openHouse = async (database: string, duties: number) => {
  await asking('postgres', (client) => client.query(`create database ${database}`))
  const login = { host, port, user, password, database }
  await ensureRoles(login, testRoles, { app: testRoles.app, portal: testRoles.portal })
  await migrate(login, testRoles, readMigrations(join(root, 'server', 'migrations')))
  const began = performance.now()
  const held = await fill(database, duties)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stdout.write(
    `${database}: ${held?.duties} duties in ${held?.buckets} buckets, filled in ${seconds} s\n`,
  )
  const app = await openDatabase({ ...login, user: testRoles.app, password: testRoles.app }, 2)
  const desk = openDesk({ database: app, sealer: sealerOf([testKey]), clock: () => morning })
  return { read: (work: (desk: Reader) => Promise<unknown>) => desk.read(signer, 'zh', work), app }
}

const questions: Record<string, (desk: Reader) => Promise<unknown>> = {
  'towns by clause': (desk) => compareTowns(desk, plan, {}),
  'towns by village': (desk) => compareTowns(desk, plan, { by: 'village' }),
  'towns by sector': (desk) => compareTowns(desk, plan, { by: 'sector' }),
  'one town opened': (desk) => viewTown(desk, plan, { town: hexi }),
}

const spent = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

try {
  const small = await openHouse('few', few)
  const large = await openHouse('many', many)
  let worst = 0
  for (const [name, question] of Object.entries(questions)) {
    const [a, b]: [number[], number[]] = [[], []]
    for (let round = -3; round < rounds; round++) {
      const times = [
        await spent(() => small.read(question)),
        await spent(() => large.read(question)),
      ] as const
      if (round >= 0) {
        a.push(times[0])
        b.push(times[1])
      }
    }
    const ratio = median(b) / median(a)
    worst = Math.max(worst, ratio)
    process.stdout.write(
      `${name}: few ${median(a).toFixed(1)} ms, many ${median(b).toFixed(1)} ms, ratio ${ratio.toFixed(2)}\n`,
    )
  }
  await small.app.close()
  await large.app.close()
  process.stdout.write(`worst ratio ${worst.toFixed(2)}, limit ${limit}\n`)
  if (worst > limit) process.exitCode = 1
} finally {
  await stop()
  rmSync(home, { recursive: true, force: true })
}
