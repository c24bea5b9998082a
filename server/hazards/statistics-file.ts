import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { isOver } from '@bihuan/domain/hazards/statistics.ts'
import {
  changedFigures,
  type Figures,
  figures as figureWords,
  statisticsValues,
} from '@bihuan/domain/hazards/statistics-figures.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { entryOf } from '../ledgers/entry.ts'
import { fileFreely } from '../ledgers/file-record.ts'
import { type Ledgers, shippedLedgers } from '../ledgers/known-ledgers.ts'
import { partyFile } from '../parties/store.ts'
import { countFor, periodAsked, tellerOf } from './statistics-form.ts'
import { filedBy } from './statistics-store.ts'

export type Telling = {
  party?: string
  period: string
  analysis: string
  papers?: string[]
  seen: Figures
  signature: Signature
}

/**
 * Files the form of one body for one period, once, by the way of every record: what is signed is what is counted in
 * this transaction, and whoever looked at other figures is shown these first.
 */
export const fileStatistics = async (
  { period: name, party: asked, seen, signature, ...said }: Telling,
  desk: Writer,
  {
    content,
    ruleOf,
    ledgers = shippedLedgers,
  }: { content: HazardContent; ruleOf: RuleOf; ledgers?: Ledgers },
) => {
  const party = await tellerOf(desk, asked)
  if (isRefusal(party)) return party
  const period = periodAsked(desk, name)
  if (!isOver(period, desk.today))
    return refuse('hazard.statistics-running', {
      ...{ period: period.words.zh, periodEn: period.words.en, last: period.last },
    })
  await desk.lock(partyFile(party))
  const before = await filedBy(desk.rows, party.id, period)
  if (before?.status === 'standing')
    return refuse('hazard.statistics-filed', {
      ...{ period: period.words.zh, periodEn: period.words.en },
      number: numberWords(before.number, before.revision).zh,
    })
  const { asOf, lines, figures } = await countFor(desk, content, party, period)
  const changed = changedFigures(seen, figures)
  if (changed.length > 0)
    return refuse('hazard.statistics-changed', {
      names: changed.map((figure) => figureWords[figure].zh),
      namesEn: changed.map((figure) => figureWords[figure].en),
    })
  const told = lines.map((line) => ({ name: line.name.zh, figures: line.figures }))
  const values = statisticsValues(period, asOf, told, said)
  const entry = { kind: 'hazard-statistics', party: party.id, values, signature }
  const draft = await entryOf(entry, desk, ledgers)
  return isRefusal(draft) ? draft : fileFreely(draft, desk, ruleOf)
}
