import { describe, expect, test } from 'vitest'
import { shippedChecklistTexts, shippedPictureTexts } from '../../content/checklists/shipped-checklists.ts'
import { shippedHazards } from '../../content/hazards/shipped-hazards.ts'
import { readChecklists } from './read-checklists.ts'

const known = shippedHazards()
const text = shippedChecklistTexts()['dust.yaml'] ?? ''

const wrongIn = (texts: Record<string, string>): string => {
  const read = readChecklists(texts, known, shippedPictureTexts())
  return 'problems' in read ? read.problems.map(({ words }) => words.en).join('\n') : 'nothing wrong'
}
/** The dust list with its first such words replaced. */
const wrongWith = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return wrongIn({ 'dust.yaml': changed })
}

describe('a list that is wrong', () => {
  test('is told by file, line and item, with the remedy, in both languages', () => {
    const read = readChecklists(
      { 'dust.yaml': text.replace('class: S09', 'class: S99') },
      known,
      shippedPictureTexts(),
    )
    const [problem] = 'problems' in read ? read.problems : []
    const line = text.split('\n').findIndex((one) => one.includes('class: S09')) + 1
    expect(problem?.line).toBe(line)
    expect(problem?.words.en).toMatch(
      new RegExp(`^dust\\.yaml line ${line} \\(dust-\\d\\d\\): The catalogue has no class`),
    )
    expect(problem?.words.zh).toMatch(new RegExp(`^dust\\.yaml 第 ${line} 行（dust-\\d\\d）：隐患分类里没有`))
  })

  test.each([
    [
      'a class that is not there',
      'class: S13',
      'class: S31',
      'The catalogue has no class “S31”. Did you mean “S',
    ],
    [
      'a criterion that is not there',
      '11-1]',
      '11-99]',
      'No standard has the criterion “industry-2023/11-99”',
    ],
    [
      'a criterion of a past edition',
      'industry-2023/11-1]',
      'fire-2017/d1]',
      'never together with this list',
    ],
    ['an item twice', 'id: dust-02', 'id: dust-01', "The item's id “dust-01” stands already in items 1"],
    ['an item of another list', 'id: dust-02', 'id: wood-02', "must begin with its list's, “dust-”"],
    ['days crossed', 'from: "2026-01-01"', 'from: "2026-01-01"\nto: "2025-01-01"', 'It ends on 2025-01-01'],
    ['a day that is none', '2026-01-01', '2026-13-01', 'There is no day “2026-13-01”'],
    [
      'a trait that is not there',
      'any: [dust]',
      'any: [dusty]',
      '“dusty” cannot stand here. Did you mean “dust”?',
    ],
    [
      'a picture that is not there',
      'picture: dust-layer',
      'picture: dust-lair',
      'There is no pictures/dust-lair.svg. Did you mean “dust-layer”?',
    ],
    ['a basis that is not there', 'by: dust-rules', 'by: dust-rule', 'Did you mean “dust-rules”?'],
    [
      'a place that is not there',
      'part: place',
      'part: palce',
      "The list's parts have no “palce”. Did you mean “place”?",
    ],
    [
      'a mark at the end',
      'zh: 当班人数不超过车间门口标的数',
      'zh: 当班人数不超过车间门口标的数？',
      'needs no mark at its end',
    ],
    [
      'a ban that is not there',
      'ban: storage',
      'ban: storages',
      'The no-go list has no “storages”. Did you mean “storage”?',
    ],
    ['an accident that is not there', 'harm: ["18"]', 'harm: ["21"]', 'There is no kind of accident “21”'],
    [
      'an unquoted accident',
      'harm: ["18"]',
      'harm: [18]',
      'a text (numbers and days in quotes) must stand here',
    ],
    ['a missing key', /\n {4}every: day/, '', 'every must stand here'],
    ['a slip in a key', '    every: day', '    evry: day', 'Did you mean “every”?'],
    ['an untranslated text', /\n {6}en: The duct.*|\n {6}en: .*/, '', 'en must stand here'],
    [
      'major without a criterion',
      /\n {4}major: \[industry-2023\/11-1\]/,
      '',
      'must name in “major” the criterion',
    ],
    ['an unsure article', 'confidence: known', 'confidence: unsure', 'An article that is not sure'],
  ])('%s', (_, from, to, says) => {
    expect(wrongWith(from, to)).toContain(says)
  })

  test('major by a criterion that nobody has confirmed', () => {
    expect(wrongWith('industry-2023/11-1]', 'fire-2025/d1]')).toContain('not one still to be confirmed')
  })

  test('two editions of one list on one day', () => {
    const twin = text.replace('edition: "2026.1"', 'edition: "2026.2"')
    expect(wrongIn({ 'dust.yaml': text, 'dust-2.yaml': twin })).toMatch(
      /^dust-2\.yaml line 7 \(dust\): The days of list “dust” overlap with its other edition in dust\.yaml/,
    )
    const older = text.replace('from: "2026-01-01"', 'from: "2026-01-01"\nto: "2026-12-31"')
    const newer = twin.replace('from: "2026-01-01"', 'from: "2027-01-01"')
    expect(wrongIn({ 'dust.yaml': older, 'dust-2.yaml': newer })).toBe('nothing wrong')
  })

  test('a basis that ends before the list, with nothing after it', () => {
    const ended = {
      ...known,
      instruments: known.instruments.map((one) =>
        one.id === 'dust-code' ? { ...one, to: '2026-06-30' } : one,
      ),
    }
    const read = readChecklists({ 'dust.yaml': text }, ended, shippedPictureTexts())
    expect('problems' in read ? read.problems[0]?.words.en : '').toContain(
      'From 2026-07-01 on none of the bases is in force',
    )
  })
})
