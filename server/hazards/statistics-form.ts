import type { hazardStatistics as contract } from '@bihuan/contract/hazard-statistics.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { type Period, periodNamed } from '@bihuan/domain/duties/period.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import {
  isOver,
  periodsToTell,
  quarterToTell,
  statisticsDue,
  statisticsLamp,
} from '@bihuan/domain/hazards/statistics.ts'
import {
  cutOfLines,
  derivationOf,
  type Figures,
  figureNames,
  foldedLines,
  type Line,
  sumOfLines,
  type Whose,
} from '@bihuan/domain/hazards/statistics-figures.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import { svgPathOf } from '@bihuan/domain/ledgers/signature.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../frame/desk.ts'
import { bookOfTown } from '../law/store.ts'
import { findOffice, findParty, type PartyFile } from '../parties/store.ts'
import { namesOfParties } from './analysis-store.ts'
import { namer, spanOf } from './analysis-views.ts'
import { countHazards } from './statistics-count.ts'
import { everythingFiledBy, type Filed, filedBy, isOf } from './statistics-store.ts'

/** The table of a record holds no more. */
const mostLines = 100

/** Whose statistics, and by what their hazards are told from others. */
export type Teller = PartyFile & { kind: Whose }

const isTeller = (party: PartyFile): party is Teller => party.kind in cutOfLines

/**
 * The body whose hazards are to be counted: the signer's own, or one all of whose hazards lie in the signer's reach.
 * Whoever stands for the whole town and names nobody counts the town.
 */
export const tellerOf = async (desk: Reader, asked: string | undefined) => {
  const { rows, signer, language } = desk
  const id = asked ?? signer.party
  const party = id === null ? await findOffice(rows) : await findParty(rows, id)
  if (party === undefined) return refuse('party.not-found')
  if (!isTeller(party))
    return refuse('record.not-kept-by', {
      kind: 'hazard-statistics',
      party: partyKindNames[party.kind][language],
    })
  const isWithin = signer.reach.some((prefix) => party.area.startsWith(prefix))
  return party.id === signer.party || isWithin ? party : refuse('hazard.statistics-not-yours')
}

const bySort = {
  enterprise: { key: sql<string>`coalesce(hazard.class, '')`, of: ({ id }) => sql`hazard.party = ${id}` },
  village: { key: sql<string>`hazard.party::text`, of: ({ area }) => sql`hazard.area = ${area}` },
  department: {
    key: sql<string>`hazard.party::text`,
    of: ({ id }) => sql`(hazard.handler = ${id} or hazard.party = ${id})`,
  },
  office: { key: sql<string>`hazard.area`, of: () => sql`true` },
} satisfies Record<Whose, { key: Expression<string>; of: (party: PartyFile) => Expression<unknown> }>

/** The lines of the form as the hazards stood when the period ended, or stand today if it runs. */
export const countFor = async (desk: Reader, content: HazardContent, party: Teller, period: Period) => {
  const asOf = isOver(period, desk.today) ? period.last : desk.today
  const { key, of } = bySort[party.kind]
  const counted = await countHazards(desk.rows, key, [of(party) as Expression<SqlBool>], period, asOf)
  const nameOf = await namesFor(
    desk,
    content,
    party.kind,
    counted.map((one) => one.key),
  )
  const lines: Line[] = counted.map(({ key: of, figures }) => ({ key: of, name: nameOf(of), figures }))
  return {
    asOf,
    lines: foldedLines(lines, mostLines),
    figures: sumOfLines(lines),
    closedLater: counted.reduce((sum, { closedLater }) => sum + closedLater, 0),
  }
}

const namesFor = async (desk: Reader, content: HazardContent, kind: Whose, keys: readonly string[]) => {
  const nameOf = await namer(desk, content)
  if (kind === 'enterprise') return nameOf.class
  if (kind === 'office') return nameOf.village
  const names = await namesOfParties(desk, keys)
  return (id: string) => ({ zh: names.get(id)?.name ?? id, en: names.get(id)?.name ?? id })
}

const opensOf = ({ kind, id, area }: Teller) =>
  ({ enterprise: { party: id }, village: { village: area }, department: { handler: id }, office: {} })[kind]

/** The quarter or year that was named, or the last quarter that is over. */
export const periodAsked = ({ today }: Reader, name: string | undefined): Period =>
  (name === undefined ? undefined : periodNamed(name)) ?? quarterToTell(today)

/** Until when it is handed in, by the town's own editions of the law. */
export const dueOf = async ({ rows, today }: Reader, national: LawBook, period: Period) =>
  statisticsDue(period, lawOn(await bookOfTown(rows, national), today))

type Form = OutputOf<typeof contract.form>

/** The form of one body with everything that was counted for it. */
export const formOf = async (
  desk: Reader,
  { national, content }: { national: LawBook; content: HazardContent },
  asked: { party?: string; period?: string },
) => {
  const party = await tellerOf(desk, asked.party)
  if (isRefusal(party)) return party
  const period = periodAsked(desk, asked.period)
  const dueOn = await dueOf(desk, national, period)
  if (isRefusal(dueOn)) return dueOn
  const counted = await countFor(desk, content, party, period)
  const filed = await filedBy(desk.rows, party.id, period)
  const periods = await periodsOf(desk, national, party)
  if (isRefusal(periods)) return periods
  const told = derivationOf(party.kind, period, counted.asOf, counted.closedLater)
  return {
    party: { id: party.id, name: party.name, kind: party.kind },
    period: spanOf(period),
    periods,
    ...{ asOf: counted.asOf, dueOn, lamp: statisticsLamp(period, dueOn, handedIn(filed), desk.today) },
    ...{ figures: counted.figures, lines: counted.lines },
    derivation: figureNames.map((figure) => ({ figure, words: told[figure] })),
    ...{ cut: cutOfLines[party.kind], opens: opensOf(party) },
    filed: filed === undefined ? null : viewFiled(filed),
  } satisfies Form
}

export const handedIn = (filed: Pick<Filed, 'filed_on' | 'status'> | undefined) =>
  filed && { filedOn: filed.filed_on, isReturned: filed.status === 'returned' }

/** Everything that may be handed in by now, each with its lamp. */
const periodsOf = async (desk: Reader, national: LawBook, party: Teller) => {
  const told = await everythingFiledBy(desk.rows, party.id)
  const views: Form['periods'] = []
  for (const period of periodsToTell(desk.today)) {
    const due = await dueOf(desk, national, period)
    if (isRefusal(due)) return due
    const filed = told.find((record) => isOf(record, period))
    views.push({ ...spanOf(period), lamp: statisticsLamp(period, due, handedIn(filed), desk.today) })
  }
  return views
}

const viewFiled = (filed: Filed): NonNullable<Form['filed']> => {
  const { values } = filed
  const lines = Array.isArray(values.lines) ? values.lines.map((line) => line as Numbers) : []
  return {
    ...{ record: filed.id, number: numberWords(filed.number, filed.revision), filedOn: filed.filed_on },
    ...{ status: filed.status, by: filed.filed_by_name, figures: figuresIn(values) },
    lines: lines.map((line) => ({ name: String(line.name), figures: figuresIn(line) })),
    analysis: String(values.analysis ?? ''),
    signature: { path: svgPathOf(filed.signature) },
  }
}

type Numbers = Readonly<Record<string, unknown>>
const figuresIn = (of: Numbers): Figures => ({
  ...{ found: Number(of.found), closed: Number(of.closed) },
  ...{ major: Number(of.major), majorClosed: Number(of.majorClosed) },
  funds: String(of.funds ?? '0.00'),
})
