import type { Day } from '@bihuan/domain/base/day.ts'
import type { RowsField } from '@bihuan/domain/ledgers/field.ts'
import { useEffect, useId, useRef, useState } from 'react'
import type { Typed, TypedRow } from '../frame/typed.ts'
import { useSay, useWords } from '../frame/words.ts'
import { LedgerEntry } from './LedgerEntry.tsx'
import { cellProblems, rowsIn } from './typed.ts'
import { rowWords } from './value-words.ts'

type Props = {
  name: string
  field: RowsField
  value: Typed[string] | undefined
  change: (value: Typed[string]) => void
  leave: (name: string) => void
  wrong: string | undefined
  today: Day
}

/** A table as a list: each row one line, the one being written opened as a card, so that it works with a thumb. */
export function LedgerRows({ name, field, value, change, leave, wrong, today }: Props) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState<number>()
  const add = useRef<HTMLButtonElement>(null)
  const rows = rowsIn(value)
  const problem = cellProblems(field, rows, today)
  const set = (at: number, row: TypedRow) => change(rows.map((old, index) => (index === at ? row : old)))
  const drop = (at: number) => {
    change(rows.filter((_, index) => index !== at))
    setOpen(undefined)
    add.current?.focus()
  }
  /** A row is judged when it is left, not between two of its cells. */
  const turnTo = (at: number | undefined) => {
    if (open !== undefined) leave(name)
    setOpen(at)
  }
  const append = () => {
    change([...rows, {}])
    turnTo(rows.length)
  }
  return (
    <fieldset
      className="fld entry rows"
      data-field={name}
      aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
    >
      <legend>
        {say(field.label)}
        {field.required ? null : <span className="q"> {t('field.form.optional')}</span>}
      </legend>
      {field.hint === undefined ? null : <p className="hint">{say(field.hint)}</p>}
      <ol>
        {rows.map((row, at) => {
          const wrongAt = (column?: string) => {
            const words = wrong === undefined ? undefined : problem(at, column)
            return words === undefined ? undefined : say(words)
          }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <li key={at}>
              {open === at ? (
                <RowCard
                  {...{ name, field, row, at, today, wrongAt }}
                  change={(changed) => set(at, changed)}
                  drop={() => drop(at)}
                  close={() => turnTo(undefined)}
                />
              ) : (
                <RowLine {...{ field, row, at }} wrong={wrongAt()} open={() => turnTo(at)} />
              )}
            </li>
          )
        })}
      </ol>
      {rows.length < field.max ? (
        <button ref={add} type="button" className="btn add-row" onClick={append}>
          {t('parts.rows.add', { what: say(field.item) })}
        </button>
      ) : (
        <p className="hint">{t('parts.rows.full', { count: field.max })}</p>
      )}
      {wrong === undefined ? null : (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

type LineProps = { field: RowsField; row: TypedRow; at: number; wrong: string | undefined; open: () => void }

function RowLine({ field, row, at, wrong, open }: LineProps) {
  const { t } = useWords()
  const say = useSay()
  return (
    <>
      <button
        type="button"
        className="row-line"
        aria-expanded={false}
        data-wrong={wrong !== undefined}
        onClick={open}
      >
        <b>{at + 1}</b>
        <span className="sp">{say(rowWords(field.columns, row)) || t('parts.rows.blank')}</span>
        <span className="row-edit">{t('parts.rows.edit')}</span>
      </button>
      {wrong === undefined ? null : <p className="wrong">{wrong}</p>}
    </>
  )
}

type CardProps = {
  name: string
  field: RowsField
  row: TypedRow
  at: number
  today: Day
  wrongAt: (column?: string) => string | undefined
  change: (row: TypedRow) => void
  drop: () => void
  close: () => void
}

function RowCard({ name, field, row, at, today, wrongAt, change, drop, close }: CardProps) {
  const { t } = useWords()
  const card = useRef<HTMLFieldSetElement>(null)
  useEffect(() => card.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return (
    <fieldset ref={card} className="row-card">
      <legend>{t('parts.rows.row', { row: at + 1 })}</legend>
      {Object.entries(field.columns).map(([column, one]) => (
        <LedgerEntry
          key={column}
          name={`${name}/${at}/${column}`}
          field={one}
          value={row[column]}
          change={(cell) => change({ ...row, [column]: cell as string | boolean })}
          leave={stay}
          wrong={wrongAt(column)}
          today={today}
        />
      ))}
      <div className="row-acts">
        <button type="button" className="btn" onClick={drop}>
          {t('parts.rows.drop')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('parts.rows.done')}
        </button>
      </div>
    </fieldset>
  )
}

const stay = () => undefined
