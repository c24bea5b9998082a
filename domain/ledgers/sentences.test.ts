import { describe, expect, test } from 'vitest'
import { dutySentences } from '../duties/sentences.ts'
import { recordSentences } from './sentences.ts'

const facts = {
  ...{ kind: 'drill', fields: ['evaluation', 'summary'], first: '2026-01-01', last: '2026-06-30' },
  ...{ happenedOn: '2026-07-01', today: '2026-06-30', deliveredOn: '2026-06-11' },
  ...{ party: 'village', filter: 'weather', most: 20 },
}

describe('refusals', () => {
  test.each(Object.entries({ ...dutySentences, ...recordSentences }))(
    '%s has a whole sentence twice',
    (_, { say }) => {
      expect(say.zh(facts)).toMatch(/[。]$/)
      expect(say.en(facts)).toMatch(/\.$/)
      expect(say.zh(facts) + say.en(facts)).not.toMatch(/\{|undefined|“”/)
    },
  )

  test('name the fields as the form does', () => {
    const { say } = recordSentences['record.incomplete']
    expect(say.zh(facts)).toBe('还有必填项没有填：评估、总结。填好再交，草稿还在。')
    expect(say.en(facts)).toContain('Evaluation, Summary')
    expect(say.en({ kind: 'unheard-of', fields: ['constructor'] })).toContain('constructor')
  })
})
