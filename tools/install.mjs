import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, runQuietly, say } from './process.mjs'

const oldest = { major: 20, minor: 19 }

/**
 * Whether this Node can run the house.
 * @param {string} version such as `20.19.0`
 */
export function isNodeRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}

/**
 * Makes node_modules what package-lock.json says, dev tools included whatever NODE_ENV says.
 * Ends the process with a plain sentence when that cannot be done.
 */
export async function ensureInstalled(folder = root) {
  if (!isNodeRecentEnough(process.versions.node)) {
    say(
      `需要 Node.js 20.19 以上（建议 22 或 24），现在是 ${process.versions.node}。请到 nodejs.org 下载新版后再试。`,
    )
    say(
      `Node.js 20.19 or newer is needed (22 or 24 recommended); this is ${process.versions.node}. Get one from nodejs.org and try again.`,
    )
    process.exit(1)
  }
  if (isInstalled(folder)) return
  say('正在安装所需的程序包，约半分钟…… Installing the packages needed, about half a minute…')
  const outcome = await install(folder)
  if (outcome.code !== 0) {
    say(outcome.said.trim())
    say('程序包没有装好：请检查网络、npm 源和磁盘空间，然后再运行一次同样的命令。')
    say(
      'The packages could not be installed: check the network, the npm registry and the disk space, then run the same command again.',
    )
    process.exit(1)
  }
  stamp(folder)
  say('已装好。 Installed.')
}

/** @param {string} folder */
const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')

/** @param {string} folder */
const stampFile = (folder) => join(folder, 'node_modules', '.bihuan-lock')

/** @param {string} folder */
function stamp(folder) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(stampFile(folder), lockHash(folder))
}

/**
 * Whether node_modules is what the lock asks for. Somebody who ran npm by hand need not wait for us to do it again:
 * npm's own note of what it installed is compared.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const file = stampFile(folder)
  if (existsSync(file) && readFileSync(file, 'utf8') === lockHash(folder)) return true
  const note = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(note) || !holdsAll(packagesIn(join(folder, 'package-lock.json')), packagesIn(note)))
    return false
  stamp(folder)
  return true
}

/** @typedef {{ version?: string, optional?: boolean, link?: boolean, peer?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/**
 * An optional package may be missing (it is another platform's), never of another version.
 * @param {Record<string, Entry>} wanted
 * @param {Record<string, Entry>} present
 */
const holdsAll = (wanted, present) =>
  Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, { version, optional }]) => {
      const found = present[path]
      return found === undefined ? optional === true : found.version === version
    })

/**
 * Install scripts are left out on purpose: nothing here needs one, and npm 12 blocks them while npm 11 runs them.
 * @param {string} folder
 */
async function install(folder) {
  const { command, before, shell } = npm()
  /** @param {string[]} args */
  const ask = (...args) =>
    runQuietly(
      command,
      [...before, ...args, '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit'],
      { cwd: folder, shell },
    )
  const strict = await ask('ci')
  if (strict.code === 0 || !isLockGap(strict.said)) return strict
  say(
    '锁文件缺少本平台的条目，改用 npm install（不改动锁文件）。 The lock file lacks an entry; using npm install, which leaves the lock as it is.',
  )
  return ask('install', '--no-save')
}

/** npm refuses when its registry lacked some platform's package as the lock was written.
 * @param {string} said */
const isLockGap = (said) => said.includes('EUSAGE') && said.includes('from lock file')
