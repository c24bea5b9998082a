import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import {
  type Check,
  type Confirmation,
  confirm,
  confirmationOf,
  confirmationState,
  withdraw,
} from './confirmation.ts'
import type { Edition, Side, Value } from './edition.ts'
import { type LawBook, lawBookOf, lawOn } from './law-book.ts'
import { withLocalEditions } from './local-edition.ts'
import { parametersOn } from './parameter.ts'

const key = 'tips.rate'
const edition = (from: string, to: string | null, value: Value, side: Side = 'law'): Edition => ({
  ...{ key, from, to, value, side, unit: 'day', article: '1', confidence: 'S', stricter: 'less' },
  name: { zh: '期限', en: 'Term' },
  instrument: { zh: '办法', en: 'Rule' },
})
const bookOf = (...editions: Edition[]): LawBook => {
  const book = lawBookOf(editions)
  if ('problems' in book) throw new Error('overlap')
  return book
}
const today = '2026-06-12'
const old = edition('2020-01-01', '2025-12-31', 30)
const now = edition('2026-01-01', null, 15)
const plan = edition('2026-01-01', null, 10, 'plan')
const book = bookOf(old, now, plan)
const check = { key, side: 'law', from: '2026-01-01', on: today } as const

const confirmed = (within: LawBook, ref: Check) => {
  const answer = confirm(within, [], ref, today)
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const stateOn = (of: LawBook, known: readonly Confirmation[], on = today) => {
  const [parameter] = parametersOn(of, on)
  if (parameter === undefined) throw new Error('no figure')
  return confirmationState(lawOn(of, on), parameter, known)
}
const codeOf = (answer: object) => (isRefusal(answer) ? answer.refused : 'fine')

describe('a confirmation', () => {
  test('is of one edition on one side: neither the one before nor the demand beside it', () => {
    const known = [confirmed(book, check)]
    expect(known.map((one) => one.value)).toEqual([15])
    expect([old, now, plan].map((one) => confirmationOf(one, known) !== undefined)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('falls with the value that it was of, and a new edition has none', () => {
    const known = [confirmed(book, check)]
    expect(confirmationOf({ ...now, value: 20 }, known)).toBeUndefined()
    const renewed = bookOf({ ...now, to: '2026-05-31' }, edition('2026-06-01', null, 15))
    expect(stateOn(renewed, known, '2026-05-31')).toBe('confirmed')
    expect(stateOn(renewed, known, '2026-06-01')).toBe('open')
  })

  test('reads a table by what it says, whatever order a database keeps it in', () => {
    const table = edition('2026-01-01', null, [{ above: 0, rate: '0.1' }])
    const kept = { key, side: 'law', from: '2026-01-01', value: [{ rate: '0.1', above: 0 }] } as const
    expect(confirmationOf(table, [kept])).toBe(kept)
  })

  test('is refused a second time, of a day to come, and of what is no edition', () => {
    const known = [confirmed(book, check)]
    expect(codeOf(confirm(book, known, check, today))).toBe('law.already-confirmed')
    for (const on of ['2026-06-13', '2026-02-30', ''])
      expect(confirm(book, [], { ...check, on }, today)).toMatchObject({ refused: 'calc.bad-input' })
    expect(codeOf(confirm(book, [], { ...check, from: '2026-01-02' }, today))).toBe('law.no-edition')
    expect(codeOf(confirm(book, [], { ...check, key: 'tips.rat' }, today))).toBe('law.unknown-parameter')
  })

  test('is not for a figure without a value, nor for what the town set itself', () => {
    const { value: _, ...unsure } = now
    expect(codeOf(confirm(bookOf(unsure), [], check, today))).toBe('law.nothing-to-confirm')
    const own = { key, value: 20, from: '2026-02-01', to: null, article: '1', reason: 'r' }
    const laid = withLocalEditions(book, [{ ...own, instrument: now.instrument }])
    const local = { ...check, side: 'local', from: '2026-02-01' } as const
    expect(codeOf(confirm(laid, [], local, today))).toBe('law.nothing-to-confirm')
    // The local edition covers the law's; of the two that schedule only the plan's demand is left to check.
    expect(stateOn(laid, [])).toBe('open')
    expect(stateOn(laid, [confirmed(laid, { ...check, side: 'plan' })])).toBe('confirmed')
  })
})

describe('a withdrawal', () => {
  test('takes back the confirmation that stands, with a reason', () => {
    const known = [confirmed(book, check)]
    expect(withdraw(book, known, check, '看错条款')).toBe(known[0])
    expect(codeOf(withdraw(book, known, check, '  '))).toBe('law.no-withdrawal-reason')
    expect(codeOf(withdraw(book, [], check, '看错条款'))).toBe('law.not-confirmed')
    expect(codeOf(withdraw(book, known, { ...check, side: 'plan' }, '看错条款'))).toBe('law.not-confirmed')
    expect(codeOf(withdraw(book, known, { ...check, side: 'method' }, 'x'))).toBe('law.no-edition')
  })
})

describe('a figure', () => {
  test('is confirmed when the law and the plan beside it are', () => {
    const law = confirmed(book, check)
    const demand = confirmed(book, { ...check, side: 'plan' })
    expect([[], [law], [demand], [law, demand]].map((known) => stateOn(book, known))).toEqual([
      'open',
      'open',
      'open',
      'confirmed',
    ])
  })

  test('has nothing to check where no edition with a value stands', () => {
    expect(stateOn(book, [], '2019-01-01')).toBe('none')
  })

  test('is confirmed on a day just when the edition in force then is', () => {
    const days = ['2020-01-01', '2025-12-31', '2026-01-01', today]
    const laws = bookOf(old, now)
    const refs = [old, now].map(({ from }) => ({ ...check, from }))
    fc.assert(
      fc.property(fc.subarray(refs), fc.constantFrom(...days), (chosen, on) => {
        const known = chosen.map((ref) => confirmed(laws, ref))
        const inForce = on < '2026-01-01' ? old.from : now.from
        expect(stateOn(laws, known, on) === 'confirmed').toBe(chosen.some(({ from }) => from === inForce))
      }),
    )
  })
})
