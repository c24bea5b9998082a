import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../accounts/role.ts'
import { isRefusal } from '../base/refusal.ts'
import { sourcesOf } from '../hazards/source.ts'
import { checkValues, incomplete } from '../ledgers/check-values.ts'
import { departmentCheck } from '../ledgers/kinds/department-check.ts'
import { villagePatrol } from '../ledgers/kinds/village-patrol.ts'
import { partyKinds } from '../parties/kind.ts'
import { checkRhythms } from './rhythm.ts'
import { type AskedItem, obstacleToRecord, type Said, tallyOf } from './run.ts'
import { reportsOfRun } from './run-makes.ts'
import { foundAtVisit, type VisitorRole, valuesOfVisit, visitorOf, visits } from './visit.ts'

const today = '2026-06-12'
const list = { title: { zh: '消防清单', en: 'Fire list' }, edition: '2026.1', rhythm: checkRhythms.month }
const item = (at: number, grade: AskedItem['grade']): AskedItem => ({
  id: `fire-${at}`,
  ask: { zh: `第 ${at} 件好`, en: `Thing ${at} is right` },
  part: { zh: '通道', en: 'Escape' },
  wording: { zh: `第 ${at} 件不好`, en: `Thing ${at} is wrong` },
  ...{ class: 'S01', grade, basis: { zh: `依据${at}`, en: `Basis ${at}` } },
  ...(grade === 'major' ? { criterion: 'fire-1-1' } : {}),
})
const answered = fc
  .array(
    fc.record({
      grade: fc.constantFrom('general' as const, 'major' as const),
      answer: fc.constantFrom('good' as const, 'wrong' as const, 'not-applicable' as const),
      isFixed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => ({
    items: drawn.map(({ grade }, at) => item(at, grade)),
    answers: drawn.map(({ grade, answer, isFixed }, at): Said => {
      const id = `fire-${at}`
      if (answer !== 'wrong') return { item: id, answer }
      const photo = at.toString(16).padStart(64, '0')
      return isFixed && grade === 'general'
        ? { item: id, answer, became: 'fixed', how: '搬走了', photos: [photo], after: [photo] }
        : { item: id, answer, became: 'hazard' }
    }),
  }))
const visitor = fc.constantFrom(...(Object.keys(visits) as VisitorRole[]))
const rest = {
  department: {
    ...{ ledger: departmentCheck, checkedOn: today, occasion: 'monthly', sector: 'industry' },
    ...{ ledBy: '赵一', post: 'head', people: 2, places: '禾溪木业', rulesKept: true },
  },
  village: {
    ...{ ledger: villagePatrol, patrolledOn: today, watched: ['shops'], people: 2, points: 1 },
    ...{ places: '禾溪木业', openFires: 0, rulesKept: true, told: 1 },
  },
} as const

describe('a list ticked at a firm', () => {
  test('counts what was answered, and each failed item is one hazard of the visitor’s source', () => {
    const met = { fixed: 0, major: 0, several: 0 }
    fc.assert(
      fc.property(answered, visitor, ({ items, answers }, role) => {
        if (obstacleToRecord(items, answers) !== undefined) return
        const visit = { firm: '禾溪木业', met: ' 钱二 ', list }
        const values = valuesOfVisit(visit, items, answers, 'zh')
        const tally = tallyOf(items, answers)
        expect(values).toMatchObject({ ticked: tally.answered, found: tally.wrong, fixed: tally.fixed })
        expect(values).toMatchObject({ firm: '禾溪木业', met: '钱二' })
        expect(values.items.map(({ answer }) => answer)).toEqual(answers.map(({ answer }) => answer))

        const failed = answers.filter(({ answer }) => answer === 'wrong').map((said) => said.item)
        const reports = reportsOfRun(items, answers, today, 'zh', foundAtVisit(role))
        expect(reports.map((one) => one.item)).toEqual(failed)
        for (const one of reports) {
          expect(sourcesOf[role]).toContain(one.report.source)
          if (role === 'village') expect(one.grade).toBeUndefined()
          expect(values.findings).toContain(`依据${one.item.slice('fire-'.length)}`)
        }
        if (tally.fixed > 0) met.fixed++
        if (reports.some(({ report }) => report.criterion !== undefined)) met.major++
        if (failed.length > 1) met.several++
        const { ledger, ...asked } = rest[role]
        const checked = checkValues(ledger, { ...asked, ...values }, today)
        expect(checked).toHaveProperty('values')
        if ('values' in checked) expect(incomplete(ledger, checked.values)).toBeUndefined()
      }),
      { numRuns: 400 },
    )
    expect(Math.min(met.fixed, met.major, met.several)).toBeGreaterThan(20)
  })

  test('is proposed with the grade by a department, which may grade', () => {
    const answers: Said[] = [{ item: 'fire-1', answer: 'wrong', became: 'hazard' }]
    const of = (role: VisitorRole) =>
      reportsOfRun([item(1, 'general')], answers, today, 'zh', foundAtVisit(role))
    expect(of('department')[0]?.grade?.basis).toContain('依据1')
    expect(of('village')[0]?.grade).toBeUndefined()
  })
})

describe('who visits a firm', () => {
  const places = ['349901101001', '349901101002', '349901102001']
  const departments = ['d1', 'd2', null]
  const anyone = fc.record({
    roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    party: fc.constantFrom('p1', null),
    handler: fc.constantFrom(...departments),
    reach: fc.uniqueArray(fc.constantFrom(...places, '349901101', ''), { maxLength: 2 }),
  })
  const firm = fc.record({
    id: fc.constant('f1'),
    kind: fc.oneof(fc.constant('enterprise' as const), fc.constantFrom(...partyKinds)),
    area: fc.constantFrom(...places),
    handler: fc.constantFrom(...departments),
  })

  test('nobody whose area or charge it is not', () => {
    const seen = { let: 0, refused: 0 }
    fc.assert(
      fc.property(anyone, firm, (one, there) => {
        const as = visitorOf(one, there)
        if (isRefusal(as)) {
          if (as.refused === 'checklist.out-of-reach') seen.refused++
          return
        }
        seen.let++
        expect(one.roles).toContain(as)
        expect(there.kind).toBe('enterprise')
        if (as === 'department') expect([one.handler, there.handler === null]).toEqual([there.handler, false])
        else expect(one.reach.some((prefix) => prefix !== '' && there.area.startsWith(prefix))).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(seen.let).toBeGreaterThan(15)
    expect(seen.refused).toBeGreaterThan(15)
  })

  const village = { roles: ['village'] as const, party: 'v1', handler: null, reach: ['349901101001'] }
  const department = { roles: ['department'] as const, party: 'd1', handler: 'd1', reach: [] }
  const near = { id: 'f1', kind: 'enterprise' as const, area: '349901101001', handler: 'd1' }
  test.each([
    ['village', village, near],
    ['department', department, near],
    ['checklist.out-of-reach', village, { ...near, area: '349901101002' }],
    ['checklist.out-of-reach', department, { ...near, handler: 'd2' }],
    ['checklist.only-firms', village, { ...near, kind: 'village' as const }],
    ['checklist.not-a-visitor', { ...village, roles: ['enterprise'] as const }, near],
    ['checklist.not-a-visitor', { ...village, party: null }, near],
  ])('%s', (expected, one, there) => {
    const as = visitorOf(one, there)
    expect(isRefusal(as) ? as.refused : as).toBe(expected)
  })
})
