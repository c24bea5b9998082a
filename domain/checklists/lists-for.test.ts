import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedChecklists } from '../../content/checklists/shipped-checklists.ts'
import { heldTraitCodes } from '../parties/profile.ts'
import { sectorCodes } from '../parties/sector.ts'
import type { Profile } from '../parties/trait.ts'
import { byPart, dueItems, itemsOf } from './due-items.ts'
import { forWords, listsFor } from './lists-for.ts'
import { type CheckRhythm, checkRhythms } from './rhythm.ts'

const lists = shippedChecklists()
const today = '2026-06-12'
const idsFor = (profile: Profile, day = today) =>
  listsFor({ kind: 'enterprise', profile }, lists, day).map(({ list }) => list.id)
const whyOf = (profile: Profile, id: string) =>
  listsFor({ kind: 'enterprise', profile }, lists, today).find(({ list }) => list.id === id)?.because

const someProfile = fc.record(
  {
    sector: fc.constantFrom(...sectorCodes),
    staff: fc.integer({ min: 0, max: 300 }),
    traits: fc.uniqueArray(fc.constantFrom(...heldTraitCodes), { maxLength: 5 }),
  },
  { requiredKeys: ['traits'] },
)

describe('which lists a party ticks', () => {
  test.each([
    [
      'a tea works on gas',
      { sector: 'food', traits: ['gas-use'] },
      ['tea-food', 'gas-restaurant', 'general', 'fire'],
    ],
    [
      'a furniture maker',
      { sector: 'wood', traits: ['dust', 'special-work'] },
      ['wood-bamboo', 'dust', 'general', 'fire'],
    ],
    [
      'a small eating house',
      { sector: 'catering', traits: ['gas-use', 'small-place'] },
      ['gas-restaurant', 'self-built-house', 'general', 'fire'],
    ],
    ['a nursery school', { sector: 'school', traits: ['crowded'] }, ['crowded-place', 'general', 'fire']],
    ['a builder', { sector: 'construction', traits: [] }, ['construction-site', 'general', 'fire']],
    ['one of whom nothing is known', {}, ['general', 'fire']],
  ] satisfies [string, Profile, string[]][])('%s', (_, profile, expected) => {
    expect(idsFor(profile).sort()).toEqual(expected.sort())
  })

  test('with the reason: only what the party is, not whom the list is for besides', () => {
    expect(whyOf({ sector: 'catering', traits: ['gas-use'] }, 'gas-restaurant')).toEqual({
      zh: '因为：餐饮',
      en: 'because: Catering',
    })
    expect(whyOf({ sector: 'food', traits: ['gas-use'] }, 'gas-restaurant')?.zh).toBe('因为：使用燃气')
    expect(whyOf({}, 'general')).toEqual({ zh: '全部企业', en: 'every enterprise' })
  })

  test('a village looks at houses; the safety office ticks none', () => {
    const of = (kind: 'village' | 'office') =>
      listsFor({ kind, profile: {} }, lists, today).map(({ list }) => list.id)
    expect(of('village')).toEqual(['self-built-house'])
    expect(of('office')).toEqual([])
  })

  test('none before the first day of an edition', () => {
    expect(idsFor({ sector: 'wood', traits: ['dust'] }, '2025-12-31')).toEqual([])
  })

  test('everybody ticks the general and the fire list, and knows why of each', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const found = listsFor({ kind: 'enterprise', profile }, lists, today)
        const ids = found.map(({ list }) => list.id)
        expect(ids).toEqual(expect.arrayContaining(['general', 'fire']))
        for (const { because } of found) expect(because.zh.length * because.en.length).toBeGreaterThan(0)
      }),
    )
  })

  test('one trait more takes no list away, and some trait brings one', () => {
    let brought = 0
    fc.assert(
      fc.property(someProfile, fc.constantFrom(...heldTraitCodes), (profile, more) => {
        const before = idsFor(profile)
        const after = idsFor({ ...profile, traits: [...profile.traits, more] })
        expect(before.filter((id) => !after.includes(id))).toEqual([])
        if (after.length > before.length) brought++
      }),
    )
    expect(brought).toBeGreaterThan(0)
  })

  test('whom a list is for is said in words', () => {
    for (const list of lists) expect(forWords(list).zh).not.toBe('')
    const dust = lists.find(({ id }) => id === 'dust')
    expect(dust === undefined ? '' : forWords(dust).zh).toBe('粉尘涉爆')
  })
})

describe('what a check of some rhythm ticks', () => {
  const rhythms = Object.keys(checkRhythms) as CheckRhythm[]
  const someList = fc.constantFrom(...lists)

  test('takes all that a more frequent check takes, and a yearly one takes everything', () => {
    const grew = new Set<boolean>()
    fc.assert(
      fc.property(
        someList,
        fc.integer({ min: 0, max: rhythms.length - 2 }),
        someProfile,
        (list, at, profile) => {
          const often = dueItems(list, rhythms[at] ?? 'day', profile)
          const seldom = dueItems(list, rhythms[at + 1] ?? 'year', profile)
          expect(often.filter((item) => !seldom.includes(item))).toEqual([])
          grew.add(seldom.length > often.length)
          expect(dueItems(list, 'year', profile)).toEqual(itemsOf(list, profile))
        },
      ),
    )
    expect([...grew].sort()).toEqual([false, true])
  })

  test('leaves out what does not concern the party, unless nobody is asked about', () => {
    const general = lists.find(({ id }) => id === 'general')
    if (general === undefined) throw new Error('no general list')
    const ids = (profile?: Profile) => itemsOf(general, profile).map(({ id }) => id)
    expect(ids()).toContain('general-04')
    expect(ids({})).not.toContain('general-04')
    expect(ids({ traits: ['special-work'] })).toContain('general-04')
  })

  test('keeps every item when sorted by part', () => {
    for (const list of lists) {
      const parts = byPart(list, list.items)
      expect(parts.flatMap(({ items }) => items)).toHaveLength(list.items.length)
      expect(byPart(list, [])).toEqual([])
    }
  })
})
