import fastJson from 'fast-json-stringify'

type Schema = { [key: string]: unknown; anyOf?: readonly unknown[] }

/**
 * What writes answers: exactly the members that the contract names. "This or null" is written as a word of the writer's
 * own, for it would try every choice against the value first, which took longer than all the rest of the writing.
 */
export const serializerOf = (schema: unknown): ((value: unknown) => string) =>
  fastJson(withNullable(JSON.parse(JSON.stringify(schema))) as never)

export const withNullable = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withNullable)
  if (typeof schema !== 'object' || schema === null) return schema
  const own = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, withNullable(part)]))
  const inner = orNull(own)
  return inner === undefined ? own : { ...inner, nullable: true }
}

/** What it is when it is not null, where that is the only choice and of one type. */
const orNull = ({ anyOf }: Schema): Schema | undefined => {
  if (anyOf?.length !== 2) return undefined
  const choices = anyOf as Schema[]
  const [inner, ...others] = choices.filter(({ type }) => type !== 'null')
  return others.length === 0 && typeof inner?.type === 'string' ? inner : undefined
}
