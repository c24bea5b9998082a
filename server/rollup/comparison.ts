import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { rollup as contract } from '@bihuan/contract/rollup.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { DebtorKind, Plan } from '@bihuan/domain/plans/plan.ts'
import { type Figures, noFigures, sumOfFigures } from '@bihuan/domain/rollup/figures.ts'
import { type Grouping, inSectorOrder, sectorKey, sectorName } from '@bihuan/domain/rollup/group.ts'
import { headline } from '@bihuan/domain/rollup/headline.ts'
import { openingOf } from '@bihuan/domain/rollup/opening.ts'
import { yearBefore } from '@bihuan/domain/rollup/year-before.ts'
import type { Reader } from '../frame/desk.ts'
import { type Place, type Places, placeName, placesInReach } from './places.ts'
import { clauseName, clausesOf, planSeen, taskOf } from './seen-plan.ts'
import { basisOf, type GroupColumn, type Narrowing, type Sum, sumsBy } from './sums.ts'

type Comparison = OutputOf<typeof contract.compare>
type Row = Comparison['rows'][number]
type Cell = { town: string; key: string; figures: Figures; since: Day }

/** Towns in reach side by side on a day. Knows no name of a person or a firm: it reads counts and places. */
export const compareTowns = async (
  desk: Reader,
  shipped: Plan,
  { asOf, by = 'clause', task, clause }: InputOf<typeof contract.compare>,
): Promise<Comparison> => {
  const day = asOf ?? desk.today
  const plan = await planSeen(desk, shipped)
  const narrowing = { clauses: clausesOf(plan, { task, clause }) }
  const places = await placesInReach(desk)
  const cells = await cellsOf(desk, by, day, narrowing)
  const since = earliest(cells)
  const before = { asOf: yearBefore(day), reaches: since !== null && since <= yearBefore(day) }
  const then = before.reaches ? await cellsOf(desk, by, before.asOf, narrowing) : undefined
  const towns = places.towns.map(({ code, name }) => ({
    ...{ town: code, name, figures: figuresOfTown(cells, code) },
    before: then === undefined ? null : figuresOfTown(then, code),
    opens: viewOpening(desk, code, name),
  }))
  const named = placesNamed(desk, places, towns)
  return {
    ...{ asOf: day, by, before, since, towns },
    title: headline(named),
    basis: viewBasis(desk, places),
    tasks: plan.tasks.map(({ id, title }) => ({ id, title })),
    rows: rowsBy[by](cells, { plan, places, clauses: narrowing.clauses }),
  }
}

/** The first day of the oldest duty among them. */
export const earliest = (sums: readonly { since: Day }[]): Day | null =>
  sums.map((sum) => sum.since).sort()[0] ?? null

const figuresOfTown = (cells: readonly Cell[], town: string): Figures =>
  sumOfFigures(cells.filter((cell) => cell.town === town).map(({ figures }) => figures))

export const viewOpening = ({ signer }: Reader, town: string, name: Words) =>
  openingOf({ isOwnTown: signer.town === town, mayRead: mayAct(signer.roles, 'duty.read') }, name)

/** Whose reach is one village sees its name in the sentence and not the town's. */
const placesNamed = ({ signer }: Reader, { villages }: Places, towns: Comparison['towns']) => {
  const [only] = villages
  const isVillage = signer.reach.length > 0 && signer.reach.every((prefix) => prefix.length === 12)
  return isVillage && only !== undefined ? towns.map(({ figures }) => ({ name: only.name, figures })) : towns
}

export const viewBasis = (desk: Reader, { villages }: Places): Comparison['basis'] => {
  const from = basisOf(desk)
  if (from === 'duties')
    return {
      from,
      words: {
        zh: '只含本部门承担和监管的义务，由这些义务逐件点数；镇汇总表不分部门。',
        en: 'Only what your department owes or supervises, counted duty by duty: the town’s counts know no department.',
      },
    }
  return { from, words: isPartOfTown(desk) ? ownVillages(villages) : null }
}

const isPartOfTown = ({ signer }: Reader) => signer.reach.every((prefix) => prefix.length > 9)

const ownVillages = (villages: readonly Place[]): Words => ({
  zh: `只含${villages.map(({ name }) => name.zh).join('、')}，别的村不在您的范围内。`,
  en: `Only ${villages.map(({ name }) => name.en).join(', ')}; other villages are not in your reach.`,
})

const columnsOf = {
  clause: ['town', 'clause'],
  village: ['town', 'area'],
  sector: ['town', 'kind', 'sector'],
} as const satisfies Record<Grouping, readonly GroupColumn[]>

/** The key of the row to which a sum belongs. */
export const keyIn = (by: Grouping, { clause = '', area = '', kind = '', sector = '' }: Sum): string =>
  ({ clause, village: area, sector: sectorKey(kind as DebtorKind, sector) })[by]

const cellsOf = async (desk: Reader, by: Grouping, day: Day, narrowing: Narrowing): Promise<Cell[]> => {
  const [sums = []] = await sumsBy(desk, [columnsOf[by]], day, narrowing)
  return sums.map((sum) => ({ ...sum, town: sum.town ?? '', key: keyIn(by, sum) }))
}

type Known = { plan: Plan; places: Places; clauses: readonly string[] | undefined }

const cellsWith = (cells: readonly Cell[], key: string): Row['cells'] =>
  cells.filter((cell) => cell.key === key).map(({ town, figures }) => ({ town, figures }))

const rowsBy: Record<Grouping, (cells: readonly Cell[], known: Known) => Row[]> = {
  /** Every clause that lays a duty, also where nobody owes it yet; then what only an older plan had. */
  clause: (cells, { plan, clauses }) => {
    const laid = plan.clauses.filter(
      ({ id, duties }) => duties.length > 0 && (clauses === undefined || clauses.includes(id)),
    )
    const known = new Set(laid.map(({ id }) => id))
    const former = [...new Set(cells.map(({ key }) => key))].filter((key) => !known.has(key))
    return [
      ...laid.map(({ id, title }) => ({ key: id, title, task: taskOf(plan, id) })),
      ...former.map((key) => ({ key, title: clauseName(plan, key), task: null })),
    ].map((row) => ({ ...row, cells: cellsWith(cells, row.key) }))
  },
  /** Every village in reach, town by town, and what belongs to none. */
  village: (cells, { places }) =>
    [...new Set([...places.villages.map(({ code }) => code), ...cells.map(({ key }) => key)])]
      .sort()
      .map((key) => ({
        key,
        title: placeName(places, key),
        task: null,
        cells: cells.some((cell) => cell.key === key)
          ? cellsWith(cells, key)
          : [{ town: key.slice(0, 9), figures: noFigures() }],
      })),
  sector: (cells) =>
    [...new Set(cells.map(({ key }) => key))]
      .sort(inSectorOrder)
      .map((key) => ({ key, title: sectorName(key), task: null, cells: cellsWith(cells, key) })),
}
