import '../hazards/hazards.css'
import { duties } from '@bihuan/contract/duties.ts'
import { useAsk } from '../../frame/ask.ts'
import { type Me, mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Go } from '../Go.tsx'
import { useOwed } from '../hazards/use-owed.ts'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { ReportButton } from '../ReportButton.tsx'
import { RunsHere } from '../RunsHere.tsx'
import { SnapsHere } from '../SnapsHere.tsx'
import { StatisticsHere } from '../StatisticsHere.tsx'
import { Trouble } from '../Trouble.tsx'
import { TasksHere } from '../tasks/TasksHere.tsx'
import { Unread } from '../Unread.tsx'
import { weekOf } from '../week.ts'
import { WeekView } from './WeekView.tsx'

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
      <TasksHere />
      {me.party === null || !mayDo(me, 'duty.read') ? <NoParty me={me} /> : <Todo />}
    </Page>
  )
}

/** An expert without a call-up, or somebody new: what is open to everybody stands here, so that the page leads on. */
function NoParty({ me }: { me: Me }) {
  const { t } = useWords()
  return (
    <>
      <NoPartyWhy me={me} />
      <div className="cells">
        <Go to="/checklists" className="cell go">
          <span className="sp">{t('field.checklists.title')}</span>
        </Go>
        <Go to="/calc" className="cell go">
          <span className="sp">{t('field.calc.title')}</span>
        </Go>
      </div>
    </>
  )
}

function NoPartyWhy({ me }: { me: Me }) {
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
  const { owed, isAll, isSettled } = useOwed(useMe())
  if (value !== undefined && isSettled)
    return (
      <WeekView
        week={weekOf(value.duties, value.asOf)}
        owed={owed ?? { mine: [], town: [] }}
        isAll={isAll}
        asOf={value.asOf}
      />
    )
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
