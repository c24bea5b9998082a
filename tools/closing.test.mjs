import { describe, expect, test } from 'vitest'
import { closing } from './closing.mjs'

const count = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped })

describe('the closing line of npm test', () => {
  test.each([
    ['all is well', count(12), 0, '12 passed, 0 failed', 0],
    ['something failed', count(12, 2), 1, '12 passed, 2 failed', 1],
    ['skipped tests are told', count(12, 0, 3), 0, '12 passed, 0 failed, 3 skipped', 0],
    ['no test ran', count(0), 0, '0 passed, 0 failed', 1],
    ['only skipped ones', count(0, 0, 4), 0, '0 passed, 0 failed, 4 skipped', 1],
    ['the run ended badly after its tests', count(12), 1, '12 passed, 1 failed', 1],
    ['the run never reached its end', undefined, 137, '0 passed, 1 failed', 137],
    ['a failure whatever the run itself answered', count(3, 1), 0, '3 passed, 1 failed', 1],
  ])('%s', (_, counted, code, line, answer) => {
    expect(closing(counted, code)).toEqual({ line, code: answer })
  })
})
