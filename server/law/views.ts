import type { law as contract } from '@bihuan/contract/law.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { confirmationOf, confirmationState } from '@bihuan/domain/law/confirmation.ts'
import { confidenceNames, type Edition, sideNames, unitNames } from '@bihuan/domain/law/edition.ts'
import type { Law } from '@bihuan/domain/law/law-book.ts'
import { isBinding, type Parameter, standingNames, standingOf } from '@bihuan/domain/law/parameter.ts'
import { type ConfirmationRow, standingOnes } from './confirmation-store.ts'
import { type LocalRow, lawFile } from './store.ts'

export type ParameterView = OutputOf<typeof contract.setLocal>
type EditionView = ParameterView['editions'][number]

/** What the town itself has on record about its figures. */
export type KnownOfTown = { locals: readonly LocalRow[]; confirmations: readonly ConfirmationRow[] }

const confirmationView = (row: ConfirmationRow) => ({
  on: row.checked_on,
  note: row.note,
  by: row.confirmed_by_name,
  at: row.confirmed_at,
})

const earlierView = (row: ConfirmationRow): EditionView['earlier'][number] => ({
  ...confirmationView(row),
  withdrawn:
    row.withdrawn_at === null
      ? null
      : { by: row.withdrawn_by_name ?? '', at: row.withdrawn_at, reason: row.withdrawal_reason ?? '' },
})

const confirmedBy = (edition: Edition, rows: readonly ConfirmationRow[]) => {
  const ofEdition = rows.filter(
    ({ key, side, from_on }) => key === edition.key && side === edition.side && from_on === edition.from,
  )
  const standing = confirmationOf(edition, standingOnes(ofEdition))?.row
  return {
    confirmation: standing === undefined ? null : confirmationView(standing),
    earlier: ofEdition.filter((row) => row !== standing).map(earlierView),
  }
}

const localOf = (edition: Edition, locals: readonly LocalRow[]): EditionView['local'] => {
  if (edition.side !== 'local') return null
  const row = locals.find(({ key, from_on }) => key === edition.key && from_on === edition.from)
  return row === undefined ? null : { reason: row.reason, by: row.set_by_name, at: row.set_at }
}

const editionView = (law: Law, edition: Edition, known: KnownOfTown): EditionView => {
  const standing = standingOf(law, edition)
  return {
    ...(edition.value === undefined ? {} : { value: edition.value }),
    side: edition.side,
    sideName: sideNames[edition.side],
    instrument: edition.instrument,
    number: edition.number ?? null,
    article: edition.article,
    from: edition.from,
    to: edition.to,
    confidence: edition.confidence,
    confidenceName: confidenceNames[edition.confidence],
    transcribedOn: edition.transcribedOn ?? null,
    confirmedOn: edition.confirmedOn ?? null,
    standing,
    standingName: standingNames[standing],
    binds: isBinding(law, edition),
    ...confirmedBy(edition, known.confirmations),
    local: localOf(edition, known.locals),
  }
}

/** One figure as a page shows it: all its editions, and how each stands on the law's day. */
export const parameterView = (
  law: Law,
  parameter: Parameter,
  town: string,
  known: KnownOfTown,
): ParameterView => ({
  key: parameter.key,
  name: parameter.name,
  unit: parameter.unit,
  unitName: unitNames[parameter.unit],
  editions: parameter.history.map((edition) => editionView(law, edition, known)),
  needsTown: parameter.toBeConfirmed,
  confirmed: confirmationState(law, parameter, standingOnes(known.confirmations)),
  file: [...known.locals, ...known.confirmations].some(({ key }) => key === parameter.key)
    ? lawFile(town, parameter.key).id
    : null,
})
