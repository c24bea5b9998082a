import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedHazards, shippedHazardTexts } from '../../content/hazards/shipped-hazards.ts'
import { addDays } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { selfCheck } from '../ledgers/kinds/self-check.ts'
import { classByWord, findBan, findClass, halfOf } from './catalogue.ts'
import { holdsOn } from './content-shape.ts'
import { criteriaIn, criteriaOn, criterionEver, findCriterion, standardsOn } from './major-criteria.ts'
import { type HazardTexts, readHazardContent } from './read-hazard-content.ts'

const { catalogue, standards, instruments } = shippedHazards()

describe('the catalogue', () => {
  test('has two halves and the twenty kinds of accident of GB 6441', () => {
    const halves = catalogue.classes.map(({ code }) => halfOf(code))
    expect(halves.filter((half) => half === 'basic')).toHaveLength(13)
    expect(halves.filter((half) => half === 'site')).toHaveLength(14)
    expect(catalogue.accidents.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
  })

  test('codes the eight problems of clause 7.2 as the self-check does', () => {
    const asked = Object.keys(selfCheck.fields.checked.choices).filter((code) => code !== 'other')
    expect(catalogue.bans.map(({ code }) => code)).toEqual(asked)
    for (const { class: filed } of catalogue.bans) expect(findClass(catalogue, filed)).toBeDefined()
    expect(findBan(catalogue, 'three-in-one')?.class).toBe('S05')
  })

  test.each([
    ['设备设施', 'S02'],
    ['作业行为', 'S04'],
    ['消防', 'S05'],
    ['电气', 'S06'],
    ['环境', 'S03'],
    ['管理', 'B03'],
    ['特种设备现场管理', 'S01'],
    ['有限空间现场安全', 'S08'],
    ['其它现场管理', 'S14'],
    [' 消防安全* ', 'S05'],
    ['s05', 'S05'],
    ['燃气类', 'S12'],
  ])('knows the word “%s” of other ledgers as %s', (word, code) => {
    expect(classByWord(catalogue, word)?.code).toBe(code)
  })

  test('files no word under two classes', () => {
    const words = catalogue.classes.flatMap(({ name, also = [] }) => [name.zh, ...also])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(classByWord(catalogue, '不知道')).toBeUndefined()
  })
})

describe('the criteria of major hazards', () => {
  test('read by the edition of the day: a quick freezer with nine people, then and now', () => {
    const then = findCriterion(standards, 'industry-2017/freezer', '2023-05-14')
    const now = findCriterion(standards, 'industry-2023/12-2', '2023-05-15')
    expect(isRefusal(then) ? '' : then.item.says.zh).toContain('并且')
    expect(isRefusal(now) ? '' : now.item.says.zh).toContain('或')
    expect(findCriterion(standards, 'industry-2017/freezer', '2023-05-15')).toMatchObject({
      refused: 'hazard.unknown-criterion',
    })
    expect(findCriterion(standards, 'industry-2023/12-2', '2023-05-14')).toMatchObject({
      refused: 'hazard.unknown-criterion',
    })
  })

  test('change with the fire standard on 1 November 2025, whose items nobody has confirmed', () => {
    const fireOn = (day: string) =>
      standardsOn(standards, day).filter(({ standard }) => standard.startsWith('fire-'))
    expect(fireOn('2025-10-31').map(({ number }) => number)).toEqual(['GB 35181-2017'])
    expect(fireOn('2025-11-01').map(({ number }) => number)).toEqual(['GB 35181-2025'])
    expect(fireOn('2025-11-01').flatMap(criteriaIn)).toSatisfy((all: { confidence: string }[]) =>
      all.every(({ confidence }) => confidence === 'unsure'),
    )
  })

  test('are named once each, and every standard of the table stands there', () => {
    const ids = standards.flatMap(criteriaIn).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(100)
    expect(standards).toHaveLength(17)
    expect(criterionEver(standards, 'industry-2023/13-2')?.item.how).toContain('see')
  })

  const edges = standards.flatMap(({ from, to }) => [
    from,
    addDays(from, -1),
    ...(to === undefined ? [] : [to, addDays(to, 1)]),
  ])
  const someDay = fc.oneof(
    fc.constantFrom(...edges),
    fc.constantFrom('2016-01-01', '2023-01-19', '2026-06-12'),
  )
  const someCriterion = fc.constantFrom(...standards.flatMap(criteriaIn))

  test('are found on a day exactly when they are in force on it', () => {
    const seen = { found: 0, refused: 0 }
    fc.assert(
      fc.property(someCriterion, someDay, ({ id, standard }, day) => {
        const found = findCriterion(standards, id, day)
        seen[isRefusal(found) ? 'refused' : 'found']++
        expect(isRefusal(found)).toBe(!holdsOn(standard, day))
        expect(criteriaOn(standards, day).some((one) => one.id === id)).toBe(holdsOn(standard, day))
      }),
    )
    // Both ends are reached, or the property says nothing.
    expect(seen.found).toBeGreaterThan(5)
    expect(seen.refused).toBeGreaterThan(5)
  })
})

describe('a file of hazards that is wrong', () => {
  const texts = shippedHazardTexts()
  const wrongWith = (changed: Partial<HazardTexts>): string => {
    const read = readHazardContent({ ...texts, ...changed })
    return 'problems' in read ? read.problems.map(({ words }) => words.en).join('\n') : 'nothing wrong'
  }
  const fire = texts.major['fire-2017.yaml'] ?? ''

  test('is told by file, line and entry, with the remedy', () => {
    expect(wrongWith({ catalogue: texts.catalogue.replace('class: S11', 'class: S77') })).toMatch(
      /^catalogue\.yaml line \d+ \(storage\): The catalogue has no class “S77”\./,
    )
    expect(wrongWith({ catalogue: texts.catalogue.replace('- code: B02', '- code: B01') })).toContain(
      'The id “B01” stands already in classes 1',
    )
    expect(wrongWith({ instruments: texts.instruments.replace('known }', 'knwon }') })).toContain(
      'Did you mean “known”?',
    )
    expect(
      wrongWith({
        major: { ...texts.major, 'fire-2017.yaml': fire.replace('to: "2025-10-31"', 'to: "2017-10-31"') },
      }),
    ).toMatch(/^fire-2017\.yaml line \d+ \(fire-2017\): It ends on 2017-10-31, before it begins/)
    expect(
      wrongWith({ major: { ...texts.major, 'fire-2017.yaml': fire.replace('2018-07-01', '2018-02-30') } }),
    ).toContain('There is no day “2018-02-30”')
    expect(wrongWith({ major: { ...texts.major, 'twin.yaml': fire } })).toContain(
      'The id “fire-2017” stands already in fire-2017.yaml',
    )
    expect(wrongWith({ catalogue: 'a: [' })).toContain('This is not YAML')
    expect(wrongWith({ catalogue: 'a: &x 1\nb: *x' })).toContain('Nothing may point elsewhere')
  })

  test('is nothing of what ships', () => {
    expect(wrongWith({})).toBe('nothing wrong')
    expect(instruments.length).toBeGreaterThan(40)
  })
})
