import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, startOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Hand } from '../hazards/hand.ts'
import { stageNames } from '../hazards/stage.ts'
import { checkValues, isComplete } from '../ledgers/check-values.ts'
import { workerReport } from '../ledgers/kinds/worker-report.ts'
import { decideSnap, mayDoWith, mayKnowReporter, type SnapAct } from './decide.ts'
import { evolveSnap, replaySnap } from './evolve.ts'
import { ledgerEntryOf } from './ledger-entry.ts'
import { isUnanswered, receive, type Snap, type SnapState, snapStateNames } from './snap.ts'
import { standOf } from './stand.ts'
import type { SnapSaid } from './step.ts'

const first = '2026-03-02'
const told = { kind: 'things', what: '消火栓被挡', place: '二号库', photo: 'a'.repeat(64) } as const

const said = fc.oneof<fc.Arbitrary<SnapSaid>[]>(
  fc.constant({ act: 'take', values: { what: '消火栓被木料挡住', place: '二号库' } }),
  fc.constant({ act: 'join', values: { hazard: 'h', answer: '已在改' } }),
  fc.constant({ act: 'answer', values: { result: 'unfounded', answer: '看过，没有' } }),
  fc.constant({ act: 'answer', values: { result: 'not-ours', answer: '是供电所的杆' } }),
  fc.integer({ min: 1, max: 900 }).map((yuan) => ({ act: 'reward', values: { reward: `${yuan}.00` } })),
)
const hand = fc.constantFrom<Hand>('owner', 'owner', 'office', 'village', 'department')
const target = fc.constantFrom(
  { party: 'p', isOpen: true },
  { party: 'p', isOpen: false },
  { party: 'q', isOpen: true },
)
const tries = fc.array(fc.record({ said, hand, target, days: fc.nat({ max: 5 }) }), {
  minLength: 2,
  maxLength: 12,
  size: 'max',
})

type Tale = { begun: Snap; acts: SnapAct[]; snap: Snap; passed: Set<SnapState> }

/** A report at which people try things at random; what is refused leaves no trace. */
const tell = (all: typeof tries extends fc.Arbitrary<infer T> ? T : never): Tale => {
  const begun = receive(told, first, 7)
  const tale: Tale = { begun, acts: [], snap: begun, passed: new Set(['received']) }
  let day = first
  for (const one of all) {
    day = addDays(day, one.days)
    const signer = { account: 'a', at: startOf(day), on: day, hands: [one.hand] }
    const act = decideSnap(tale.snap, one.said, signer, 'p', one.target)
    if (isRefusal(act)) continue
    const whole = act.act === 'take' ? { ...act, hazard: 'new' } : act
    tale.acts.push(whole)
    tale.snap = evolveSnap(tale.snap, whole)
    tale.passed.add(tale.snap.state)
  }
  return tale
}

describe('whatever people try', () => {
  test('a report is decided once, by the unit alone, and a reward comes only after it was taken or joined', () => {
    let [rewarded, decided] = [0, 0]
    fc.assert(
      fc.property(tries, (all) => {
        const { acts } = tell(all)
        const deciding = acts.filter(({ act }) => act !== 'reward')
        expect(deciding.length).toBeLessThanOrEqual(1)
        expect(acts.every(({ hand: by }) => by === 'owner')).toBe(true)
        const [rewardAt, takenAt] = ['reward', 'take,join'].map((names) =>
          acts.findIndex(({ act }) => names.split(',').includes(act)),
        )
        if (rewardAt !== -1) expect(takenAt).not.toBe(-1)
        if (rewardAt !== undefined && rewardAt !== -1) expect(takenAt).toBeLessThan(rewardAt)
        rewarded += rewardAt === -1 ? 0 : 1
        decided += deciding.length
      }),
      { numRuns: 600 },
    )
    expect(decided).toBeGreaterThan(30)
    expect(rewarded).toBeGreaterThan(5)
  })

  test('replaying the acts gives the row', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const { begun, acts, snap } = tell(all)
        expect(replaySnap(begun, acts)).toEqual(snap)
      }),
    )
  })

  test('every state is reached', () => {
    const reached = new Set<SnapState>()
    fc.assert(
      fc.property(tries, (all) => {
        for (const state of tell(all).passed) reached.add(state)
      }),
      { numRuns: 300 },
    )
    expect([...reached].sort()).toEqual([...snapStateNames].sort())
  })

  test('it joins only an open hazard of the same unit', () => {
    fc.assert(
      fc.property(target, (at) => {
        const signer = { account: 'a', at: 0, on: first, hands: ['owner' as const] }
        const act = decideSnap(
          receive(told, first, 7),
          { act: 'join', values: { hazard: 'h' } },
          signer,
          'p',
          at,
        )
        expect(isRefusal(act)).toBe(!(at.party === 'p' && at.isOpen))
      }),
    )
  })

  test('once decided, its entry in the unit’s own ledger is complete, and never names anybody', () => {
    fc.assert(
      fc.property(tries, fc.constantFrom(undefined, ...stageNames), (all, stage) => {
        const entry = ledgerEntryOf(tell(all).snap, stage)
        const checked = checkValues(workerReport, entry, '2026-12-31')
        expect(checked).toHaveProperty('values')
        if ('values' in checked) expect(isComplete(workerReport, checked.values)).toBe(true)
        expect(entry.reporter).toBeUndefined()
      }),
    )
  })
})

test('exactly one side may learn who it was: the unit, or the office where the reporter asked for that', () => {
  expect(mayKnowReporter(false, ['owner'])).toBe(true)
  expect(mayKnowReporter(false, ['office'])).toBe(false)
  expect(mayKnowReporter(true, ['owner'])).toBe(false)
  expect(mayKnowReporter(true, ['office'])).toBe(true)
  expect(mayKnowReporter(true, ['village', 'department', 'leader'])).toBe(false)
})

test('it counts as unanswered from the day after its last', () => {
  const snap = receive(told, first, 7)
  expect(snap.dueOn).toBe('2026-03-09')
  expect(isUnanswered(snap, '2026-03-09')).toBe(false)
  expect(isUnanswered(snap, '2026-03-10')).toBe(true)
  expect(isUnanswered({ ...snap, state: 'answered' }, '2026-03-10')).toBe(false)
})

test('buttons follow the table: the unit may do three things, the office none', () => {
  const snap = receive(told, first, 7)
  expect(mayDoWith(snap, ['office'])).toEqual([])
  expect(mayDoWith(snap, ['owner']).map(({ act, allowed }) => [act, allowed])).toEqual([
    ['take', true],
    ['join', true],
    ['answer', true],
    ['reward', false],
  ])
})

test('whoever holds the receipt is told in plain words, for every stage', () => {
  const taken = { ...receive(told, first, 7), state: 'taken' as const }
  for (const stage of stageNames) expect(standOf(taken, stage).zh).toMatch(/改|验|隐患/)
  expect(standOf(receive(told, first, 7), undefined).zh).toContain('还没有答复')
})
