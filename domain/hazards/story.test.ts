import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from '../base/canonical.ts'
import { addDays, startOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Act, Report } from './act.ts'
import { decide, decideReport, turnOf } from './decide.ts'
import { begin, evolve, replay } from './evolve.ts'
import type { Hand } from './hand.ts'
import type { Hazard } from './hazard.ts'
import { sourcesOf } from './source.ts'
import { type Stage, stageNames } from './stage.ts'
import { type Said, type StepName, steps } from './step.ts'
import type { Terms } from './terms.ts'

const first = '2026-03-02'
const picture = (of: string) => of.repeat(64)
const accounts = ['wu', 'tong', 'gao', 'luo']

/** How a person with these hands would fill each form on that day; the rest is chance. */
const sayings = (on: string, chance: () => number): Said[] => {
  const pick = <T>(...these: T[]): T => these[Math.floor(chance() * these.length)] as T
  const later = addDays(on, 1 + Math.floor(chance() * 40))
  const five = {
    ...{ measures: '清空', responsible: '冯立夏', unit: '仓储部', funds: '26000.00' },
    ...{ deadline: later, contingency: '两人值守' },
  }
  return [
    { act: 'grade', values: { grade: pick('major', 'major', 'general'), criterion: 'gm10-2023/11-1' } },
    { act: 'grade', values: { grade: 'general', basis: '复核后不符合' } },
    { act: 'order', values: { issuer: '区应急局', demand: '清空通道', deadline: later } },
    { act: 'settle', values: chance() < 0.8 ? five : { measures: '清空' } },
    { act: 'settle', values: { measures: '清空', responsible: '冯立夏', deadline: later } },
    { act: 'fix', values: { how: '搬走', before: [picture('b')], after: [picture(pick('a', 'b'))] } },
    { act: 'suspend', values: { issuer: '区应急局', scope: 'part', what: '二号库' } },
    { act: 'resume', values: { opinion: '同意' } },
    { act: 'ask-extension', values: { until: addDays(later, 30), reason: '等设备' } },
    { act: 'answer-extension', values: { answer: pick('granted', 'refused'), reason: '属实' } },
    {
      act: 'report-major',
      values: {
        ...{ on, to: '区应急局', cause: '因', harm: '害', difficulty: '难', goal: '目标', method: '方法' },
        ...{ means: '钱物', staff: '人', schedule: '时限', safety: '安全' },
      },
    },
    { act: 'tell-workers', values: { on, manner: 'congress', people: 40 } },
    { act: 'list', values: { level: 'county', on, supervisor: '区安委办', deadline: later } },
    { act: 'remove', values: { on, opinion: '治理完成' } },
    { act: 'publish', values: { on, subject: pick('hazard', 'result'), where: '公告栏' } },
    { act: 'rectify', values: { finishedOn: on, how: '已清空', after: [picture('a')] } },
    { act: 'accept', values: { result: pick('good', 'good', 'bad'), opinion: '好', acceptedBy: '祁安' } },
    {
      act: 'evaluate',
      values: {
        ...{ on, by: pick('third-party', 'expert', 'own'), organisation: '评价机构', evaluator: '温书吟' },
        ...{ conclusion: pick('fit', 'fit', 'unfit'), opinion: '可' },
      },
    },
    { act: 'ask-review', values: {} },
    {
      act: 'review',
      values: {
        ...{ on, reviewers: '佟、罗', result: pick('passed', 'passed', 'failed'), opinion: '看过' },
        deadline: later,
      },
    },
    { act: 'strike-off', values: { opinion: '同意' } },
    { act: 'look-back', values: { on, result: pick('holds', 'recurred'), note: '看过' } },
    { act: 'withdraw', values: { reason: '误报' } },
    {
      act: 'carry-over',
      values: {
        ...{ ...(chance() < 0.5 ? five : {}), sheet: '台账.xlsx 第 4 行', finishedOn: on },
        state: pick('planning', 'rectifying', 'refused', 'rectified', 'struck-off'),
      },
    },
    ...(chance() < 0.15 ? [{ act: 'take-back', values: { reason: '撤回' } } as const] : []),
  ]
}

/** What would end or divert most files if it were as likely as the rest. */
const rare = {
  ...{ withdraw: true, fix: true, order: true, grade: true },
  ...{ 'carry-over': true, 'take-back': true },
} satisfies Partial<Record<StepName, true>>

type Tale = { report: Report; acts: Act[]; hazard: Hazard; passed: Set<Stage> }

