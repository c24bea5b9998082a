import { join } from 'node:path'
import { buildServer, buildWeb } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { command, root, run } from './process.mjs'

/** `npm start -- --demo | --empty`: installs and builds what is missing, then hands over to the server. */
await command(async () => {
  await ensureInstalled()
  await buildServer()
  await buildWeb()
  return run(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist', 'server', 'main.mjs'), ...process.argv.slice(2)],
    { env: { ...process.env, BIHUAN_ROOT: root } },
  )
})
