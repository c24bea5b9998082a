import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../base/refusal.ts'
import { finding } from '../hazards/finding-forms.ts'
import { checkForm, checkValues, incomplete, missingFrom } from '../ledgers/check-values.ts'
import { itemAnswers, itemOutcomes, selfCheck } from '../ledgers/kinds/self-check.ts'
import { checkRhythms } from './rhythm.ts'
import {
  type AskedItem,
  type ItemAnswer,
  type ItemOutcome,
  nextItem,
  obstacleToRecord,
  type Said,
  tallyOf,
} from './run.ts'
import { reportsOfRun, valuesOfRun } from './run-makes.ts'

const today = '2026-06-12'
const list = { title: { zh: '消防清单', en: 'Fire list' }, edition: '2026.1', rhythm: checkRhythms.month }
const digest = (at: number) => at.toString(16).padStart(64, '0')

const item = (at: number, more: Partial<AskedItem> = {}): AskedItem => ({
  id: `fire-${String(at).padStart(2, '0')}`,
  ask: { zh: `第 ${at} 件好`, en: `Thing ${at} is right` },
  part: { zh: '通道', en: 'Escape' },
  wording: { zh: `第 ${at} 件不好`, en: `Thing ${at} is wrong` },
  ...{ class: 'S01', grade: 'general', basis: { zh: '消防法', en: 'Fire law' } },
  ...more,
})

const someItem = fc.record({
  ban: fc.option(fc.constantFrom('exits', 'hydrants', 'storage'), { nil: undefined }),
  isMajor: fc.boolean(),
})
const someItems = fc.array(someItem, { minLength: 1, maxLength: 12 }).map((drawn) =>
  drawn.map(({ ban, isMajor }, at) =>
    item(at + 1, {
      ...(ban === undefined ? {} : { ban }),
      ...(isMajor ? { grade: 'major', criterion: 'fire-1-1' } : {}),
    }),
  ),
)
const some = <T extends object>(names: T) => fc.constantFrom(...(Object.keys(names) as (keyof T & string)[]))
const someSaid = fc.record({
  answer: some(itemAnswers),
  became: fc.option(some(itemOutcomes), { nil: undefined }),
  hasPhotos: fc.boolean(),
  what: fc.constantFrom('', ' ', '灭火器压力不够', '长'.repeat(400)),
})
/** A list and what somebody said of its items: of each one, of some, and once in a while of one that is not there. */
const someRun = someItems.chain((items) =>
  fc.record({
    items: fc.constant(items),
    answers: fc
      .tuple(
        fc.array(someSaid, { minLength: items.length, maxLength: items.length }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: items.length, maxLength: items.length }),
        fc.integer({ min: 0, max: 19 }),
      )
      .map(([drawn, left, strange]): Said[] => [
        ...drawn.flatMap(({ answer, became, hasPhotos, what }, at) =>
          left[at] === 9
            ? []
            : [
                {
                  ...{ item: items[at]?.id ?? '', answer, what, how: '改好了' },
                  ...(became === undefined ? {} : { became }),
                  ...(hasPhotos ? { photos: [digest(at)], after: [digest(at + 100)] } : {}),
                },
              ],
        ),
        ...(strange === 19 ? [{ item: 'fire-99', answer: 'good' as const }] : []),
      ]),
  }),
)

const asked = { checkedOn: today, level: 'enterprise', places: '通道', people: 1, rulesKept: true }
const say = (at: number, answer: ItemAnswer, more: Partial<Said> = {}): Said => ({
  item: item(at).id,
  answer,
  ...more,
})

