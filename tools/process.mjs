import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Notices go to stderr, so that what a command answers on stdout stays clean.
 * @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Whether this file is the one that node was asked to run, and not imported by another.
 * @param {string} url */
export const isStarted = (url) => url === pathToFileURL(process.argv[1] ?? '').href

/** Does a command's work; its answer is the exit code, and what goes wrong is told without a stack.
 * @param {() => Promise<number>} work */
export async function command(work) {
  try {
    process.exitCode = await work()
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault))
    process.exitCode = 1
  }
}

/**
 * npm as this process was started by it, else the one on PATH. Windows starts .cmd files through a shell only.
 * @returns {{ command: string, before: string[], shell: boolean }}
 */
export function npm() {
  const self = process.env.npm_execpath
  if (self?.endsWith('.js') || self?.endsWith('.cjs'))
    return { command: process.execPath, before: [self], shell: false }
  const windows = process.platform === 'win32'
  return { command: windows ? 'npm.cmd' : 'npm', before: [], shell: windows }
}

/**
 * Runs a command with our own terminal, passes signals on, and answers its exit code (128 + n for a signal).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  const letGo = passSignals(child)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      letGo()
      done(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15))
    })
  })
}

/**
 * Runs a command quietly and keeps what it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code: code ?? 1, said }))
  })
}

/**
 * A terminal sends Ctrl-C to the whole group by itself; sending it on as well would ask the child twice.
 * Stopping npm kills the shell between npm and us and tells us nothing, so losing our parent counts as a signal too.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  const passed = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const listeners = passed.map((signal) => {
    const send = () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, send)
    return () => process.off(signal, send)
  })
  const stopWatching = onceOrphaned(() => child.kill('SIGTERM'))
  return () => {
    stopWatching()
    for (const stop of listeners) stop()
  }
}

/** @param {() => void} act */
function onceOrphaned(act) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 500)
  return () => clearInterval(watch)
}
