import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { answersVersion, ask } from './browser-process.ts'
import { unpackedChromium } from './browser-unpack.ts'

/** A browser that can be started: where it is, with what, and how we came by it. */
export type Found = { executablePath: string; args: string[]; env: Record<string, string>; how: string }

/** What a way answers: the file, with flags and surroundings of its own where it needs them. */
type Way = { name: string; find: () => Promise<Partial<Found> | undefined> }

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
const isRoot = process.getuid?.() === 0

/** The ways to a browser, tried in this order. BIHUAN_BROWSER=NAME allows one of them only. */
export const ways: readonly Way[] = [
  { name: 'chrome-path', find: chromePath },
  { name: 'installed', find: installed },
  { name: 'sparticuz', find: unpackedChromium },
  { name: 'playwright', find: playwrightsOwn },
  { name: 'apt', find: debians },
]

/**
 * Finds a browser or throws with the one command to run: a test that needs one is never skipped.
 * What a run has found once is handed to its workers in BIHUAN_FOUND_BROWSER.
 */
export async function findBrowser(say: (line: string) => void = console.error): Promise<Found> {
  const known = process.env.BIHUAN_FOUND_BROWSER
  if (known !== undefined) return JSON.parse(known)
  refuseWrongPath()
  const only = process.env.BIHUAN_BROWSER
  const found = await firstOf(
    ways.filter(({ name }) => only === undefined || name === only),
    say,
  )
  process.env.BIHUAN_FOUND_BROWSER = JSON.stringify(found)
  return found
}

/** The first way that leads anywhere; each failure is told, so that nobody wonders which browser was used. */
export async function firstOf(candidates: readonly Way[], say: (line: string) => void): Promise<Found> {
  for (const { name, find } of candidates) {
    const found = await find().catch((fault: unknown) => say(`浏览器 browser: ${name} – ${fault}`))
    const path = found?.executablePath
    say(`浏览器 browser: ${name} – ${path ?? '没有 none'}`)
    if (path !== undefined) return startable(name, path, found ?? {})
  }
  throw new Error(
    `浏览器测试需要 Chrome 或 Chromium，请运行 A browser is needed for these tests, run: ${remedy}`,
  )
}

const startable = (how: string, executablePath: string, found: Partial<Found>): Found => ({
  executablePath,
  args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet, ...(found.args ?? [])],
  env: found.env ?? {},
  how,
})

/** Starts the browser that `findBrowser` finds. The caller closes it. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser()
  return chromium.launch({
    ...options,
    executablePath,
    args: [...args, ...(options.args ?? [])],
    env: { ...surroundings(), ...env },
  })
}

const remedy = 'npx playwright-core install --with-deps chromium-headless-shell (or set CHROME_PATH)'

const surroundings = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** A wrong CHROME_PATH is a mistake to be told, not a wish to be passed over. */
function refuseWrongPath() {
  const path = process.env.CHROME_PATH
  if (path && !existsSync(path)) throw new Error(`CHROME_PATH: 没有这个文件 no such file: ${path}`)
}

async function chromePath() {
  const path = process.env.CHROME_PATH
  return path ? { executablePath: path } : undefined
}

const names = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const usual: Partial<Record<NodeJS.Platform, () => string[]>> = {
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
  linux: () =>
    [
      ...(process.env.PATH ?? '').split(delimiter),
      '/usr/bin',
      '/usr/local/bin',
      '/snap/bin',
      '/opt/google/chrome',
    ].flatMap((folder) => [...names, 'chrome'].map((name) => join(folder, name))),
}

/** On Linux a browser's name may be a stub that only says how to install it, so it must tell its version. */
async function installed() {
  for (const path of usual[process.platform]?.() ?? [])
    if (existsSync(path) && (process.platform !== 'linux' || (await answersVersion(path))))
      return { executablePath: path }
  return undefined
}

/** Playwright knows where its own build lies or would lie; it is fetched when it is not there. */
async function playwrightsOwn() {
  const cli = new URL('cli.js', import.meta.resolve('playwright-core/package.json'))
  const playwright = (...args: string[]) =>
    ask(process.execPath, [cli.pathname, 'install', ...args, 'chromium-headless-shell'])
  const where = /Install location:\s*(.+)/.exec((await playwright('--dry-run')).said)?.[1]?.trim()
  if (where === undefined) return undefined
  if (shellIn(where) === undefined) await playwright()
  const executablePath = shellIn(where)
  return executablePath === undefined ? undefined : { executablePath }
}

const shellIn = (folder: string): string | undefined =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(^|[\\/])(chrome-)?headless[-_]shell(\.exe)?$/.test(file))
        .map((file) => join(folder, file))
        .find((file) => statSync(file).isFile())
    : undefined

/** Only root on Debian: elsewhere the package's name differs or stands for a snap. */
async function debians() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!isRoot || !/^ID=debian$/m.test(release)) return undefined
  const apt = (...args: string[]) =>
    ask('apt-get', ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  await apt('update')
  await apt('install', '--no-install-recommends', 'chromium')
  return (await answersVersion('/usr/bin/chromium')) ? { executablePath: '/usr/bin/chromium' } : undefined
}
