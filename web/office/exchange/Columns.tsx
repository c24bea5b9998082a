import { exchange } from '@bihuan/contract/exchange.ts'
import { useAct } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { type Import, useMissing } from './Review.tsx'

/** Which column fills which field: open while something is to be settled, else folded away. */
export function Columns({ view }: { view: Import }) {
  const { t } = useWords()
  const missing = useMissing(view)
  const near = view.columns.filter((column) => column.field === null && column.near !== null).length
  return (
    <details className="import-columns" open={view.missing.length > 0 || undefined}>
      <summary>
        {t('office.imports.columns')}
        <span className="q s">
          {view.remembered ? t('office.imports.remembered') : null}
          {near > 0 ? t('office.imports.nearCount', { count: near }) : null}
        </span>
      </summary>
      {missing === '' ? null : <Note kind="warn">{t('office.imports.missing', { names: missing })}</Note>}
      <div className="wide-table">
        <table className="dense">
          <thead>
            <tr>
              <th>{t('office.imports.column')}</th>
              <th>{t('office.imports.heading')}</th>
              <th>{t('office.imports.means')}</th>
              <th>{t('office.imports.note')}</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map((column) => (
              <ColumnLine key={column.at} view={view} column={column} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

type LineProps = { view: Import; column: Import['columns'][number] }

function ColumnLine({ view, column }: LineProps) {
  const { t } = useWords()
  const say = useSay()
  const { act, isBusy, problem } = useAct(exchange.map)
  const { at, letter, heading, field, near, leftOut, unit } = column
  const taken = new Set(view.columns.flatMap((other) => (other.at === at ? [] : (other.field ?? []))))
  const nearField = view.fields.find(({ key }) => key === near)
  const set = (to: string | null) => void act({ import: view.id, columns: [{ at, field: to }] })
  return (
    <tr>
      <td className="q">{letter}</td>
      <td>{heading}</td>
      <td>
        <select
          className="in pick"
          aria-label={t('office.imports.meansOf', { heading })}
          disabled={isBusy}
          value={field ?? ''}
          onChange={(event) => set(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('office.imports.leave')}</option>
          {view.fields
            .filter(({ key }) => !taken.has(key))
            .map(({ key, label, required }) => (
              <option key={key} value={key}>
                {say(label)}
                {required ? ' *' : ''}
              </option>
            ))}
        </select>
      </td>
      <td className="q2 s">
        {unit === null ? null : t('office.imports.unit', { unit })}
        {field === null && leftOut ? t('office.imports.leftOut') : null}
        {field === null && nearField !== undefined && !taken.has(nearField.key) ? (
          <button type="button" className="btn t s" disabled={isBusy} onClick={() => set(nearField.key)}>
            {t('office.imports.near', { name: say(nearField.label) })}
          </button>
        ) : null}
        {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
      </td>
    </tr>
  )
}
