/** @typedef {import('./reporter.mjs').Count} Count */

/**
 * The closing line of a run and its exit code. No test at all is a failure, and so is a run that ended badly
 * although every test passed.
 * @param {Count | undefined} counted nothing when the run never reached its end
 * @param {number} code the exit code of the run
 * @returns {{ line: string, code: number }}
 */
export function closing(counted, code) {
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 }
  const really = failed === 0 && code !== 0 && (passed > 0 || counted === undefined) ? 1 : failed
  return {
    line: `${passed} passed, ${really} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    code: really > 0 || passed === 0 ? code || 1 : 0,
  }
}
