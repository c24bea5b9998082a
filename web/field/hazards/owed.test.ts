import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { openStages, type Stage } from '@bihuan/domain/hazards/stage.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { owedIn } from './owed.ts'
import type { HazardRow, Reader } from './turn.ts'

const asOf = '2026-06-12'
const lampTo = (due: string) => lampOf({ first: '2026-01-01', due, soonFrom: due }, asOf)
type Known = { stage: Stage } & Partial<Pick<HazardRow, 'id' | 'source' | 'dueOn'>> & { townDue?: string }
const row = ({ stage, id = 'one', source = 'department', dueOn = null, townDue }: Known) =>
  ({
    ...{ id, stage, source, dueOn },
    lamp: dueOn === null ? null : lampTo(dueOn),
    townLamp: townDue === undefined ? null : lampTo(townDue),
    party: { id: 'firm', name: '' },
    handler: { id: 'bureau', name: '' },
  }) as HazardRow

const firm: Reader = { party: { id: 'firm', name: '' }, roles: ['enterprise'] }
const bureau: Reader = { party: { id: 'bureau', name: '' }, roles: ['department'] }
const village: Reader = { party: { id: 'village', name: '' }, roles: ['village'] }
const steps = (owed: { step: string }[]) => owed.map(({ step }) => step)

describe('what is owed in hazards', () => {
  test('a unit that asked for more time mends, and the town owes it an answer by its own day', () => {
    const rows = [row({ stage: 'rectifying', dueOn: '2026-06-30', townDue: '2026-06-10' })]
    const { mine, town } = owedIn(rows, firm, asOf)
    expect(mine).toMatchObject([{ step: 'rectify', due: '2026-06-30' }])
    expect(town).toMatchObject([{ step: 'answer-extension', due: '2026-06-10', lamp: { kind: 'late' } }])
    expect(steps(owedIn(rows, bureau, asOf).mine)).toEqual(['answer-extension'])
    expect(owedIn(rows, village, asOf)).toEqual({ mine: [], town: [] })
  })

  test('what a unit found itself is its own to grade; what others found waits for the town', () => {
    expect(steps(owedIn([row({ stage: 'found', source: 'self-check' })], firm, asOf).mine)).toEqual(['grade'])
    expect(steps(owedIn([row({ stage: 'found' })], firm, asOf).town)).toEqual(['grade'])
  })

  test('a file that two lists bring is owed once', () => {
    const twice = [row({ stage: 'review' }), row({ stage: 'review' })]
    expect(owedIn(twice, bureau, asOf).mine).toHaveLength(1)
  })

  test('every open file waits for its unit or for the town; sorted by the day due, those without one last', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-06-${n}`)
    const some = fc.array(
      fc.record({
        stage: fc.constantFrom(...openStages),
        dueOn: fc.option(day, { nil: null }),
        townDue: day,
      }),
      { minLength: 1, maxLength: 9 },
    )
    let undated = 0
    fc.assert(
      fc.property(some, (given) => {
        const rows = given.map(({ stage, dueOn, townDue }, i) =>
          row({ stage, dueOn, id: `${i}`, ...(stage === 'found' ? {} : { townDue }) }),
        )
        const { mine, town } = owedIn(rows, firm, asOf)
        expect(new Set([...mine, ...town].map((owed) => owed.row.id)).size).toBe(rows.length)
        for (const side of [mine, town]) {
          const dues = side.map(({ due }) => due ?? '9999')
          expect(dues).toEqual([...dues].sort())
        }
        undated += mine.filter(({ due }) => due === null).length > 0 && mine.length > 1 ? 1 : 0
      }),
    )
    expect(undated).toBeGreaterThan(5)
  })
})
