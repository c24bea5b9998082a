import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const rooms = ['law', 'calendar', 'risks', 'training', 'people', 'cases', 'tips', 'calc']
const root = new URL('../', import.meta.url)

/** What arithmetic and indexes need. Anything else in code needs a line below that says why it is no figure of the law. */
const plain = ['0', '1', '2', '10', '0n', '1n', '2n', '10n']

const exceptions: Record<string, Record<string, string>> = {
  'law/exact.ts': { '6': 'places that an endless decimal is shown with' },
  'law/field.ts': {
    '12': 'a bound of inputs, 10 to the 12th',
    '200': 'characters of a text field',
    '1000': 'items of a list',
  },
  'people/credit-code-check.ts': { '40': 'characters of the input' },
  'people/id-number-check.ts': { '40': 'characters of the input' },
  'people/id-number.ts': { '4': 'last places that a covered number shows' },
  'people/tables.ts': { '1000': 'a bound of inputs' },
  'calc/fund-rules.ts': { '12': 'months of a year' },
  'calc/tables.ts': { '1000': 'rows of a table' },
  'calc/calendar-tables.ts': { '12': 'months of a year', '31': 'most days of a month' },
  'calc/headcount.ts': { '10_000_000': 'a bound of inputs' },
  'cases/accident-class.ts': { '1_000_000': 'a bound of inputs' },
  'tips/reward.ts': { '10_000': 'a bound of inputs' },
  'risks/gb18218.ts': {
    '500': 'a bound of inputs',
    '200': 'a bound of inputs',
    '10_000_000': 'a bound of inputs',
  },
  'risks/tables.ts': {
    '7': 'characters of a CAS number',
    '12': 'characters of a CAS number',
    '40': 'characters of a mark',
  },
  'risks/installation-item.ts': { '20': 'a bound of inputs' },
  'calendar/work-calendar.ts': { '6': 'Saturday among the days of the week' },
  'calendar/arrangement.ts': {
    '30': 'how far from a holiday its make-up day is looked for, to show it there',
  },
  'calendar/count.ts': { '12': 'months of a year' },
  'calendar/lunar-date.ts': {
    '12': 'months of a lunar year',
    '30': 'most days of a lunar month',
    '1000': 'a year of four digits',
    '9999': 'a year of four digits',
  },
  'calendar/ics.ts': {
    '75': 'bytes of a line, RFC 5545',
    '0x80': 'UTF-8',
    '0x800': 'UTF-8',
    '0x10000': 'UTF-8',
    '3': 'UTF-8',
    '4': 'UTF-8',
  },
  'calendar/working-days.ts': {
    '5': 'characters of a time of day',
    '60': 'minutes of an hour',
    '60_000': 'milliseconds of a minute',
    '4000': 'a bound of inputs',
  },
}

/** Every number that a text of code spells, quoted or not. */
const numbersIn = (code: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isNumber = ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)
    if (isNumber) found.push(node.getText())
    if (ts.isStringLiteralLike(node) && /^-?\d+(\.\d+)?%?$/.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true))
  return found
}

const codeFiles = rooms.flatMap((room) =>
  readdirSync(new URL(`${room}/`, root))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${room}/${name}`),
)

describe('figures of the law stand in content/laws and nowhere else', () => {
  test('a figure in code is seen, however it is written', () => {
    const code = `
      // the cap is 300000, and in a comment it may be
      const cap = 300000
      const rate = '0.15'
      const wide = 72n
      const label = 'Article 17, GB 18218'
      const over = days > 180 ? \`at \${q / 5000}\` : '60%'`
    expect(numbersIn(code)).toEqual(['300000', '0.15', '72n', '180', '5000', '60%'])
  })

  test.each(codeFiles)('%s has none', (file) => {
    const known = exceptions[file] ?? {}
    const strange = numbersIn(readFileSync(new URL(file, root), 'utf8')).filter(
      (number) => !plain.includes(number) && !(number in known),
    )
    expect(strange).toEqual([])
  })

  test('every exception is still needed', () => {
    const spelled = (file: string) => numbersIn(readFileSync(new URL(file, root), 'utf8'))
    const idle = Object.entries(exceptions).flatMap(([file, numbers]) =>
      Object.keys(numbers).filter((number) => !spelled(file).includes(number)),
    )
    expect(idle).toEqual([])
  })
})
