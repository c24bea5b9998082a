import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export type ServerOptions = {
  /** A data folder to open again; a new one otherwise. */
  home?: string
  args?: readonly string[]
  env?: Record<string, string>
}

export type RunningServer = {
  url: string
  home: string
  said: () => string
  /** Ends the program as a power cut would: nothing of it gets a last word. */
  killNine(): Promise<void>
  stop(): Promise<void>
}

/** The day on which every journey takes place. */
export const journeyDay = '2026-06-12'

const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGTERM')
})

/** The built program as people start it, in a process of its own, on a port of its own. */
export const startServer = async ({
  home,
  args = ['--demo'],
  env = {},
}: ServerOptions = {}): Promise<RunningServer> => {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'bihuan-journey-'))
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist', 'server', 'main.mjs'), ...args],
    {
      env: {
        ...process.env,
        BIHUAN_ROOT: root,
        BIHUAN_HOME: folder,
        PORT: '0',
        BIHUAN_DEMO_DAY: journeyDay,
        BIHUAN_DEMO_SIZE: 'small',
        DATABASE_URL: '',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  alive.add(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  child.stderr.on('data', (text) => {
    said += text
  })
  const gone = new Promise<number | null>((settle) => {
    child.once('exit', (code) => {
      alive.delete(child)
      settle(code)
    })
  })
  const url = await addressIn(() => said, gone)
  return {
    url,
    home: folder,
    said: () => said,
    async killNine() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      child.kill('SIGTERM')
      await gone
      if (home === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs the program where it is expected to give up, and answers what it said. */
export const refusedStart = async (options: ServerOptions): Promise<string> => {
  try {
    const running = await startServer(options)
    await running.stop()
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
  throw new Error('the program started where it should have refused')
}

const addressIn = async (said: () => string, gone: Promise<number | null>): Promise<string> => {
  const until = Date.now() + 90_000
  while (Date.now() < until) {
    const found = said().match(/Bihuan is up: (http:\S+)/)
    if (found?.[1]) return found[1]
    const ended = await Promise.race([
      gone,
      new Promise<'runs'>((settle) => setTimeout(() => settle('runs'), 50)),
    ])
    if (ended !== 'runs') throw new Error(`the program ended with ${ended}: ${said()}`)
  }
  throw new Error(`the program did not come up: ${said()}`)
}
