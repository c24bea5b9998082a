import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accounts } from '@bihuan/contract/accounts.ts'
import type { InputOf, Operation, OutputOf } from '@bihuan/contract/operation.ts'
import type { Instant } from '@bihuan/domain/base/day.ts'
import pg from 'pg'
import { inject } from 'vitest'
import type { FirstLink } from '../accounts/first-account.ts'
import { passwordsOf } from '../accounts/password.ts'
import { readShippedLists, type ShippedLists } from '../checklists/shipped.ts'
import { type Database, type Login, openDatabase } from '../frame/database.ts'
import { openDesk } from '../frame/desk.ts'
import type { Problem } from '../frame/problem.ts'
import { sealerOf } from '../frame/seal.ts'
import { readShippedLaws } from '../law/shipped.ts'
import type { Ledgers } from '../ledgers/known-ledgers.ts'
import { openServer } from '../open-server.ts'
import { folderBlobs } from '../photos/blobs.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { demoPassword, morning, testKey, testRoles } from './known.ts'
import { requestOf } from './request.ts'

let clones = 0

/** A database of this test's own, cloned from a template; roles and passwords as in every test. */
export const openClone = async (template: 'bare' | 'demo') => {
  const { host, port, user, password } = inject('cluster')
  const database = `t_${process.pid}_${Date.now().toString(36)}_${clones++}`
  const admin = new pg.Client({ host, port, user, password, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template ${template} strategy wal_log`)
  const owner: Login = { host, port, user, password, database }
  const app = await openDatabase({ ...owner, user: testRoles.app, password: testRoles.app })
  return {
    owner,
    app,
    async close() {
      await app.close()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
    },
  }
}

export type Answer<O extends Operation> = {
  status: number
  value: OutputOf<O>
  problem: Problem
  cookie: string | null
}

export type Person = {
  cookie: string
  /** Answers the output, or throws with the problem: for steps that must work. */
  does<O extends Operation>(operation: O, input: InputOf<O>, commandId?: string): Promise<OutputOf<O>>
  /** Answers whatever came, for steps that may be refused. */
  tries<O extends Operation>(operation: O, input: InputOf<O>, commandId?: string): Promise<Answer<O>>
}

export type TestTown = {
  url: string
  app: Database
  owner: Login
  desk: ReturnType<typeof openDesk>
  clock: { now: Instant }
  /** Where this town's files lie. */
  files: string
  nobody: Person
  signIn(account: string, password?: string): Promise<Person>
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

export type TestTownOptions = {
  template?: 'bare' | 'demo'
  firstLink?: FirstLink
  report?: (number: string, fault: unknown) => void
  /** Other ledgers than the program's own. */
  ledgers?: Ledgers
}

/** Read when the first test asks for them: most ask for none. */
const listsWhenAsked = (root: string): ShippedLists => {
  let read: ShippedLists | undefined
  const ready = () => {
    read ??= readShippedLists(root)
    return read
  }
  return {
    get hazards() {
      return ready().hazards
    },
    get lists() {
      return ready().lists
    },
    get pictures() {
      return ready().pictures
    },
  }
}

/** The real server on a real port with a database of its own, on the morning that all tests know. */
export const openTestTown = async ({
  template = 'demo',
  firstLink,
  report,
  ledgers,
}: TestTownOptions = {}): Promise<TestTown> => {
  const { root } = inject('cluster')
  const clone = await openClone(template)
  const clock = { now: morning }
  const sealer = sealerOf([testKey])
  const parts = { database: clone.app, sealer, clock: () => clock.now }
  const faults: unknown[] = []
  const files = mkdtempSync(join(tmpdir(), 'bihuan-files-'))
  const laws = readShippedLaws(root)
  const server = await openServer({
    ...parts,
    blobs: folderBlobs(files),
    databaseKind: 'embedded',
    passwords: await passwordsOf('light'),
    plan: readShippedPlan(root, laws),
    laws,
    checklists: listsWhenAsked(root),
    ...(ledgers === undefined ? {} : { ledgers }),
    version: 'test',
    demo: template === 'demo',
    firstLink: firstLink ?? null,
    webFolder: join(root, 'dist', 'web'),
    report: report ?? ((_, fault) => faults.push(fault)),
    perMinute: 100_000,
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  const nobody = personAt(url, '', faults)
  return {
    url,
    app: clone.app,
    owner: clone.owner,
    desk: openDesk(parts),
    clock,
    files,
    nobody,
    async signIn(account, password = demoPassword) {
      const answer = await nobody.tries(accounts.signIn, { account, password })
      if (answer.cookie === null) throw new Error(`${account} could not sign in: ${answer.problem.detail}`)
      return personAt(url, answer.cookie, faults)
    },
    async query(sql, values) {
      const client = new pg.Client(clone.owner)
      await client.connect()
      try {
        return (await client.query(sql, values)).rows
      } finally {
        await client.end()
      }
    },
    async close() {
      await server.close()
      await clone.close()
      rmSync(files, { recursive: true, force: true })
    },
  }
}

/** JSON as it is; a file as the operation answered it. */
const bodyOf = async (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return response.json()
  const name = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const content = type.startsWith('text/') ? response.text() : response.arrayBuffer()
  return { name: decodeURIComponent(name), content: await content }
}

const personAt = (url: string, cookie: string, faults: unknown[]): Person => {
  const tries: Person['tries'] = async (operation, input, commandId = randomUUID()) => {
    const response = await fetch(
      ...requestOf(url, cookie, operation, input as Record<string, unknown>, commandId),
    )
    const body = await bodyOf(response)
    if (response.status === 500) throw faults.at(-1) ?? new Error(JSON.stringify(body))
    const set = response.headers.get('set-cookie')
    return {
      status: response.status,
      value: body,
      problem: body,
      cookie: set === null ? null : (set.split(';')[0] ?? null),
    } as never
  }
  return {
    cookie,
    tries,
    async does(operation, input, commandId) {
      const answer = await tries(operation, input, commandId)
      if (answer.status !== 200)
        throw new Error(`${operation.path}: ${answer.status} ${JSON.stringify(answer.problem)}`)
      return answer.value
    },
  }
}
