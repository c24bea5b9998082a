import { ceiling } from '../law/exact.ts'
import type { Law, LawRefusal, Quantity } from '../law/law-book.ts'

/** The terms and settings by which a hazard's steps are judged, in days of the calendar. */
export type Terms = {
  /** From the application to the review on the spot (interim provisions on hazards, Art. 23). */
  review: number
  /** How long before the deadline an extension is asked for at the latest, and within how many days it is answered. */
  extensionAsked: number
  extensionAnswered: number
  /** A major hazard is struck off by another hand than the one that ordered it. A town may switch it off. */
  secondSignature: boolean
}

const keys = {
  review: 'hazards.review.days',
  extensionAsked: 'hazards.extension.ask-before.days',
  extensionAnswered: 'hazards.extension.answer.days',
  secondSignature: 'hazards.strike-off.second-signature',
} as const

/** The terms of the law in force on its day. */
export const termsOf = (law: Law): Terms | LawRefusal => {
  const found = law.numbers(keys)
  if ('refused' in found) return found
  return {
    review: whole(found.review),
    extensionAsked: whole(found.extensionAsked),
    extensionAnswered: whole(found.extensionAnswered),
    secondSignature: whole(found.secondSignature) > 0,
  }
}

const whole = ({ amount }: Quantity): number => Number(ceiling(amount))
