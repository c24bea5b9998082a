import { describe, expect, test } from 'vitest'
import { fields, figure, rows } from '../law/field.ts'
import { calculators } from './calculators.ts'

type Shape = {
  label?: { zh?: string; en?: string }
  answer?: string[]
  enum?: string[]
  names?: Record<string, { zh?: string; en?: string }>
  properties?: Record<string, Shape>
  items?: Shape
}

const isWords = ({ properties = {} }: Shape) => Object.keys(properties).join() === 'zh,en'
const isNamed = (words: { zh?: string; en?: string } | undefined) =>
  /[一-鿿βqR/S]/.test(words?.zh ?? '') && /^[^一-鿿]+$/.test(words?.en ?? '')

/** The way to every field that has no name in both languages, or a choice without names. */
const nameless = (shape: Shape, way = ''): string[] => {
  if (isWords(shape)) return []
  const choices = (shape.enum ?? [])
    .filter((value) => !isNamed(shape.names?.[value]))
    .map((value) => `${way}=${value}`)
  const members = Object.entries(shape.properties ?? {}).flatMap(([name, member]) => {
    const at = `${way}.${name}`
    return [...(isNamed(member.label) ? [] : [at]), ...nameless(member, at)]
  })
  return [...choices, ...members, ...(shape.items ? nameless(shape.items, `${way}[]`) : [])]
}

/** The three envelopes of an answer speak by their members. */
const envelopes = ['.result', '.edition']

describe('every field of an answer', () => {
  test.each(calculators)('of $name has its name in both languages, beside it', ({ output, input }) => {
    expect(nameless(output as Shape).filter((way) => !envelopes.includes(way))).toEqual([])
    expect(nameless(input as Shape)).toEqual([])
  })

  test.each(calculators)('of $name that is said first is one of the result', ({ output }) => {
    const { result } = (output as Shape).properties ?? {}
    expect(result?.answer?.length).toBeGreaterThan(0)
    expect(Object.keys(result?.properties ?? {})).toEqual(expect.arrayContaining(result?.answer ?? []))
  })

  test('without a name is seen, however deep it lies', () => {
    const row = fields({ tonnes: { type: 'string' }, name: figure({ zh: '名称', en: '名称' }) })
    expect(nameless(fields({ units: rows({ zh: '单元', en: 'Units' }, row) }) as Shape)).toEqual([
      '.units[].tonnes',
      '.units[].name',
    ])
  })
})
