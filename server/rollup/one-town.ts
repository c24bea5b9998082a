import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { rollup as contract } from '@bihuan/contract/rollup.ts'
import { type Day, lastOfMonth, monthOf, yearOf } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { monthWords } from '@bihuan/domain/duties/date-words.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { type Figures, noFigures, sumOfFigures } from '@bihuan/domain/rollup/figures.ts'
import { behindSector, type Grouping, inSectorOrder, sectorName } from '@bihuan/domain/rollup/group.ts'
import { figuresWords } from '@bihuan/domain/rollup/headline.ts'
import { questionTo } from '@bihuan/domain/rollup/opening.ts'
import { yearBefore } from '@bihuan/domain/rollup/year-before.ts'
import type { Reader } from '../frame/desk.ts'
import { earliest, keyIn, viewBasis, viewOpening } from './comparison.ts'
import { type Places, placeName, placesInReach } from './places.ts'
import { clauseName, clausesOf, planSeen } from './seen-plan.ts'
import { type Narrowing, type Sum, sumsBy } from './sums.ts'

type Asked = Omit<InputOf<typeof contract.town>, 'town' | 'asOf'>
type TownView = OutputOf<typeof contract.town>
type Group = TownView['clauses'][number]

/** What a number of one town is made of, as far down as counts go. */
export const viewTown = async (
  desk: Reader,
  shipped: Plan,
  { town, asOf, ...asked }: InputOf<typeof contract.town>,
) => {
  const day = asOf ?? desk.today
  const plan = await planSeen(desk, shipped)
  const places = await placesInReach(desk)
  const name = places.towns.find(({ code }) => code === town)?.name
  if (name === undefined) return refuse('rollup.no-such-town')
  const narrowing = { town, ...narrowingOf(plan, asked) }
  const within = wordsWithin(plan, places, asked)
  const sums = await sumsBy(desk, cuts, day, narrowing)
  const [byClause = [], byArea = [], bySector = [], byMonth = []] = sums
  const figures = sumOfFigures(byClause.map((sum) => sum.figures))
  const opens = viewOpening(desk, town, name)
  const { owed, late } = figures
  return {
    ...{ asOf: day, town, name, within, figures, opens },
    title: titleOf(name, within, figures),
    basis: viewBasis(desk, places),
    before: await yearBeforeOf(desk, day, earliest(byClause), narrowing),
    clauses: groupsOf('clause', byClause, (key) => clauseName(plan, key)).sort(inOrderOf(plan)),
    villages: groupsOf('village', byArea, (key) => placeName(places, key)).sort(byKey),
    sectors: groupsOf('sector', bySector, sectorName).sort((a, b) => inSectorOrder(a.key, b.key)),
    months: byMonth
      .map(({ month = '', figures: own }) => ({ key: month, title: monthWords(`${month}-01`), figures: own }))
      .sort(byKey),
    question: opens.allowed
      ? null
      : questionTo({ town: name, asOf: day, within: within.map(({ words }) => words), owed, late }),
  } satisfies TownView
}

export const narrowingOf = (plan: Plan, { task, clause, area, sector, month }: Asked): Narrowing => ({
  clauses: clausesOf(plan, { task, clause }),
  area,
  ...(sector === undefined ? {} : behindSector(sector)),
  ...(month === undefined ? {} : { due: daysOf(month) }),
})

const daysOf = (month: string) => {
  const from = `${month}-01`
  return { from, to: lastOfMonth(yearOf(from), monthOf(from)) }
}

const wordsWithin = (plan: Plan, places: Places, asked: Asked): TownView['within'] => {
  const { task, clause, area, sector, month } = asked
  const found = plan.clauses.find(({ id }) => id === clause)
  const titled = (id: string, title: Words | undefined): Words => ({
    zh: `${id} ${title?.zh ?? ''}`.trim(),
    en: `${id} ${title?.en ?? ''}`.trim(),
  })
  return [
    ...(task === undefined || clause !== undefined
      ? []
      : [{ by: 'task' as const, words: titled(task, plan.tasks.find(({ id }) => id === task)?.title) }]),
    ...(clause === undefined ? [] : [{ by: 'clause' as const, words: titled(clause, found?.title) }]),
    ...(area === undefined ? [] : [{ by: 'area' as const, words: placeName(places, area) }]),
    ...(sector === undefined ? [] : [{ by: 'sector' as const, words: sectorName(sector) }]),
    ...(month === undefined ? [] : [{ by: 'month' as const, words: monthWords(`${month}-01`) }]),
  ]
}

const titleOf = (name: Words, within: TownView['within'], figures: Figures): Words => {
  const whole = {
    zh: [name.zh, ...within.map(({ words }) => words.zh)].join(' · '),
    en: [name.en, ...within.map(({ words }) => words.en)].join(' · '),
  }
  const said = figuresWords(figures)
  return { zh: `${whole.zh}：${said.zh}`, en: `${whole.en}: ${said.en}` }
}

const yearBeforeOf = async (desk: Reader, day: Day, since: Day | null, narrowing: Narrowing) => {
  const asOf = yearBefore(day)
  if (since === null || since > asOf) return { asOf, figures: null }
  const [[whole] = []] = await sumsBy(desk, [['town']], asOf, narrowing)
  return { asOf, figures: whole?.figures ?? noFigures() }
}

const cuts = [['clause'], ['area'], ['kind', 'sector'], ['month']] as const

const groupsOf = (by: Grouping, sums: readonly Sum[], nameOf: (key: string) => Words): Group[] =>
  sums.map((sum) => ({ key: keyIn(by, sum), title: nameOf(keyIn(by, sum)), figures: sum.figures }))

const byKey = (a: Group, b: Group): number => (a.key < b.key ? -1 : 1)

/** As the plan has them; clauses that only a former plan had come last. */
const inOrderOf = (plan: Plan) => {
  const places = new Map(plan.clauses.map(({ id }, at) => [id, at]))
  const at = ({ key }: Group) => places.get(key) ?? plan.clauses.length
  return (a: Group, b: Group) => at(a) - at(b)
}
