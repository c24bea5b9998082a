import { verifyJournal } from '../archive/verify.ts'
import { openPool } from '../frame/database.ts'
import type { TestTown } from './town.ts'

/** Walks every chain in this town's database, as its owner may. */
export const proofOf = async ({ owner }: TestTown) => {
  const pool = openPool(owner, 1)
  try {
    return await verifyJournal(async (sql, values) => (await pool.query(sql, [...values])).rows as never)
  } finally {
    await pool.end()
  }
}
