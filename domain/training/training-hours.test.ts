import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { trainingHours } from './training-hours.ts'

const book = shippedLaws()
const run = (input: object) => trainingHours.run({ on: '2023-03-01', ...input }, book)

describe('class hours', () => {
  test.each([
    ['principal', 'high-risk', 'initial', '48'],
    ['safety-manager', 'high-risk', 'yearly', '16'],
    ['principal', 'other', 'initial', '32'],
    ['safety-manager', 'other', 'yearly', '12'],
    ['principal', 'construction', 'initial', '32'],
    ['worker', 'high-risk', 'initial', '72'],
    ['worker', 'high-risk', 'yearly', '20'],
    ['worker', 'other', 'initial', '24'],
    ['worker', 'other', 'yearly', '8'],
    ['worker', 'construction', 'initial', '32'],
    ['worker', 'construction', 'yearly', '20'],
  ])('%s, %s, %s: %s', (who, sector, occasion, hours) => {
    expect(run({ who, sector, occasion })).toMatchObject({ result: { hours } })
  })

  test('what is missing is the rest, never less than nothing', () => {
    const worker = { who: 'worker', sector: 'other', occasion: 'initial' }
    expect(run({ ...worker, done: 23.5 })).toMatchObject({
      result: { missing: '0.5', isDone: false, levels: ['plant', 'workshop', 'team'] },
    })
    expect(run({ ...worker, done: 24 })).toMatchObject({ result: { missing: '0', isDone: true } })
    expect(run({ ...worker, done: 30 })).toMatchObject({ result: { missing: '0', isDone: true } })
  })
})

describe('other occasions', () => {
  const back = (monthsOff: number | string, on = '2023-03-01') =>
    trainingHours.run({ on, who: 'worker', sector: 'other', occasion: 'return', monthsOff }, book)

  test("time off is judged by the plan's six months once the plan is in force, by the law's year before", () => {
    expect(back(6)).toMatchObject({ result: { isNeeded: true, levels: ['workshop', 'team'] } })
    expect(back('5.9')).toMatchObject({ result: { isNeeded: false } })
    expect(back(6, '2023-01-18')).toMatchObject({ result: { isNeeded: false } })
    expect(back(12, '2023-01-18')).toMatchObject({ result: { isNeeded: true } })
  })

  test('the working shows both limits side by side', () => {
    expect(back(8)).toMatchObject({
      working: [{ value: '12' }, { value: '6', source: { confidence: 'P' } }, {}, {}],
    })
  })

  test('a transfer repeats the two lower levels; four-new has no hours', () => {
    expect(run({ who: 'worker', sector: 'other', occasion: 'transfer' })).toMatchObject({
      result: { levels: ['workshop', 'team'] },
    })
    expect(run({ who: 'worker', sector: 'other', occasion: 'four-new' })).toMatchObject({
      result: { isNeeded: true, levels: [] },
    })
  })

  test('months off are asked for, and an unknown year is refused', () => {
    expect(run({ who: 'worker', sector: 'other', occasion: 'return' })).toMatchObject({ field: 'monthsOff' })
    expect(back(6, '2014-01-01')).toMatchObject({ refused: 'law.outside-known-dates' })
  })

  test('a special-operations worker is trained like any worker, and before the review of the certificate', () => {
    const asked = (input: object) =>
      trainingHours.run(
        { on: '2023-06-01', who: 'special-operator', sector: 'other', ...input },
        shippedLaws(),
      )
    expect(asked({ occasion: 'review', done: '7.5' })).toMatchObject({
      result: { hours: '8', missing: '0.5', isDone: false, levels: [] },
    })
    expect(asked({ occasion: 'initial' })).toMatchObject({
      result: { hours: '24', levels: ['plant', 'workshop', 'team'] },
    })
    expect(asked({ occasion: 'review', who: 'principal' })).toMatchObject({
      problems: [{ field: 'who', allowed: ['special-operator'] }],
    })
  })
})
