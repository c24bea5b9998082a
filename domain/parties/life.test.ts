import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { closed, reopened, wrongDates } from './life.ts'
import { type Life, type PartyStatus, statusOn } from './status.ts'

const mill: Life = { since: '2020-03-01', until: null, suspendedFrom: null, suspendedTo: null }
const lifeOf = (outcome: Life | object): Life => {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome as Life
}
const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays('2026-06-12', days))

describe('a party that closes', () => {
  test('is there on its last day and gone on the next', () => {
    const life = lifeOf(closed(mill, '2026-05-23'))
    expect(statusOn(life, '2026-05-23')).toBe('open')
    expect(statusOn(life, '2026-05-24')).toBe('closed')
  })

  test('cannot close twice, before it began, or on a day that does not exist', () => {
    expect(closed(lifeOf(closed(mill, '2026-05-23')), '2026-05-24')).toMatchObject({
      refused: 'party.already-closed',
      because: { until: '2026-05-23' },
    })
    expect(closed(mill, '2020-02-29')).toMatchObject({ refused: 'party.closed-too-early', field: 'on' })
    expect(closed(mill, '2026-02-30')).toMatchObject({ refused: 'party.no-such-day' })
  })

  test('and reopens later was suspended in between, on those days and no other', () => {
    const met = new Set<PartyStatus>()
    fc.assert(
      fc.property(day, day, day, (until, on, asked) => {
        const again = reopened(lifeOf(closed(mill, until)), on)
        if (on <= until) expect(again).toMatchObject({ refused: 'party.reopened-too-early' })
        else {
          const status = statusOn(lifeOf(again), asked)
          met.add(status)
          expect(status).toBe(asked > until && asked < on ? 'suspended' : 'open')
          expect(wrongDates(lifeOf(again))).toBeUndefined()
        }
      }),
    )
    expect([...met].sort()).toEqual(['open', 'suspended'])
  })

  test('has nothing to reopen while it is open', () => {
    expect(reopened(mill, '2026-06-12')).toMatchObject({ refused: 'party.not-closed' })
  })
})

test('a party that will begin is not there yet', () => {
  expect(statusOn({ ...mill, since: '2026-07-01' }, '2026-06-30')).toBe('coming')
})
