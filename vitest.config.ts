import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One PostgreSQL cluster for the whole run. */
const cluster = fileURLToPath(new URL('server/testing/cluster.ts', import.meta.url))

const seed = fileURLToPath(new URL('tools/property-seed.ts', import.meta.url))

export default defineConfig({
  test: {
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['{domain,contract,web,tools}/**/*.test.{ts,tsx,mjs}'],
          setupFiles: [seed],
          // Pure rules leave nothing behind, so files may share what they import.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: ['server/frame/postgres/**'],
          setupFiles: [seed],
          globalSetup: existsSync(cluster) ? [cluster] : [],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Starts and kills real servers for a minute: part of `npm test`, too slow for `npm run check`.
        test: {
          name: 'launcher',
          include: ['server/frame/postgres/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A journey has the machine to itself, after everything else.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
