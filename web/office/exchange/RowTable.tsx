import { exchange } from '@bihuan/contract/exchange.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { LampKind } from '@bihuan/domain/duties/lamp.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { EditCell } from './EditCell.tsx'
import type { Import } from './Review.tsx'

export type Row = OutputOf<typeof exchange.rows>['rows'][number]

/** Rows with their cells under the names that they have here; on a phone only what matters of each. */
export function RowTable({ view, rows }: { view: Import; rows: readonly Row[] }) {
  const { t } = useWords()
  const say = useSay()
  const columns = view.columns.filter(({ field }) => field !== null)
  const nameOf = (field: string | null) => {
    const known = view.fields.find(({ key }) => key === field)
    return known === undefined ? (field ?? '') : say(known.label)
  }
  const shown = columns.filter(({ field }) => field !== '_id' && field !== '_version')
  return (
    <div className="wide-table">
      <table className="dense import-rows">
        <thead>
          <tr>
            <th>
              <span className="unseen">{t('office.imports.tick')}</span>
            </th>
            <th className="num">{t('office.imports.row')}</th>
            {shown.map(({ at, field }) => (
              <th key={at}>{nameOf(field)}</th>
            ))}
            <th>{t('office.imports.result')}</th>
            <th>{t('office.imports.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowLine key={row.row} view={view} row={row} columns={columns} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Columns = Import['columns']
type LineProps = { view: Import; row: Row; columns: Columns; shown: Columns }

function RowLine({ view, row, columns, shown }: LineProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<number>()
  const isOpen = view.state === 'loaded'
  const textAt = (at: number) => row.cells[columns.findIndex((column) => column.at === at)] ?? ''
  return (
    <tr className={row.state === 'wrong' ? 'err' : ''}>
      <td>{isOpen ? <Tick view={view} row={row} /> : null}</td>
      <td className="q num">{row.row}</td>
      {row.state === 'passed' ? (
        <td colSpan={Math.max(shown.length, 1)} className="q2">
          {row.cells.join(' ')}
        </td>
      ) : (
        shown.map(({ at, heading }, place) => {
          const isSaid = row.problems.some((problem) => problem.at === at)
          // What is said of a row that is fine is for the eye only: what was taken for what.
          const isBad = isSaid && row.state === 'wrong'
          const was = row.was.find((one) => one.at === at)
          return (
            <td
              key={at}
              className={`cell ${isBad ? 'bad' : isSaid ? 'noted' : ''} ${place < 2 ? 'lead' : ''} ${was ? 'new' : ''}`}
            >
              {editing === at ? (
                <EditCell
                  view={view}
                  row={row.row}
                  at={at}
                  label={heading}
                  text={textAt(at)}
                  close={() => setEditing(undefined)}
                />
              ) : (
                <CellText text={textAt(at)} isBad={isBad} was={was?.text} />
              )}
            </td>
          )
        })
      )}
      <td className="nw result">
        <Result row={row} />
      </td>
      <td className="how">
        {isOpen ? (
          <Remedies view={view} row={row} edit={setEditing} />
        ) : row.made === null ? (
          ''
        ) : (
          t('office.imports.broughtIn')
        )}
      </td>
    </tr>
  )
}

function CellText({ text, isBad, was }: { text: string; isBad: boolean; was: string | undefined }) {
  const { t } = useWords()
  return (
    <>
      {text === '' && isBad ? <span className="q">{t('office.imports.empty')}</span> : text}
      {was === undefined ? null : (
        <span className="was q xs">
          {t('office.imports.was', { text: was === '' ? t('office.imports.empty') : was })}
        </span>
      )}
    </>
  )
}

const lamps: Record<Row['state'], LampKind> = {
  new: 'done',
  change: 'done',
  same: 'none',
  wrong: 'late',
  perhaps: 'soon',
  passed: 'none',
}

function Result({ row }: { row: Row }) {
  const { t } = useWords()
  const say = useSay()
  const [first] = row.problems
  const word = first === undefined ? t(`office.imports.rowState.${row.state}`) : say(first.title)
  return <Lamp kind={lamps[row.state]} word={word} />
}

function Tick({ view, row }: { view: Import; row: Row }) {
  const { t } = useWords()
  const { act, isBusy } = useAct(exchange.choose)
  const may = row.state === 'new' || row.state === 'change' || row.state === 'perhaps'
  return (
    <input
      type="checkbox"
      aria-label={t('office.imports.tickRow', { row: row.row })}
      checked={row.chosen}
      disabled={!may || isBusy}
      onChange={() => void act({ import: view.id, rows: [row.row], chosen: !row.chosen })}
    />
  )
}

/** What is wrong with each cell, the proposal that would do, and a way to type something else. */
function Remedies({ view, row, edit }: { view: Import; row: Row; edit: (at: number) => void }) {
  const { t } = useWords()
  const say = useSay()
  const { act, isBusy, problem: refused } = useAct(exchange.correct)
  return (
    <>
      {row.problems.map(({ cell, at, words, proposal }) => (
        <p key={`${cell} ${words.zh}`}>
          {cell === '' ? null : <span className="mono q">{cell} </span>}
          {say(words)}
          {at === null ? null : (
            <>
              {proposal === null ? null : (
                <button
                  type="button"
                  className="btn t s"
                  disabled={isBusy}
                  onClick={() => void act({ import: view.id, row: row.row, at, text: proposal })}
                >
                  {t('office.imports.take', { text: proposal })}
                </button>
              )}
              <button type="button" className="btn t s" onClick={() => edit(at)}>
                {t('office.imports.edit')}
              </button>
            </>
          )}
        </p>
      ))}
      {refused === undefined ? null : <span className="wrong">{refused.detail}</span>}
    </>
  )
}
