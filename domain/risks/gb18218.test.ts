import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws, shippedLawTexts } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { type LawBook, lawOn, readLawBook } from '../law/law-book.ts'
import { gb18218 } from './gb18218.ts'
import { betasOn, type Substance, substancesOn } from './substance.ts'

type Item = {
  substance: string
  classes?: string[]
  tonnes?: number | string
  cubicMetres?: number
  density?: number
  fill?: number
}

const book = shippedLaws()
const run = (items: Item[], persons = 0, on = '2023-06-01', law: LawBook = book) =>
  gb18218.run({ on, persons, units: [{ name: '一号单元', kind: 'storage', items }] }, law)
const unitOf = (answer: ReturnType<typeof run>) => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return (answer.result as { units: Record<string, unknown>[] }).units[0]
}
const unit = (items: Item[], persons = 0) => unitOf(run(items, persons))
const chlorine = (tonnes: number | string) => ({ substance: '氯', tonnes })
const ammonia = (tonnes: number | string) => ({ substance: '氨', tonnes })

describe('worked examples', () => {
  test('E1 a filling station is no installation', () => {
    expect(
      unit([
        { substance: '汽油', cubicMetres: 40, density: 0.74, fill: 0.9 },
        { substance: '柴油', classes: ['W5.4'], cubicMetres: 30, density: 0.85, fill: 0.9 },
      ]),
    ).toEqual({
      name: '一号单元',
      kind: 'storage',
      verdict: 'below',
      S: '0.13779',
      items: [
        { substance: '汽油', tonnes: '26.64', critical: '200', share: '0.1332' },
        { substance: '柴油', tonnes: '22.95', critical: '5000', share: '0.00459' },
      ],
    })
  })

  test('E2 chlorine 5 t and ammonia 5 t: S 1.5, R 2.5, level four', () => {
    expect(unit([chlorine(5), ammonia(5)])).toMatchObject({
      verdict: 'major-hazard-installation',
      S: '1.5',
      R: '2.5',
      level: 4,
    })
  })

  test('E3 S of exactly 1 is an installation', () => {
    expect(unit([chlorine(2.5), ammonia(5)])).toMatchObject({
      verdict: 'major-hazard-installation',
      S: '1',
      R: '1.5',
      level: 4,
    })
  })

  test('E4 below 1 there is neither R nor level', () => {
    const below = unit([chlorine('4.9')])
    expect(below).toMatchObject({ verdict: 'below', S: '0.98' })
    expect(below).not.toHaveProperty('level')
    expect(below).not.toHaveProperty('R')
  })

  test('E5 LPG 60 t, 20 persons', () => {
    expect(unit([{ substance: 'LPG', tonnes: 60 }], 20)).toMatchObject({ S: '1.2', R: '1.8', level: 4 })
  })

  test('E6 an ammonia store of 12 t, 60 persons', () => {
    expect(unit([ammonia(12)], 60)).toMatchObject({ S: '1.2', R: '3.6', level: 4 })
  })
})

