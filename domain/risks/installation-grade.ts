import { isRefusal } from '../base/refusal.ts'
import type { Edition } from '../law/edition.ts'
import { atLeast, type Exact, equals, exact, isShownWhole, shown, sum, times } from '../law/exact.ts'
import type { BadInput } from '../law/input.ts'
import { type Law, type LawRefusal, wrongShape } from '../law/law-book.ts'
import { type Step, step } from '../law/working.ts'
import { type Beta, betaOf, type Load, weighed } from './installation-item.ts'
import { betasOn, type Substances } from './substance.ts'
import { Alphas, Levels } from './tables.ts'

export type No = BadInput | LawRefusal

export const firstRefusal = <T>(answers: readonly (T | No)[]): No | undefined =>
  answers.find((answer) => isRefusal(answer))
export const allowed = <T>(answers: readonly (T | No)[]): T[] =>
  answers.filter((answer): answer is T => !isRefusal(answer))

/** What R makes of an installation: its level (1 is the worst), the working, and each item's β. */
export type Grade = { R: Exact; level: number; lines: Step[]; betas: string[] }

type Alpha = { alpha: Exact; edition: Edition; metres: Exact }

/** The factor of persons living within the stated distance outside the boundary. */
const alphaOn = (law: Law, persons: number): Alpha | LawRefusal => {
  const table = law.table('risks.gb18218.alpha', Alphas)
  if (isRefusal(table)) return table
  const reach = law.numbers({ metres: 'risks.gb18218.alpha-distance' })
  if (isRefusal(reach)) return reach
  const bands = table.rows.toSorted((a, b) => b.persons - a.persons)
  const alpha = exact(bands.find((band) => persons >= band.persons)?.alpha ?? 0)
  return { alpha, edition: table.edition, metres: reach.metres.amount }
}

const levelOn = (law: Law, R: Exact) => {
  const table = law.table('risks.gb18218.levels', Levels)
  if (isRefusal(table)) return table
  const row = table.rows.toSorted((a, b) => a.level - b.level).find((each) => atLeast(R, exact(each.atLeast)))
  return row === undefined ? wrongShape(table.edition) : { row, edition: table.edition }
}

type Term = { load: Load; beta: Beta; term: Exact }

const termLine = ({ load, beta, term }: Term): Step => {
  const [zh, en] = beta.isCustomary ? ['，通行类别，工艺不同请另填', ', the customary class'] : ['', '']
  return step(
    `${load.item.substance}：β·q/Q（β 取“${beta.row.zh}”${zh}）`,
    `${load.item.substance}: β·q/Q (β of ${beta.row.en}${en})`,
    shown(term),
    {
      formula: `${shown(beta.beta)} × ${shown(load.tonnes)}/${shown(load.critical)} ${equals(term)}`,
      by: beta.by,
    },
  )
}

const termSpelled = ({ term, beta, load }: Term): string =>
  isShownWhole(term) ? shown(term) : `${shown(beta.beta)}×${shown(load.tonnes)}/${shown(load.critical)}`

const termsOf = (law: Law, tables: Substances, loads: readonly Load[]): Term[] | No => {
  const betas = betasOn(law)
  if (isRefusal(betas)) return betas
  const answers = loads.map((load) => {
    const beta = betaOf(load, tables, betas)
    return isRefusal(beta) ? beta : { load, beta, term: weighed(load, beta) }
  })
  return firstRefusal(answers) ?? allowed(answers)
}

/** R and the level of a unit that S made an installation. */
export const gradeOf = (
  law: Law,
  tables: Substances,
  loads: readonly Load[],
  persons: number,
): Grade | No => {
  const terms = termsOf(law, tables, loads)
  if (isRefusal(terms)) return terms
  const found = alphaOn(law, persons)
  if (isRefusal(found)) return found
  const { alpha, metres, edition } = found
  const R = times(alpha, sum(terms.map((each) => each.term)))
  const graded = levelOn(law, R)
  if (isRefusal(graded)) return graded
  const lines = [
    step(
      `厂外 ${shown(metres)} 米内 ${persons} 人，取 α`,
      `${persons} persons within ${shown(metres)} m outside: α`,
      shown(alpha),
      { by: edition },
    ),
    ...terms.map(termLine),
    step('R = α·Σ(β·q/Q)', 'R = α·Σ(β·q/Q)', shown(R), {
      formula: `${shown(alpha)} × (${terms.map(termSpelled).join(' + ')}) ${equals(R)}`,
      by: edition,
    }),
    step(`级别：${graded.row.zh}`, `Level: ${graded.row.en}`, graded.row.level, { by: graded.edition }),
  ]
  return { R, level: graded.row.level, lines, betas: terms.map((each) => shown(each.beta.beta)) }
}
