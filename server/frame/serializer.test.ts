import { contract } from '@bihuan/contract/index.ts'
import type { Operation } from '@bihuan/contract/operation.ts'
import { nullable } from '@bihuan/contract/shapes.ts'
import fastJson from 'fast-json-stringify'
import Type from 'typebox'
import { describe, expect, test } from 'vitest'
import { serializerOf, withNullable } from './serializer.ts'

const Person = Type.Object({
  name: nullable(Type.String()),
  age: nullable(Type.Integer()),
  home: nullable(Type.Object({ town: Type.String() })),
  posts: nullable(Type.Array(nullable(Type.String({ enum: ['a', 'b'] })))),
  known: Type.Optional(nullable(Type.Boolean())),
  either: Type.Union([Type.String(), Type.Integer(), Type.Null()]),
})

const people = [
  { name: '佟"雨桐', age: 3, home: { town: '镇\n' }, posts: ['a', null], known: false, either: 4 },
  { name: null, age: null, home: null, posts: null, known: null, either: null },
  { name: '', age: 0, home: { town: '' }, posts: [], either: 'x' },
]

describe('an answer', () => {
  test('is written as the plain writer writes it, null where it is null', () => {
    const plain = fastJson(JSON.parse(JSON.stringify(Person)))
    for (const person of people) {
      expect(serializerOf(Person)(person)).toBe(plain(person))
      expect(JSON.parse(serializerOf(Person)(person))).toEqual(person)
    }
  })

  test('holds nothing that the contract does not name, inside what may be null neither', () => {
    const written = serializerOf(Person)({ ...people[0], home: { town: '镇', secret: 1 }, password: 'x' })
    expect(written).not.toMatch(/secret|password/)
  })

  test('is nowhere tried against choices where null is the only other one', () => {
    const operations = Object.values(contract).flatMap((room): Operation[] => Object.values(room))
    const slow = operations.filter(({ output }) => isTried(withNullable(JSON.parse(JSON.stringify(output)))))
    expect(slow).toEqual([])
    expect(isTried(JSON.parse(JSON.stringify(Person)))).toBe(true)
  })
})

const isTried = (schema: unknown): boolean => {
  if (typeof schema !== 'object' || schema === null) return false
  const { anyOf } = schema as { anyOf?: { type?: string }[] }
  const hasNull = anyOf?.length === 2 && anyOf.some(({ type }) => type === 'null')
  return hasNull || Object.values(schema).some(isTried)
}
