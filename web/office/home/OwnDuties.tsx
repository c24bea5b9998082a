import { duties } from '@bihuan/contract/duties.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { DutyGroups, groupOf } from './DutyGroups.tsx'

/** So many are shown, fewer while nothing presses: the town's own list below stays in sight. */
const [shown, shownWhenCalm] = [5, 2]

const wordOf = (count: number, late: number) =>
  count === 0 ? 'ownNone' : late === 0 ? 'ownCalm' : 'ownCount'

/** What the safety office owes itself, above what it watches over. Nothing for who belongs to no body. */
export function OwnDuties() {
  const { t } = useWords()
  const { party } = useMe()
  const { value: mine, problem, again } = useAsk(duties.mine, {}, { enabled: party !== null })
  if (party === null) return null
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (mine === undefined) return null
  const owed = mine.duties.filter(({ lamp }) => lamp.kind !== 'done' && lamp.state !== 'withdrawn')
  const late = owed.filter((row) => groupOf(row, mine.asOf) === 'late').length
  const urgent = owed.filter((row) => groupOf(row, mine.asOf) !== 'later').slice(0, shown)
  return (
    <section className="own-duties">
      <div className="sec">
        <h2>{t('office.home.own', { name: party.name })}</h2>
        <span className="q s">
          {t(`office.home.${wordOf(owed.length, late)}`, { count: owed.length, late })}
        </span>
        <ListOut list="todo" />
        <Link to="/parties/$party" params={{ party: party.id }} className="more">
          {t('office.home.ownAll')}
        </Link>
      </div>
      <DutyGroups rows={urgent.length > 0 ? urgent : owed.slice(0, shownWhenCalm)} asOf={mine.asOf} />
    </section>
  )
}
