import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { valueWords } from '../../parts/value-words.ts'
import { RecordState } from '../records/RecordState.tsx'
import { columnsOf } from './columns.ts'
import type { RowsProps } from './RecordTable.tsx'

/** The list on a narrow screen: one record below the other, opened as a page of its own. */
export function RecordCards({ ledger, rows, list }: RowsProps) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  const columns = columnsOf(ledger).filter(({ name }) => name !== ledger.happenedOn)
  return (
    <>
      <ul className="record-cards">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/records/$record" params={{ record: row.id }}>
              <span className="row">
                <b className="sp">{row.party.name}</b>
                <span className="mono q">{say(row.number)}</span>
              </span>
              <span className="q2 s">
                {[
                  sayDay(row.happenedOn, language, today),
                  ...columns.flatMap(({ name, field }) =>
                    row.values[name] === undefined ? [] : [say(valueWords(field, row.values[name]))],
                  ),
                ].join(' · ')}
              </span>
              <RecordState record={row} />
            </Link>
          </li>
        ))}
      </ul>
      {list.hasMore ? (
        <button type="button" className="btn big" disabled={list.isFetchingMore} onClick={list.more}>
          {t('office.more')}
        </button>
      ) : null}
    </>
  )
}
