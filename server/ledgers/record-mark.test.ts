import { ledgers } from '@bihuan/contract/ledgers.ts'
import { fingerprintOf, readRecordMark } from '@bihuan/domain/documents/mark.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { squareIn } from '../testing/pictures.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

const origin = 'https://anquan.example'

test('the square of a printed record leads back to it and holds the first of its digest', async () => {
  const officer = await town.signIn('officer')
  const record = (await officer.does(ledgers.list, {})).records[0]?.id ?? ''
  const shown = await officer.does(ledgers.show, { record, origin })
  const text = await squareIn(Buffer.from(shown.mark ?? ''))
  expect(text.startsWith(`${origin}/records/${record}#`)).toBe(true)
  expect(readRecordMark(text)).toEqual({ record, town: hexi, fingerprint: fingerprintOf(shown.commitment) })
  expect((await officer.does(ledgers.show, { record })).mark).toBeNull()
  expect(readRecordMark(text.replace('/records/', '/documents/'))).toBeUndefined()
})

test('a record whose values were changed behind the journal no longer has the digest of its print', async () => {
  const officer = await town.signIn('officer')
  const record = (await officer.does(ledgers.list, {})).records[0]?.id ?? ''
  const before = await officer.does(ledgers.show, { record, origin })
  await town.query(`update record set values = values || '{"note":"x"}' where town = $1 and id = $2`, [
    hexi,
    record,
  ])
  const after = await officer.does(ledgers.show, { record, origin })
  expect(fingerprintOf(after.commitment)).not.toBe(fingerprintOf(before.commitment))
})
