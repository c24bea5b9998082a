import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { demoSignature, demoValues } from '../demo/records.ts'
import type { DutyFile } from '../duties/store.ts'
import { ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { hexi, today } from '../testing/known.ts'
import { proofOf } from '../testing/proof.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { draftOf } from './draft.ts'
import { openDutyBook } from './duty-book.ts'
import { fileRecord } from './file-record.ts'
import { ledgerOf, shippedLedgers } from './known-ledgers.ts'
import { type Reckoned, writeFilings } from './write-filings.ts'

let single: TestTown
let together: TestTown
beforeAll(async () => {
  single = await openTestTown()
  together = await openTestTown()
})
afterAll(async () => {
  await single.close()
  await together.close()
})

const { root } = inject('cluster')
const ruleOf = ruleFinder(readShippedPlan(root, readShippedLaws(root)))

const owedIn = (town: TestTown) =>
  town.desk.read(systemSigner(hexi), 'zh', (desk) =>
    desk.rows
      .selectFrom('duty')
      .innerJoin('party', 'party.id', 'duty.debtor')
      .selectAll('duty')
      .select('party.name as debtor_name')
      .where('state', '=', 'open')
      .where('first_on', '<=', today)
      .where('due_on', '>=', today)
      .where('duty.kind', '=', 'enterprise')
      .orderBy('duty.key')
      .limit(60)
      .execute(),
  )

const valuesFor = (duty: DutyFile) => {
  const evidence = ruleOf(duty)?.rule.evidence
  return evidence && demoValues(evidence.ledger, duty.key, today, 20, evidence.with)
}

const fileOneByOne = async (town: TestTown, duties: Awaited<ReturnType<typeof owedIn>>) => {
  for (const duty of duties) {
    const signer = { ...systemSigner(hexi, idOfName(duty.debtor)), person: '沈敏', party: duty.debtor }
    const filing = { duty: duty.id, values: valuesFor(duty) ?? {}, signature: demoSignature(duty.key) }
    const filed = await town.desk.write(signer, 'zh', (desk) => fileRecord(filing, desk, ruleOf))
    if (isRefusal(filed)) expect(filed.refused).toBe('duty.already-delivered')
  }
}

const fileAtOnce = async (town: TestTown, duties: Awaited<ReturnType<typeof owedIn>>) => {
  const all = await town.desk.read(systemSigner(hexi), 'zh', (desk) =>
    desk.rows.selectFrom('duty').selectAll().orderBy('id').execute(),
  )
  const book = openDutyBook(all, ruleOf)
  const reckoned = duties.flatMap((duty): Reckoned[] => {
    const ledger = ledgerOf(shippedLedgers, ruleOf(duty)?.rule.evidence.ledger ?? '')
    if (ledger === undefined) throw new Error('no ledger')
    const party = { id: duty.debtor, name: duty.debtor_name, area: duty.area, handler: duty.handler }
    const draft = draftOf({ today }, ledger, party, valuesFor(duty) ?? {}, demoSignature(duty.key))
    if (isRefusal(draft)) throw new Error(JSON.stringify(draft))
    const links = book.file(draft, today, duty.id)
    if (!isRefusal(links)) return [{ draft, links, by: { account: idOfName(duty.debtor), person: '沈敏' } }]
    expect(links.refused).toBe('duty.already-delivered')
    return []
  })
  return town.desk.write(systemSigner(hexi), 'zh', (desk) => writeFilings(desk, reckoned))
}

/** Everything but what chance or the hour decides: identifiers of records, salts, seals and what is hashed of them. */
const rowsOf = async (town: TestTown) => ({
  records: await town.query(
    `select kind, version, number, revision, status, area, party, handler, values, search, signature, happened_on, filed_on,
      filed_by, filed_by_name, entered_for, late_days, backdated from record order by kind, filed_on, number`,
  ),
  facets: await town.query(
    `select f.kind, r.number, r.filed_on, f.field, f.value, f.happened_on, f.live, f.area, f.party, f.handler from facet f
      join record r on r.town = f.town and r.id = f.record order by 1, 2, 3, 4, 5`,
  ),
  duties: await town.query(
    `select d.id, d.state, d.happened_on, d.delivered_on, d.lapses_on, d.renew_on, d.version, r.kind, r.number from duty d
      left join record r on r.town = d.town and r.id = d.record order by d.id`,
  ),
  evidence: await town.query(
    `select e.duty, r.kind, r.number, e.area, e.party, e.handler, e.plan_version, e.late_days, e.backdated, e.because, e.ended_at,
      e.lapses_on, e.renew_on from evidence e join record r on r.town = e.town and r.id = e.record order by 1, 2, 3`,
  ),
  tally: await town.query(
    `select town, area, plan, clause, rule, kind, sector, first_on, due_on, soon_on, delivered_on, lapses_on, renew_on, count
      from duty_tally where count > 0 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`,
  ),
  numbers: await town.query('select * from ledger_number order by town, kind, year'),
  acts: await town.query(
    `select act, body - 'commitment' - 'record' as body, area, party, handler from journal order by act, body::text, party`,
  ),
})

test('records filed together leave the rows, counts and chains that they leave one by one', async () => {
  const duties = await owedIn(single)
  await fileOneByOne(single, duties)
  const filed = await fileAtOnce(together, await owedIn(together))
  expect(filed.length).toBeGreaterThan(20)
  expect(new Set(filed.map(({ record }) => record.kind)).size).toBeGreaterThan(3)
  expect(filed.some(({ links }) => links.length > 1)).toBe(true)

  const [one, other] = [await rowsOf(single), await rowsOf(together)]
  for (const name of ['records', 'facets', 'duties', 'evidence', 'tally', 'numbers'] as const)
    expect(other[name], name).toEqual(one[name])
  const sorted = (acts: object[]) => acts.map((act) => JSON.stringify(act)).sort()
  expect(sorted(other.acts)).toEqual(sorted(one.acts))
  const verdict = await proofOf(together)
  expect(verdict.broken).toEqual([])
  expect(verdict.entries).toBe(other.acts.length)
}, 240_000)
