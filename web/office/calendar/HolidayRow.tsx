import { type ReactNode, useId } from 'react'
import { useWords } from '../../frame/words.ts'
import type { Fault, Row } from './arrangement-rows.ts'

type Props = {
  row: Row
  at: number
  year: number
  faults: Fault[]
  change: (row: Row) => void
  remove: () => void
}

/** One holiday: its name, its rest days from and to, and the weekend days worked for it. */
export function HolidayRow({ row, at, year, faults, change, remove }: Props) {
  const { t } = useWords()
  const of = (part: string) => faults.filter((fault) => fault.part === part)
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` }
  const setDay = (box: number, day: string) =>
    change({ ...row, makeUp: row.makeUp.map((one, index) => (index === box ? day : one)) })
  return (
    <tr>
      <Cell part="name" faults={of('name')}>
        {(props) => (
          <input
            {...props}
            aria-label={`${t('office.calendar.form.row', { at: at + 1 })} ${t('office.calendar.form.name')}`}
            value={row.name}
            maxLength={40}
            onChange={({ target }) => change({ ...row, name: target.value })}
          />
        )}
      </Cell>
      {(['from', 'to'] as const).map((part) => (
        <Cell key={part} part={part} faults={of(part)}>
          {(props) => (
            <input
              {...props}
              {...bounds}
              type="date"
              aria-label={`${t('office.calendar.form.row', { at: at + 1 })} ${t(`office.calendar.form.${part}`)}`}
              value={row[part]}
              onChange={({ target }) => change({ ...row, [part]: target.value })}
            />
          )}
        </Cell>
      ))}
      <Cell part="makeUp" faults={of('makeUp')}>
        {(props) => (
          <span className="cal-makeup">
            {row.makeUp.map((day, box) => (
              <input
                // biome-ignore lint/suspicious/noArrayIndexKey: a box has no identity but its place
                key={box}
                {...props}
                {...bounds}
                type="date"
                aria-invalid={faults.some((fault) => fault.box === box)}
                aria-label={`${t('office.calendar.form.row', { at: at + 1 })} ${t('office.calendar.form.makeUp')} ${box + 1}`}
                value={day}
                onChange={({ target }) => setDay(box, target.value)}
              />
            ))}
            {row.makeUp.length >= 10 ? null : (
              <button
                type="button"
                className="btn s t"
                aria-label={t('office.calendar.form.addDayTo', { at: at + 1 })}
                onClick={() => change({ ...row, makeUp: [...row.makeUp, ''] })}
              >
                {t('office.calendar.form.addDay')}
              </button>
            )}
          </span>
        )}
      </Cell>
      <td>
        <button
          type="button"
          className="btn s t"
          aria-label={t('office.calendar.form.removeRow', { at: at + 1 })}
          onClick={remove}
        >
          {t('office.calendar.form.remove')}
        </button>
      </td>
    </tr>
  )
}

type Marked = { className: string; 'aria-invalid': boolean; 'aria-describedby'?: string }
type CellProps = {
  part: 'name' | 'from' | 'to' | 'makeUp'
  faults: Fault[]
  children: (props: Marked) => ReactNode
}

/** A box of the row with what is wrong under it; on a phone its head stands beside it. */
function Cell({ part, faults, children }: CellProps) {
  const { t } = useWords()
  const id = useId()
  const isWrong = faults.length > 0
  return (
    <td data-head={t(`office.calendar.form.${part}`)}>
      {children({ className: 'in', 'aria-invalid': isWrong, ...(isWrong ? { 'aria-describedby': id } : {}) })}
      {isWrong ? (
        <span id={id}>
          {faults.map(({ field, detail }) => (
            <span key={field} className="wrong">
              {detail}
            </span>
          ))}
        </span>
      ) : null}
    </td>
  )
}