describe('the run of a checklist', () => {
  const seen = { complete: 0, refused: 0, wrong: 0, fixed: 0 }

  test('counts what was said, and makes a record in which nothing is more or less', () => {
    fc.assert(
      fc.property(someRun, fc.constantFrom('zh' as const, 'en' as const), ({ items, answers }, language) => {
        const obstacle = obstacleToRecord(items, answers)
        if (obstacle !== undefined) {
          seen.refused++
          return
        }
        const values = valuesOfRun(list, items, answers, language)
        const reports = reportsOfRun(items, answers, today, language)
        const wrong = answers.filter(({ answer }) => answer === 'wrong')
        seen.complete++
        if (wrong.length > 0) seen.wrong++
        if (values.fixed > 0) seen.fixed++
        expect(values.items.map((row) => [row.item, row.answer])).toEqual(
          items.map(({ id }) => [id, answers.find((one) => one.item === id)?.answer]),
        )
        expect(values.ticked).toBe(items.length)
        expect(values.found).toBe(wrong.length)
        expect(values.fixed).toBe(wrong.filter(({ became }) => became === 'fixed').length)
        expect(values.problems !== undefined).toBe(wrong.length > 0)
        expect(reports.map((one) => one.item)).toEqual(wrong.map((one) => one.item))
        expect(reports.filter(({ fix }) => fix !== undefined)).toHaveLength(values.fixed)
        expect(checkValues(selfCheck, { ...asked, ...values }, today)).toHaveProperty('values')
        expect(incomplete(selfCheck, { ...asked, ...values })).toBeUndefined()
        for (const { report } of reports) {
          expect(checkForm(finding, report, today)).toHaveProperty('values')
          expect(missingFrom(finding, report)).toEqual([])
        }
      }),
      { numRuns: 600 },
    )
    expect(seen.complete).toBeGreaterThan(15)
    expect(seen.refused).toBeGreaterThan(100)
    expect(seen.wrong).toBeGreaterThan(5)
    expect(seen.fixed).toBeGreaterThan(2)
  })

  test('makes no record while an item has no answer or nobody said what becomes of it', () => {
    let met = 0
    fc.assert(
      fc.property(someRun, ({ items, answers }) => {
        const { open, undecided, answered, good, wrong, notApplicable } = tallyOf(items, answers)
        expect(answered + open).toBe(items.length)
        expect(good + wrong + notApplicable).toBe(answered)
        if (open + undecided === 0) return
        met++
        expect(obstacleToRecord(items, answers)).toBeDefined()
      }),
      { numRuns: 300 },
    )
    expect(met).toBeGreaterThan(50)
  })

  test('asks for the items in turn, from where one stands and then from the beginning', () => {
    const items = [item(1), item(2), item(3)]
    expect(nextItem(items, [])?.id).toBe('fire-01')
    expect(nextItem(items, [say(2, 'good')], 'fire-02')?.id).toBe('fire-03')
    expect(nextItem(items, [say(2, 'good'), say(3, 'good')], 'fire-03')?.id).toBe('fire-01')
    expect(nextItem(items, [say(1, 'good'), say(2, 'good'), say(3, 'wrong')])).toBeUndefined()
  })
})

describe('what stands in the way of a record', () => {
  const items = [item(1), item(2, { grade: 'major', criterion: 'x-1' })]
  const codeOf = (...answers: Said[]) => {
    const obstacle = obstacleToRecord(items, answers)
    return isRefusal(obstacle) ? obstacle.refused : obstacle
  }
  const fixed = { became: 'fixed', how: '换了', photos: [digest(1)], after: [digest(2)] } as const

  test.each<[string | undefined, Said[]]>([
    ['checklist.unanswered', [say(1, 'good')]],
    ['checklist.strange-item', [say(1, 'good'), say(2, 'good'), say(3, 'good')]],
    ['checklist.said-twice', [say(1, 'good'), say(2, 'good'), say(1, 'wrong', { became: 'hazard' })]],
    ['checklist.nothing-looked-at', [say(1, 'not-applicable'), say(2, 'not-applicable')]],
    ['checklist.undecided', [say(1, 'wrong'), say(2, 'good')]],
    ['checklist.fixed-how', [say(1, 'wrong', { ...fixed, how: ' ' }), say(2, 'good')]],
    ['checklist.fixed-unseen', [say(1, 'wrong', { ...fixed, after: [] }), say(2, 'good')]],
    ['checklist.fixed-unseen', [say(1, 'wrong', { ...fixed, photos: [] }), say(2, 'good')]],
    ['checklist.major-not-on-the-spot', [say(1, 'good'), say(2, 'wrong', fixed)]],
    [undefined, [say(1, 'wrong', fixed), say(2, 'wrong', { became: 'hazard' })]],
    [undefined, [say(1, 'good'), say(2, 'not-applicable')]],
  ])('%s', (code, answers) => expect(codeOf(...answers)).toBe(code))
})

describe('what a run makes', () => {
  const became = (outcome: ItemOutcome) => ({ became: outcome })

  test('a hazard with the words, class, ban and place of its item, and its grade if that is general', () => {
    const items = [item(1, { ban: 'exits' })]
    const answers = [say(1, 'wrong', { ...became('hazard'), place: ' 二楼东 ' })]
    const [made] = reportsOfRun(items, answers, today, 'zh')
    expect(made?.report).toMatchObject({
      ...{ what: '第 1 件不好', place: '二楼东', class: 'S01', ban: 'exits', item: 'fire-01' },
      source: 'self-check',
    })
    expect(made?.grade?.basis).toContain('消防法')
    expect(made?.fix).toBeUndefined()
  })

  test('what may be major names its criterion and is graded by nobody yet', () => {
    const items = [item(1, { grade: 'major', criterion: 'fire-1-1' })]
    const [made] = reportsOfRun(items, [say(1, 'wrong', became('hazard'))], today, 'zh')
    expect(made?.report.criterion).toBe('fire-1-1')
    expect(made?.grade).toBeUndefined()
  })

  test('words of an answer that was changed to good are told nowhere', () => {
    const answers = [say(1, 'good', { what: '以前的话', ...became('hazard') })]
    const values = valuesOfRun(list, [item(1)], answers, 'zh')
    expect(JSON.stringify(values)).not.toContain('以前的话')
    expect(reportsOfRun([item(1)], answers, today, 'zh')).toEqual([])
    expect(values.list).toBe('消防清单（2026.1 版，每月）')
  })
})
