import { type Figures, isAny } from '@bihuan/domain/rollup/figures.ts'
import { useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { LateCount, Rate, type Way } from './Rate.tsx'

/** Heads of the cells below: one group of columns. */
export function FigureHeads() {
  const { t } = useWords()
  return (
    <>
      <th className="first" scope="col">
        {t('office.towns.col.bar')}
      </th>
      <th className="num" scope="col">
        {t('office.towns.col.inTime')}
      </th>
      <th className="num" scope="col">
        {t('office.towns.col.late')}
      </th>
      <th className="num" scope="col">
        {t('office.towns.col.delivered')}
      </th>
      <th className="num" scope="col">
        {t('office.towns.col.overdue')}
      </th>
    </>
  )
}

export const figureColumns = 5

/** Bar and rates of one group in one town; every number opens. */
export function FigureCells({ figures, way }: { figures: Figures | undefined; way: Way }) {
  const { t } = useWords()
  if (figures === undefined || !isAny(figures))
    return (
      <td className="first q" colSpan={figureColumns}>
        {t('office.towns.nobody')}
      </td>
    )
  return (
    <>
      <td className="first">
        <Bar counts={figures} />
      </td>
      <td className="num">
        <Rate figures={figures} name="inTime" way={way} stand="in-time" />
      </td>
      <td className="num">
        <LateCount figures={figures} way={way} />
      </td>
      <td className="num">
        <Rate figures={figures} name="delivered" way={way} />
      </td>
      <td className="num">
        <Rate figures={figures} name="overdue" way={way} stand="late" isLoud />
      </td>
    </>
  )
}
