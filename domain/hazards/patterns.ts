import { ceiling } from '../law/exact.ts'
import type { Law, LawRefusal, Quantity } from '../law/law-book.ts'

/** What was found with one body of one class in the months looked at. */
export type Cell = { party: string; area: string; sector: string; class: string; count: number }

export type Thresholds = {
  months: number
  parties: number
  sectorParties: number
  managementClasses: number
  repeats: number
  shareMultiple: number
  shareLeast: number
  honestyLeast: number
}

const keys = {
  months: 'hazards.patterns.months',
  parties: 'hazards.patterns.parties',
  sectorParties: 'hazards.patterns.sector-parties',
  managementClasses: 'hazards.patterns.management-classes',
  repeats: 'hazards.patterns.repeats',
  shareMultiple: 'hazards.patterns.share-multiple',
  shareLeast: 'hazards.patterns.share-least',
  honestyLeast: 'hazards.honesty.least',
} as const satisfies Record<keyof Thresholds, string>

/** From when on something is asked: settings that a town may change, as its law page shows. */
export const thresholdsOf = (law: Law): Thresholds | LawRefusal => {
  const found = law.numbers(keys)
  if ('refused' in found) return found
  const whole = ({ amount }: Quantity) => Number(ceiling(amount))
  return Object.fromEntries(
    Object.entries(found).map(([name, quantity]) => [name, whole(quantity)]),
  ) as Thresholds
}

/** Something worth asking about, with the cells behind it. Absent members do not belong to its kind. */
export type Pattern = {
  kind: 'regional' | 'share' | 'sector' | 'systemic' | 'repeat'
  area?: string
  sector?: string
  class?: string
  party?: string
  count: number
  parties: number
  /** Of a share: all hazards of the village, and the class and all of the other villages. */
  of?: { own: number; others: number; othersAll: number }
  cells: readonly Cell[]
}

/** Every pattern in the cells, by kind and then the greatest first. A pattern is a question and judges nobody. */
export const patternsIn = (cells: readonly Cell[], limits: Thresholds): Pattern[] => {
  const sorted = cells.filter((cell) => cell.count > 0 && cell.class !== '')
  return [
    ...regional(sorted, limits),
    ...shares(sorted, limits),
    ...sectorWide(sorted, limits),
    ...systemic(sorted, limits),
    ...repeated(sorted, limits),
  ]
}

const regional = (cells: readonly Cell[], { parties }: Thresholds): Pattern[] =>
  groups(cells, ({ area, class: sort }) => ({ area, class: sort }))
    .map((group) => ({ kind: 'regional' as const, ...group }))
    .filter((group) => group.parties >= parties)

/** A village with much more of one class than the others; what is regional already is asked once. */
const shares = (cells: readonly Cell[], limits: Thresholds): Pattern[] =>
  groups(cells, ({ area, class: sort }) => ({ area, class: sort })).flatMap((group) => {
    const own = countOf(cells.filter(({ area }) => area === group.area))
    const elsewhere = cells.filter(({ area }) => area !== group.area)
    const others = countOf(elsewhere.filter((cell) => cell.class === group.class))
    const of = { own, others, othersAll: countOf(elsewhere) }
    if (group.count < limits.shareLeast || of.othersAll < limits.shareLeast) return []
    const isMore = group.count * of.othersAll >= limits.shareMultiple * others * own
    return isMore && group.parties < limits.parties ? [{ kind: 'share' as const, ...group, of }] : []
  })

/** One class with many of a trade, in more than one village: else it is a matter of the village. */
const sectorWide = (cells: readonly Cell[], { sectorParties }: Thresholds): Pattern[] =>
  groups(
    cells.filter(({ sector }) => sector !== ''),
    ({ sector, class: sort }) => ({ sector, class: sort }),
  )
    .map((group) => ({ kind: 'sector' as const, ...group }))
    .filter(
      (group) => group.parties >= sectorParties && new Set(group.cells.map(({ area }) => area)).size > 1,
    )

/** Several classes of basic management with one body: what manages the others fails. */
const systemic = (cells: readonly Cell[], { managementClasses }: Thresholds): Pattern[] =>
  groups(
    cells.filter((cell) => cell.class.startsWith('B')),
    ({ party }) => ({ party }),
  )
    .map((group) => ({ kind: 'systemic' as const, ...group }))
    .filter((group) => new Set(group.cells.map((cell) => cell.class)).size >= managementClasses)

const repeated = (cells: readonly Cell[], { repeats }: Thresholds): Pattern[] =>
  groups(cells, ({ party, class: sort }) => ({ party, class: sort }))
    .map((group) => ({ kind: 'repeat' as const, ...group }))
    .filter(({ count }) => count >= repeats)

const countOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)

type By = { area?: string; sector?: string; class?: string; party?: string }

const groups = <Facts extends By>(cells: readonly Cell[], by: (cell: Cell) => Facts) => {
  const found = new Map<string, { facts: Facts; cells: Cell[] }>()
  for (const cell of cells) {
    const facts = by(cell)
    const key = JSON.stringify(facts)
    const group = found.get(key) ?? { facts, cells: [] }
    group.cells.push(cell)
    found.set(key, group)
  }
  return [...found.values()]
    .map(({ facts, cells: behind }) => ({
      ...facts,
      count: countOf(behind),
      parties: new Set(behind.map(({ party }) => party)).size,
      cells: behind.toSorted((a, b) => b.count - a.count),
    }))
    .sort((a, b) => b.parties - a.parties || b.count - a.count)
}
