import { describe, expect, test } from 'vitest'
import { shippedChecklists } from '../../content/checklists/shipped-checklists.ts'
import { shippedHazards } from '../../content/hazards/shipped-hazards.ts'
import { basisOn, gradeOn, listOn } from './checklist.ts'

const lists = shippedChecklists()
const { instruments, standards, catalogue } = shippedHazards()
const items = lists.flatMap((list) => list.items.map((item) => ({ list, item })))

describe('the lists that ship', () => {
  test('are the twelve that towns ask for, with twelve to thirty items each', () => {
    expect(lists.map(({ id }) => id).sort()).toEqual(
      [
        'confined-space',
        'construction-site',
        'crowded-place',
        'dust',
        'fire',
        'gas-restaurant',
        'general',
        'hazmat-store',
        'self-built-house',
        'tea-food',
        'wood-bamboo',
        'workshop',
      ].sort(),
    )
    for (const list of lists) {
      expect(list.items.length).toBeGreaterThanOrEqual(12)
      expect(list.items.length).toBeLessThanOrEqual(30)
    }
  })

  test('say nothing twice within a list', () => {
    for (const { items: own } of lists)
      for (const of of ['ask', 'how', 'wording', 'good'] as const) {
        const said = own.map((item) => item[of].zh)
        expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
      }
  })

  test('stand on something in force on every day that matters', () => {
    for (const day of ['2026-01-01', '2026-04-30', '2026-05-01', '2026-12-31'])
      for (const { item } of items)
        expect({ item: item.id, day, on: basisOn(item, instruments, day).length }).not.toMatchObject({
          on: 0,
        })
  })

  test('cite the new law of dangerous chemicals from its first day', () => {
    const item = items.find((one) => one.item.id === 'hazmat-store-03')?.item
    const cited = (day: string) =>
      item === undefined ? [] : basisOn(item, instruments, day).map(({ instrument }) => instrument.id)
    expect(cited('2026-04-30')).not.toContain('hazmat-law')
    expect(cited('2026-05-01')).toContain('hazmat-law')
  })

  test('propose major only where a criterion in force says so', () => {
    const major = items.filter(({ item }) => gradeOn(item, standards, '2026-06-12') === 'major')
    expect(major.length).toBeGreaterThan(25)
    for (const { item } of major)
      expect(gradeOn(item, standards, '2023-05-14')).toBe(
        item.id.startsWith('self-built') ? 'major' : 'general',
      )
  })

  test('touch every problem of the no-go list, every site class and the accidents of a township', () => {
    const bans = new Set(items.map(({ item }) => item.ban))
    expect(catalogue.bans.filter(({ code }) => !bans.has(code))).toEqual([])
    const classes = new Set(items.map(({ item }) => item.class))
    // The fund and accident reports are records of the house, not things to be seen on a walk; health has its own item.
    expect(catalogue.classes.map(({ code }) => code).filter((code) => !classes.has(code))).toEqual([
      'B05',
      'B12',
      'B13',
    ])
  })

  test('are found by the day', () => {
    expect(listOn(lists, 'fire', '2026-01-01')?.edition).toBe('2026.1')
    expect(listOn(lists, 'fire', '2025-12-31')).toBeUndefined()
    expect(listOn(lists, 'fire', 'today')).toBeUndefined()
  })
})
