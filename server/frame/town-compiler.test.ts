import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector } from 'kysely'
import { expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import type { Tables } from './tables.ts'
import { TownCompiler } from './town-compiler.ts'

const tables = new Set(['account', 'session'])
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new TownCompiler(hexi, tables, null),
  },
})

test('the town stands in every part of a statement, once for each table that has one', () => {
  const { sql: text } = db
    .with('ended', (of) => of.selectFrom('session').select('account').where('ended_at', 'is not', null))
    .selectFrom('account as a')
    .leftJoin('session as s', 's.account', 'a.id')
    .innerJoin('place', 'place.code', 'a.name')
    .select(['a.id', (e) => e.selectFrom('session').select('id').limit(1).as('one')])
    .where((e) => e.or([e('a.wrong', '=', 0), e('a.id', 'in', e.selectFrom('ended').select('account'))]))
    .union((of) => of.selectFrom('session').select(['account as id', 'id as one']))
    .compile()
  expect(text.match(/"town" = '349901101'/g)).toHaveLength(5)
  expect(text).toContain(`on "s"."account" = "a"."id" and "s"."town" = '${hexi}'`)
  expect(text).toContain(`) and "a"."town" = '${hexi}'`)
  expect(text).not.toContain('"place"."town"')
})

test('two statements of one compiler have nothing of each other', () => {
  const one = () => db.selectFrom('account').select('id').where('name', '=', 'x').compile()
  const first = one()
  db.deleteFrom('session').where('id', '=', 'y').compile()
  expect(one()).toMatchObject({ sql: first.sql, parameters: ['x'] })
})

test('how many rows are wanted is written out, so that a kept plan is made for so many', () => {
  const query = db.selectFrom('account').select('id')
  expect(query.limit(51).compile()).toMatchObject({ sql: expect.stringMatching(/limit 51$/), parameters: [] })
  expect(query.limit(null).compile().parameters).toEqual([null])
})
