import { duties } from '@bihuan/contract/duties.ts'
import { dutyHazards } from '@bihuan/contract/duty-hazards.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

test('a hazard that a firm found itself stands behind its self-check of the month, and behind no drill', async () => {
  const firm = await town.signIn('enterprise')
  const mine = (await firm.does(duties.mine, {})).duties
  const idOf = (ledger: string) =>
    mine.find((row) => row.ledger === ledger && row.due >= today && row.first <= today)?.id ?? ''
  const before = await firm.does(dutyHazards.behind, { duty: idOf('self-check') })
  const values = { what: '砂带机没有罩', place: '一车间', foundOn: today, source: 'self-check', photos: [] }
  const { id } = await firm.does(hazards.report, { values, signature: demoSignature('behind') })
  const after = await firm.does(dutyHazards.behind, { duty: idOf('self-check') })
  expect(after.behind?.hazards[0]?.id).toBe(id)
  expect(after.behind?.hazards).toHaveLength((before.behind?.hazards.length ?? 0) + 1)
  const listed = await firm.does(hazards.list, after.behind?.opens as never)
  expect(listed.hazards.map((row) => row.id)).toEqual(after.behind?.hazards.map((row) => row.id))
  const drill = mine.find(({ ledger }) => ledger === 'drill')?.id ?? ''
  expect((await firm.does(dutyHazards.behind, { duty: drill })).behind).toBeNull()
})
