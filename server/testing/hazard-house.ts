import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { benchTown, openRecordHouse, type RecordHouse } from './record-house.ts'

/**
 * The town of the records with so many hazards of the same 500 firms over three and a half years; they are written by
 * the owner, past every check, and a later run finds them again.
 */
export const openHazardHouse = async (root: string, home: string, hazards: number): Promise<RecordHouse> => {
  const house = await openRecordHouse(root, home, 1000)
  const mark = join(home, `filled-hazards-${hazards}`)
  if (existsSync(mark)) return house
  const client = new pg.Client({ ...house.owner, ssl: false })
  await client.connect()
  await client.query(rows, [hazards])
  await client.query('vacuum (analyze) hazard')
  await client.end()
  writeFileSync(mark, '')
  return house
}

const day = `(date '2023-01-01' + (n * 1250 / $1::bigint)::int)`

/** One in twenty is open, one in fifty is major; words as long as people write, one in two hundred of ammonia. */
const rows = `insert into hazard (town, id, year, number, area, party, handler, stage, is_open, grade, source, class, ban,
    found_on, due_on, town_due_on, ended_on, is_listed, is_suspended, search, state, reported_at, changed_at)
  select p.town, ('0190d000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 2023, n, p.area, p.id, p.handler,
    stage, stage <> 'struck-off', grade, source, class, null, ${day}, ${day} + 15, null,
    case when stage = 'struck-off' then ${day} + 9 end, false, false,
    lower(p.name || E'\\n' || what || E'\\n' || '一号车间' || E'\\n' || what),
    jsonb_build_object('stage', stage, 'party', p.id, 'source', source, 'what', what, 'place', '一号车间', 'foundOn', ${day},
      'photos', '[]'::jsonb, 'after', '[]'::jsonb, 'funds', '[]'::jsonb, 'safeguards', '[]'::jsonb, 'published', '[]'::jsonb,
      'failedReviews', 0, 'five', jsonb_build_object('measures', what, 'deadline', ${day} + 15),
      'found', jsonb_build_object('account', p.id, 'at', 0, 'on', ${day}), 'grade', grade, 'class', class),
    0, 0
  from generate_series(1, $1::bigint) n
    cross join lateral (select case when n % 20 = 0 then 'rectifying' else 'struck-off' end as stage,
      case when n % 50 = 0 then 'major' else 'general' end as grade,
      (array['self-check', 'department', 'village', 'expert'])[1 + n % 4] as source,
      (array['S05', 'S06', 'S09', 'B02'])[1 + n % 4] as class,
      case when n % 200 = 0 then '液氨管道法兰渗漏，第' else '配电箱没有门，接线裸露，第' end || n || '处' as what) w
    join party p on p.town = '${benchTown}' and p.id = ('0190b000-0000-7000-8000-' || lpad(to_hex(1 + (n * 7919) % 500), 12, '0'))::uuid`
