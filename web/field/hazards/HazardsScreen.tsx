import './hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { useState } from 'react'
import { usePages } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { NetState } from '../NetState.tsx'
import { Page } from '../Page.tsx'
import { ReportButton } from '../ReportButton.tsx'
import { SnapsHere } from '../SnapsHere.tsx'
import { StatisticsHere } from '../StatisticsHere.tsx'
import { Trouble } from '../Trouble.tsx'
import { HazardCell } from './HazardCell.tsx'
import { ReportsHere } from './ReportsHere.tsx'
import { byTurn, type HazardRow, turns } from './turn.ts'
import { useHazardsAhead } from './use-hazards-ahead.ts'
import { useOpenHazards } from './use-open-hazards.ts'

/** The hazards of my unit, or in my reach, by whose turn it is. */
export function HazardsScreen() {
  const { t } = useWords()
  const me = useMe()
  const isReader = mayDo(me, 'hazard.read')
  return (
    <Page title={t('field.hazards.title')} state={<NetState />} act={isReader ? <ReportButton /> : undefined}>
      {isReader ? <Hazards /> : <Empty title={t('field.hazards.none')}>{t('field.todo.noPartyWhy')}</Empty>}
    </Page>
  )
}

function Hazards() {
  const { rows, ...list } = useOpenHazards()
  if (rows === undefined)
    return (
      <>
        <ReportsHere />
        <div className="pad-in">
          {list.problem === undefined ? (
            <Skeleton rows={8} columns={[55, 20]} />
          ) : (
            <Trouble problem={list.problem} again={list.again} />
          )}
        </div>
      </>
    )
  return (
    <>
      <Headline rows={rows} hasMore={list.hasMore} />
      <SnapsHere always />
      <StatisticsHere always />
      <ReportsHere />
      <Groups rows={rows} />
      {list.hasMore ? <More list={list} /> : null}
      <Closed />
    </>
  )
}

function Headline({ rows, hasMore }: { rows: readonly HazardRow[]; hasMore: boolean }) {
  const { t } = useWords()
  const { mine, town, unit } = byTurn(rows, useMe())
  const late = mine.filter(({ lamp }) => lamp?.kind === 'late').length
  const others = town.length + unit.length
  return (
    <div className="headline">
      <h2>
        {t(mine.length === 0 ? 'field.hazards.noneMine' : 'field.hazards.count', { count: mine.length })}
      </h2>
      <p>
        {late > 0 ? t('field.hazards.late', { count: late }) : null}
        {rows.length === 0
          ? t('field.hazards.noneOpen')
          : others === 0
            ? null
            : t(hasMore ? 'field.hazards.othersMore' : 'field.hazards.others', { count: others })}
      </p>
    </div>
  )
}

function Groups({ rows }: { rows: readonly HazardRow[] }) {
  const { t } = useWords()
  const me = useMe()
  const groups = byTurn(rows, me)
  useHazardsAhead(groups.mine.map(({ id }) => id))
  const isUnit = rows.some(({ party }) => party.id === me.party?.id)
  return turns
    .filter((turn) => groups[turn].length > 0)
    .map((turn) => (
      <section key={turn}>
        <h3 className="part">{t(`field.hazards.turn.${turn === 'town' && isUnit ? 'townMe' : turn}`)}</h3>
        <ul className="cells">
          {groups[turn].map((row) => (
            <HazardCell key={row.id} row={row} />
          ))}
        </ul>
      </section>
    ))
}

type MoreProps = { list: { more: () => void; isFetchingMore: boolean } }

function More({ list }: MoreProps) {
  const { t } = useWords()
  return (
    <div className="pad-in">
      <button type="button" className="btn big" onClick={list.more} aria-disabled={list.isFetchingMore}>
        {t(list.isFetchingMore ? 'field.records.fetching' : 'field.hazards.more')}
      </button>
    </div>
  )
}

/** Asked for only when somebody opens it: it is long, and over. */
function Closed() {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="cells fold closed-hazards" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cell">{t('field.hazards.closed')}</summary>
      {isOpen ? <ClosedList /> : null}
    </details>
  )
}

function ClosedList() {
  const { t } = useWords()
  const list = usePages(hazards.list, { state: 'closed' }, ({ next }) => next, 'cursor')
  const rows = list.pages?.flatMap((page) => page.hazards)
  if (rows === undefined)
    return list.problem === undefined ? (
      <Skeleton rows={3} columns={[55, 20]} />
    ) : (
      <Trouble problem={list.problem} again={list.again} />
    )
  return (
    <>
      {rows.length === 0 ? <p className="cell q2">{t('field.hazards.noneClosed')}</p> : null}
      <ul>
        {rows.map((row) => (
          <HazardCell key={row.id} row={row} />
        ))}
      </ul>
      {list.hasMore ? <More list={list} /> : null}
    </>
  )
}
