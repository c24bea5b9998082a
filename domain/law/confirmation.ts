import { canonical, type Json } from '../base/canonical.ts'
import { type Day, isDay } from '../base/day.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Edition, Side, Value } from './edition.ts'
import { type BadInput, badField } from './input.ts'
import { type Law, type LawBook, namesOf, unknownParameter } from './law-book.ts'
import { type Parameter, standingOf } from './parameter.ts'

/** Which edition of a figure is meant: on one side no two begin on one day. */
export type EditionRef = { key: string; side: Side; from: Day }

/** That somebody of the town held one edition of a figure against its source. */
export type Confirmation = EditionRef & {
  /** The figure as it was then. A release that mends it leaves nothing confirmed. */
  value: Value
}

/** What an officer says about the check: its day, and where the source was read. */
export type Check = EditionRef & { on: Day }

/** Whether a figure's standing editions are all confirmed; `none` where there is nothing a town could check. */
export type ConfirmationState = 'confirmed' | 'open' | 'none'

/** What the program ships with a value is to be checked; what a town set itself carries its own name and reason. */
export const isConfirmable = (edition: Edition): edition is Edition & { value: Value } =>
  edition.side !== 'local' && edition.value !== undefined

const same = (a: Value, b: Value): boolean => canonical(a as Json) === canonical(b as Json)

/** The town's confirmation of just this edition with just this value. */
export const confirmationOf = <C extends Confirmation>(
  edition: Edition,
  confirmations: readonly C[],
): C | undefined =>
  isConfirmable(edition)
    ? confirmations.find(
        ({ key, side, from, value }) =>
          key === edition.key && side === edition.side && from === edition.from && same(value, edition.value),
      )
    : undefined

const editionMeant = (
  book: LawBook,
  { key, side, from }: EditionRef,
): Edition | Refusal<'law.unknown-parameter' | 'law.no-edition'> => {
  const editions = book.editions.get(key)
  const [like] = editions ?? []
  if (editions === undefined || like === undefined) return unknownParameter(book, key)
  const meant = editions.find((edition) => edition.side === side && edition.from === from)
  return meant ?? refuse('law.no-edition', { ...namesOf(like), from }, 'from')
}

/**
 * The confirmation of one edition, or a no. `today` bounds the day of the check: nobody confirms what is still to be
 * read. Confirmed once, it is withdrawn before it is confirmed anew, so that each name stands by its own act.
 */
export const confirm = (
  book: LawBook,
  confirmations: readonly Confirmation[],
  check: Check,
  today: Day,
):
  | Confirmation
  | Refusal<'law.unknown-parameter' | 'law.no-edition' | 'law.nothing-to-confirm' | 'law.already-confirmed'>
  | BadInput => {
  const edition = editionMeant(book, check)
  if (isRefusal(edition)) return edition
  if (!isConfirmable(edition)) return refuse('law.nothing-to-confirm', namesOf(edition))
  if (!isDay(check.on) || check.on > today)
    return badField('on', `须为不晚于 ${today} 的日期`, `must be a day not after ${today}`)
  if (confirmationOf(edition, confirmations) !== undefined)
    return refuse('law.already-confirmed', { ...namesOf(edition), from: edition.from })
  return { key: edition.key, side: edition.side, from: edition.from, value: edition.value }
}

/** The confirmation that a withdrawal with this reason takes back, or a no. */
export const withdraw = <C extends Confirmation>(
  book: LawBook,
  confirmations: readonly C[],
  ref: EditionRef,
  reason: string,
):
  | C
  | Refusal<
      'law.unknown-parameter' | 'law.no-edition' | 'law.not-confirmed' | 'law.no-withdrawal-reason'
    > => {
  const edition = editionMeant(book, ref)
  if (isRefusal(edition)) return edition
  if (reason.trim() === '') return refuse('law.no-withdrawal-reason', {}, 'reason')
  return (
    confirmationOf(edition, confirmations) ??
    refuse('law.not-confirmed', { ...namesOf(edition), from: edition.from })
  )
}

/** How a figure stands on the law's day: every edition that schedules then must be confirmed, law and plan alike. */
export const confirmationState = (
  law: Law,
  parameter: Parameter,
  confirmations: readonly Confirmation[],
): ConfirmationState => {
  const standing = parameter.inForce.filter(
    (edition) => isConfirmable(edition) && ['baseline', 'demand'].includes(standingOf(law, edition)),
  )
  if (standing.length === 0) return 'none'
  return standing.every((edition) => confirmationOf(edition, confirmations)) ? 'confirmed' : 'open'
}
