import { join } from 'node:path'
import { buildServer } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { command, root, run } from './process.mjs'

/** npm moves to the repository's folder; file names are meant from where the person stands. */
const standing = (process.env.npm_lifecycle_event === 'bihuan' && process.env.INIT_CWD) || process.cwd()

/** `npm run --silent bihuan -- plan read FILE --json`: the command line. Only the command itself writes to stdout. */
await command(async () => {
  await ensureInstalled()
  await buildServer()
  return run(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist', 'server', 'cli.mjs'), ...process.argv.slice(2)],
    { cwd: standing, env: { ...process.env, BIHUAN_ROOT: root } },
  )
})
