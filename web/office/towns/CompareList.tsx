import { type Figures, isAny } from '@bihuan/domain/rollup/figures.ts'
import { useSearch } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { type Comparison, type Row, wayOf, wholeWay } from './compared.ts'
import { Rate, type Way } from './Rate.tsx'

/** The same on a narrow screen: a block for each row, a line for each town. */
export function CompareList({ comparison: { by, towns }, rows }: { comparison: Comparison; rows: Row[] }) {
  const { t } = useWords()
  const say = useSay()
  const search = useSearch({ strict: false })
  const nameOf = (town: string) => {
    const name = towns.find((one) => one.town === town)?.name
    return name === undefined ? town : say(name)
  }
  return (
    <ul className="compare-list">
      <li>
        <h2>{t('office.towns.all')}</h2>
        {towns.map(({ town, name, figures }) => (
          <TownLine key={town} name={say(name)} figures={figures} way={wholeWay(town, search)} />
        ))}
      </li>
      {rows.map((row) => (
        <li key={row.key}>
          <h3>
            {by === 'clause' ? <span className="q">{row.key}</span> : null} {say(row.title)}
          </h3>
          {row.cells.length === 0 ? <p className="q s">{t('office.towns.nobody')}</p> : null}
          {row.cells.map(({ town, figures }) => (
            <TownLine key={town} name={nameOf(town)} figures={figures} way={wayOf(by, row, town, search)} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function TownLine({ name, figures, way }: { name: string; figures: Figures; way: Way }) {
  const { t } = useWords()
  return (
    <div className="town-line">
      <span className="q2">{name}</span>
      {isAny(figures) ? <Bar counts={figures} /> : <span className="q">{t('office.towns.nobody')}</span>}
      {isAny(figures) ? (
        <span className="rates">
          <span>
            {t('office.towns.col.inTime')} <Rate figures={figures} name="inTime" way={way} stand="in-time" />
          </span>
          <span>
            {t('office.towns.col.delivered')} <Rate figures={figures} name="delivered" way={way} />
          </span>
          <span>
            {t('office.towns.col.overdue')}{' '}
            <Rate figures={figures} name="overdue" way={way} stand="late" isLoud />
          </span>
        </span>
      ) : null}
    </div>
  )
}
