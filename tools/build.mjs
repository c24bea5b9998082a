import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { command, isStarted, root, runQuietly, say } from './process.mjs'

/** What each half is made of: a change in any of these files makes it anew. */
const sources = {
  server: ['domain', 'contract', 'server', 'package-lock.json', 'tools/build.mjs'],
  web: ['domain', 'contract', 'web', 'package-lock.json', 'tools/build.mjs'],
}

/** Bundles server/main.ts, server/cli.ts and the workers (`*-worker.ts`) into dist/server, unless they are up to date. */
export const buildServer = (folder = root) => unlessUpToDate(folder, 'server', bundleServer)

/** Builds the pages into dist/web, unless they are up to date. */
export const buildWeb = (folder = root) => unlessUpToDate(folder, 'web', bundleWeb)

/**
 * The new build appears by a rename, so that a server already running never sees half of one.
 * @param {string} folder
 * @param {'server' | 'web'} half
 * @param {(folder: string, into: string) => Promise<void>} make
 */
async function unlessUpToDate(folder, half, make) {
  const into = join(folder, 'dist', half)
  const digest = digestOf(folder, sources[half])
  const stamp = join(into, '.made-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return

  const started = performance.now()
  const fresh = join(folder, 'dist', `.${half}-${process.pid}`)
  try {
    mkdirSync(fresh, { recursive: true })
    await make(folder, fresh)
    writeFileSync(join(fresh, '.made-from'), digest)
    rmSync(into, { recursive: true, force: true })
    renameSync(fresh, into)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  say(`已构建 built ${half} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/**
 * Our own floors go into the bundle; packages stay in node_modules.
 * @param {string} folder
 * @param {string} into
 */
async function bundleServer(folder, into) {
  const { build } = await import('esbuild')
  const files = filesUnder(join(folder, 'server')).filter((file) => file.endsWith('-worker.ts'))
  const entries = ['main.ts', 'cli.ts']
    .map((name) => join(folder, 'server', name))
    .filter((file) => existsSync(file))
  await build({
    absWorkingDir: folder,
    entryPoints: [...entries, ...files],
    entryNames: '[name]',
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [{ name: 'packages stay outside', setup: (bundle) => leavePackagesOut(bundle, folder) }],
  })
}

/** @param {import('esbuild').PluginBuild} bundle @param {string} folder */
function leavePackagesOut(bundle, folder) {
  bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point' || path.startsWith('@bihuan/') || /^[A-Za-z]:/.test(path)) return undefined
    const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
    // A second version of a package lies below a floor, where dist/ cannot reach it.
    const nested = ['domain', 'contract', 'server'].find((floor) =>
      existsSync(join(folder, floor, 'node_modules', name)),
    )
    if (nested === undefined) return { path, external: true }
    return {
      errors: [{ text: `${name} lies in ${nested}/node_modules: give all floors the same version of it` }],
    }
  })
}

/** @param {string} folder @param {string} into */
async function bundleWeb(folder, into) {
  if (!existsSync(join(folder, 'web', 'vite.config.ts'))) return
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  const { code, said } = await runQuietly(
    process.execPath,
    [vite, 'build', '--outDir', into, '--emptyOutDir'],
    {
      cwd: join(folder, 'web'),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (code !== 0) throw new Error(`vite build: ${said}`)
}

/** @param {string} folder @param {readonly string[]} parts */
function digestOf(folder, parts) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const part of parts)
    for (const file of filesUnder(join(folder, part)).filter((path) => !/\.test\.tsx?$/.test(path)))
      hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** A file, or every file below a folder, in a steady order.
 * @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
}

if (isStarted(import.meta.url))
  await command(async () => {
    await ensureInstalled()
    await buildServer()
    await buildWeb()
    return 0
  })
