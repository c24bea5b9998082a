import type { Instant } from '../base/day.ts'

const minute = 60_000

/** What ends a session and what locks an account. Town settings may tighten these later (等保 level 3). */
export const sessionRules = {
  idleMs: 30 * minute,
  absoluteMs: 12 * 60 * minute,
  /** The field face is used at a cellar door: it may rest for a working day. */
  fieldIdleMs: 8 * 60 * minute,
  wrongTries: 5,
  lockMs: 15 * minute,
} as const

export type SessionTimes = { startedAt: Instant; seenAt: Instant; endedAt: Instant | null; idleMs: number }

/** Whether a session still speaks for somebody at this instant. */
export const isLive = (session: SessionTimes, now: Instant): boolean =>
  session.endedAt === null &&
  now - session.seenAt < session.idleMs &&
  now - session.startedAt < sessionRules.absoluteMs

export type Tries = { wrong: number; lockedUntil: Instant | null }

/** Minutes left before an account may try again; 0 when it is not locked. */
export const lockedFor = (tries: Tries, now: Instant): number =>
  tries.lockedUntil === null || tries.lockedUntil <= now ? 0 : Math.ceil((tries.lockedUntil - now) / minute)

/** Counts a wrong password. A lock that has run out starts a new count. */
export const afterWrong = (tries: Tries, now: Instant): Tries => {
  const wrong = (tries.lockedUntil !== null && tries.lockedUntil <= now ? 0 : tries.wrong) + 1
  return { wrong, lockedUntil: wrong >= sessionRules.wrongTries ? now + sessionRules.lockMs : null }
}
