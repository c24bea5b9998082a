import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faceOf } from './face.ts'
import { roles } from './role.ts'
import { accountSentences } from './sentences.ts'
import { afterWrong, isLive, lockedFor, sessionRules, type Tries } from './session.ts'

const minute = 60_000
const began = 1_780_000_000_000
const session = { startedAt: began, seenAt: began, endedAt: null, idleMs: sessionRules.idleMs }
const fresh: Tries = { wrong: 0, lockedUntil: null }

describe('a session', () => {
  test('speaks until it rested its time, and not one instant longer', () => {
    expect(isLive(session, began)).toBe(true)
    expect(isLive(session, began + sessionRules.idleMs - 1)).toBe(true)
    expect(isLive(session, began + sessionRules.idleMs)).toBe(false)
  })

  test('ends after twelve hours though it never rested', () => {
    const busy = { ...session, seenAt: began + 12 * 60 * minute - 1 }
    expect(isLive(busy, began + 12 * 60 * minute - 1)).toBe(true)
    expect(isLive(busy, began + 12 * 60 * minute)).toBe(false)
  })

  test('that was ended speaks never again', () => {
    expect(isLive({ ...session, endedAt: began + 1 }, began + 2)).toBe(false)
    expect(isLive({ ...session, endedAt: began }, began)).toBe(false)
  })

  test('once dead stays dead, whatever the hour', () => {
    const later = fc.nat(20 * 60 * minute)
    fc.assert(
      fc.property(later, later, (after, more) => {
        fc.pre(!isLive(session, began + after))
        expect(isLive(session, began + after + more)).toBe(false)
      }),
    )
  })
})

describe('wrong passwords', () => {
  /** Wrong tries at these instants, those made while it is locked not counting, as the door has it. */
  const after = (times: readonly number[]) =>
    times.reduce((tries, at) => (lockedFor(tries, at) > 0 ? tries : afterWrong(tries, at)), fresh)

  test('lock at the fifth, for fifteen minutes', () => {
    const four = after([1, 2, 3, 4].map((at) => began + at))
    expect(four).toEqual({ wrong: 4, lockedUntil: null })
    const five = afterWrong(four, began + 5)
    expect(five.lockedUntil).toBe(began + 5 + 15 * minute)
    expect(lockedFor(five, began + 5)).toBe(15)
    expect(lockedFor(five, began + 5 + 14 * minute + 1)).toBe(1)
    expect(lockedFor(five, began + 5 + 15 * minute)).toBe(0)
  })

  test('after a lock that ran out are counted from one', () => {
    const locked = after(Array.from({ length: 5 }, (_, at) => began + at))
    expect(afterWrong(locked, began + 16 * minute)).toEqual({ wrong: 1, lockedUntil: null })
  })

  test('never get more than five tries in any fifteen minutes', () => {
    let reached = 0
    fc.assert(
      fc.property(fc.array(fc.nat(10 * minute), { minLength: 6, maxLength: 60 }), (gaps) => {
        let [tries, now] = [fresh, began]
        const counted: number[] = []
        for (const gap of gaps) {
          now += Math.floor(gap / 20)
          if (lockedFor(tries, now) > 0) continue
          counted.push(now)
          tries = afterWrong(tries, now)
          if (tries.lockedUntil !== null) reached += 1
        }
        // Between the fifth of a run and the next try there lies a whole lock.
        for (let at = 4; at + 1 < counted.length; at += 5)
          expect((counted[at + 1] ?? 0) - (counted[at] ?? 0)).toBeGreaterThanOrEqual(sessionRules.lockMs)
      }),
    )
    expect(reached).toBeGreaterThan(50)
  })
})

test('whoever works outdoors lands in the field, whoever holds a desk in the office', () => {
  expect(roles.filter((role) => faceOf([role]) === 'field')).toEqual(['village', 'enterprise', 'expert'])
  expect(faceOf(['enterprise', 'officer'])).toBe('office')
  expect(faceOf(['village', 'enterprise'])).toBe('field')
})

test('the sentence about a wrong password promises the lock that there is', () => {
  const because = { limit: sessionRules.wrongTries, minutes: sessionRules.lockMs / minute }
  expect(accountSentences['session.wrong'].say.zh(because)).toContain('连续输错 5 次会锁定 15 分钟')
  expect(accountSentences['session.wrong'].say.en(because)).toContain(
    '5 wrong tries lock the account for 15 minutes',
  )
})
