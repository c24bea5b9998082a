import { randomUUID } from 'node:crypto'
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

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Above every number that our own server gives. */
const firstNumber = 1_000_000_000

/**
 * Statements of one act, as they would be sent for another: what differs between two recordings of it was made for
 * each, so ids become new ids, the same one everywhere, and numbers count on. Digests stay; nothing compares them.
 */
export const freshOf = (once: readonly Statement[], again: readonly Statement[]) => {
  const isMade = (at: number, value: unknown, place: number) =>
    JSON.stringify(value) !== JSON.stringify(again[at]?.values[place])
  const made = new Set(
    once.flatMap(({ values }, at) =>
      values.flatMap((value, place) => (isMade(at, value, place) ? (String(value).match(uuid) ?? []) : [])),
    ),
  )
  const kept = new Set(
    again.flatMap(({ values }) => values.flatMap((value) => String(value).match(uuid) ?? [])),
  )
  for (const id of kept) made.delete(id)
  let last = firstNumber + Math.floor(Math.random() * firstNumber)
  return (): Statement[] => {
    const ids = new Map([...made].map((id) => [id, randomUUID()]))
    const number = ++last
    const freshed = (value: unknown, isNew: boolean): unknown => {
      if (isBytes(value)) return Buffer.from(value.data)
      if (!isNew) return value
      if (typeof value === 'number') return number
      return typeof value === 'string' ? value.replace(uuid, (id) => ids.get(id) ?? id) : value
    }
    return once.map((one, at) => ({
      ...one,
      values: one.values.map((value, place) => freshed(value, isMade(at, value, place))),
    }))
  }
}

/** As bytes arrive that were sent to another process. */
const isBytes = (value: unknown): value is { data: number[] } =>
  (value as { type?: unknown } | null)?.type === 'Buffer'

/**
 * What a server costs that only sends statements and answers the last rows: the same statements, under the same
 * names and facts, as many at once, with nothing checked. As with us, the COMMIT of what only read is not waited for.
 * `/?n=1` sends the second list of them. Answers its address.
 */
export const serveBarely = async (
  login: Login,
  statementsOf: (n: number) => readonly Statement[],
  max: number,
): Promise<string> => {
  const pool = new pg.Pool({ ...login, ssl: false, max, pipeline: true })
  const app = fastify()
  app.get('/', async (request) => {
    const { n } = request.query as { n: string }
    const client = await pool.connect()
    const answers: Promise<pg.QueryResult>[] = []
    for (const { isBehind, ...statement } of statementsOf(Number(n))) {
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