/** A file in which people try things at random; what is refused leaves no trace. */
const tellTale = (seeds: readonly number[], terms: Terms): Tale => {
  let at = 0
  const chance = () => ((seeds[at++ % seeds.length] ?? 0) * (1 + (at % 7)) * 0.618033988749895) % 1
  const pick = <T>(these: readonly T[]): T => these[Math.floor(chance() * these.length)] as T
  const hand: Hand = pick(['owner', 'owner', 'office', 'village'] as const)
  let day = first
  const signer = (hands: Hand[]) => ({ account: pick(accounts), at: startOf(day), on: day, hands })
  const finding = { what: '通道被占', place: '二号库', foundOn: first, source: pick(sourcesOf[hand]) }
  const photos = chance() < 0.5 ? [picture('c')] : []
  const report = decideReport({ ...finding, photos }, 'p', signer([hand]))
  if (isRefusal(report)) throw new Error(report.refused)
  const tale: Tale = { report, acts: [], hazard: begin(report), passed: new Set(['found']) }
  for (let turn = 0; turn < 120; turn++) {
    if (chance() < 0.3) day = addDays(day, Math.floor(chance() * 9))
    const open = sayings(day, chance).filter(({ act }) => !isRefusal(turnOf(tale.hazard, act, steps[act].by)))
    if (open.length === 0) break
    const said = pick(chance() < 0.9 ? open.filter(({ act }) => !(act in rare) || chance() < 0.06) : open)
    if (said === undefined) continue
    const act = decide(tale.hazard, said, signer([pick(steps[said.act].by)]), terms)
    if (isRefusal(act)) continue
    tale.acts.push(act)
    tale.hazard = evolve(tale.hazard, act)
    tale.passed.add(tale.hazard.stage)
  }
  return tale
}

const terms = (secondSignature: boolean): Terms => ({
  ...{ review: 10, extensionAsked: 10, extensionAnswered: 5, secondSignature },
})
const seeds = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 40, maxLength: 120 })
const anyTale = fc
  .tuple(seeds, fc.boolean())
  .map(([chances, second]) => ({ ...tellTale(chances, terms(second)), second }))

const lastOf = <A extends StepName>(acts: readonly Act[], name: A) =>
  acts.findLast(({ act }) => act === name) as Extract<Act, { act: A }> | undefined

describe('the file of a hazard', () => {
  test('strikes no major hazard off without five things, double report, evaluation and second signature', () => {
    let reached = 0
    fc.assert(
      fc.property(anyTale, ({ hazard, acts, second }) => {
        if (hazard.grade !== 'major' || hazard.stage !== 'struck-off') return
        reached += 1
        expect(Object.keys(hazard.five).sort()).toEqual(
          ['contingency', 'deadline', 'funds', 'measures', 'responsible', 'unit'].sort(),
        )
        const end = acts.findLastIndex(({ act }) => act === 'strike-off')
        const before = acts.slice(0, end)
        expect(lastOf(before, 'report-major')).toBeDefined()
        expect(lastOf(before, 'tell-workers')).toBeDefined()
        const evaluated = lastOf(before, 'evaluate')
        expect(evaluated?.values.conclusion).toBe('fit')
        expect(evaluated?.values.by).not.toBe('own')
        expect(before.lastIndexOf(evaluated as Act)).toBeGreaterThan(
          before.findLastIndex(({ act }) => act === 'rectify'),
        )
        expect(lastOf(before, 'review')?.values.result).toBe('passed')
        const ordering = lastOf(before, 'order') ?? lastOf(before, 'grade')
        if (second) expect(acts[end]?.signed.account).not.toBe(ordering?.signed.account)
      }),
      { numRuns: 600 },
    )
    expect(reached).toBeGreaterThan(25)
  })

  test('replayed from its acts is the very same hazard, also from the text of a journal', () => {
    fc.assert(
      fc.property(anyTale, ({ report, acts, hazard }) => {
        const spelled = JSON.parse(canonical([report, ...acts] as unknown as Json))
        expect(canonical(replay(spelled) as unknown as Json)).toBe(canonical(hazard as unknown as Json))
      }),
      { numRuns: 200 },
    )
  })

  test('comes through every stage, and takes every step somewhere', () => {
    const stages = new Set<string>()
    const taken = new Set<string>()
    fc.assert(
      fc.property(anyTale, ({ passed, acts }) => {
        for (const stage of passed) stages.add(stage)
        for (const { act } of acts) taken.add(act)
      }),
      { numRuns: 600 },
    )
    expect([...stages].sort()).toEqual([...stageNames].sort())
    const never = Object.keys(steps).filter((name) => !taken.has(name))
    // Those that change no stage and need no chance to be reached.
    expect(never.sort()).toEqual(['fund', 'hand-over', 'safeguard', 'urge'])
  })

  test('is moved by nothing once it is closed, but looked back at, resumed, published and taken off the list', () => {
    fc.assert(
      fc.property(anyTale, ({ report, acts }) => {
        let hazard = begin(report)
        for (const act of acts) {
          if (hazard.stage === 'withdrawn') throw new Error(`${act.act} after it was withdrawn`)
          if (hazard.stage === 'struck-off')
            expect(['look-back', 'remove', 'publish', 'resume', 'fund', 'take-back']).toContain(act.act)
          hazard = evolve(hazard, act)
        }
      }),
      { numRuns: 200 },
    )
  })
})
