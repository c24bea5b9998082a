import { describe, expect, test } from 'vitest'
import { findLedger } from '../ledgers/kinds/index.ts'
import type { DutyRule } from '../plans/plan.ts'
import { aspectWords } from './rule-diff-words.ts'

const asking = (ledger: string, asked: Record<string, string[]>) =>
  ({ evidence: { ledger, with: asked } }) as unknown as DutyRule

describe('the evidence of a rule in words', () => {
  test('says field and choices as the form of the ledger does', () => {
    const type = findLedger('meeting')?.fields['type']
    if (type === undefined || !('choices' in type)) throw new Error('a meeting has kinds')
    const { zh, en } = aspectWords(
      'evidence',
      asking('meeting', { type: ['committee', 'progress'] }),
      findLedger,
    )
    for (const kind of ['committee', 'progress']) {
      expect(zh).toContain(type.choices[kind]?.zh)
      expect(en).toContain(type.choices[kind]?.en)
    }
    expect(zh).toContain(`${type.label.zh}为`)
    expect(`${zh} ${en}`).not.toMatch(/\b(type|committee为|progress为)\b/)
  })

  test('names by its id what the ledgers of this version do not know', () => {
    const { zh, en } = aspectWords('evidence', asking('lost', { colour: ['red'] }), findLedger)
    expect(zh).toBe('lost；colour为red')
    expect(en).toBe('lost; colour: red')
  })
})
