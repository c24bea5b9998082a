import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { addresseeKinds, awaitedFrom, isAddressed } from './receipt.ts'
import {
  dueBeforeParts,
  inOrder,
  sumOfParts,
  wrongDoneDay,
  wrongEnd,
  wrongPart,
  wrongTask,
} from './sub-plan.ts'

const words = { zh: '甲', en: 'A' }
const plan: Plan = {
  id: 'p',
  version: 1,
  title: words,
  from: '2026-01-01',
  parts: [],
  tasks: [],
  clauses: [
    {
      id: '4.2',
      title: words,
      words,
      duties: [
        {
          id: 'drill',
          title: words,
          binds: 'village',
          every: 'year',
          evidence: { ledger: 'drill' },
          settledFor: 0,
          legalBaseline: words,
          planDemand: words,
          minutes: 1,
        },
      ],
    },
  ],
}

describe('a task of a sub-plan', () => {
  test('names a clause of the plan and a day that is still to come', () => {
    expect(wrongTask({ clause: '4.2', due: '2026-06-12' }, plan, '2026-06-12')).toBeUndefined()
    const code = (clause: string, due: string) => wrongTask({ clause, due }, plan, '2026-06-12')?.refused
    expect(code('4.9', '2026-07-01')).toBe('subplan.no-such-clause')
    expect(code('4.2', '2026-02-30')).toBe('subplan.no-such-day')
    expect(code('4.2', '2026-06-11')).toBe('subplan.due-passed')
  })

  test('is not done before its day has come', () => {
    expect(wrongDoneDay('2026-06-12', '2026-06-12')).toBeUndefined()
    expect(wrongDoneDay('2026-06-13', '2026-06-12')?.refused).toBe('subplan.done-ahead')
    expect(wrongDoneDay('2026-13-01', '2026-06-12')?.refused).toBe('subplan.no-such-day')
  })
})

describe('a task that is split', () => {
  const whole = { due: '2026-06-30', doneOn: null, parent: null }
  const none = { photos: [], record: null }
  const part = (due: string, doneOn: string | null = null) => ({ title: due, due, doneOn })

  test('has parts that are due no later than itself, one level deep, while it is open', () => {
    expect(wrongPart({ due: '2026-06-30' }, whole)).toBeUndefined()
    expect(wrongPart({ due: '2026-07-01' }, whole)).toMatchObject({
      ...{ refused: 'subplan.after-whole', field: 'due' },
    })
    expect(wrongPart({ due: '2026-06-20' }, { ...whole, parent: 'w' })?.refused).toBe('subplan.too-deep')
    const done = { ...whole, doneOn: '2026-06-12' }
    expect(wrongPart({ due: '2026-06-20' }, done)?.refused).toBe('subplan.whole-done')
  })

  test('is not due before an open part, and says before which; a part that is done binds nobody', () => {
    const parts = [part('2026-06-20'), part('2026-06-25'), part('2026-06-29', '2026-06-10')]
    expect(dueBeforeParts('2026-06-25', parts)).toBeUndefined()
    expect(dueBeforeParts('2026-06-24', parts)).toMatchObject({
      ...{ refused: 'subplan.before-part', because: { part: '2026-06-25', until: '2026-06-25' } },
    })
  })

  test('says how many of its parts are done and waits for the others', () => {
    expect(sumOfParts([])).toBeUndefined()
    const parts = [part('2026-06-20', '2026-06-12'), part('2026-06-21')]
    expect(sumOfParts(parts)).toEqual({ done: 1, all: 2 })
    const end = (
      open: typeof parts,
      isDecision = false,
      proof: { photos: string[]; record: string | null } = none,
    ) => wrongEnd('2026-06-12', '2026-06-12', { parts: open, isDecision, proof })?.refused
    expect(end(parts)).toBe('subplan.parts-open')
    expect(end(parts.slice(0, 1))).toBeUndefined()
    expect(end([], true)).toBe('subplan.proof-needed')
    expect(end([], true, { photos: ['a'], record: null })).toBeUndefined()
    expect(end([], true, { photos: [], record: 'r' })).toBeUndefined()
  })

  test('keeps its promise whatever is moved: an accepted day of a whole lies on or after its open parts', () => {
    const days = ['2026-06-10', '2026-06-15', '2026-06-20', '2026-06-25']
    const anyDay = fc.constantFrom(...days)
    const moves = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('split' as const), due: anyDay }),
        fc.record({ do: fc.constant('move' as const), due: anyDay }),
        fc.record({ do: fc.constant('finish' as const), due: anyDay }),
      ),
      { maxLength: 14 },
    )
    let reached = 0
    fc.assert(
      fc.property(moves, (steps) => {
        const now = { due: '2026-06-20', doneOn: null as string | null, parent: null }
        const parts: ReturnType<typeof part>[] = []
        for (const { do: act, due } of steps) {
          if (act === 'split' && wrongPart({ due }, now) === undefined) parts.push(part(due))
          if (act === 'move' && dueBeforeParts(due, parts) === undefined) now.due = due
          if (act === 'finish') {
            const open = parts.find(({ doneOn }) => doneOn === null)
            if (open !== undefined) open.doneOn = due
            else if (wrongEnd(due, due, { parts, isDecision: false, proof: none }) === undefined)
              now.doneOn = due
          }
          const left = parts.filter(({ doneOn }) => doneOn === null)
          expect(left.every((one) => one.due <= now.due)).toBe(true)
          if (now.doneOn !== null) expect(left).toEqual([])
        }
        if (now.doneOn !== null && parts.length > 1) reached++
      }),
      { numRuns: 400 },
    )
    expect(reached).toBeGreaterThan(0)
  })

  test('stands before its parts; a part without it stands by itself; 4.10 follows 4.9', () => {
    const of = (id: string, clause: string, due: string, parent?: string) => ({
      ...{ id, clause, due, parent: parent === undefined ? null : { id: parent } },
    })
    const tasks = [
      of('part2', '4.9', '2026-06-20', 'whole'),
      of('r1', 'R1', '2026-06-01'),
      of('whole', '4.9', '2026-06-30'),
      of('ten', '4.10', '2026-06-01'),
      of('part1', '4.9', '2026-06-10', 'whole'),
      of('orphan', '4.2', '2026-06-10', 'elsewhere'),
    ]
    expect(inOrder(tasks).map(({ id }) => id)).toEqual(['orphan', 'whole', 'part1', 'part2', 'ten', 'r1'])
  })
})

describe('a receipt', () => {
  test('is asked of the addressees, else of everybody whom the plan binds', () => {
    expect(addresseeKinds(plan)).toEqual(['village'])
    expect(addresseeKinds({ ...plan, addressees: ['department'] })).toEqual(['department'])
  })

  test('is awaited from the notice on, and from newcomers since they began', () => {
    expect(awaitedFrom({ since: '2020-01-01' }, '2026-01-19')).toBe('2026-01-19')
    expect(awaitedFrom({ since: '2026-03-01' }, '2026-01-19')).toBe('2026-03-01')
  })

  test('is not awaited from who closed', () => {
    const village = { id: 'v', kind: 'village' as const, since: '2020-01-01' }
    expect(isAddressed(village, ['village'], '2026-06-12')).toBe(true)
    expect(isAddressed({ ...village, until: '2026-06-11' }, ['village'], '2026-06-12')).toBe(false)
    expect(isAddressed(village, ['enterprise'], '2026-06-12')).toBe(false)
  })
})
