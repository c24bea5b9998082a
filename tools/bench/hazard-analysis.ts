import { periodNamed } from '@bihuan/domain/duties/period.ts'
import { readShippedLists } from '@bihuan/server/checklists/shipped.ts'
import { openDesk, type Signer, systemSigner } from '@bihuan/server/frame/desk.ts'
import { viewAnalysis } from '@bihuan/server/hazards/analysis-views.ts'
import { benchMorning, benchSealer } from '@bihuan/server/testing/record-house.ts'
import pg from 'pg'
import { openThrowAway } from './throw-away.ts'
import { root } from './turns.ts'

/**
 * The analysis of a town with 10,000, 1,000,000 and 10,000,000 hazards over five years: the 95th of a hundred in
 * milliseconds, and the ratio of the last to the first. The counts are made by the same procedure that folds them, from
 * made-up hazards that are not kept as rows. Of the larger towns one in ten and one in fifty is counted one by one and the
 * numbers are then multiplied: by then most rows of the counts are there, and how many is printed.
 *   npx tsx tools/bench/hazard-analysis.ts
 */
const sizes = [
  { town: '349909101', counted: 10_000, times: 1 },
  { town: '349909102', counted: 100_000, times: 10 },
  { town: '349909103', counted: 200_000, times: 50 },
]
const limit = 2
const turns = 40
const chunk = 20_000

const made = `do $do$ declare changes hazard_change[]; begin changes := (select array_agg(row($1::text, gen_random_uuid(), 1,
    $1 || lpad((201 + n % 13)::text, 3, '0'), md5((n % 2000)::text)::uuid, null, null,
    (array['wood', 'gas', 'food', 'retail', 'catering', 'machinery', 'storage', 'school'])[1 + n % 8],
    (array['B01', 'B03', 'B04', 'B07', 'S01', 'S02', 'S03', 'S05', 'S07', 'S08', 'S11', 'S12'])[1 + (n * 7 % 12)::int],
    (array['self-check', 'worker', 'department', 'random-draw', 'village', 'expert', 'tip'])[1 + (n * 11 % 7)::int],
    case when random() < 0.03 then 'major' else 'general' end, case when is_open then 'rectifying' else 'struck-off' end,
    seen, seen + 30, case when not is_open then seen + took end, case when not is_open then seen + took end,
    random() < 0.2)::hazard_change)
  from (select n, seen, took, seen + took > date '2026-06-12' or random() < 0.02 as is_open
    from (select n, date '2021-06-13' + (random() * 1825)::int as seen, (power(random(), 3) * 120)::int as took
      from generate_series($2::bigint, $3::bigint) n) f) h); call add_hazard_counts(changes); end $do$`

const fill = async (client: pg.Client, { town, counted, times }: (typeof sizes)[number]) => {
  for (let from = 1; from <= counted; from += chunk)
    await client.query(
      made
        .replaceAll('$1', `'${town}'`)
        .replace('$2', String(from))
        .replace('$3', String(Math.min(from + chunk - 1, counted))),
    )
  if (times > 1)
    await client.query(
      `update hazard_tally set count = count * ${times}, days = days * ${times}, repeats = repeats * ${times} where town = '${town}'`,
    )
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
const say = (line: string) => process.stdout.write(`${line}\n`)

const measured = async (): Promise<number> => {
  const { owner, app, close } = await openThrowAway(root)
  const client = new pg.Client(owner)
  await client.connect()
  try {
    for (const size of sizes) await fill(client, size)
    await client.query('vacuum analyze hazard_tally')
    const desk = openDesk({ database: app, sealer: benchSealer, clock: () => benchMorning })
    const content = readShippedLists(root).hazards
    const period = periodNamed('2026')
    if (period === undefined) throw new Error('no such period')
    const show = (signer: Signer) =>
      desk.read(signer, 'zh', (at) => viewAnalysis(at, content, period, undefined))
    const results: number[] = []
    for (const { town, counted, times } of sizes) {
      const [rows] = (
        await client.query(`select count(*)::int as n from hazard_tally where town = '${town}'`)
      ).rows
      const signer = systemSigner(town)
      const found = await show(signer)
      const took: number[] = []
      for (let turn = 0; turn < turns + 10; turn++) {
        const began = performance.now()
        await show(signer)
        if (turn >= 10) took.push(performance.now() - began)
      }
      results.push(p95(took))
      say(
        `${counted * times} hazards, ${rows.n} rows of counts, ${found.all.found} found this year: p95 ${p95(took).toFixed(1)} ms`,
      )
    }
    const ratio = (results.at(-1) ?? 0) / (results[0] ?? 1)
    say(`ten million against ten thousand: ratio ${ratio.toFixed(2)}, limit ${limit}`)
    return ratio <= limit ? 0 : 1
  } finally {
    await client.end()
    await close()
  }
}

process.exitCode = await measured()
