import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passwordsOf } from '../accounts/password.ts'
import { verifyJournal } from '../archive/verify.ts'
import { openPool } from '../frame/database.ts'
import { sealerOf } from '../frame/seal.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { forgetfulBlobs } from '../photos/blobs.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { morning, testKey } from '../testing/known.ts'
import { openClone } from '../testing/town.ts'
import { seedDemo } from './seed.ts'

const root = resolve(import.meta.dirname, '../..')

const seeded = async () => {
  const clone = await openClone('bare')
  const pool = openPool(clone.owner, 1)
  const laws = readShippedLaws(root)
  await seedDemo({
    house: { app: clone.app, takeStock: async () => void (await pool.query('analyze')) },
    sealer: sealerOf([testKey]),
    passwords: await passwordsOf('light'),
    blobs: forgetfulBlobs,
    ...{ laws, plan: readShippedPlan(root, laws), root, size: 'small' as const },
    clock: () => morning,
  })
  const ask = async <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await pool.query<R>(sql, [...values])).rows
  return { ask, close: () => pool.end().then(clone.close) }
}

/** Salts differ from one loading to the next, and with them digests and whatever is sealed. */
const sameEveryTime = {
  record: 'id, kind, number, values, filed_at, filed_on, late_days',
  duty: 'id, key, state, delivered_on, lapses_on, record, version',
  duty_tally: 'area, clause, rule, kind, sector, due_on, delivered_on, lapses_on, count',
  evidence: 'duty, record, late_days, linked_at',
  hazard: 'id, number, stage, found_on, due_on',
  person: 'id, name',
  snap: 'id, stage, said_on, due_on',
  photo: 'id, digest, uploaded_at',
  document: 'id, code, issued_at',
  journal: 'file, seq, at, act, signer',
}

type Loaded = Awaited<ReturnType<typeof seeded>>

describe('the demo', () => {
  let one: Loaded
  let other: Loaded
  beforeAll(async () => {
    ;[one, other] = await Promise.all([seeded(), seeded()])
  }, 120_000)
  afterAll(() => Promise.all([one.close(), other.close()]))

  test.each(Object.entries(sameEveryTime))('has the same rows of %s every time', async (table, columns) => {
    const asked = `select count(*)::int as rows, md5(string_agg(it::text, ';' order by it::text)) as digest
      from (select town, ${columns} from ${table}) as it`
    const [rows] = await one.ask<{ rows: number }>(asked)
    expect(rows?.rows).toBeGreaterThan(0)
    expect(await other.ask(asked)).toEqual([rows])
  })

  test('has whole chains, and acts on the days that they tell of', async () => {
    const verdict = await verifyJournal((sql, values) => one.ask<never>(sql, values))
    expect(verdict.broken).toEqual([])
    expect(verdict.entries).toBeGreaterThan(1000)
    const [days] = await one.ask<{ told: number }>(
      `select count(distinct at)::int as told from journal where act = 'record.filed'`,
    )
    expect(days?.told).toBeGreaterThan(30)
    const misdated = await one.ask(`select 1 from journal j join record r on r.town = j.town and r.id = j.file
      where j.act = 'record.filed' and j.at <> r.filed_at`)
    expect(misdated).toEqual([])
  })

  test('is written many rows at once, and not each in a transaction of its own', async () => {
    const [counted] = await one.ask<Record<'records' | 'written' | 'acts' | 'signed', number>>(
      `select count(*)::int as records, count(distinct xmin::text)::int as written,
         (select count(*) from journal)::int as acts, (select count(distinct xmin::text) from journal)::int as signed
        from record`,
    )
    const { records = 0, written = 0, acts = 0, signed = 0 } = counted ?? {}
    expect(records).toBeGreaterThan(200)
    expect(written).toBeLessThanOrEqual(records / 20)
    expect(signed).toBeLessThanOrEqual(acts / 5)
  })
})
