import Type from 'typebox'

/** Shapes that several rooms' answers share. */
export const literals = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }))

export const Words = Type.Object({ zh: Type.String(), en: Type.String() })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day in Asia/Shanghai' })
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
/** What a person typed, of at most so many characters: more than white space. */
export const Said = (minLength: number, maxLength: number) =>
  Type.String({ minLength, maxLength, pattern: `(\\S\\s*){${minLength}}` })
/** Where the next page begins: the sort keys of the last row seen, the longest of them a party's name. */
export const Cursor = Type.String({ maxLength: 800, description: 'the cursor of the last row seen' })
export const Millis = Type.Integer({ description: 'milliseconds since 1970, UTC' })
export const nullable = <const T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const Lamp = Type.Object({
  kind: literals(['ok', 'soon', 'late', 'done', 'none'] as const),
  state: literals([
    'delivered',
    'delivered-late',
    'open',
    'not-yet',
    'due-soon',
    'overdue',
    'returned',
    'withdrawn',
    'lapsing',
    'lapsed',
  ] as const),
  days: Type.Integer(),
  words: Words,
})

/** Where a clause's duties stand on the as-of day: owed = delivered + late + soon + open; withdrawn ones count nowhere. */
export const Counts = Type.Object({
  owed: Type.Integer(),
  delivered: Type.Integer(),
  late: Type.Integer(),
  soon: Type.Integer(),
  open: Type.Integer(),
  notYet: Type.Integer(),
})

/** What the signed-in person may do with this record now, and why not. */
export const May = Type.Array(
  Type.Object({ act: Type.String(), allowed: Type.Boolean(), because: nullable(Words) }),
)

/** A day that exists, in a year that somebody may mean. */
export const AskedDay = Type.String({
  pattern: '^(19|20)\\d{2}-\\d{2}-\\d{2}$',
  format: 'date',
  description: 'a day in Asia/Shanghai',
})
export const AsOf = { asOf: Type.Optional(AskedDay) }

/** Where the asker reaches this server: the square on a print leads there. */
export const Origin = Type.String({
  pattern: '^https?://[A-Za-z0-9.\\-\\[\\]:]{1,120}$',
  maxLength: 140,
  description: 'scheme, host and port of the page that asks',
})
