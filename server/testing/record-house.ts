import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import pg from 'pg'
import { passwordsOf } from '../accounts/password.ts'
import { seedDemo } from '../demo/seed.ts'
import type { Login } from '../frame/database.ts'
import { rolePasswords } from '../frame/home.ts'
import { sealerOf } from '../frame/seal.ts'
import { openStoreHouse, type StoreHouse } from '../frame/store-house.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { forgetfulBlobs } from '../photos/blobs.ts'
import { readShippedPlan } from '../plans/shipped.ts'

export const benchTown = '349901101'
export const benchSealer = sealerOf([Buffer.alloc(32, 7)])
/** Ten in the morning of 12 June 2026, in China. */
export const benchMorning = Date.UTC(2026, 5, 12, 2)

export type RecordHouse = StoreHouse & { login: Login }

/**
 * A town with so many drills of 500 firms over three and a half years, in a folder of its own that later runs find
 * again. The demo's people and plan are there; the drills are written by the owner, past every check.
 */
export const openRecordHouse = async (root: string, home: string, records: number): Promise<RecordHouse> => {
  const roles = { app: 'bihuan_bench_app', portal: 'bihuan_bench_portal' }
  const opened = await openStoreHouse({ home, root, databaseUrl: undefined, roles, say: () => {} })
  if (isRefusal(opened)) throw new Error(opened.refused)
  const login = { ...opened.owner, user: roles.app, password: rolePasswords(home).app }
  const house: RecordHouse = { ...opened, login }
  const mark = join(home, `filled-${records}`)
  if (existsSync(mark)) return house
  const laws = readShippedLaws(root)
  const plan = readShippedPlan(root, laws)
  const passwords = await passwordsOf('light')
  await seedDemo({
    house,
    sealer: benchSealer,
    passwords,
    plan,
    laws,
    blobs: forgetfulBlobs,
    clock: () => benchMorning,
    root,
    size: 'small',
  })
  await fill(house.owner, records)
  writeFileSync(mark, '')
  return house
}

const fill = async (owner: StoreHouse['owner'], records: number) => {
  const client = new pg.Client({ ...owner, ssl: false })
  await client.connect()
  for (const sql of [firms, drills, facets]) await client.query(sql, sql === firms ? [] : [records])
  for (const table of ['party', 'record', 'facet']) await client.query(`vacuum (analyze) ${table}`)
  await client.end()
}

const firms = `insert into party (town, id, kind, name, area, party, handler, since, attributes, changed_by, changed_by_name, changed_at)
  select p.town, g.id, 'enterprise', '量测企业第' || n || '号有限公司', '34990110120' || (1 + n % 3), g.id, p.handler, p.since, '{}',
    p.changed_by, '', 0
  from (select n, ('0190b000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(1, 500) n) g,
    lateral (select * from party where town = '${benchTown}' and kind = 'enterprise' order by id limit 1) p`

const day = `(date '2023-01-01' + (n * 1250 / $1::bigint)::int)`

/** About as long as people write: a name, a place, three paragraphs. One in two hundred speaks of ammonia. */
const drills = `insert into record (town, id, kind, version, number, area, party, handler, values, search, salt, signature,
    happened_on, filed_on, filed_at, filed_by, filed_by_name, late_days, backdated)
  select p.town, ('0190c000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'drill', 1, 20270000000 + n, p.area, p.id, p.handler,
    jsonb_build_object('heldOn', ${day}, 'manner', case when n % 10 = 0 then 'tabletop' else 'live' end,
      'scope', (array['onsite', 'special', 'comprehensive'])[1 + n % 3], 'planTested', plan, 'place', '一号车间', 'commander', '厂长',
      'people', 10 + n % 90, 'course', story, 'evaluation', story, 'summary', plan),
    lower(p.name || E'\\n' || '2026-' || n || E'\\n' || plan || E'\\n' || story || E'\\n' || story),
    md5(n::text), jsonb_build_object('strokes', '[[{"x":1,"y":1,"t":0}]]'::jsonb), ${day}, ${day} + 2, 0, p.id, '某人',
    (n % 20 = 0)::int * 3, false
  from generate_series(1, $1::bigint) n
    cross join lateral (select case when n % 200 = 0 then '液氨泄漏处置方案' else '车间火灾现场处置方案' end as plan,
      '模拟设备起火，班组长报警、断电、疏散，义务消防队出水，清点人数，十五分钟结束；个别人员不熟悉集合点，第' || n || '次。' as story) w
    join party p on p.town = '${benchTown}' and p.id = ('0190b000-0000-7000-8000-' || lpad(to_hex(1 + (n * 7919) % 500), 12, '0'))::uuid`

const facets = `insert into facet (town, kind, field, value, happened_on, record, area, party, handler)
  select town, kind, field, values->>field, happened_on, id, area, party, handler
  from record, unnest(array['manner', 'scope']) as field where $1::bigint > 0 and values ? field and salt = md5((number - 20270000000)::text)`
