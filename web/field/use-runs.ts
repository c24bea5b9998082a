import type { CheckRhythm } from '@bihuan/domain/checklists/rhythm.ts'
import type { Draft } from '../frame/drafts.ts'
import { type Me, mayDo } from '../frame/session.ts'
import { useOutbox } from './outbox-context.ts'
import { useDrafts } from './use-drafts.ts'

/** Under it the drafts of runs are kept: one of each list and rhythm, so that it is gone on with. */
export const runForm = (list: string, rhythm: CheckRhythm, firm?: string): RunForm =>
  firm === undefined ? `checklists/${list}/run/${rhythm}` : `visits/${firm}/${list}/run/${rhythm}`
type RunForm = `checklists/${string}` | `visits/${string}`
export const isRunForm = (form: string): boolean => /^(checklists|visits\/[^/]+)\/[^/]+\/run\//.test(form)

/** Who keeps a ledger of self-checks: firms and villages, for themselves. */
export const mayTick = (me: Me): boolean =>
  me.party !== null &&
  mayDo(me, 'record.file') &&
  me.roles.some((role) => role === 'enterprise' || role === 'village')

/** Who ticks lists at firms: those that answer for them. */
export const mayVisit = (me: Me): boolean =>
  me.party !== null &&
  mayDo(me, 'record.file') &&
  me.roles.some((role) => role === 'department' || role === 'village')

/** Runs that were begun on this device and not signed. */
export const useBegunRuns = (): Draft[] => {
  const { waiting } = useOutbox()
  return useDrafts().filter(({ duty }) => isRunForm(duty) && !waiting.some(({ form }) => form === duty))
}
