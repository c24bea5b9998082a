import { describe, expect, test } from 'vitest'
import tickingEn from './field/checks/locales/en.json'
import tickingZh from './field/checks/locales/zh.json'
import staffEn from './field/people/locales/en.json'
import staffZh from './field/people/locales/zh.json'
import sharedEn from './frame/locales/en.json'
import sharedZh from './frame/locales/zh.json'
import officeEn from './office/locales/en.json'
import officeZh from './office/locales/zh.json'
import calcEn from './parts/calc/locales/en.json'
import calcZh from './parts/calc/locales/zh.json'
import snapsEn from './parts/snaps/locales/en.json'
import snapsZh from './parts/snaps/locales/zh.json'
import statisticsEn from './parts/statistics/locales/en.json'
import statisticsZh from './parts/statistics/locales/zh.json'

const zh = {
  ...sharedZh,
  office: officeZh,
  staff: staffZh,
  calc: calcZh,
  snaps: snapsZh,
  statistics: statisticsZh,
  ticking: tickingZh,
}
const en = {
  ...sharedEn,
  office: officeEn,
  staff: staffEn,
  calc: calcEn,
  snaps: snapsEn,
  statistics: statisticsEn,
  ticking: tickingEn,
}

type Tree = { [key: string]: string | Tree }

const leavesOf = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leavesOf(value, `${path}${key}.`),
  )

/** One and other are the same words to a language that does not count. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (tree: Tree) => [...new Set(leavesOf(tree).map(([key]) => withoutPlural(key)))].sort()
const namesIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('the screen words', () => {
  test('are there in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(zh))
  })

  test.each([
    ['zh', zh],
    ['en', en],
  ])('of %s are never empty', (_, tree) => {
    expect(leavesOf(tree).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('name the same facts in both languages', () => {
    const chinese = new Map(leavesOf(zh).map(([key, text]) => [withoutPlural(key), namesIn(text)]))
    const different = leavesOf(en).filter(
      ([key, text]) =>
        !key.endsWith('_one') && String(chinese.get(withoutPlural(key))) !== String(namesIn(text)),
    )
    expect(different).toEqual([])
  })
})
