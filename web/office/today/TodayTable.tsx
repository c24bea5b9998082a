import './today.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { today } from '@bihuan/contract/today.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { HazardLamp } from '../parts/HazardLamp.tsx'
import { Escalated } from './Escalated.tsx'

type Today = OutputOf<typeof today.show>

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
