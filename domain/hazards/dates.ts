import { refuse } from '../base/refusal.ts'
import type { Form } from '../ledgers/ledger.ts'
import type { Act } from './act.ts'
import type { Hazard } from './hazard.ts'
import type { StepName } from './step.ts'

/**
 * Days that contradict the file: something done before it was found, a term that is over before it begins, or a
 * review before the work was finished.
 */
export const dateProblem = (hazard: Hazard, form: Form, act: Act) => {
  const begun = beginningOf(hazard, act)
  for (const [name, field] of Object.entries(form.fields)) {
    const day = (act.values as Readonly<Record<string, unknown>>)[name]
    if (field.type !== 'date' || typeof day !== 'string') continue
    const label = { field: field.label.zh, fieldEn: field.label.en }
    // A ledger may tell of a term that is over; the hazard is then overdue from its first day here.
    const isOver = field.when === 'any' && act.act !== 'carry-over'
    if (isOver && day < act.signed.on)
      return refuse('hazard.term-is-over', { ...label, today: act.signed.on }, name)
    if (!isOver && day < begun.on) return refuse(begun.code, { ...label, since: begun.on }, name)
  }
  return undefined
}

const judging: readonly StepName[] = ['evaluate', 'review', 'look-back']

/** The earliest day that an act can tell of: what is judged was first put right. */
const beginningOf = ({ foundOn, rectified }: Hazard, { act }: Act) =>
  rectified !== undefined && judging.includes(act)
    ? { on: rectified.finishedOn, code: 'hazard.before-finished' as const }
    : { on: foundOn, code: 'hazard.before-found' as const }
