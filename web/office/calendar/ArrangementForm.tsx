import { calendar } from '@bihuan/contract/calendar.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { type Fault, faultsOf, holidaysFrom, noWhy, type Row, rowsOf, withRow } from './arrangement-rows.ts'
import { HolidayRow } from './HolidayRow.tsx'
import { Refusal } from './Refusal.tsx'
import { useWhyNames, WhyFields } from './WhyFields.tsx'
import type { Year } from './year.ts'

type Props = { year: Year; close: () => void }

/** The year's days off and make-up days as the town has them, by what document, and why. */
export function ArrangementForm({ year, close }: Props) {
  const { t, language } = useWords()
  const [rows, setRows] = useState<Row[]>(() => rowsOf(year, language))
  const [why, setWhy] = useState(noWhy)
  const { act, isBusy, problem, forget } = useAct(calendar.setArrangement)
  const faults = faultsOf(problem, rows)
  const nameOf = useFaultName()
  /** What was said of a row's place no longer holds once rows come or go. */
  const renew = (next: Row[]) => {
    forget()
    setRows(next)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { reason, number, ...source } = why
    const answer = await act({
      year: String(year.year),
      holidays: holidaysFrom(rows),
      instead: year.source.local?.at ?? null,
      source: { ...source, ...(number.trim() === '' ? {} : { number }) },
      reason,
    })
    if (answer.ok) close()
  }
  return (
    <form className="cal-form no-print" onSubmit={save} noValidate aria-labelledby="cal-form">
      <h2 id="cal-form">{t('office.calendar.form.title', { year: year.year })}</h2>
      <p className="q2 s">{t('office.calendar.form.lead')}</p>
      {problem === undefined ? null : <Refusal problem={problem} faults={faults} nameOf={nameOf} />}
      <table>
        <thead>
          <tr>
            {(['name', 'from', 'to', 'makeUp'] as const).map((part) => (
              <th key={part} scope="col">
                {t(`office.calendar.form.${part}`)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t('office.calendar.form.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <HolidayRow
              key={row.id}
              row={row}
              at={at}
              year={year.year}
              faults={faults.filter((fault) => fault.row === at)}
              change={(next) => setRows(rows.map((one) => (one.id === row.id ? next : one)))}
              remove={() => renew(rows.filter(({ id }) => id !== row.id))}
            />
          ))}
        </tbody>
      </table>
      <p className="acts">
        <button type="button" className="btn s" onClick={() => renew(withRow(rows))}>
          {t('office.calendar.form.add')}
        </button>
      </p>
      <WhyFields why={why} change={setWhy} faults={faults} />
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.calendar.form.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
        <span className="q s">{t('office.law.form.promise')}</span>
      </p>
    </form>
  )
}

/** Where a fault stands: the row, or the line below the table. */
function useFaultName(): (fault: Fault) => string {
  const { t } = useWords()
  const whyNames = useWhyNames()
  return ({ row, field }) =>
    row === undefined ? (whyNames[field] ?? '') : t('office.calendar.form.row', { at: row + 1 })
}
