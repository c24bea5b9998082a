import fc from 'fast-check'
import { type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, testKey, testRoles, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { type Database, openDatabase } from './database.ts'
import { openDesk, type Reader, systemSigner } from './desk.ts'
import { sealerOf } from './seal.ts'
import { type Piece, writtenByPieces, writtenOnce, written as writtenOut } from './written-once.ts'

let town: TestTown
let database: Database
beforeAll(async () => {
  town = await openTestTown()
  database = await openDatabase({ ...town.owner, user: testRoles.app, password: testRoles.app })
})
afterAll(async () => {
  await database.close()
  await town.close()
})

const reading = <T>(of: string, work: (desk: Reader) => Promise<T>): Promise<T> => {
  const desk = openDesk({ database, sealer: sealerOf([Buffer.from(testKey)]), clock: Date.now })
  return desk.read(systemSigner(of), 'zh', work)
}

/** How often it was written is counted. */
const counted = () => {
  const written = { times: 0 }
  const partiesNamed = writtenOnce((rows, name: string, besides: string) => {
    written.times++
    return rows
      .selectFrom('party')
      .select('area')
      .where((e) => e.or([e('name', '=', name), e('name', '=', besides)]))
      .orderBy('id')
  })
  return { written, partiesNamed }
}

const namesOf = (of: string) =>
  reading(of, async ({ rows }) => {
    const found = await rows.selectFrom('party').select('name').orderBy('id').limit(4).execute()
    return found.map(({ name }) => name)
  })

describe('a statement that is written once', () => {
  test('answers for whatever is given, and is written once a town', async () => {
    const { written, partiesNamed } = counted()
    const [one = '', two = '', three = ''] = await namesOf(yunling)
    const answered = await reading(yunling, async ({ rows }) => [
      await partiesNamed(rows, one, two),
      await partiesNamed(rows, three, three),
      await partiesNamed(rows, '', ''),
    ])
    expect(answered.map((rows) => rows.length)).toEqual([2, 1, 0])
    expect(written.times).toBe(1)
  })

  test('is another one in another town, which sees its own alone', async () => {
    const { written, partiesNamed } = counted()
    const [one = ''] = await namesOf(yunling)
    const [other = ''] = await namesOf(hexi)
    const inTown = (of: string) => reading(of, ({ rows }) => partiesNamed(rows, one, other))
    const towns = [await inTown(yunling), await inTown(hexi), await inTown(yunling)]
    expect(towns.map((rows) => new Set(rows.map(({ area }) => area.slice(0, 9))))).toEqual([
      new Set([yunling]),
      new Set([hexi]),
      new Set([yunling]),
    ])
    expect(written.times).toBe(2)
  })

  test('refuses a text that hangs on what is given', async () => {
    const either = writtenOnce((rows, isUp: boolean) =>
      rows
        .selectFrom('place')
        .select('code')
        .orderBy('code', isUp ? 'asc' : 'desc'),
    )
    await expect(reading(yunling, ({ rows }) => either(rows, true))).rejects.toThrow(TypeError)
  })
})

const bounds = {
  named: (name: string): Piece => ({
    name: 'named',
    given: [name],
    write: ([given]) => sql<SqlBool>`strpos(name, ${given}) > 0`,
  }),
  between: (from: string, to: string): Piece => ({
    name: 'between',
    given: [from, to],
    write: ([low, high]) => sql<SqlBool>`id between ${low}::uuid and ${high}::uuid`,
  }),
  standing: (): Piece => ({ name: 'standing', given: [], write: () => sql<SqlBool>`until is null` }),
}

const aBound = fc.oneof(
  fc.constantFrom('有限公司', '村', '店', '茶').map(bounds.named),
  fc.tuple(fc.uuid(), fc.uuid()).map((pair) => bounds.between(...(pair.toSorted() as [string, string]))),
  fc.constant(bounds.standing()),
)

describe('a statement of pieces', () => {
  const partiesWhere = (rows: Reader['rows'], pieces: readonly Piece[]) => {
    let found = rows.selectFrom('party').select('id').orderBy('id')
    for (const piece of pieces) found = found.where(writtenOut(piece))
    return found
  }

  test('answers as it does when it is written each time, and is written once for the names of its pieces', async () => {
    const written = { times: 0 }
    const shapes = new Set<string>()
    const lengths = new Set<number>()
    const kept = writtenByPieces<{ id: string }>()
    await fc.assert(
      fc.asyncProperty(fc.array(aBound, { maxLength: 4 }), async (pieces) => {
        shapes.add(pieces.map(({ name }) => name).join())
        await reading(yunling, async ({ rows }) => {
          const found = await kept(rows, pieces, (standIns) => {
            written.times++
            return partiesWhere(rows, standIns)
          })
          expect(found).toEqual(await partiesWhere(rows, pieces).execute())
          lengths.add(found.length)
        })
      }),
      { numRuns: 120 },
    )
    expect(written.times).toBe(shapes.size)
    expect(lengths.size).toBeGreaterThan(3)
  })

  test('keeps its towns apart', async () => {
    const kept = writtenByPieces<{ id: string }>()
    const inTown = (of: string) =>
      reading(of, ({ rows }) => kept(rows, [bounds.standing()], (pieces) => partiesWhere(rows, pieces)))
    const [one, other] = [await inTown(yunling), await inTown(hexi)]
    expect(one.length).toBeGreaterThan(0)
    expect(other.filter(({ id }) => one.some((party) => party.id === id))).toEqual([])
  })
})
