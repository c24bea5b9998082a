import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from '../base/canonical.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Hand } from '../hazards/hand.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Facts } from './facts.ts'
import { decideIssue, mayIssue, paperOf } from './issue.ts'
import { type DocumentKind, documentKindNames, documentKinds } from './kinds.ts'
import { markText, readMark } from './mark.ts'
import { codeProblem, documentNumber, proposedCode, unnumbered } from './number.ts'
import { chineseDay, type Paper, wordsOfPaper } from './paper.ts'

const signed = { account: 'tong', at: 1, on: '2026-06-02' }
const found: Hazard = {
  ...{ stage: 'found', party: 'firm', source: 'department', what: '消火栓被木料挡住', place: '东墙' },
  ...{ foundOn: '2026-06-01', photos: [], found: signed, five: {}, safeguards: [], published: [] },
  ...{ funds: [], after: [], failedReviews: 0 },
}
const ordered: Hazard = {
  ...{ ...found, stage: 'rectifying', grade: 'general', deadline: '2026-06-20' },
  ordered: { ...signed, issuer: '区应急局', demand: '清空通道' },
}
const report = {
  ...{
    on: '2026-06-02',
    to: '区应急局',
    cause: '没有装',
    harm: '群死群伤',
    difficulty: '要停线',
    goal: '装好',
  },
  ...{ method: '换顶盖', means: '二万', staff: '设备科', schedule: '一个月', safety: '停用看守' },
}
const listed: Hazard = {
  ...{ ...ordered, grade: 'major', report: { ...signed, ...report } },
  listing: {
    ...{ ...signed, level: 'county', supervisor: '区安委办', deadline: '2026-07-01' },
    on: '2026-06-03',
  },
}
const ended: Hazard = {
  ...{ ...listed, stage: 'struck-off', ended: { ...signed, on: '2026-06-28', way: 'review' } },
  rectified: { ...signed, finishedOn: '2026-06-20', how: '换了顶盖' },
  reviewed: { ...signed, on: '2026-06-25', isPassed: true, opinion: '已装好' },
}
const removed: Hazard = {
  ...ended,
  listing: { ...(listed.listing as NonNullable<Hazard['listing']>), removedOn: '2026-06-30' },
}
const files = { found, ordered, listed, ended, removed }
const term = (days: number) => ({ days, source: '《暂行规定》第二十三条' })
const factsOf = (hazard: Hazard): Facts => ({
  ...{ hazard, file: '隐〔2026〕12 号', unit: '锦榆家具有限公司', criterion: '《判定标准》：没有泄爆' },
  ...{ issuer: '禾溪镇安全生产办公室', on: '2026-06-12' },
  terms: { review: term(10), extensionAsked: term(11), extensionAnswered: term(5) },
})
const number = '禾溪安整〔2026〕3号'
const paper = (kind: DocumentKind, hazard: Hazard) => paperOf(kind, number, factsOf(hazard))
const said = (kind: DocumentKind, hazard: Hazard) => wordsOfPaper(paper(kind, hazard)).join('\n')

describe('each kind of paper needs its act', () => {
  const due: Record<DocumentKind, (keyof typeof files)[]> = {
    'rectification-notice': ['ordered', 'listed'],
    'review-opinion': ['ended', 'removed'],
    'major-report': ['listed', 'ended', 'removed'],
    'listing-notice': ['listed', 'ended'],
    'removal-notice': ['removed'],
  }
  test.each(documentKindNames)('%s', (kind) => {
    const held: Hand[] = [...documentKinds[kind].by]
    for (const [name, hazard] of Object.entries(files)) {
      const answer = decideIssue(kind, hazard, held, {})
      const isDue = (due[kind] as string[]).includes(name)
      expect([name, isRefusal(answer) ? answer.refused : 'yes']).toEqual([
        name,
        isDue ? 'yes' : 'document.not-ready',
      ])
    }
  })

  test('and is issued by whose it is, once', () => {
    expect(decideIssue('rectification-notice', ordered, ['owner', 'village'], {})).toMatchObject({
      refused: 'document.not-yours',
    })
    expect(decideIssue('major-report', listed, ['office'], {})).toMatchObject({
      refused: 'document.not-yours',
    })
    expect(decideIssue('rectification-notice', ordered, ['department'], {})).toBe('department')
    expect(
      decideIssue('rectification-notice', ordered, ['office'], { 'rectification-notice': number }),
    ).toMatchObject({ refused: 'document.issued-already', because: { number } })
  })

  test('and nobody is offered what is never theirs', () => {
    expect(mayIssue(listed, ['village', 'expert'], {})).toEqual([])
    expect(mayIssue(listed, ['owner'], {})).toEqual([{ kind: 'major-report', because: null }])
    const kinds = mayIssue(listed, ['office'], { 'listing-notice': number })
    expect(kinds.map(({ kind, because }) => [kind, because?.refused ?? null])).toEqual([
      ['rectification-notice', null],
      ['review-opinion', 'document.not-ready'],
      ['listing-notice', 'document.issued-already'],
      ['removal-notice', 'document.not-ready'],
    ])
  })
})

