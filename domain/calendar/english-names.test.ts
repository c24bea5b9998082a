import { readFileSync } from 'node:fs'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { calendarName } from './english-names.ts'
import { Feasts } from './feast.ts'
import { termNames } from './lunar.ts'

const inEnglish = /^[A-Z][A-Za-z' -]+$/

describe('a name of the calendar', () => {
  test('is there in English for every solar term, each another', () => {
    const names = termNames.map((term) => calendarName(term).en)
    for (const name of names) expect(name).toMatch(inEnglish)
    expect(new Set(names).size).toBe(24)
  })

  test('is what the law’s own tables call a feast', () => {
    const feasts = ['calendar.statutory-days', 'calendar.lunar.festivals'].flatMap((key) =>
      (shippedLaws().editions.get(key) ?? []).flatMap(({ value }) =>
        Value.Check(Feasts, value) ? value : [],
      ),
    )
    expect(feasts.length).toBeGreaterThan(20)
    for (const { zh, en, by } of feasts)
      if (by !== 'term') expect(calendarName(zh)).toEqual({ zh, en })
      else expect(calendarName(zh).en.toLowerCase()).toBe(en.toLowerCase())
  })

  test('is known of every key time that the plan names', () => {
    const plan = readFileSync(
      new URL('../../content/plans/three-grasps-2023/plan.yaml', import.meta.url),
      'utf8',
    )
    const named = [...plan.matchAll(/keyTimes: \[(.*)\]/g)].flatMap(([, names = '']) => names.split(', '))
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(calendarName(name).en).toMatch(inEnglish)
  })

  test('of a meeting that a town named stays as it was typed', () => {
    expect(calendarName('镇党代会')).toEqual({ zh: '镇党代会', en: '镇党代会' })
  })
})