describe('edges', () => {
  test('S of one out of thirds is still one', () => {
    const third = { substance: '光气', tonnes: '0.1' }
    expect(unit([third, third, third])).toMatchObject({ verdict: 'major-hazard-installation', S: '1' })
    expect(unit([third, third])).toMatchObject({ verdict: 'below', S: '0.666667', exactS: '2/3' })
  })

  test.each([
    [0, '5'],
    [1, '10'],
    [29, '10'],
    [30, '12'],
    [49, '12'],
    [50, '15'],
    [99, '15'],
    [100, '20'],
    [5000, '20'],
  ])('%i persons', (persons, R) => {
    expect(unit([ammonia(50)], persons)).toMatchObject({ R })
  })

  test.each([
    ['49.9', '9.98', 4],
    ['50', '10', 3],
    ['249.9', '49.98', 3],
    ['250', '50', 2],
    ['499.9', '99.98', 2],
    ['500', '100', 1],
  ])('ammonia %s t, 1 person: R %s, level %i', (tonnes, R, level) => {
    expect(unit([ammonia(tonnes)], 1)).toMatchObject({ R, level })
  })

  test('an empty unit is not assessed', () => {
    expect(unit([])).toMatchObject({ verdict: 'not-assessed' })
  })

  test('of several classes the lowest critical quantity decides, and β by name comes first', () => {
    expect(unit([{ substance: '某混合物', classes: ['W5.3', 'J5', 'W5.1'], tonnes: 10 }])).toMatchObject({
      S: '1',
      R: '0.75',
    })
    expect(unit([{ substance: '一氧化碳', classes: ['J3', 'W2'], tonnes: 10 }])).toMatchObject({
      S: '1',
      R: '1',
    })
    expect(unit([{ substance: '氯', classes: ['J1'], tonnes: 5 }])).toMatchObject({ items: [{ beta: '4' }] })
    expect(unit([{ substance: '甲苯', classes: ['W5.1'], tonnes: 500 }])).toMatchObject({
      items: [{ beta: '1.5' }],
    })
    expect(unit([{ substance: '甲苯', tonnes: 500 }])).toMatchObject({ items: [{ beta: '1' }] })
  })

  test('diesel and carbon monoxide have customary classes, unless others are given', () => {
    expect(unit([{ substance: '柴油', tonnes: 5000 }])).toMatchObject({ S: '1', items: [{ beta: '1' }] })
    expect(JSON.stringify(run([{ substance: '柴油', tonnes: 5000 }]))).toContain('通行类别')
    expect(JSON.stringify(run([{ substance: '柴油', classes: ['W5.4'], tonnes: 5000 }]))).not.toContain(
      '通行类别',
    )
    expect(unit([{ substance: 'CO', tonnes: 10 }])).toMatchObject({ S: '1', items: [{ beta: '2' }] })
    expect(unit([{ substance: '柴油', classes: ['W5.1'], tonnes: 10 }])).toMatchObject({
      S: '1',
      items: [{ beta: '1.5' }],
    })
  })

  test('the worst unit gives the level of the whole', () => {
    const units = [
      { name: 'A', kind: 'production', items: [chlorine(5)] },
      { name: 'B', kind: 'storage', items: [chlorine(500)] },
      { name: 'C', kind: 'storage', items: [] },
    ]
    expect(gb18218.run({ on: '2023-06-01', persons: 120, units }, book)).toMatchObject({
      result: { level: 1, units: [{ level: 4 }, { level: 1 }, { verdict: 'not-assessed' }] },
    })
  })
})

describe('what cannot be calculated', () => {
  test('a name that means several rows', () => {
    expect(run([{ substance: '9004-70-0', tonnes: 1 }])).toMatchObject({
      field: 'units.0.items.0.substance',
      problems: [{ allowed: { length: 6 } }],
    })
  })

  test('a substance outside Table 1 without a class, or with one that is none', () => {
    expect(run([{ substance: '润滑油', tonnes: 1 }])).toMatchObject({ field: 'units.0.items.0.classes' })
    expect(run([{ substance: '润滑油', classes: ['W5.5'], tonnes: 1 }])).toMatchObject({
      field: 'units.0.items.0.classes.0',
    })
  })

  test('no quantity', () => {
    expect(run([{ substance: '氯' }])).toMatchObject({ field: 'units.0.items.0.tonnes' })
    expect(run([{ substance: '氯', tonnes: -1 }])).toMatchObject({ field: 'units.0.items.0.tonnes' })
  })

  test('a substance whose β nobody gave, once S is reached', () => {
    expect(run([{ substance: '三氧化硫', tonnes: 75 }])).toMatchObject({ field: 'units.0.items.0.classes' })
    expect(run([{ substance: '三氧化硫', tonnes: 74 }])).toMatchObject({ result: { verdict: 'below' } })
  })

  test('the 2009 edition beyond its known values, and days before it', () => {
    expect(run([{ substance: '汽油', tonnes: 20 }], 0, '2012-05-01')).toMatchObject({
      result: { units: [{ S: '0.1' }] },
      edition: { instruments: [{ number: 'GB 18218-2009' }] },
    })
    expect(run([{ substance: '汽油', tonnes: 200 }], 0, '2012-05-01')).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(run([{ substance: '氯', tonnes: 1 }], 0, '2012-05-01')).toMatchObject({
      refused: 'law.to-be-confirmed',
    })
    expect(run([{ substance: '氯', tonnes: 1 }], 0, '2008-05-01')).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })
})

