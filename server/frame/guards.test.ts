import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown({ template: 'bare' })
})
afterAll(() => town.close())

/** Tables without a town, each with the reason why no row of them is a secret. */
const open = new Map([
  ['place', 'names of places are public'],
  ['directory', 'says only which town knows an account name; read before anybody is known'],
  ['invited', 'says only to which town the hash of an invitation’s code leads; read before anybody is known'],
  [
    'gated',
    'says only to which body the hash of a gate’s or a receipt’s code leads; read before anybody is known',
  ],
  [
    'gated',
    'says only to which body the hash of a gate’s or a receipt’s code leads; read before anybody is known',
  ],
  ['migration', 'the owner’s own list of what was run'],
])

type Table = { name: string; has_town: boolean; guarded: boolean; policies: number; owner: string }

const tables = () =>
  town.query<Table>(
    `select c.relname as name, c.relrowsecurity as guarded, pg_get_userbyid(c.relowner) as owner,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'town' and a.attnotnull) as has_town,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  )

test('every table is guarded by row security or open for a reason', async () => {
  const found = await tables()
  expect(found.length).toBeGreaterThan(10)
  for (const { name, has_town, guarded, policies } of found) {
    if (open.has(name)) expect({ name, has_town }).toEqual({ name, has_town: false })
    else
      expect({ name, has_town, guarded, policies }).toEqual({
        name,
        has_town: true,
        guarded: true,
        policies: 1,
      })
  }
})

test('the town stands first in every key, unique key, foreign key and index of a tenant table', async () => {
  const keys = await town.query<{ name: string; table: string; first: string }>(
    `select i.relname as name, c.relname as table, a.attname as first
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where n.nspname = 'public'
     union all
     select k.conname, c.relname, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] where k.contype = 'f'`,
  )
  const wrong = keys.filter(({ table, first }) => !open.has(table) && first !== 'town')
  expect(wrong).toEqual([])
})

test('the login roles own nothing, bypass nothing, delete nothing, and never rewrite the journal', async () => {
  const [roles] = await town.query<{ super: boolean; bypass: boolean }>(
    `select bool_or(rolsuper) as super, bool_or(rolbypassrls) as bypass from pg_roles where rolname like 'bihuan_test_%'`,
  )
  expect(roles).toEqual({ super: false, bypass: false })
  const owned = (await tables()).filter(({ owner }) => owner.startsWith('bihuan_test_'))
  expect(owned).toEqual([])
  const grants = await town.query<{ grantee: string; table: string; privilege: string }>(
    `select grantee, table_name as table, privilege_type as privilege from information_schema.role_table_grants
     where grantee like 'bihuan_test_%'`,
  )
  expect(grants.filter(({ privilege }) => privilege === 'DELETE' || privilege === 'TRUNCATE')).toEqual([])
  expect(
    grants.filter(
      ({ table, privilege }) => ['journal', 'seal', 'seal_leaf'].includes(table) && privilege === 'UPDATE',
    ),
  ).toEqual([])
  expect(grants.filter(({ grantee }) => grantee === 'bihuan_test_portal')).toEqual([])
})

test('the schema can be partitioned by town, table by table', async () => {
  const found = (await tables()).filter(({ name }) => !open.has(name))
  for (const { name } of found)
    await town.query(
      `create table "${name}_split" (like "${name}" including defaults including constraints including indexes) partition by list (town)`,
    )
  expect(found.length).toBeGreaterThan(10)
})
