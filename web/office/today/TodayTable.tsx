import './today.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { today } from '@bihuan/contract/today.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Remind } from '../messages/Remind.tsx'
import { HazardLamp } from '../parts/HazardLamp.tsx'

type Today = OutputOf<typeof today.show>
type Row = NonNullable<Today['escalated']>['duties'][number]

/** What came up to my office today, and what it left lying itself. Nothing while there is nothing. */
export function TodayTable() {
  const { value } = useAsk(today.show, {})
  if (value === undefined) return null
  const { escalated, unissued, unacknowledged, unread, hazards, waiting, snaps, statistics } = value
  const hasHazards = hazards !== null && hazards.waiting + hazards.overdue > 0
  const isIssueDue = unissued !== null && unissued.added + unissued.moved + unissued.withdrawn > 0
  const hasSnaps = snaps !== null && snaps.late > 0
  if (
    !hasHazards &&
    !hasSnaps &&
    statistics === null &&
    !isIssueDue &&
    unread === 0 &&
    unacknowledged.length === 0 &&
    (escalated?.count ?? 0) === 0
  )
    return null
  return (
    <div className="today">
      {hasHazards ||
      hasSnaps ||
      statistics !== null ||
      isIssueDue ||
      unread > 0 ||
      unacknowledged.length > 0 ? (
        <ul className="today-lines">
          {hasHazards ? <Hazards counts={hazards} /> : null}
          {waiting.map((row) => (
            <WaitingHazard key={row.id} row={row} />
          ))}
          {hasSnaps ? <LateSnaps count={snaps.late} /> : null}
          {statistics === null ? null : <MissingStatistics of={statistics} />}
          {unread > 0 ? <Unread count={unread} /> : null}
          {isIssueDue ? <Unissued counts={unissued} /> : null}
          {unacknowledged.map((batch) => (
            <Unacknowledged key={batch.batch} batch={batch} />
          ))}
        </ul>
      ) : null}
      {escalated === null || escalated.count === 0 ? null : <Escalated escalated={escalated} />}
    </div>
  )
}

function Line({ children, act }: { children: ReactNode; act: ReactNode }) {
  return (
    <li>
      <span className="what">{children}</span>
      {act}
    </li>
  )
}

function Hazards({ counts }: { counts: NonNullable<Today['hazards']> }) {
  const { t } = useWords()
  return (
    <Line
      act={
        <Link
          to="/hazards"
          search={counts.waiting > 0 ? { state: 'waiting' } : { state: 'overdue', order: 'due' }}
          className="btn s"
        >
          {t('office.today.look')}
        </Link>
      }
    >
      {t('office.today.hazards', counts)}
    </Line>
  )
}

/** One hazard that waits for the town, with what the town owes and since when. */
function WaitingHazard({ row }: { row: Today['waiting'][number] }) {
  const say = useSay()
  return (
    <Line
      act={
        <span className="s nw">
          <HazardLamp row={row} />
        </span>
      }
    >
      <Link to="/hazards/$hazard" params={{ hazard: row.id }}>
        {say(row.number)} {row.what}
      </Link>{' '}
      <span className="q2 s">{row.party.name}</span>
    </Line>
  )
}

function LateSnaps({ count }: { count: number }) {
  const { t } = useWords()
  return (
    <Line
      act={
        <Link to="/snaps" search={{ only: 'late' }} className="btn s">
          {t('office.today.look')}
        </Link>
      }
    >
      {t('office.today.snaps', { count })}
    </Line>
  )
}

function MissingStatistics({
  of: { period, words, missing, lamp },
}: {
  of: NonNullable<Today['statistics']>
}) {
  const { t } = useWords()
  const say = useSay()
  return (
    <Line
      act={
        <Link to="/hazards/statistics/filings" search={{ period }} className="btn s">
          {t('office.today.look')}
        </Link>
      }
    >
      {t('office.today.statistics', { period: say(words), count: missing })} <DutyLamp lamp={lamp} />
    </Line>
  )
}

function Unread({ count }: { count: number }) {
  const { t } = useWords()
  return (
    <Line
      act={
        <Link to="/messages" className="btn s">
          {t('office.today.read')}
        </Link>
      }
    >
      {t('office.messages.unread', { count })}
    </Line>
  )
}

function Unissued({ counts }: { counts: NonNullable<Today['unissued']> }) {
  const { t } = useWords()
  return (
    <Line
      act={
        <Link to="/plan/issue" className="btn s">
          {t('office.today.look')}
        </Link>
      }
    >
      {t('office.today.unissued', counts)}
    </Line>
  )
}

function Unacknowledged({ batch }: { batch: Today['unacknowledged'][number] }) {
  const { t } = useWords()
  return (
    <Line
      act={
        <Link to="/messages/$batch" params={{ batch: batch.batch }} className="btn s">
          {t('office.today.look')}
        </Link>
      }
    >
      {t('office.today.unacknowledged', { title: batch.title, count: batch.waiting, sent: batch.sent })}
    </Line>
  )
}

function Escalated({ escalated }: { escalated: NonNullable<Today['escalated']> }) {
  const { t } = useWords()
  const { count, duties, level } = escalated
  return (
    <table className="todo">
      <tbody>
        <tr className="h">
          <th colSpan={5} scope="rowgroup">
            {t(`office.today.level.${level}`, { count })}
            {count > duties.length ? (
              <span className="q s"> {t('office.today.worst', { shown: duties.length })}</span>
            ) : null}
            <span className="remind-all">
              <Remind duties={duties.map(({ id }) => id)} isSmall />
            </span>
          </th>
        </tr>
        {duties.map((row) => (
          <EscalatedRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
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
        {say(row.title)} <span className="q2 s">{say(row.occasion)}</span>
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
