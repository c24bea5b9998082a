import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { command, root, run } from './process.mjs'

const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)

/** `npm run dev`: the server restarted at each change and the pages served by Vite; when one ends, so does the other. */
await command(async () => {
  await ensureInstalled()
  const end = new AbortController()
  const ended = { signal: end.signal }
  const started = [
    run(
      process.execPath,
      [bin('tsx', 'dist', 'cli.mjs'), 'watch', 'server/main.ts', ...process.argv.slice(2)],
      { ...ended, env: { ...process.env, BIHUAN_ROOT: root } },
    ),
    run(process.execPath, [bin('vite', 'bin', 'vite.js')], { ...ended, cwd: join(root, 'web') }),
  ]
  const code = await Promise.race(started)
  end.abort()
  await Promise.allSettled(started)
  return code
})
