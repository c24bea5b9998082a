import type { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { addDays, firstOfMonth, monthOf, yearOf } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { analysisSentence, type Cut, cutNames, medianOf, nothing } from '@bihuan/domain/hazards/analysis.ts'
import { findClass } from '@bihuan/domain/hazards/catalogue.ts'
import { patternNames, questionOf } from '@bihuan/domain/hazards/pattern-words.ts'
import { patternsIn, type Thresholds } from '@bihuan/domain/hazards/patterns.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { type Source, sources } from '@bihuan/domain/hazards/source.ts'
import { type Grade, grades } from '@bihuan/domain/hazards/stage.ts'
import { sectorName } from '@bihuan/domain/rollup/group.ts'
import type { Reader } from '../frame/desk.ts'
import { placeName, placesInReach } from '../rollup/places.ts'
import { cellsOf, durationsOf, namesOfParties, type Reckoned, reckon, scopesOf } from './analysis-store.ts'

type Analysis = OutputOf<typeof contract.show>
type Questions = OutputOf<typeof contract.questions>

export const spanOf = ({ name, first, last, words }: Period) => ({ name, from: first, to: last, words })

/** More questions than somebody asks in a month help nobody. */
const mostOfKind = 8

export const viewAnalysis = async (
  desk: Reader,
  content: HazardContent,
  period: Period,
  village: string | undefined,
): Promise<Analysis> => {
  const scopes = scopesOf(desk, village)
  const months = { from: period.first, to: period.last }
  const [reckoned, durations, nameIn] = await Promise.all([
    reckon(desk, scopes, months),
    durationsOf(desk, scopes, months),
    namer(desk, content),
  ])
  const all = reckoned.find(({ cut }) => cut === 'all')?.figures ?? nothing()
  return {
    ...{ asOf: desk.today, period: spanOf(period), all, median: medianOf(durations) },
    title: analysisSentence(all, period.words, desk.today),
    basis: scopes.includes(desk.signer.town) ? null : basisWords(desk),
    cuts: cutNames.map((cut) => ({ cut, rows: rowsOf(reckoned, cut, nameIn[cut]) })),
  }
}

const rowsOf = (reckoned: readonly Reckoned[], cut: Cut, nameOf: (key: string) => Words) =>
  reckoned
    .filter((row) => row.cut === cut && (row.figures.found > 0 || row.figures.open > 0))
    .map(({ key, figures }) => ({ key, name: nameOf(key), figures }))
    .sort(
      (a, b) =>
        b.figures.found - a.figures.found || b.figures.open - a.figures.open || (a.key < b.key ? -1 : 1),
    )

const unsorted: Words = { zh: '未归类', en: 'Not sorted' }
const ungraded: Words = { zh: '未判级', en: 'Not graded' }

/** Says the keys of the cuts in words. */
export const namer = async (desk: Reader, { catalogue }: HazardContent) => {
  const places = await placesInReach(desk)
  const classOf = (code: string): Words =>
    code === '' ? unsorted : (findClass(catalogue, code)?.name ?? { zh: code, en: code })
  return {
    class: classOf,
    sector: (key: string) =>
      key === '' ? { zh: '未填行业或镇里的单位', en: 'No trade, or the town’s own' } : sectorName(key),
    village: (key: string) => placeName(places, key),
    source: (key: string) => sources[key as Source],
    grade: (key: string) => (key === '' ? ungraded : grades[key as Grade]),
  } satisfies Record<Cut, (key: string) => Words>
}

/** From what the figures were made, for a reader who does not see the whole town. */
export const basisWords = ({ signer }: Reader): Words => {
  if (signer.reach.length === 0)
    return {
      zh: '只含本部门监管和本部门自己的隐患。',
      en: 'Only hazards that your department looks after, and its own.',
    }
  return signer.reach.some((prefix) => prefix.length < 12)
    ? { zh: '全镇的隐患，误报撤销的不计。', en: 'All hazards of the town; what was withdrawn is left out.' }
    : { zh: '只含您管辖的村（社区）。', en: 'Only the villages in your reach.' }
}

/** What the last months ask, each question with the cells behind it. */
export const askQuestions = async (
  desk: Reader,
  content: HazardContent,
  limits: Thresholds,
  village: string | undefined,
): Promise<Questions> => {
  const from = monthsBefore(desk.today, limits.months - 1)
  const cells = await cellsOf(desk, { from, to: desk.today }, village)
  const seen = new Map<string, number>()
  const patterns = patternsIn(cells, limits).filter(({ kind }) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return (seen.get(kind) ?? 0) <= mostOfKind
  })
  const behind = patterns.flatMap((pattern) => pattern.cells.map(({ party }) => party))
  const [bodies, nameOf] = [await namesOfParties(desk, behind), await namer(desk, content)]
  const bodyName = (id: string) => bodies.get(id)?.name ?? ''
  const names = {
    ...{ place: nameOf.village, sector: nameOf.sector, class: nameOf.class },
    party: (id: string) => ({ zh: bodyName(id), en: bodyName(id) }),
  }
  return {
    ...{ from, to: desk.today },
    questions: patterns.map((pattern) => ({
      ...{ kind: pattern.kind, name: patternNames[pattern.kind], ...questionOf(pattern, names) },
      opens: {
        ...(pattern.class === undefined ? {} : { class: pattern.class }),
        ...(pattern.area === undefined ? {} : { village: pattern.area }),
        ...(pattern.sector === undefined ? {} : { sector: pattern.sector }),
        ...(pattern.party === undefined ? {} : { party: pattern.party }),
      },
      behind: pattern.cells.slice(0, 12).map(({ party, class: sort, count }) => ({
        ...{ party: { id: party, name: bodyName(party) }, class: sort, className: nameOf.class(sort), count },
      })),
    })),
  }
}

/** The first day of the month so many months before this day's. */
const monthsBefore = (day: string, months: number): string => {
  let first = firstOfMonth(yearOf(day), monthOf(day))
  for (let month = 0; month < months; month++) {
    const before = addDays(first, -1)
    first = firstOfMonth(yearOf(before), monthOf(before))
  }
  return first
}
