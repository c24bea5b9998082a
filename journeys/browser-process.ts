import { execFile } from 'node:child_process'

/** Runs a program to its end and keeps what it said; a program that cannot be started says so and has failed. */
export const ask = (
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
  timeout = 600_000,
): Promise<{ ok: boolean; said: string }> =>
  new Promise((done) => {
    execFile(program, args, { timeout, env: { ...process.env, ...env } }, (fault, stdout, stderr) =>
      done({ ok: fault === null, said: `${stdout}${stderr}` }),
    )
  })

/** Whether this file is a browser that starts here: one that lacks a library, or a mere stub, is not. */
export const answersVersion = async (path: string, env: Record<string, string> = {}): Promise<boolean> => {
  const { ok, said } = await ask(path, ['--version'], env, 20_000)
  return ok && /\d+\.\d+\.\d+/.test(said)
}
