import fastify from 'fastify'
import pg from 'pg'
import type { Login } from '../frame/database.ts'

export type Statement = {
  text: string
  values: unknown[]
  /** The name under which the database keeps it parsed. */
  name?: string
  /** Sent before the one before it was answered. */
  isBehind: boolean
}

/** Takes down everything that is sent to the database from now until it is stopped, in its order. */
export const takingDown = () => {
  const sent: Statement[] = []
  const original = pg.Client.prototype.query
  const unanswered = new WeakMap<pg.Client, number>()
  const query = function (
    this: pg.Client,
    asked: string | pg.QueryConfig,
    values?: unknown,
    ...rest: unknown[]
  ) {
    const waiting = unanswered.get(this) ?? 0
    unanswered.set(this, waiting + 1)
    const {
      text,
      values: own,
      name,
    } = typeof asked === 'string' ? { text: asked } : (asked as pg.QueryConfig)
    const given = own ?? (Array.isArray(values) ? values : [])
    sent.push({ text, values: given, ...(name === undefined ? {} : { name }), isBehind: waiting > 0 })
    const answer = Reflect.apply(original, this, [asked, values, ...rest])
    const answered = () => unanswered.set(this, (unanswered.get(this) ?? 1) - 1)
    if (answer instanceof Promise) answer.then(answered, answered)
    return answer
  }
  pg.Client.prototype.query = query as typeof original
  return {
    sent,
    stop: () => {
      pg.Client.prototype.query = original
    },
  }
}

/**
 * What a server costs that only sends statements and answers the last rows: the same statements, under the same
 * names and facts, as many at once, with nothing checked. As with us, the COMMIT of what only read is not waited for.
 * `/?n=1` sends the second list of them. Answers its address.
 */
export const serveBarely = async (
  login: Login,
  statements: readonly Statement[][],
  max: number,
): Promise<string> => {
  const pool = new pg.Pool({ ...login, ssl: false, max, pipeline: true })
  const app = fastify()
  app.get('/', async (request) => {
    const { n } = request.query as { n: string }
    const client = await pool.connect()
    const answers: Promise<pg.QueryResult>[] = []
    for (const { isBehind, ...statement } of statements[Number(n)] ?? []) {
      if (!isBehind) await answers.at(-1)
      answers.push(client.query(statement))
    }
    const ended = answers.at(-1)?.finally(() => client.release())
    const read = await Promise.all(answers.slice(0, -1))
    ended?.catch(() => {})
    const rows = read.findLast((answer) => answer.rows?.length > 0)?.rows ?? []
    return { records: rows.slice(0, 50), next: null }
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
