import { writeFileSync } from 'node:fs'

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What a run came to. A file that could not be loaded, and a fault outside all tests, count as failed:
 * otherwise a run whose tests never started would look clean.
 * @param {readonly TestModule[]} modules
 * @param {readonly unknown[]} faults
 * @returns {Count}
 */
export function countOf(modules, faults) {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  )
  const of = (/** @type {string} */ state) => states.filter((each) => each === state).length
  const broken = modules.filter((module) => module.state() === 'failed' && !hasFailed(module)).length
  return {
    passed: of('passed'),
    failed: of('failed') + broken + faults.length,
    skipped: of('skipped') + of('pending'),
  }
}

/** @param {TestModule} module */
const hasFailed = (module) => [...module.children.allTests()].some((test) => test.result().state === 'failed')

/** Leaves the count in the file that BIHUAN_TEST_COUNT names, for the closing line of `npm test`. */
export default class Counter {
  /** @param {readonly TestModule[]} modules @param {readonly unknown[]} faults */
  onTestRunEnd(modules, faults) {
    const file = process.env.BIHUAN_TEST_COUNT
    if (file !== undefined) writeFileSync(file, JSON.stringify(countOf(modules, faults)))
  }
}
