import { duties } from '@bihuan/contract/duties.ts'
import { useAsk } from '../frame/ask.ts'
import { type Me, mayDo, useMe } from '../frame/session.ts'
import { useWords } from '../frame/words.ts'
import { Empty } from '../parts/Empty.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { DutyCell } from './DutyCell.tsx'
import { Fold } from './Fold.tsx'
import { NetState } from './NetState.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'
import { ReportButton } from './ReportButton.tsx'
import { RunsHere } from './RunsHere.tsx'
import { SnapsHere } from './SnapsHere.tsx'
import { StatisticsHere } from './StatisticsHere.tsx'
import { Trouble } from './Trouble.tsx'
import { Unread } from './Unread.tsx'
import { useAhead, useListsAhead } from './use-ahead.ts'
import { useDrafts } from './use-drafts.ts'
import { minutesOf, type Week, weekOf } from './week.ts'

/** What this week asks of my party, in one sentence and then the list. */
export function TodoScreen() {
  const me = useMe()
  return (
    <Page
      title={me.party?.name ?? me.town.name}
      under={me.name}
      state={<NetState />}
      act={mayDo(me, 'hazard.report') ? <ReportButton /> : undefined}
    >
      {me.party === null || !mayDo(me, 'message.read') ? null : <Unread />}
      <RunsHere />
      {me.party === null ? null : <SnapsHere />}
      <StatisticsHere />
      {me.party === null || !mayDo(me, 'duty.read') ? <NoParty me={me} /> : <Todo />}
    </Page>
  )
}

function NoParty({ me }: { me: Me }) {
  const { t } = useWords()
  return (
    <Empty
      title={t('field.todo.noParty')}
      act={
        me.face === 'office' ? (
          <a className="btn p" href="/">
            {t('field.toOffice')}
          </a>
        ) : undefined
      }
    >
      {t(me.face === 'office' ? 'field.todo.noPartyOffice' : 'field.todo.noPartyWhy')}
    </Empty>
  )
}

function Todo() {
  const { value, problem, again } = useAsk(duties.mine, {})
  const { waiting } = useOutbox()
  if (value !== undefined) {
    const isOnItsWay = (id: string) => waiting.some(({ form }) => form === id)
    return <WeekView week={weekOf(value.duties, value.asOf)} isOnItsWay={isOnItsWay} asOf={value.asOf} />
  }
  return (
    <div className="pad-in">
      {problem === undefined ? (
        <Skeleton rows={6} columns={[55, 20]} />
      ) : (
        <Trouble problem={problem} again={again} />
      )}
    </div>
  )
}

type WeekProps = { week: Week; isOnItsWay: (id: string) => boolean; asOf: string }

function WeekView({ week, isOnItsWay, asOf }: WeekProps) {
  const { t } = useWords()
  const { now, later, done } = week
  const begun = useDrafts().map((draft) => draft.duty)
  useAhead(now.map(({ id }) => id))
  useListsAhead([...now, ...later].some(({ ledger }) => ledger === 'self-check'))
  const first = now.find(({ id }) => !isOnItsWay(id))
  return (
    <>
      <Headline week={week} isOnItsWay={isOnItsWay} />
      {now.length === 0 ? null : (
        <ul className="cells">
          {now.map((row) => (
            <DutyCell
              key={row.id}
              duty={row}
              isFirst={row === first}
              asOf={asOf}
              isBegun={begun.includes(row.id)}
            />
          ))}
        </ul>
      )}
      {later.length === 0 ? null : (
        <Fold title={t('field.todo.later', { count: later.length })}>
          <ul>
            {later.map((row) => (
              <DutyCell key={row.id} duty={row} asOf={asOf} isBegun={begun.includes(row.id)} />
            ))}
          </ul>
        </Fold>
      )}
      {done.length === 0 ? null : (
        <Fold title={t('field.todo.done', { count: done.length })}>
          <ul>
            {done.map((row) => (
              <DutyCell key={row.id} duty={row} asOf={asOf} isBegun={begun.includes(row.id)} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function Headline({ week: { now, later, done }, isOnItsWay }: Omit<WeekProps, 'asOf'>) {
  const { t } = useWords()
  const open = now.filter(({ id }) => !isOnItsWay(id))
  if (open.length === 0)
    return (
      <div className="headline">
        <h2>{t('field.todo.none')}</h2>
        <p>
          {t(
            later.length > 0
              ? 'field.todo.noneNow'
              : done.length > 0
                ? 'field.todo.noneLeft'
                : 'field.todo.noneYet',
          )}
        </p>
      </div>
    )
  const count = (is: (row: (typeof open)[number]) => boolean) => open.filter(is).length
  const late = count(({ lamp }) => lamp.kind === 'late')
  const returned = count(({ lamp }) => lamp.state === 'returned')
  const parts = [
    takes(minutesOf(open), t),
    ...(late > 0 ? [t('field.todo.late', { count: late })] : []),
    t(returned > 0 ? 'field.todo.returned' : 'field.todo.noneReturned', { count: returned }),
  ]
  return (
    <div className="headline">
      <h2>{t('field.todo.count', { count: open.length })}</h2>
      <p>{parts.join('')}</p>
    </div>
  )
}

/** Minutes while they are few, then hours. */
const takes = (minutes: number, t: ReturnType<typeof useWords>['t']) =>
  minutes < 100
    ? t('field.todo.minutes', { count: minutes })
    : t('field.todo.hours', { count: Math.round(minutes / 30) / 2 })
