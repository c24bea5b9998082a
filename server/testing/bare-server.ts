import fastify from 'fastify'
import pg from 'pg'
import type { Login } from '../frame/database.ts'

export type Statement = { text: string; values: unknown[] }

/** Takes down everything that is sent to the database from now until it is stopped, in its order. */
export const takingDown = () => {
  const sent: Statement[] = []
  const original = pg.Client.prototype.query
  const query = function (this: pg.Client, text: unknown, values?: unknown, ...rest: unknown[]) {
    if (typeof text === 'string') sent.push({ text, values: Array.isArray(values) ? values : [] })
    return Reflect.apply(original, this, [text, values, ...rest])
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
 * facts, with nothing checked. `/?n=1` sends the second list of them. Answers its address.
 */
export const serveBarely = async (login: Login, statements: readonly Statement[][]): Promise<string> => {
  const pool = new pg.Pool({ ...login, ssl: false, max: 10 })
  const app = fastify()
  app.get('/', async (request) => {
    const { n } = request.query as { n: string }
    const client = await pool.connect()
    try {
      let rows: unknown[] = []
      for (const { text, values } of statements[Number(n)] ?? []) {
        const answer = await client.query(text, values)
        if (answer.rows?.length > 0) rows = answer.rows
      }
      return { records: rows.slice(0, 50), next: null }
    } finally {
      client.release()
    }
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
