import type { law as contract } from '@bihuan/contract/law.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { confidenceNames, type Edition, sideNames, unitNames } from '@bihuan/domain/law/edition.ts'
import type { Law } from '@bihuan/domain/law/law-book.ts'
import { isBinding, type Parameter, standingNames, standingOf } from '@bihuan/domain/law/parameter.ts'
import { type LocalRow, lawFile } from './store.ts'

export type ParameterView = OutputOf<typeof contract.setLocal>
type EditionView = ParameterView['editions'][number]

const localOf = (edition: Edition, locals: readonly LocalRow[]): EditionView['local'] => {
  if (edition.side !== 'local') return null
  const row = locals.find(({ key, from_on }) => key === edition.key && from_on === edition.from)
  return row === undefined ? null : { reason: row.reason, by: row.set_by_name, at: row.set_at }
}

const editionView = (law: Law, edition: Edition, locals: readonly LocalRow[]): EditionView => {
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
    local: localOf(edition, locals),
  }
}

/** One figure as a page shows it: all its editions, and how each stands on the law's day. */
export const parameterView = (
  law: Law,
  parameter: Parameter,
  town: string,
  locals: readonly LocalRow[],
): ParameterView => ({
  key: parameter.key,
  name: parameter.name,
  unit: parameter.unit,
  unitName: unitNames[parameter.unit],
  editions: parameter.history.map((edition) => editionView(law, edition, locals)),
  needsTown: parameter.toBeConfirmed,
  file: locals.some(({ key }) => key === parameter.key) ? lawFile(town, parameter.key).id : null,
})
