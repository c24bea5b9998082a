import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer, buildWeb } from './build.mjs'
import { closing } from './closing.mjs'
import { ensureInstalled } from './install.mjs'
import { command, root, run, say } from './process.mjs'

const asked = process.argv.slice(2)

/** Somebody who names a place of another floor wants neither a build nor a browser. */
const aimedElsewhere =
  asked.some((arg) => /^(domain|contract|server|web|tools)\b/.test(arg)) &&
  !asked.some((arg) => arg.includes('journeys'))

/** Found once and told once, then handed to the tests. */
async function browser() {
  const { tsImport } = await import('tsx/esm/api')
  const { findBrowser } = await tsImport('../journeys/browser.ts', import.meta.url)
  return JSON.stringify(await findBrowser(say))
}

/** `npm test`: installs, builds, finds a browser, runs everything, and ends with `N passed, N failed`. */
await command(async () => {
  await ensureInstalled()
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, BIHUAN_ROOT: root }
  if (!aimedElsewhere) {
    await buildServer()
    await buildWeb()
    env.BIHUAN_FOUND_BROWSER = await browser()
  }
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-test-'))
  const file = join(folder, 'count.json')
  const reporters = ['--reporter=default', `--reporter=${join(root, 'tools', 'reporter.mjs')}`]
  const code = await run(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters, ...asked],
    { env: { ...env, BIHUAN_TEST_COUNT: file } },
  )
  const end = closing(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code)
  rmSync(folder, { recursive: true })
  if (end.code !== 0) say('有测试未通过或没有测试运行。 Some tests failed, or none ran.')
  console.log(end.line)
  return end.code
})
