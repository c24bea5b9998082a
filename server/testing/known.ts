import { type Instant, startOf } from '@bihuan/domain/base/day.ts'

/** What all tests know: the day it is, the keys, the roles. */
export const today = '2026-06-12'
export const morning: Instant = startOf(today) + 10 * 3_600_000
export const testKey = Buffer.alloc(32, 7)
export const testRoles = { app: 'bihuan_test_app', portal: 'bihuan_test_portal' }
export const demoPassword = 'bihuan-demo-2026'

export const hexi = '349901101'
export const yunling = '349901102'

export type TestCluster = { host: string; port: number; user: string; password: string; root: string }

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}