describe('what a paper says', () => {
  test('a notice tells what, until when, by what terms, and that it punishes nobody', () => {
    const words = said('rectification-notice', ordered)
    for (const word of [
      ...['禾溪镇安全生产办公室', '安全隐患整改通知书', number, '锦榆家具有限公司', '消火栓被木料挡住'],
      ...['2026年6月20日前', '清空通道', '10日内', '期满11日前', '不是行政处罚', '区应急局', '2026年6月12日'],
    ])
      expect(words).toContain(word)
    expect(words).not.toMatch(/罚款|undefined|null/)
    const short = { ...ordered, deadlineSince: '2026-06-12' }
    expect(said('rectification-notice', short)).toContain('应当在期满以前书面')
  })

  test('a report is the unit’s own: no red head, to the department, six items', () => {
    const sheet = paper('major-report', listed)
    expect([sheet.head, sheet.to]).toEqual([null, '区应急局'])
    for (const item of ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '群死群伤', '要停线'])
      expect(wordsOfPaper(sheet).join('\n')).toContain(item)
  })

  test('a failed review sets the new day; a passed one says how it ended', () => {
    const failed = { ...ended, stage: 'rectifying', deadline: '2026-07-09' } as Hazard
    const { ended: _, reviewed, ...open } = failed
    const again = { ...open, reviewed: { ...(reviewed as NonNullable<typeof reviewed>), isPassed: false } }
    expect(said('review-opinion', again)).toContain('2026年7月9日前完成')
    expect(said('review-opinion', ended)).toContain('已于2026年6月28日销号')
  })

  test('listing and removal name who supervises and tell it too', () => {
    expect(paper('listing-notice', listed).copies).toEqual(['区安委办'])
    expect(said('removal-notice', removed)).toContain('自2026年6月30日起解除挂牌督办')
    for (const kind of documentKindNames) expect(said(kind, removed)).not.toMatch(/undefined|null|。。/)
  })
})

describe('numbers', () => {
  test('are written as official papers write them', () => {
    expect(documentNumber({ code: '云安整', year: 2026, number: 3 })).toBe('云安整〔2026〕3号')
    expect(unnumbered('云安整', 2026)).not.toMatch(/\d号/)
    expect(chineseDay('2026-01-09')).toBe('2026年1月9日')
  })

  test('are never the same for two papers of one town', () => {
    const one = fc.record({
      code: fc.constantFrom('云安整', '云安', '云安复', '云安整1'),
      year: fc.integer({ min: 2020, max: 2040 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(documentNumber(a) === documentNumber(b)).toBe(canonical(a) === canonical(b))
      }),
    )
  })

  test('begin with a word that is proposed for whoever issues', () => {
    const by = (body: string, isUnit = false) => proposedCode({ town: '禾溪镇', body, isUnit }, '整')
    expect(by('禾溪镇安全生产办公室')).toBe('禾溪安整')
    expect(by('镇市场监管所')).toBe('禾溪市场整')
    expect(by('锦榆家具有限公司', true)).toBe('锦榆家具安整')
    expect(codeProblem('云安整')).toBeUndefined()
    for (const bad of ['云', '云安〔整〕', '云 安', '云安整'.repeat(6)])
      expect(codeProblem(bad)?.refused).toBe('document.bad-code')
  })

  test('and what is proposed may always be used', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.boolean(), (body, isUnit) => {
        const code = proposedCode({ town: '禾溪镇', body: `厂${body}`, isUnit }, '解督')
        expect([code, codeProblem(code)]).toEqual([code, undefined])
      }),
    )
  })
})

test('what the digest covers changes with any letter of the paper', () => {
  const whole = paper('listing-notice', listed)
  const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'string'
      ? [path]
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
        : []
  const all = leaves(whole)
  expect(all.length).toBeGreaterThan(20)
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), (path, at) => {
      const changed = structuredClone(whole) as unknown as Record<string, unknown>
      const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as typeof changed, changed)
      const last = path.at(-1) as string
      const text = holder[last] as string
      const place = at % (text.length + 1)
      holder[last] = `${text.slice(0, place)}改${text.slice(place)}`
      expect(canonical(changed as Json)).not.toBe(canonical(whole as unknown as Json))
    }),
  )
})

test('a mark reads back, and nothing else is taken for one', () => {
  const mark = {
    document: '01977777-0000-7000-8000-000000000001',
    ...{ town: '349901101', fingerprint: '7f3a91c4e05d2b68' },
  }
  expect(readMark(markText('https://anquan.example', mark))).toEqual(mark)
  for (const text of ['https://pay.example/1', `https://x/documents/${mark.document}`, ''])
    expect(readMark(text)).toBeUndefined()
})

test('a paper keeps nothing but words', () => {
  const whole: Paper = paper('major-report', listed)
  expect(JSON.parse(canonical(whole as unknown as Json))).toEqual(whole)
})
