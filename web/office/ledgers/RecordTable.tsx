import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { Link } from '@tanstack/react-router'
import { type ReactNode, type UIEvent, useRef, useState } from 'react'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { valueWords } from '../../parts/value-words.ts'
import { RecordState } from '../records/RecordState.tsx'
import { type Column, columnsOf } from './columns.ts'
import type { RecordRow } from './LedgerPage.tsx'
import type { SortColumn } from './ledger-search.ts'
import type { LedgerSearching } from './use-ledger-search.ts'
import type { Picked } from './use-picked.ts'
import { useRowKeys } from './use-row-keys.ts'

export type RowsProps = {
  ledger: Ledger
  rows: readonly RecordRow[]
  list: { more: () => void; hasMore: boolean; isFetchingMore: boolean }
  picked: Picked
  searching: LedgerSearching
}

const rowHeight = 32
/** Rows drawn above and below what is seen. */
const margin = 20

/** The list as a dense table. Only the rows near the eye are drawn; on paper, all that were fetched. */
export function RecordTable({ isWhole, ...props }: RowsProps & { isWhole: boolean }) {
  const { ledger, rows, list, picked } = props
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ first: 0, count: 40 })
  const columns = columnsOf(ledger)
  useRowKeys(box, picked.toggle)
  const scroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
    setSeen({ first: Math.floor(scrollTop / rowHeight), count: Math.ceil(clientHeight / rowHeight) })
    const isNearEnd = scrollTop + clientHeight > scrollHeight - 20 * rowHeight
    if (isNearEnd && list.hasMore && !list.isFetchingMore) list.more()
  }
  const from = isWhole ? 0 : Math.max(0, seen.first - margin)
  const to = isWhole ? rows.length : Math.min(rows.length, seen.first + seen.count + margin)
  return (
    <div ref={box} className="ledger-scroll" onScroll={scroll}>
      <table className="dense ledger-table">
        <Head {...props} columns={columns} />
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row) => (
            <RecordLine key={row.id} row={row} columns={columns} {...props} />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
      {list.hasMore && !isWhole ? (
        <p className="more-row">
          <button type="button" className="btn s" disabled={list.isFetchingMore} onClick={list.more}>
            {t('office.more')}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows === 0 ? null : <tr style={{ height: rows * rowHeight }} />
}

function Head({ ledger: _, columns, picked, searching }: RowsProps & { columns: readonly Column[] }) {
  const { t } = useWords()
  const say = useSay()
  const sorting = (column: SortColumn, words: ReactNode) => (
    <SortHead column={column} searching={searching}>
      {words}
    </SortHead>
  )
  return (
    <thead>
      <tr>
        <th className="tick no-print">
          <input
            type="checkbox"
            aria-label={t('office.ledgers.pickAll')}
            checked={picked.isAll}
            onChange={picked.toggleAll}
          />
        </th>
        <th className="number">{sorting('number', t('office.ledgers.number'))}</th>
        <th>{sorting('party', t('office.col.debtor'))}</th>
        {columns.map(({ name, label, isNumber, sort }) => (
          <th key={name} className={isNumber ? 'num' : ''}>
            {sort === undefined ? say(label) : sorting(sort, say(label))}
          </th>
        ))}
        <th>{sorting('filed', t('office.ledgers.filed'))}</th>
        <th>{t('office.ledgers.state')}</th>
      </tr>
    </thead>
  )
}

type SortProps = { column: SortColumn; searching: LedgerSearching; children: ReactNode }

/** Newest first on the first tap; the other way on the next. */
function SortHead({ column, searching: { search, change }, children }: SortProps) {
  const { t } = useWords()
  const sort = search.order ?? '-happened'
  const isOn = sort.replace('-', '') === column
  const descends = sort.startsWith('-')
  const next = isOn ? (descends ? column : `-${column}`) : column === 'party' ? column : `-${column}`
  return (
    <button
      type="button"
      className="sort"
      aria-label={t(isOn && descends ? 'office.ledgers.sortUp' : 'office.ledgers.sortDown', {
        by: String(children),
      })}
      onClick={() =>
        change({ order: next === '-happened' ? undefined : (next as LedgerSearching['search']['order']) })
      }
    >
      {children}
      {isOn ? <span aria-hidden="true">{descends ? ' ↓' : ' ↑'}</span> : null}
    </button>
  )
}

type LineProps = RowsProps & { row: RecordRow; columns: readonly Column[] }

function RecordLine({ row, columns, picked, searching: { kind, search } }: LineProps) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const isOn = picked.has(row.id)
  return (
    <tr data-record={row.id} className={`${isOn || search.open === row.id ? 'on' : ''} ${row.status}`}>
      <td className="tick no-print">
        <input
          type="checkbox"
          aria-label={t('office.ledgers.pick', { number: say(row.number) })}
          checked={isOn}
          onChange={() => picked.toggle(row.id)}
        />
      </td>
      <td className="number mono nw">
        <Link
          to="/ledgers/$kind"
          params={{ kind }}
          search={{ ...search, open: row.id }}
          className="open"
          replace
        >
          {say(row.number)}
        </Link>
      </td>
      <td className="el party" title={row.party.name}>
        <Link to="/parties/$party" params={{ party: row.party.id }} tabIndex={-1}>
          {row.party.name}
        </Link>
        {row.enteredBy === null ? null : (
          <span className="tag" title={t('office.ledgers.enteredBy', { who: row.enteredBy })}>
            {t('office.ledgers.forThem')}
          </span>
        )}
      </td>
      {columns.map((column) => (
        <Cell key={column.name} column={column} row={row} />
      ))}
      <td className="nw q2">{sayDay(row.filedOn, language, today)}</td>
      <td className="nw">
        <RecordState record={row} />
      </td>
    </tr>
  )
}

function Cell({ column, row }: { column: Column; row: RecordRow }) {
  const { language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const value = row.values[column.name]
  if (column.field.type === 'date')
    return <td className="nw">{typeof value === 'string' ? sayDay(value, language, today) : ''}</td>
  const words = value === undefined ? '' : say(valueWords(column.field, value))
  return (
    <td className={column.isNumber ? 'num' : 'el'} title={words}>
      {words}
    </td>
  )
}
