import { addDays, type Day, daysBetween } from '../base/day.ts'
import { refuse } from '../base/refusal.ts'
import type { ActOf } from './act.ts'
import { awaitsAnswer, type Hazard, isOwnMatter } from './hazard.ts'
import type { Terms } from './terms.ts'

/**
 * The last day on which an extension may be asked for: so many days before the deadline. Where the whole term is no
 * longer than that the day would lie before the order itself, and the law says nothing: then until the deadline.
 */
export const lastDayToAsk = (deadline: Day, since: Day, { extensionAsked }: Terms): Day =>
  daysBetween(since, deadline) > extensionAsked ? addDays(deadline, -extensionAsked) : deadline

export const extensionRules = {
  'ask-extension': (hazard: Hazard, { values: { until }, signed }: ActOf<'ask-extension'>, terms: Terms) => {
    const { deadline, deadlineSince } = hazard
    if (deadline === undefined) return refuse('hazard.no-deadline')
    if (isOwnMatter(hazard)) return refuse('hazard.own-deadline')
    if (awaitsAnswer(hazard)) return refuse('hazard.extension-waits')
    const last = lastDayToAsk(deadline, deadlineSince ?? signed.on, terms)
    if (signed.on > last)
      return refuse('hazard.extension-too-late', { last, deadline, days: terms.extensionAsked })
    return until <= deadline ? refuse('hazard.extension-not-later', { deadline }, 'until') : undefined
  },

  'answer-extension': (hazard: Hazard, { values: { answer, until } }: ActOf<'answer-extension'>) => {
    if (!awaitsAnswer(hazard)) return refuse('hazard.no-extension-asked')
    const { deadline = '' } = hazard
    return answer === 'granted' && until !== undefined && until <= deadline
      ? refuse('hazard.extension-not-later', { deadline }, 'until')
      : undefined
  },
}
