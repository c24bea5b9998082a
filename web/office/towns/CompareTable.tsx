import { Link, useSearch } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { type Comparison, figuresOf, type Row, wayOf, wholeWay } from './compared.ts'
import { FigureCells, FigureHeads, figureColumns } from './FigureCells.tsx'
import { useRoomName } from './use-room-name.ts'

type Props = { comparison: Comparison; rows: Row[] }

/** Towns side by side: a row for each clause or sector, a group of columns for each town. */
export function CompareTable({ comparison: { by, towns }, rows }: Props) {
  const { t } = useWords()
  const roomName = useRoomName()
  const say = useSay()
  const search = useSearch({ strict: false })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={roomName} tabIndex={0}>
      <table className="towns-table" style={{ minWidth: 200 + towns.length * 400 }}>
        <thead>
          <tr className="groups">
            <th rowSpan={2} scope="col">
              {t(`office.towns.row.${by}`)}
            </th>
            {towns.map(({ town, name }) => (
              <th key={town} colSpan={figureColumns} scope="colgroup" className="first">
                {say(name)}
              </th>
            ))}
          </tr>
          <tr>
            {towns.map(({ town }) => (
              <FigureHeads key={town} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="all">
            <th scope="row">{t('office.towns.all')}</th>
            {towns.map(({ town, figures }) => (
              <FigureCells key={town} figures={figures} way={wholeWay(town, search)} />
            ))}
          </tr>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="el" title={say(row.title)}>
                {by === 'clause' ? <span className="q">{row.key}</span> : null} {say(row.title)}
              </th>
              {towns.map(({ town }) => (
                <FigureCells key={town} figures={figuresOf(row, town)} way={wayOf(by, row, town, search)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Villages belong to one town each, so they stand below one another with their town beside. */
export function VillageTable({ comparison: { towns }, rows }: Props) {
  const { t } = useWords()
  const say = useSay()
  const search = useSearch({ strict: false })
  const nameOf = (town: string) => towns.find((one) => one.town === town)?.name
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.towns.split.village')} tabIndex={0}>
      <table className="towns-table" style={{ minWidth: 720 }}>
        <thead>
          <tr>
            <th scope="col">{t('office.towns.row.village')}</th>
            <th scope="col">{t('office.towns.town')}</th>
            <FigureHeads />
          </tr>
        </thead>
        <tbody>
          {towns.map(({ town, name, figures }) => (
            <tr key={town} className="all">
              <th scope="row">{t('office.towns.all')}</th>
              <td>{say(name)}</td>
              <FigureCells figures={figures} way={wholeWay(town, search)} />
            </tr>
          ))}
          {rows.flatMap((row) =>
            row.cells.map(({ town, figures }) => {
              const way = wayOf('village', row, town, search)
              const name = nameOf(town)
              return (
                <tr key={`${row.key} ${town}`}>
                  <th scope="row" className="el">
                    <Link to="/towns/$town" params={{ town }} search={way.search} title={say(row.title)}>
                      {say(row.title)}
                    </Link>
                  </th>
                  <td className="q2 nw">{name === undefined ? town : say(name)}</td>
                  <FigureCells figures={figures} way={way} />
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
    </section>
  )
}
