import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { calendarSentences } from '../calendar/sentences.ts'
import { lawOn } from './law-book.ts'
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

describe('every refusal of the law', () => {
  test('has a sentence, and no sentence is idle', () => {
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(known).toSorted())
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
})
