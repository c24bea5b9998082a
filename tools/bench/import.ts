import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { parseBarely, writeLargeRegister } from '@bihuan/server/exchange/large-workbook.ts'
import { loadWorkbook } from '@bihuan/server/exchange/load.ts'
import { registerDestination } from '@bihuan/server/exchange/register-destination.ts'
import { openDesk, systemSigner } from '@bihuan/server/frame/desk.ts'
import { sealerOf } from '@bihuan/server/frame/seal.ts'
import { openStoreHouse } from '@bihuan/server/frame/store-house.ts'
import { readShippedLaws } from '@bihuan/server/law/shipped.ts'
import { build, type Plugin } from 'esbuild'

/**
 * A workbook of 100,000 rows and 20 columns: read, checked and stored, against the bare parser that looks at each
 * cell and does nothing. Each runs in a process of its own, built as it is shipped, twice, and the better counts.
 *   npx tsx tools/bench/import.ts
 */
const rowsInAll = 100_000
const limits = { ratio: 2, megabytes: 300 }
/** `worked`: milliseconds of a core that the process itself used, which a busy machine does not stretch. */
type Run = { what: 'bare' | 'ours'; milliseconds: number; worked: number; megabytes: number; said: string }

const root = process.env.BIHUAN_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))

const measured = async (what: Run['what'], work: () => Promise<string>): Promise<Run> => {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const said = await work()
  const milliseconds = Math.round(performance.now() - began)
  const { user, system } = process.cpuUsage(before)
  const worked = Math.round((user + system) / 1000)
  return { what, milliseconds, worked, said, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

const runBare = (file: string) => measured('bare', async () => `${await parseBarely(file)} cells`)

const runOurs = async (file: string): Promise<Run> => {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-bench-'))
  const roles = { app: 'bihuan_bench_app', portal: 'bihuan_bench_portal' }
  const house = await openStoreHouse({ home, root, databaseUrl: undefined, roles, say: () => {} })
  if (isRefusal(house)) throw new Error(house.refused)
  try {
    const desk = openDesk({ database: house.app, sealer: sealerOf([Buffer.alloc(32, 7)]), clock: Date.now })
    const laws = readShippedLaws(root)
    return await measured('ours', () =>
      desk.write(systemSigner('349901101'), 'zh', async (writer) => {
        const loading = { name: 'large.xlsx', sheet: undefined, bytes: readFileSync(file) }
        const loaded = await loadWorkbook(writer, laws, registerDestination(), loading)
        return isRefusal(loaded) ? loaded.refused : JSON.stringify(loaded.counts)
      }),
    )
  } finally {
    await house.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Our floors go into the bundle, packages stay where they are. */
const packagesOutside: Plugin = {
  name: 'packages stay outside',
  setup: (bundle) =>
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@bihuan/') ? undefined : { path, external: true },
    ),
}

const bundle = async (): Promise<string> => {
  const outdir = join(root, 'dist', 'bench')
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/bench/import.ts', 'server/exchange/workbook-worker.ts'],
    entryNames: '[name]',
    outdir,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    plugins: [packagesOutside],
  })
  return join(outdir, 'import.mjs')
}

const inItsOwnProcess = (program: string, what: Run['what'], file: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, what, file], {
      env: { ...process.env, BIHUAN_ROOT: root },
    })
    let said = ''
    child.stdout.on('data', (some: Buffer) => {
      said += some.toString()
    })
    child.stderr.pipe(process.stderr)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`${what} ended with ${code}`)),
    )
  })

const compare = async (): Promise<number> => {
  const folder = join(tmpdir(), 'bihuan-bench-files')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `register-${rowsInAll}.xlsx`)
  if (!existsSync(file)) await writeLargeRegister(file, rowsInAll, readShippedLaws(root))
  const program = await bundle()
  const runs: Run[] = []
  for (const what of ['bare', 'ours', 'bare', 'ours'] as const)
    runs.push(await inItsOwnProcess(program, what, file))
  for (const run of runs)
    process.stdout.write(
      `${run.what} ${run.milliseconds} ms (worked ${run.worked} ms) ${run.megabytes} MB  ${run.said}\n`,
    )
  const best = (what: Run['what']) =>
    Math.min(...runs.filter((run) => run.what === what).map((run) => run.milliseconds))
  const ratio = best('ours') / best('bare')
  const megabytes = Math.max(...runs.filter(({ what }) => what === 'ours').map((run) => run.megabytes))
  process.stdout.write(
    `ratio ${ratio.toFixed(2)} (at most ${limits.ratio}), ${megabytes} MB (at most ${limits.megabytes})\n`,
  )
  return ratio <= limits.ratio && megabytes <= limits.megabytes ? 0 : 1
}

const [what, file = ''] = process.argv.slice(2)
if (what === undefined) process.exitCode = await compare()
else process.stdout.write(JSON.stringify(await (what === 'bare' ? runBare(file) : runOurs(file))))
