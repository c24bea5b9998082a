import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { ColumnType, Generated } from 'kysely'

/** jsonb: read as a value, written as its canonical text. */
export type JsonColumn<T = Json> = ColumnType<T, string, string>

/** `town` is added by the desk to every statement; writing it by hand is allowed but never needed. */
export type TownColumn = ColumnType<string, string | undefined, never>

/** The three axes that say within whose reach a row lies. */
export type Axes = { area: string; party: string | null; handler: string | null }

/** Every table by name. Rooms add theirs with `declare module`, so that the frame knows no room. */
export interface Tables {
  place: { code: string; name_zh: string; name_en: string }
  directory: { name: string; home: string; account: string; towns: string[] }
  account: {
    town: TownColumn
    id: string
    name: string
    person: string
    password: string
    wrong: Generated<number>
    locked_until: number | null
    /** The password opens once, and only until then. */
    one_time_until: Generated<number | null>
    created_at: number
  }
  membership: {
    town: TownColumn
    account: string
    roles: string[]
    reach: string[]
    party: string | null
    handler: string | null
    person: string
    since_at: number
    ended_at: number | null
    /** The person of the party who holds the account. */
    holder: Generated<string | null>
  }
  session: {
    town: TownColumn
    id: string
    token_hash: string
    account: string
    started_at: number
    seen_at: number
    ended_at: number | null
    idle_ms: number
  }
  command: {
    town: TownColumn
    account: string
    id: string
    operation: string
    digest: string
    answer: JsonColumn | null
    at: number
  }
  file: { town: TownColumn; id: string; kind: string; seq: Generated<number>; head: Generated<string> } & Axes
  journal: {
    town: TownColumn
    file: string
    seq: number
    at: number
    act: string
    signer: string
    body: JsonColumn<{ [key: string]: Json }>
    sealed: Buffer | null
    sealed_digest: string | null
    prev: string
    hash: string
  } & Axes
}
