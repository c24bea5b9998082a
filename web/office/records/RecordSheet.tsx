import { fileAddress } from '../parts/file-address.ts'
import './record.css'
import type { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Field, type RowsField } from '@bihuan/domain/ledgers/field.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PhotoStrip } from '../../parts/PhotoStrip.tsx'
import { RecordMark } from '../../parts/RecordMark.tsx'
import { valueWords } from '../../parts/value-words.ts'
import { SignatureImage } from './SignatureImage.tsx'

export type RecordShown = OutputOf<typeof ledgers.show>
type Props = { record: RecordShown; ledger: Ledger | undefined }

/** One record as it was filed and signed: on the screen, and on paper an A4 sheet with its number and signature lines. */
export function RecordSheet({ record, ledger }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <article className={`record-sheet ${record.status}`}>
      <h2 className="unseen">{`${say(record.title)} ${say(record.number)}`}</h2>
      <p className="print-title">{say(record.title)}</p>
      <dl className="record-facts">
        <Fact label={t('office.ledgers.number')} value={say(record.number)} />
        <Fact label={t('office.col.debtor')} value={record.party.name} />
        <Fact label={t('office.ledgers.filed')} value={sayDay(record.filedOn, language)} />
      </dl>
      <Values record={record} ledger={ledger} />
      <Signed record={record} lines={ledger?.print.signatures ?? []} />
      <RecordMark shown={record} />
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The record's values under the words of its ledger; what an older ledger knew stays readable under its name. */
function Values({ record, ledger }: Props) {
  const { t } = useWords()
  const say = useSay()
  const fields: Readonly<Record<string, Field>> = ledger?.fields ?? {}
  const names = [
    ...Object.keys(fields),
    ...Object.keys(record.values).filter((name) => !Object.hasOwn(fields, name)),
  ]
  return (
    <table className="record-values">
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{fields[name] === undefined ? name : say(fields[name].label)}</th>
            <td>
              {record.values[name] === undefined ? (
                <span className="q">{t('office.record.blank')}</span>
              ) : (
                <ValueOf field={fields[name]} value={record.values[name]} within={record.id} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ValueProps = { field: Field | undefined; value: unknown; within: string }

function ValueOf({ field, value, within }: ValueProps) {
  const say = useSay()
  if (field?.type === 'photos')
    return <PhotoStrip value={value} within={within} what={say(field.label)} href={fileAddress} />
  if (field?.type === 'rows' && Array.isArray(value)) return <TableOf field={field} rows={value} />
  return say(valueWords(field, value))
}

/** A table inside a record as a table, so that it can be read and printed like one. */
function TableOf({ field, rows }: { field: RowsField; rows: readonly Record<string, unknown>[] }) {
  const say = useSay()
  const columns = Object.entries(field.columns)
  return (
    <div className="wide-table">
      <table className="plain inner-table">
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <th key={name}>{say(column.label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={at}>
              {columns.map(([name, column]) => (
                <td key={name}>{row[name] === undefined ? '' : say(valueWords(column, row[name]))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The name as it was drawn, and the lines on which others sign on paper. */
function Signed({ record, lines }: { record: RecordShown; lines: readonly Words[] }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <footer className="signed">
      <div>
        <span className="q s">{t('office.record.signed')}</span>
        <SignatureImage path={record.signature.path} name={record.filedBy} />
      </div>
      <p className="s">
        {record.filedBy}
        {record.enteredBy === null ? null : (
          <span className="q"> {t('office.record.enteredFor', { party: record.party.name })}</span>
        )}
        <br />
        <span className="q">{sayInstant(record.filedAt, language)}</span>
      </p>
      <div className="paper-lines" aria-hidden="true">
        {lines.map((line) => (
          <span key={line.en}>{t('office.record.line', { who: say(line) })}</span>
        ))}
      </div>
    </footer>
  )
}
