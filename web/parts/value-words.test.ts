import { fullInspection } from '@bihuan/domain/ledgers/kinds/full-inspection.ts'
import { expect, test } from 'vitest'
import { valueWords } from './value-words.ts'

const { inspectedOn, parts, post } = fullInspection.fields

test('values are read as a person would say them', () => {
  expect(valueWords(inspectedOn, '2026-06-12')).toEqual({ zh: '2026年6月12日', en: '12 Jun 2026' })
  expect(valueWords(parts, ['fire', 'gas']).zh).toBe('消防和疏散、燃气')
  expect(valueWords(post, 'deputy').en).toBe('Deputy in charge of safety')
  expect(valueWords(undefined, false)).toEqual({ zh: '否', en: 'No' })
})

test('a choice that the ledger no longer knows stands for itself', () => {
  expect(valueWords(post, 'constructor').zh).toBe('constructor')
})
