import { useSay, useWords } from '../../frame/words.ts'
import { FactsView } from '../../parts/calc/FactsView.tsx'
import { isFigures, isTable, useTold } from '../../parts/calc/told.ts'
import { columnsOf, countedIn, type Edition, type Parameter } from './figure.ts'
import { valueNames } from './value-names.ts'

type Props = { parameter: Parameter; edition: Edition }

/** The value in a line, with its unit; of a table only its size. */
export function FigureLine({ parameter, edition: { value } }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { tell } = useTold()
  const columns = columnsOf(parameter)
  const unit = countedIn(parameter)
  if (value === undefined || value === null) return <span className="q">{t('office.law.noValue')}</span>
  if (typeof value === 'object' && !isPlainList(value))
    return <span className="q2">{t('office.law.table', { count: Object.keys(value).length })}</span>
  const named = typeof value === 'string' ? valueNames[value] : undefined
  return (
    <>
      {named === undefined ? tell(value, columns) : say(named)}
      {unit === undefined ? null : ` ${say(unit)}`}
    </>
  )
}

const isPlainList = (value: object): boolean =>
  Array.isArray(value) && value.length < 8 && value.every((one) => typeof one !== 'object')

/** The value whole, tables as tables. */
export function FigureWhole(props: Props) {
  const { t } = useWords()
  const { tell } = useTold()
  const { value } = props.edition
  const columns = columnsOf(props.parameter)
  const title = t('office.law.col.value')
  if (isTable(value))
    return <FactsView figures={{ [title]: value }} shape={{ properties: { [title]: columns ?? {} } }} />
  if (isFigures(value)) return <FactsView figures={value} shape={columns} />
  if (Array.isArray(value)) return <p>{tell(value, columns)}</p>
  return (
    <p className="law-value">
      <FigureLine {...props} />
    </p>
  )
}
