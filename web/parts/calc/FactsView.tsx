import { useSay } from '../../frame/words.ts'
import { type Figures, isEmpty, isTable, useTold } from './told.ts'
import type { Shape } from './typed-input.ts'

type Props = { figures: Figures; shape?: Shape | undefined }

/** Facts by name; a list of groups gets a table under them. */
export function FactsView({ figures, shape }: Props) {
  const { nameOf, tell } = useTold()
  const told = Object.entries(figures).filter(([, value]) => !isEmpty(value))
  const lines = told.filter(([, value]) => !isTable(value))
  return (
    <>
      {lines.length === 0 ? null : (
        <dl className="calc-facts">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{nameOf(name, shape?.properties?.[name])}</dt>
              <dd>{tell(value, shape?.properties?.[name])}</dd>
            </div>
          ))}
        </dl>
      )}
      {told.map(([name, value]) =>
        isTable(value) ? (
          <FactsTable key={name} name={name} rows={value} shape={shape?.properties?.[name]} />
        ) : null,
      )}
    </>
  )
}

type TableProps = { name: string; rows: Figures[]; shape: Shape | undefined }

/** A row for each group, and the groups' own lists as tables below, under the group's name. */
function FactsTable({ name, rows, shape }: TableProps) {
  const { nameOf, tell } = useTold()
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const plain = columns.filter((column) => !rows.some((row) => isTable(row[column])))
  const shapeOf = (column: string) => shape?.items?.properties?.[column]
  const title = nameOf(name, shape)
  const say = useSay()
  const one = shape?.each === undefined ? '' : `${say(shape.each)} `
  const rowNames = rows.map((row, at) => tell(row.name ?? `${one}${at + 1}`))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div className="wide-table" tabIndex={0}>
        <table className="plain dense calc-figures">
          <caption>{title}</caption>
          <thead>
            <tr>
              {plain.map((column) => (
                <th key={column} scope="col">
                  {nameOf(column, shapeOf(column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                {plain.map((column) => (
                  <td key={column}>{isEmpty(row[column]) ? '' : tell(row[column], shapeOf(column))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.map((row, at) =>
        columns
          .filter((column) => isTable(row[column]))
          .map((column) => (
            <FactsTable
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={`${at} ${column}`}
              name={column}
              rows={row[column] as Figures[]}
              shape={{ ...shapeOf(column), label: { zh: rowNames[at] ?? '', en: rowNames[at] ?? '' } }}
            />
          )),
      )}
    </>
  )
}
