import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { calendarSentences } from '../calendar/sentences.ts'
import { lawOn } from './law-book.ts'
import { withLocalEdition } from './local-edition.ts'
import { lawSentences } from './sentences.ts'

/** One that the server alone answers is not looked for here. */
const { 'calendar.changed-meanwhile': _, ...ofCalendar } = calendarSentences
const known = { ...lawSentences, ...ofCalendar }
const rooms = ['law', 'calendar', 'risks', 'training', 'people', 'cases', 'tips', 'calc']
const codes = rooms.flatMap((room) => {
  const folder = new URL(`../${room}/`, import.meta.url)
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'sentences.ts',
  )
  return files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/refuse\(\s*'([^']+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  )
})
/** What rooms refuse of themselves has sentences of their own, beside them. */
const ofLaw = codes.filter((code) => /^(law|calc|calendar)\./.test(code))

describe('every refusal of the law', () => {
  test('has a sentence, and no sentence is idle', () => {
    expect([...new Set(ofLaw)].toSorted()).toEqual(Object.keys(known).toSorted())
  })

  test('says in both languages what is known and what is missing', () => {
    const law = lawOn(shippedLaws(), '2010-01-01')
    const refused = law.get('fund.sector.machinery')
    if (!isRefusal(refused)) throw new Error('answered')
    const { say } = lawSentences['law.outside-known-dates']
    expect(say.zh(refused.because)).toContain('2010-01-01')
    expect(say.en(refused.because)).toContain('2012-02-14/2022-11-20')
    expect(say.zh(refused.because)).not.toMatch(/[{}]/)
  })

  test('calls a figure by its name in the language of the reader, with the key for programs behind it', () => {
    const book = shippedLaws()
    const own = {
      key: 'tips.reward.rate',
      value: '0.2',
      from: '2023-01-01',
      to: null,
      instrument: { zh: '镇规（样例）', en: 'Town rule (sample)' },
      article: '一',
      reason: '样例',
    }
    const laid = withLocalEdition(book, own)
    if (isRefusal(laid)) throw new Error(laid.refused)
    const twice = withLocalEdition(laid, own)
    if (!isRefusal(twice) || twice.refused !== 'law.overlaps') throw new Error('taken')
    const overlaps = lawSentences['law.overlaps'].say
    expect(overlaps.zh(twice.because)).toContain('“奖励占行政罚款的比例”（tips.reward.rate）')
    expect(overlaps.en(twice.because)).toContain('Share of the fine (tips.reward.rate)')

    const unknown = lawOn(book, '2023-06-01').get('tips.reward.rat')
    if (!isRefusal(unknown)) throw new Error('answered')
    const { say } = lawSentences['law.unknown-parameter']
    expect(say.zh(unknown.because)).toContain('是不是“奖励占行政罚款的比例”（tips.reward.rate）')
    expect(say.en(unknown.because)).toContain('Did you mean Share of the fine (tips.reward.rate)')
    expect(say.en({ key: '??' })).toContain('list of parameters')
  })

  test('names an unconfirmed figure, and says only the key of one whose name nobody gave', () => {
    const unsure = lawOn(shippedLaws(), '2023-06-01').get('fund.sector.power')
    if (!isRefusal(unsure)) throw new Error('answered')
    expect(lawSentences['law.to-be-confirmed'].say.en(unsure.because)).toMatch(
      /electricity \(fund\.sector\.power\)/,
    )
    expect(lawSentences['law.wrong-shape'].say.zh({ key: 'a.b' })).toMatch(/^a\.b /)
  })
})
