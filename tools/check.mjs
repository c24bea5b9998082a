import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { command, root, runQuietly, say } from './process.mjs'

/** @typedef {{ name: string, args: string[] }} Step */

const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)

/** The compiler keeps what it learnt, so that a second check is quick.
 * @param {string} floor @returns {Step} */
const types = (floor) => ({
  name: `types: ${floor}`,
  args: [
    bin('typescript', 'bin', 'tsc'),
    ...['-p', floor, '--incremental', '--tsBuildInfoFile', bin('.cache', 'bihuan', `types-${floor}.json`)],
  ],
})

/** What needs no test to run, the longest first. */
const still = [
  types('web'),
  types('server'),
  types('domain'),
  types('contract'),
  types('tools'),
  {
    name: 'format, lint',
    args: [
      bin('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--diagnostic-level=warn',
      '--max-diagnostics=50',
    ],
  },
  { name: 'house', args: [bin('tsx', 'dist', 'cli.mjs'), 'tools/house.ts'] },
]

/** @type {Step} */
const tests = {
  name: 'tests',
  args: [bin('vitest', 'vitest.mjs'), 'run', '--project', 'domain', '--project', 'server', '--reporter=dot'],
}

/** @param {Step} step */
async function passes({ name, args }) {
  const started = performance.now()
  const { code, said } = await runQuietly(process.execPath, args)
  if (code !== 0) say(said.trim())
  const line = `${code === 0 ? '✓' : '✗'} ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`
  say(name === 'house' && code === 0 ? `${line} – ${said.trim()}` : line)
  return code === 0
}

/** Two at a time, for a machine of two cores.
 * @param {Step[]} steps */
async function allPass(steps) {
  const waiting = [...steps]
  const work = async () => {
    let well = true
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      well = (await passes(step)) && well
    return well
  }
  return (await Promise.all([work(), work()])).every(Boolean)
}

/** `npm run check`: types, format, lint, the rules of the house, and every test without a browser. `--static`: no tests. */
await command(async () => {
  await ensureInstalled()
  mkdirSync(bin('.cache', 'bihuan'), { recursive: true })
  const started = performance.now()
  const well = (await allPass(still)) && (process.argv.includes('--static') || (await passes(tests)))
  say(`${well ? '通过 passed' : '未通过 failed'}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return well ? 0 : 1
})
