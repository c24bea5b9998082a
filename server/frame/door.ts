import type { Role } from '@bihuan/domain/accounts/role.ts'
import { isLive, type SessionTimes, sessionRules } from '@bihuan/domain/accounts/session.ts'
import { isTown } from '@bihuan/domain/base/area.ts'
import type { Kysely } from 'kysely'
import type { Desk, Signer } from './desk.ts'
import { digestOf } from './digest.ts'
import type { Tables } from './tables.ts'
import type { Proof } from './transaction.ts'
import { writtenOnce } from './written-once.ts'

export const cookieName = 'bihuan'

type Claim = { town: string; tokenHash: string }

/** What the cookie holds: the town, so that the session can be looked up in its shard, and a token nobody stores. */
export const readCookie = (value: string | undefined): Claim | null => {
  const [town, token] = (value ?? '').split('.')
  if (town === undefined || token === undefined || !isTown(town) || token.length < 20) return null
  return { town, tokenHash: digestOf(token) }
}

/** How often a session's last sign of life is written down. */
const touchMs = 60_000

/** Who the cookie speaks for, or null when nobody any more. */
export const signerOf = async (desk: Desk, cookie: string | undefined): Promise<Signer | null> => {
  const claim = readCookie(cookie)
  return claim === null ? null : ((await lookUp(desk, claim))?.signer ?? null)
}

type Found = { signer: Signer; times: SessionTimes }

const lookUp = (desk: Desk, claim: Claim): Promise<Found | null> =>
  desk.under({ town: claim.town, door: true }, async (db) => {
    const found = await findSession(db, claim)
    const now = desk.now()
    if (found === null || !isLive(found.times, now)) return null
    if (now - found.times.seenAt <= touchMs) return found
    const { session } = found.signer
    await db.updateTable('session').set({ seen_at: now }).where('id', '=', session).execute()
    return { ...found, times: { ...found.times, seenAt: now } }
  })

/** As the database shows it at the door, or to the account itself; null for a member who left. */
const findSession = async (db: Kysely<Tables>, { town, tokenHash }: Claim): Promise<Found | null> => {
  const [found] = await sessionOf(db, tokenHash)
  if (found === undefined || found.left_at !== null) return null
  const { account, person, party, handler, reach, id: session } = found
  return {
    signer: { town, account, person, roles: found.roles as Role[], party, handler, reach, session },
    times: {
      startedAt: found.started_at,
      seenAt: found.seen_at,
      endedAt: found.ended_at,
      idleMs: Math.min(found.idle_ms, sessionRules.absoluteMs),
    },
  }
}

const sessionOf = writtenOnce((rows, tokenHash: string) =>
  rows
    .selectFrom('session')
    .innerJoin('membership', 'membership.account', 'session.account')
    .where('session.token_hash', '=', tokenHash)
    .select(['session.id', 'session.account', 'session.started_at', 'session.seen_at', 'session.ended_at'])
    .select(['session.idle_ms', 'membership.roles', 'membership.reach', 'membership.party'])
    .select(['membership.handler', 'membership.person', 'membership.ended_at as left_at']),
)

/** Who asks. With a `proof`, only as remembered: whatever is done for the signer has to bring the proof along. */
export type Visitor = { signer: Signer; proof?: Proof }

export type DoorKeeper = {
  /** As remembered, where that is fresh; else as the database says. */
  greet(cookie: string | undefined): Promise<Visitor | null>
  /** As the database says. */
  ask(cookie: string | undefined): Promise<Visitor | null>
}

/** Sessions that are remembered at most; the one remembered longest goes first. */
const mostRemembered = 10_000

/**
 * Remembers who each session spoke for, so that the look-up can travel with the work instead of before it. The memory
 * decides nothing: its proof reads session and membership in the work's own transaction, and any difference undoes it.
 */
export const doorKeeperOf = (desk: Desk): DoorKeeper => {
  const remembered = new Map<string, Found>()
  const keyOf = ({ town, tokenHash }: Claim) => `${town}.${tokenHash}`
  const remember = (key: string, found: Found) => {
    remembered.delete(key)
    const [oldest] = remembered.size >= mostRemembered ? remembered.keys() : []
    if (oldest !== undefined) remembered.delete(oldest)
    remembered.set(key, found)
  }
  const askFor = async (claim: Claim): Promise<Visitor | null> => {
    const found = await lookUp(desk, claim)
    if (found === null) remembered.delete(keyOf(claim))
    else remember(keyOf(claim), found)
    return found && { signer: found.signer }
  }
  const proofOf = (claim: Claim, known: Found): Proof => {
    return async (db) => {
      const found = await findSession(db, claim)
      return found !== null && isLive(found.times, desk.now()) && isSame(found.signer, known.signer)
    }
  }
  return {
    async greet(cookie) {
      const claim = readCookie(cookie)
      const known = claim === null ? undefined : remembered.get(keyOf(claim))
      if (claim === null) return null
      const isFresh = known !== undefined && desk.now() - known.times.seenAt <= touchMs
      if (!isFresh || !isLive(known.times, desk.now())) return askFor(claim)
      return { signer: known.signer, proof: proofOf(claim, known) }
    },
    async ask(cookie) {
      const claim = readCookie(cookie)
      return claim === null ? null : askFor(claim)
    },
  }
}

const isSame = (one: Signer, other: Signer): boolean => JSON.stringify(one) === JSON.stringify(other)
