import type { Role } from '@bihuan/domain/accounts/role.ts'
import { isLive, sessionRules } from '@bihuan/domain/accounts/session.ts'
import { isTown } from '@bihuan/domain/base/area.ts'
import type { Desk, Signer } from './desk.ts'
import { digestOf } from './digest.ts'

export const cookieName = 'bihuan'

/** What the cookie holds: the town, so that the session can be looked up in its shard, and a token nobody stores. */
export const readCookie = (value: string | undefined): { town: string; tokenHash: string } | null => {
  const [town, token] = (value ?? '').split('.')
  if (town === undefined || token === undefined || !isTown(town) || token.length < 20) return null
  return { town, tokenHash: digestOf(token) }
}

/** How often a session's last sign of life is written down. */
const touchMs = 60_000

/** Who the cookie speaks for, or null when nobody any more. */
export const signerOf = async (desk: Desk, cookie: string | undefined): Promise<Signer | null> => {
  const claim = readCookie(cookie)
  if (claim === null) return null
  return desk.under({ town: claim.town, door: true }, async (db) => {
    const found = await db
      .selectFrom('session')
      .innerJoin('membership', 'membership.account', 'session.account')
      .where('session.token_hash', '=', claim.tokenHash)
      .select(['session.id', 'session.account', 'session.started_at', 'session.seen_at', 'session.ended_at'])
      .select(['session.idle_ms', 'membership.roles', 'membership.reach', 'membership.party'])
      .select(['membership.handler', 'membership.person', 'membership.ended_at as left_at'])
      .executeTakeFirst()
    if (found === undefined || found.left_at !== null) return null
    const now = desk.now()
    const times = {
      startedAt: found.started_at,
      seenAt: found.seen_at,
      endedAt: found.ended_at,
      idleMs: Math.min(found.idle_ms, sessionRules.absoluteMs),
    }
    if (!isLive(times, now)) return null
    if (now - found.seen_at > touchMs)
      await db.updateTable('session').set({ seen_at: now }).where('id', '=', found.id).execute()
    return {
      town: claim.town,
      account: found.account,
      person: found.person,
      roles: found.roles as Role[],
      party: found.party,
      handler: found.handler,
      reach: found.reach,
      session: found.id,
    }
  })
}
