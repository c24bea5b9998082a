import './words.ts'
import type { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type FigureName, figures as figureWords } from '@bihuan/domain/hazards/statistics-figures.ts'
import { percentOf } from '@bihuan/domain/rollup/figures.ts'
import type { ReactNode } from 'react'
import { useSay, useWords } from '../../frame/words.ts'

export type StatisticsView = OutputOf<typeof hazardStatistics.form>
type Figures = StatisticsView['figures']

/** Each figure with how it was counted; `linkOf` makes the number a link to what stands behind it. */
export function FigureTable({
  view,
  linkOf = ({ value }) => value,
}: {
  view: StatisticsView
  linkOf?: (of: { figure: FigureName; value: string }) => ReactNode
}) {
  const { t } = useWords()
  const say = useSay()
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{t('statistics.figure')}</th>
          <th scope="col" className="num">
            {t('statistics.count')}
          </th>
          <th scope="col">{t('statistics.how')}</th>
        </tr>
      </thead>
      <tbody>
        {view.derivation.map(({ figure, words }) => (
          <tr key={figure}>
            <th scope="row">{say(figureWords[figure])}</th>
            <td className="num">{linkOf({ figure, value: String(view.figures[figure]) })}</td>
            <td className="q2">{say(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Line = { name: string; figures: Figures }

/** The table that towns hand in: a line a village, a body or a class, and their sum. */
export function LineTable({ cut, lines, sum }: { cut: string; lines: readonly Line[]; sum: Figures }) {
  const { t } = useWords()
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
    <section className="wide-table" aria-label={t('statistics.byLines')} tabIndex={0}>
      <table className="line-table">
        <thead>
          <tr>
            <th scope="col">{cut}</th>
            <th scope="col" className="num">
              {say(figureWords.found)}
            </th>
            <th scope="col" className="num">
              {say(figureWords.closed)}
            </th>
            <th scope="col" className="num">
              {t('statistics.rate')}
            </th>
            <th scope="col" className="num">
              {say(figureWords.major)}
            </th>
            <th scope="col" className="num">
              {say(figureWords.majorClosed)}
            </th>
            <th scope="col" className="num">
              {t('statistics.majorRate')}
            </th>
            <th scope="col" className="num">
              {say(figureWords.funds)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, figures }) => (
            <LineRow key={name} name={name} figures={figures} />
          ))}
          <LineRow name={t('statistics.total')} figures={sum} isSum />
        </tbody>
      </table>
    </section>
  )
}

function LineRow({ name, figures: of, isSum = false }: Line & { isSum?: boolean }) {
  return (
    <tr className={isSum ? 'all' : ''}>
      <th scope="row">{name}</th>
      <td className="num">{of.found}</td>
      <td className="num">{of.closed}</td>
      <td className="num">{percentOf({ numerator: of.closed, denominator: of.found })}</td>
      <td className="num">{of.major}</td>
      <td className="num">{of.majorClosed}</td>
      <td className="num">{percentOf({ numerator: of.majorClosed, denominator: of.major })}</td>
      <td className="num">{of.funds}</td>
    </tr>
  )
}