describe('the tables', () => {
  const tables = substancesOn(lawOn(book, '2023-06-01'))
  const rows: Substance[] = isRefusal(tables) ? [] : tables.substances

  test('hold 85 substances and 24 classes, numbered without a gap, each quantity more than nothing', () => {
    expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 85 }, (_, at) => at + 1))
    expect(isRefusal(tables) ? [] : tables.classes).toHaveLength(24)
    for (const row of rows) expect(Number(row.tonnes)).toBeGreaterThan(0)
  })

  test('hold cell by cell what the standard says, transcribed a second time', () => {
    const critical =
      '10 1 1 20 1 0.3 10 5 1 5 20 5 20 1 1 1 10 20 20 1 20 20 100 1 ' +
      '1 75 20 20 20 0.75 0.5 0.5 0.5 5 5 1 1 1 10 50 50 50 5 50 200 1000 5 50 ' +
      '50 50 5 50 5 1 50 200 50 500 500 50 50 500 10 500 500 200 500 10 500 500 10 10 ' +
      '50 1 1 20 20 100 100 20 100 50 100 1 10'
    const cas =
      '7664-41-7 7783-41-7 10102-44-0 7446-09-5 7782-41-4 75-44-5 75-21-8 50-00-0 ' +
      '7803-51-2 7783-06-4 7647-01-0 7782-50-5 - 7784-42-1 7803-52-3 7783-07-5 ' +
      '74-83-9 75-86-5 107-02-8 7664-39-3 106-89-8 3132-64-7 26471-62-5 10025-67-9 ' +
      '74-90-8 7446-11-9 107-11-9 7726-95-6 151-56-4 624-83-9 18810-58-7 13424-46-9 ' +
      '628-86-4 28653-16-9 118-96-7 55-63-0 9004-70-0 9004-70-0 9004-70-0 9004-70-0 ' +
      '9004-70-0 9004-70-0 6484-52-2 6484-52-2 - 7757-79-1 106-99-0 115-10-6 ' +
      '74-82-8/8006-14-2 75-01-4 1333-74-0 68476-85-7/74-98-6/106-97-8 74-89-5 74-86-2 74-85-1 7782-44-7 ' +
      '71-43-2 100-42-5 67-64-1 107-13-1 75-15-0 110-82-7 75-56-9 108-88-3 ' +
      '67-56-1 86290-81-5 64-17-5 60-29-7 141-78-6 110-54-3 79-21-0 1338-23-4 ' +
      '12185-10-3 - 19624-22-7 17014-71-0 1313-60-6 3811-04-9 7775-09-9 52583-42-3 ' +
      '7697-37-2 506-93-4 75-20-7 7440-09-7 7440-23-5'
    expect(rows.map((row) => row.tonnes).join(' ')).toBe(critical)
    expect(rows.map((row) => row.cas.join('/') || '-').join(' ')).toBe(cas)
    const classes = isRefusal(tables) ? [] : tables.classes
    expect(classes.map((row) => `${row.class} ${row.tonnes} ${row.beta}`).join(', ')).toBe(
      'J1 5 4, J2 50 1, J3 50 2, J4 50 2, J5 500 1, W1.1 1 2, W1.2 10 2, W1.3 50 2, W2 10 1.5, W3 150 1, W4 50 1, ' +
        'W5.1 10 1.5, W5.2 50 1, W5.3 1000 1, W5.4 5000 1, W6.1 10 1.5, W6.2 50 1, W7.1 10 1.5, W7.2 50 1, W8 50 1, ' +
        'W9.1 50 1, W9.2 200 1, W10 200 1, W11 200 1',
    )
    const betas = betasOn(lawOn(book, '2023-06-01'))
    expect(isRefusal(betas) ? '' : betas.named.map((row) => `${row.zh} ${row.beta}`).join(', ')).toBe(
      '一氧化碳 2, 二氧化硫 2, 氨 2, 环氧乙烷 2, 氯化氢（无水） 3, 溴甲烷 3, 氯 4, 硫化氢 5, 氟化氢 5, 二氧化氮 10, 氰化氢 10, ' +
        '碳酰氯 20, 磷化氢 20, 异氰酸甲酯 20',
    )
  })

  test('Q and β are the same by name, alias and CAS number', () => {
    const isPlain = (row: Substance) =>
      rows.filter((other) => other.cas.some((cas) => row.cas.includes(cas))).length === 1
    fc.assert(
      fc.property(
        fc.constantFrom(...rows.filter(isPlain)),
        fc.integer({ min: 1, max: 9000 }),
        fc.nat(200),
        (row, tonnes, persons) => {
          const result = (substance: string) => {
            const found = unit([{ substance, classes: ['J5'], tonnes }], persons)
            return {
              ...found,
              items: JSON.stringify(found?.items).replace(JSON.stringify(substance), '""'),
            }
          }
          const byName = result(row.zh)
          for (const other of [...row.aliases, ...row.cas, row.en, ` ${row.zh} `])
            expect(result(other)).toEqual(byName)
        },
      ),
    )
  })

  test.each([
    ['硝酸铵 含可燃物≤0.2%', '50'],
    ['硝化纤维素 干的或含水/乙醇<25%', '1'],
    ['硝酸(>70%, 非发红烟)', '100'],
    ['煤气（CO，CO和H₂、CH₄的混合物等）', '20'],
    ['氧(压缩或液化)', '200'],
    ['Sulfur Dioxide', '20'],
    ['aluminum alkyls', '1'],
    ['甲烷、天然气', '50'],
    ['LNG', '50'],
    ['酒精', '500'],
  ])('%s is found as it is commonly written', (substance, critical) => {
    expect(unit([{ substance, tonnes: '0.1' }])).toMatchObject({ items: [{ critical }] })
  })

  test.each([
    // Table 1 substances outside Table 3: β of the class that they customarily have.
    ['液化石油气', '1.5'],
    ['甲烷', '1.5'],
    ['氢', '1.5'],
    ['乙炔', '1.5'],
    ['乙烯', '1.5'],
    ['环氧丙烷', '1.5'],
    ['汽油', '1'],
    ['甲醇', '1'],
    ['甲苯', '1'],
    ['丙烯醛', '1'],
    ['环氧氯丙烷', '1'],
    ['氟', '2'],
    ['烷基铝', '1'],
  ])('β of %s is %s', (substance, beta) => {
    expect(unit([{ substance, tonnes: 5000 }])).toMatchObject({ items: [{ beta }] })
  })

  test('a class is read in small letters and full width too', () => {
    expect(unit([{ substance: '某溶剂', classes: [' w５.3'], tonnes: 1000 }])).toMatchObject({ S: '1' })
  })

  test('R that does not end is also a fraction, and its level is decided on that', () => {
    const asked = unit([{ substance: '三氧化硫', classes: ['W9.1'], tonnes: 76 }], 1)
    expect(asked).toMatchObject({ R: '1.013333', exactR: '76/75', level: 4 })
  })

  test('another figure in one cell of the file changes an answer', () => {
    const texts = shippedLawTexts()
    const changed =
      texts['gb18218-2018.yaml']?.replace(
        'cas: ["7664-41-7"], tonnes: 10',
        'cas: ["7664-41-7"], tonnes: 20',
      ) ?? ''
    expect(changed).not.toBe(texts['gb18218-2018.yaml'])
    const other = readLawBook({ ...texts, 'gb18218-2018.yaml': changed })
    if ('problems' in other) throw new Error('unread')
    expect(unitOf(run([ammonia(12)], 60, '2023-06-01', other))).toMatchObject({ verdict: 'below' })
  })
})
