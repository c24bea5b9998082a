import type { ReactNode } from 'react'
import { useWords } from '../../frame/words.ts'
import { DutyCell } from '../DutyCell.tsx'
import { Fold } from '../Fold.tsx'
import { Go } from '../Go.tsx'
import { isOnItsWay, OwedCell } from '../hazards/OwedCell.tsx'
import { byDue, type Owed, type OwedBothWays } from '../hazards/owed.ts'
import { TownOwes } from '../hazards/TownOwes.tsx'
import { useHazardsAhead } from '../hazards/use-hazards-ahead.ts'
import { useOutbox } from '../outbox-context.ts'
import { useAhead, useListsAhead } from '../use-ahead.ts'
import { useDrafts } from '../use-drafts.ts'
import { type DutyRow, minutesOf, type Week } from '../week.ts'

/** As many hazards as stand among the duties; the others are a tap away. */
const atMost = 6

type Props = { week: Week; owed: OwedBothWays; isAll: boolean; asOf: string }

/** Duties of this week and hazards that wait for me in one list, by the day due; then what the town owes. */
export function WeekView({ week, owed, isAll, asOf }: Props) {
  const { t } = useWords()
  const { now, later, done } = week
  const mine = owed.mine.slice(0, atMost)
  useAhead(now.map(({ id }) => id))
  useHazardsAhead(mine.map(({ row }) => row.id))
  useListsAhead([...now, ...later].some(({ ledger }) => ledger === 'self-check'))
  return (
    <>
      <Headline week={week} mine={owed.mine} isAll={isAll} />
      <Now duties={now} hazards={mine} left={owed.mine.length - mine.length} asOf={asOf} />
      <TownOwes owed={owed.town} />
      <Folded title={t('field.todo.later', { count: later.length })} rows={later} asOf={asOf} />
      <Folded title={t('field.todo.done', { count: done.length })} rows={done} asOf={asOf} />
    </>
  )
}

type NowProps = { duties: DutyRow[]; hazards: Owed[]; left: number; asOf: string }

function Now({ duties, hazards, left, asOf }: NowProps) {
  const { t } = useWords()
  const { waiting } = useOutbox()
  const begun = useDrafts().map((draft) => draft.duty)
  const first = duties.find(({ id }) => !waiting.some(({ form }) => form === id))
  const lines: { key: string; due: string | null; line: ReactNode }[] = [
    ...duties.map((row) => ({
      key: row.id,
      due: row.due,
      line: <DutyCell duty={row} isFirst={row === first} asOf={asOf} isBegun={begun.includes(row.id)} />,
    })),
    ...hazards.map((owed) => ({
      key: `${owed.row.id}/${owed.step}`,
      due: owed.due,
      line: <OwedCell owed={owed} />,
    })),
  ].sort(byDue)
  if (lines.length === 0) return null
  return (
    <ul className="cells">
      {lines.map(({ key, line }) => (
        <Line key={key}>{line}</Line>
      ))}
      {left === 0 ? null : (
        <li>
          <Go to="/hazards" className="cell go">
            <span className="sp">{t('field.todo.moreHazards', { count: left })}</span>
          </Go>
        </li>
      )}
    </ul>
  )
}

/** A key for a line that is an item of the list itself. */
const Line = ({ children }: { children: ReactNode }) => children

function Folded({ title, rows, asOf }: { title: string; rows: DutyRow[]; asOf: string }) {
  const begun = useDrafts().map((draft) => draft.duty)
  if (rows.length === 0) return null
  return (
    <Fold title={title}>
      <ul>
        {rows.map((row) => (
          <DutyCell key={row.id} duty={row} asOf={asOf} isBegun={begun.includes(row.id)} />
        ))}
      </ul>
    </Fold>
  )
}

type HeadlineProps = { week: Week; mine: Owed[]; isAll: boolean }

function Headline({ week: { now, later, done }, mine, isAll }: HeadlineProps) {
  const { t } = useWords()
  const { waiting } = useOutbox()
  const duties = now.filter(({ id }) => !waiting.some(({ form }) => form === id))
  const hazards = mine.filter(({ row }) => !isOnItsWay(waiting, row.id))
  const none = later.length > 0 ? 'noneNow' : done.length > 0 ? 'noneLeft' : 'noneYet'
  if (duties.length + hazards.length === 0)
    return (
      <div className="headline">
        <h2>{t('field.todo.none')}</h2>
        <p>{t(`field.todo.${none}`)}</p>
      </div>
    )
  const open = [...duties, ...hazards]
  const late = open.filter(({ lamp }) => lamp?.kind === 'late').length
  const returned = duties.filter(({ lamp }) => lamp.state === 'returned').length
  const parts = [
    hazards.length > 0
      ? t(isAll ? 'field.todo.ofHazards' : 'field.todo.ofHazardsMore', { count: hazards.length })
      : '',
    duties.length > 0 ? takes(minutesOf(duties), t) : '',
    late > 0 ? t('field.todo.late', { count: late }) : '',
    returned > 0
      ? t('field.todo.returned', { count: returned })
      : hazards.length > 0
        ? ''
        : t('field.todo.noneReturned'),
  ]
  return (
    <div className="headline">
      <h2>{t(hazards.length > 0 ? 'field.todo.countAll' : 'field.todo.count', { count: open.length })}</h2>
      <p>{parts.join('')}</p>
    </div>
  )
}

/** Minutes while they are few, then hours. */
const takes = (minutes: number, t: ReturnType<typeof useWords>['t']) =>
  minutes < 100
    ? t('field.todo.minutes', { count: minutes })
    : t('field.todo.hours', { count: Math.round(minutes / 30) / 2 })
