import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { atLeast, compare, exact, times } from '../law/exact.ts'
import { accidentClass } from './accident-class.ts'
import { dailyPenalty } from './daily-penalty.ts'
import { lateFee } from './late-fee.ts'

const book = shippedLaws()

describe('the class of an accident', () => {
  const classed = (deaths: number, injured: number, loss: number | string) =>
    accidentClass.run({ on: '2023-03-01', deaths, injured, loss }, book)

  test.each([
    [1, 0, 0, 'general'],
    [2, 9, 9_999_999, 'general'],
    [3, 0, 0, 'larger'],
    [0, 10, 0, 'larger'],
    [0, 0, 10_000_000, 'larger'],
    [9, 49, 49_999_999, 'larger'],
    [10, 0, 0, 'major'],
    [0, 50, 0, 'major'],
    [0, 0, 50_000_000, 'major'],
    [29, 99, 99_999_999, 'major'],
    [30, 0, 0, 'extraordinary'],
    [0, 100, 0, 'extraordinary'],
    [0, 0, 100_000_000, 'extraordinary'],
    [1, 12, 5_000_000, 'larger'],
  ])('%i dead, %i injured, %i yuan: %s', (deaths, injured, loss, expected) => {
    expect(classed(deaths, injured, loss)).toMatchObject({ result: { class: expected } })
  })

  test('a fen decides exactly', () => {
    expect(classed(0, 0, '9999999.99')).toMatchObject({ result: { class: 'general' } })
  })

  test('nothing at all is no accident', () => {
    expect(classed(0, 0, 0)).toMatchObject({
      refused: 'calc.bad-input',
      problems: [{ field: 'deaths' }, {}, {}],
    })
  })

  test('the clocks follow class and kind', () => {
    expect(classed(1, 0, 0)).toMatchObject({
      result: {
        unitReportsWithinHours: '1',
        governmentReportsWithinHours: '2',
        supplementWithinDays: '30',
        replyWithinDays: '15',
      },
    })
    expect(
      accidentClass.run({ on: '2023-03-01', kind: 'fire', deaths: 30, injured: 0, loss: 0 }, book),
    ).toMatchObject({
      result: {
        supplementWithinDays: '7',
        replyWithinDays: '30',
        inquiryWithinDays: '60',
        decidedBy: ['deaths'],
      },
    })
  })

  test('more of anything is never a lesser class', () => {
    const order = ['general', 'larger', 'major', 'extraordinary']
    const rank = (answer: ReturnType<typeof classed>) =>
      isRefusal(answer) ? -1 : order.indexOf((answer.result as { class: string }).class)
    fc.assert(
      fc.property(fc.nat(40), fc.nat(120), fc.nat(120_000_000), fc.nat(40), (deaths, injured, loss, more) => {
        fc.pre(deaths + injured + loss > 0)
        return (
          rank(classed(deaths + more, injured + more, loss + more)) >= rank(classed(deaths, injured, loss))
        )
      }),
    )
  })
})

describe('a fine paid late', () => {
  test('grows three percent a day', () => {
    expect(lateFee.run({ fine: 10_000, dueOn: '2023-03-10', paidOn: '2023-03-15' }, book)).toMatchObject({
      result: { daysLate: 5, surcharge: '1500', total: '11500', isCapped: false },
    })
  })

  test('never grows beyond itself', () => {
    const paid = (paidOn: string) => lateFee.run({ fine: 10_000, dueOn: '2023-03-10', paidOn }, book)
    expect(paid('2023-04-12')).toMatchObject({ result: { daysLate: 33, surcharge: '9900', isCapped: false } })
    expect(paid('2023-04-13')).toMatchObject({ result: { daysLate: 34, surcharge: '10000', isCapped: true } })
    expect(paid('2023-03-10')).toMatchObject({ result: { daysLate: 0, surcharge: '0', total: '10000' } })
  })

  test('is due fifteen days after service, past days of rest', () => {
    expect(lateFee.run({ fine: '333.33', servedOn: '2023-01-06', paidOn: '2023-02-01' }, book)).toMatchObject(
      {
        result: { dueOn: '2023-01-28', daysLate: 4, surcharge: '40' },
      },
    )
  })

  test('needs a day from which it is late', () => {
    expect(lateFee.run({ fine: 1, paidOn: '2023-02-01' }, book)).toMatchObject({ field: 'dueOn' })
    expect(lateFee.run({ fine: 1, dueOn: '2019-02-01', paidOn: '2019-03-01' }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })

  test('adds up exactly and keeps to its cap whatever the sums', () => {
    let cappedRuns = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        (fen, day, month) => {
          const fine = (fen / 100).toFixed(2)
          const paidOn = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const answer = lateFee.run({ fine, dueOn: '2023-12-15', paidOn }, book)
          if (isRefusal(answer)) throw new Error(answer.refused)
          const { surcharge, isCapped } = answer.result as { surcharge: string; isCapped: boolean }
          if (isCapped) cappedRuns += 1
          expect(atLeast(exact(fine), exact(surcharge))).toBe(true)
          if (isCapped) expect(compare(times(exact(fine), exact(1)), exact(surcharge))).toBe(0)
        },
      ),
    )
    expect(cappedRuns).toBeGreaterThan(20)
  })
})

describe('the daily penalty', () => {
  const input = { fine: 50_000, orderedOn: '2023-03-01', until: '2023-03-11' }

  test('begins on the day after the order, and its last day is a stated convention', () => {
    expect(dailyPenalty.run({ ...input, lastDay: 'same-day' }, book)).toMatchObject({
      result: {
        firstDay: '2023-03-02',
        lastDay: '2023-03-11',
        days: 10,
        continued: '500000',
        withOriginal: '550000',
      },
    })
    expect(dailyPenalty.run({ ...input, lastDay: 'day-before' }, book)).toMatchObject({
      result: { days: 9, continued: '450000' },
    })
    expect(dailyPenalty.run(input, book)).toMatchObject({
      problems: [{ field: 'lastDay', allowed: ['day-before', 'same-day'] }],
    })
  })

  test('is nothing on the day of the order and unknown to the older law', () => {
    expect(dailyPenalty.run({ ...input, until: '2023-03-01', lastDay: 'same-day' }, book)).toMatchObject({
      result: { days: 0, continued: '0' },
    })
    expect(dailyPenalty.run({ ...input, until: '2023-02-01', lastDay: 'same-day' }, book)).toMatchObject({
      field: 'until',
    })
    expect(dailyPenalty.run({ ...input, orderedOn: '2021-08-31', lastDay: 'same-day' }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })
})
