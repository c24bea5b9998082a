import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import type { LawBook } from '../law/law-book.ts'
import { type LocalEdition, withLocalEdition } from '../law/local-edition.ts'
import { reward } from './reward.ts'

const book = shippedLaws()
const national = { on: '2023-03-01', scheme: 'national' }
const run = (input: object, law: LawBook = book) => reward.run({ ...national, ...input }, law)

const laidOver = (key: string, value: string | number): LawBook => {
  const own: LocalEdition = {
    key,
    value,
    from: '2023-01-01',
    to: null,
    instrument: { zh: '本地规定', en: 'Local rule' },
    article: '一',
    reason: '已向上级核实',
  }
  const laid = withLocalEdition(book, own)
  if (isRefusal(laid)) throw new Error(laid.refused)
  return laid as LawBook
}

describe('a verified violation', () => {
  test.each([
    [1_000, '3000'],
    [20_000, '3000'],
    [20_010, '3002'],
    [100_000, '15000'],
    [2_000_000, '300000'],
    [2_000_010, '300000'],
  ])('fined %i pays %s', (fine, expected) => {
    expect(run({ matter: 'violation', fine })).toMatchObject({ result: { reward: expected } })
  })

  test('the working says when floor or cap decided', () => {
    expect(run({ matter: 'violation', fine: 1_000 })).toMatchObject({
      result: { isRaisedToFloor: true, isCapped: false },
    })
    expect(run({ matter: 'violation', fine: 9_000_000 })).toMatchObject({
      result: { isRaisedToFloor: false, isCapped: true },
    })
  })

  test('without a fine the town decides first', () => {
    expect(run({ matter: 'violation', fine: 0 })).toMatchObject({ refused: 'law.to-be-confirmed' })
    expect(run({ matter: 'violation', fine: 0 }, laidOver('tips.reward.no-fine', 3000))).toMatchObject({
      result: { reward: '3000' },
    })
    expect(run({ matter: 'violation' })).toMatchObject({ field: 'fine' })
  })

  test("a worker's uplift is a parameter that the town confirms, and the cap still holds", () => {
    const uplift = laidOver('tips.reward.worker-uplift', '0.2')
    expect(run({ matter: 'violation', fine: 100_000, ownWorker: true })).toMatchObject({
      refused: 'law.to-be-confirmed',
    })
    expect(run({ matter: 'violation', fine: 100_000, ownWorker: true }, uplift)).toMatchObject({
      result: { reward: '18000' },
    })
    expect(run({ matter: 'violation', fine: 1_900_000, ownWorker: true }, uplift)).toMatchObject({
      result: { reward: '300000', isCapped: true },
    })
  })

  test('never leaves floor and cap, and more fine never pays less', () => {
    const paid = (fine: number) => {
      const answer = run({ matter: 'violation', fine })
      return isRefusal(answer) ? Number.NaN : Number((answer.result as { reward: string }).reward)
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (fine, more) => {
          expect(paid(fine)).toBeGreaterThanOrEqual(3000)
          expect(paid(fine + more)).toBeLessThanOrEqual(300_000)
          expect(paid(fine + more)).toBeGreaterThanOrEqual(paid(fine))
        },
      ),
    )
  })
})

describe('a concealed accident', () => {
  const concealed = (accidentClass: string, deaths: number, scheme = 'national') =>
    run({ matter: 'concealed-accident', accidentClass, deaths, scheme })

  test.each([
    ['general', 2, '60000'],
    ['larger', 3, '120000'],
    ['major', 6, '300000'],
    ['major', 7, '300000'],
    ['extraordinary', 4, '240000'],
    ['extraordinary', 6, '300000'],
  ])('%s with %i deaths pays %s', (accidentClass, deaths, expected) => {
    expect(concealed(accidentClass, deaths)).toMatchObject({ result: { reward: expected } })
  })

  test('Anhui has its own sums and cap, and gaps that the town fills', () => {
    expect(concealed('larger', 3, 'anhui')).toMatchObject({ result: { reward: '150000' } })
    expect(concealed('extraordinary', 11, 'anhui')).toMatchObject({
      result: { reward: '500000', isCapped: true },
    })
    expect(concealed('general', 1, 'anhui')).toMatchObject({ refused: 'law.to-be-confirmed' })
    expect(run({ scheme: 'anhui', matter: 'violation', fine: 100_000 })).toMatchObject({
      refused: 'law.to-be-confirmed',
    })
    expect(run({ scheme: 'anhui', matter: 'avoided-accident' })).toMatchObject({
      result: { reward: '100000', most: '300000' },
    })
    expect(run({ matter: 'avoided-accident' })).toMatchObject({ field: 'scheme' })
  })

  test('needs deaths and a class', () => {
    expect(run({ matter: 'concealed-accident', accidentClass: 'major' })).toMatchObject({ field: 'deaths' })
    expect(run({ matter: 'concealed-accident', deaths: 1 })).toMatchObject({ field: 'accidentClass' })
  })
})
