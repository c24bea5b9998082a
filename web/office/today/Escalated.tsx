import type { OutputOf } from '@bihuan/contract/operation.ts'
import { today } from '@bihuan/contract/today.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Remind } from '../messages/Remind.tsx'
import { More } from '../parts/More.tsx'

type WentUp = NonNullable<OutputOf<typeof today.show>['escalated']>
type Row = WentUp['duties'][number]

/** As many as one slip may name. */
const mostReminded = 200

/** What went up to my level, the longest overdue first: the worst at once, the others page by page. */
export function Escalated({ escalated: { count, duties: worst, level } }: { escalated: WentUp }) {
  const { t } = useWords()
  const [isAll, setAll] = useState(false)
  const list = usePages(today.escalated, {}, ({ next }) => next, 'after', { enabled: isAll })
  const rows = list.pages === undefined || !isAll ? worst : list.pages.flatMap(({ duties }) => duties)
  const isFirst = list.pages === undefined || !isAll
  const more = isFirst ? { more: () => setAll(true), isFetchingMore: list.isWaiting } : list
  return (
    <>
      <table className="todo">
        <tbody>
          <tr className="h">
            <th colSpan={5} scope="rowgroup">
              {t(`office.today.level.${level}`, { count })}
              {count > rows.length ? (
                <span className="q s"> {t('office.today.worst', { shown: rows.length })}</span>
              ) : null}
              <span className="remind-all">
                <Remind duties={rows.slice(0, mostReminded).map(({ id }) => id)} isSmall />
              </span>
            </th>
          </tr>
          {rows.map((row) => (
            <EscalatedRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {list.problem === undefined ? null : <ErrorView problem={list.problem} again={list.again} />}
      {(isFirst ? count > rows.length : list.hasMore) ? (
        <More list={more} total={count} shown={rows.length} />
      ) : null}
    </>
  )
}

function EscalatedRow({ row }: { row: Row }) {
  const { language } = useWords()
  const say = useSay()
  return (
    <tr>
      <td>
        <Link to="/duties/$duty" params={{ duty: row.id }} className="opens">
          <DutyLamp lamp={row.lamp} />
        </Link>
      </td>
      <td className="what">
        {say(row.title)} <span className="q2 s">{say(row.occasion)}</span>{' '}
        {row.escalated === null ? null : <span className="tag">{say(row.escalated.words)}</span>}
      </td>
      <td className="q2 el who" title={row.debtor.name}>
        <Link to="/parties/$party" params={{ party: row.debtor.id }} className="plain-link">
          {row.debtor.name}
        </Link>
      </td>
      <td className="c">
        <Link to="/plan/{-$clause}" params={{ clause: row.clause }}>
          {row.clause}
        </Link>
      </td>
      <td className="q2 nw">{sayDay(row.due, language)}</td>
    </tr>
  )
}
