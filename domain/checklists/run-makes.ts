import type { Day } from '../base/day.ts'
import type { Language, Words } from '../base/words.ts'
import type { Source } from '../hazards/source.ts'
import type { Finding } from '../hazards/step.ts'
import { itemOutcomes, problemClasses, type SelfCheck } from '../ledgers/kinds/self-check.ts'
import { type AskedItem, type Said, saidOf, tallyOf } from './run.ts'

type ProblemClass = keyof typeof problemClasses

/** Which list was ticked, as the record says it. */
export type RunList = { title: Words; edition: string; rhythm: Words }

/** The fields of a self-check that its run decides; the others are asked for at the end. */
export type RunValues = Pick<SelfCheck, 'checked' | 'problems' | 'found' | 'fixed' | 'findings'> &
  Required<Pick<SelfCheck, 'list' | 'ticked' | 'items'>>

/** What a hazard's report says, and how it was put right, where that was done on the spot. */
export type ItemReport = {
  item: string
  report: Finding
  fix?: { how: string; after: readonly string[] }
  /** The grade that is proposed where it is general: a major one is left to whoever judges it. */
  grade?: { grade: 'general'; basis: string }
}

/** Where what is not in order was found, and whether whoever found it may grade it. */
export type FoundBy = { source: Source; grades: boolean }
const oneself: FoundBy = { source: 'self-check', grades: true }

/** Of the field that it goes into. */
export const mostOfFindings = 2000
const [mostOfWhat, mostOfPlace, mostOfBasis] = [300, 80, 500]

export const cut = (words: string, most: number): string =>
  [...words].length <= most ? words : `${[...words].slice(0, most - 1).join('')}…`

const whatOf = ({ wording }: AskedItem, { what = '' }: Said, language: Language): string =>
  cut(what.trim() === '' ? wording[language] : what.trim(), mostOfWhat)

type Pair = { item: AskedItem; said: Said }

const pairsOf = (items: readonly AskedItem[], answers: readonly Said[]): Pair[] =>
  saidOf(items, answers).flatMap((said) => {
    const item = items.find(({ id }) => id === said.item)
    return item === undefined ? [] : [{ item, said }]
  })

/** What a complete run says in the record of the self-check: every item with its answer, and the counts of them. */
export const valuesOfRun = (
  list: RunList,
  items: readonly AskedItem[],
  answers: readonly Said[],
  language: Language,
): RunValues => {
  const pairs = pairsOf(items, answers)
  const { wrong, fixed } = tallyOf(items, answers)
  const problems = classesOf(pairs.filter(({ said }) => said.answer === 'wrong'))
  return {
    checked: classesOf(pairs.filter(({ said }) => said.answer !== 'not-applicable')),
    ...(problems.length === 0 ? {} : { problems }),
    ...{ found: wrong, fixed },
    list: listWords(list)[language],
    ticked: pairs.length,
    items: pairs.map(({ item, said }) => ({
      ...{ item: item.id, ask: item.ask[language], answer: said.answer },
      ...(said.answer !== 'wrong' || said.became === undefined
        ? {}
        : { what: whatOf(item, said, language), became: said.became }),
    })),
    findings: findingsOf(list, pairs, tallyOf(items, answers), language),
  }
}

/** The eight kinds that the notice names are the bans of the items; everything else is looked for as well. */
const classesOf = (pairs: readonly Pair[]): ProblemClass[] => {
  const named = pairs.map(({ item: { ban } }) => (ban !== undefined && isClass(ban) ? ban : 'other'))
  return (Object.keys(problemClasses) as ProblemClass[]).filter((one) => named.includes(one))
}

const isClass = (ban: string): ban is ProblemClass => Object.hasOwn(problemClasses, ban)

const listWords = ({ title, edition, rhythm }: RunList): Words => ({
  zh: `${title.zh}（${edition} 版，${rhythm.zh}）`,
  en: `${title.en} (edition ${edition}, ${rhythm.en})`,
})

const findingsOf = (
  list: RunList,
  pairs: readonly Pair[],
  { all, good, wrong, notApplicable }: ReturnType<typeof tallyOf>,
  language: Language,
): string => {
  const head: Words = {
    zh: `照《${list.title.zh}》查了 ${all} 项：合格 ${good} 项，不适用 ${notApplicable} 项，不合格 ${wrong} 项。`,
    en: `${all} items of “${list.title.en}”: ${good} in order, ${notApplicable} not applicable, ${wrong} not in order.`,
  }
  const told = pairs
    .filter(({ said }) => said.answer === 'wrong')
    .map(({ item, said }, at) => {
      const became = said.became === undefined ? '' : `（${itemOutcomes[said.became][language]}）`
      return `${at + 1}. ${whatOf(item, said, language)}${became}`
    })
  return cut([head[language], ...told].join('\n'), mostOfFindings)
}

/** Every item that was not in order, as the report of a hazard: none is left out. */
export const reportsOfRun = (
  items: readonly AskedItem[],
  answers: readonly Said[],
  on: Day,
  language: Language,
  by = oneself,
): ItemReport[] =>
  pairsOf(items, answers).flatMap(({ item, said }) =>
    said.answer === 'wrong' ? [reportOf(item, said, { on, by, language })] : [],
  )

type Told = { on: Day; by: FoundBy; language: Language }

const reportOf = (item: AskedItem, said: Said, { on, by, language }: Told): ItemReport => {
  const { place = '', photos = [] } = said
  const report: Finding = {
    what: whatOf(item, said, language),
    place: cut(place.trim() === '' ? item.part[language] : place.trim(), mostOfPlace),
    ...{ foundOn: on, source: by.source, class: item.class, item: item.id },
    ...(item.ban === undefined ? {} : { ban: item.ban }),
    ...(item.grade === 'major' && item.criterion !== undefined ? { criterion: item.criterion } : {}),
    ...(photos.length === 0 ? {} : { photos }),
  }
  if (said.became === 'fixed')
    return { item: item.id, report, fix: { how: said.how?.trim() ?? '', after: said.after ?? [] } }
  if (item.grade === 'major' || !by.grades) return { item: item.id, report }
  return { item: item.id, report, grade: { grade: 'general', basis: basisOf(item, language) } }
}

const basisOf = ({ id, basis }: AskedItem, language: Language): string => {
  const words: Words = {
    zh: `清单条目 ${id} 建议为一般隐患。依据：${basis.zh}`,
    en: `Item ${id} of the checklist proposes a general hazard. Basis: ${basis.en}`,
  }
  return cut(words[language], mostOfBasis)
}
