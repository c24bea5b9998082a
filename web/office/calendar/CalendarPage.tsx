import './calendar-form.css'
import './calendar.css'
import { calendar } from '@bihuan/contract/calendar.ts'
import { yearOf } from '@bihuan/domain/base/day.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { ArrangementForm } from './ArrangementForm.tsx'
import { MatterList } from './MatterList.tsx'
import { MonthTable } from './MonthTable.tsx'
import { SeasonSettings } from './SeasonSettings.tsx'
import { SourceLine } from './SourceLine.tsx'
import { YearStrip } from './YearStrip.tsx'
import type { Year } from './year.ts'

/** A year: which days are worked and why, what is guarded when, and the town's own arrangement of it. */
export function CalendarPage() {
  const { t } = useWords()
  const me = useMe()
  const shown = useParams({ strict: false }).year ?? String(yearOf(me.today))
  const { value, problem, again } = useAsk(calendar.year, { year: shown })
  return (
    <Page
      title={t('office.calendar.title', { year: shown })}
      acts={value === undefined ? null : <Acts year={value} />}
      className="cal-page"
    >
      {problem === undefined ? null : <NoYear problem={problem} again={again} />}
      {value === undefined && problem === undefined ? (
        <Skeleton rows={14} columns={[22, 22, 22, 24]} />
      ) : null}
      {value === undefined ? null : <YearView key={value.year} year={value} />}
    </Page>
  )
}

function YearView({ year }: { year: Year }) {
  const { t } = useWords()
  const [isEditing, setEditing] = useState(false)
  const mayEdit = year.may.some(({ act, allowed }) => act === 'law.edit' && allowed)
  const edit = (
    <button type="button" className={year.isProvisional ? 'btn p' : 'btn'} onClick={() => setEditing(true)}>
      {t(year.isProvisional ? 'office.calendar.fill' : 'office.calendar.change')}
    </button>
  )
  return (
    <>
      <div className={`cal-lead ${year.isProvisional ? 'note warn' : ''}`}>
        <p>
          {year.isProvisional ? (
            <b>{t(mayEdit ? 'office.calendar.isProvisionalEdit' : 'office.calendar.isProvisional')}</b>
          ) : null}{' '}
          <SourceLine source={year.source} />
        </p>
        {mayEdit && !isEditing ? <p className="acts no-print">{edit}</p> : null}
      </div>
      {isEditing ? <ArrangementForm year={year} close={() => setEditing(false)} /> : null}
      <YearStrip year={year} />
      <div className="cal-body">
        <div className="cal-months">
          {year.months.map(({ month, days }) => (
            <MonthTable key={month} month={month} days={days} today={year.today} />
          ))}
          <p className="cal-legend q xs">{t('office.calendar.legend')}</p>
        </div>
        <aside className="cal-side" aria-label={t('office.calendar.matters')}>
          <MatterList year={year} />
          <SeasonSettings year={year} mayEdit={mayEdit} />
        </aside>
      </div>
    </>
  )
}

function Acts({ year }: { year: Year }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const download = async () => {
    const answer = await call(calendar.ics, { year: String(year.year) })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) saveFile(answer.value, 'text/calendar')
  }
  return (
    <>
      <YearSwitch year={year} />
      <button type="button" className="btn" onClick={download}>
        {t('office.calendar.ics')}
      </button>
      <button type="button" className="btn" onClick={() => window.print()}>
        {t('office.print')}
      </button>
      {problem === undefined ? null : (
        <span className="wrong" role="alert">
          {problem.detail}
        </span>
      )}
    </>
  )
}

function YearSwitch({ year: { year, first, last } }: { year: Year }) {
  const { t } = useWords()
  const near = [year - 1, year, year + 1].filter((one) => one >= first && one <= last)
  return (
    <nav className="seg" aria-label={t('office.calendar.switch')}>
      {near.map((one) => (
        <Link
          key={one}
          to="/calendar/$year"
          params={{ year: String(one) }}
          className={one === year ? 'on' : ''}
          {...(one === year ? { 'aria-current': 'page' as const } : {})}
        >
          {one}
        </Link>
      ))}
    </nav>
  )
}

/** A year that cannot be shown has a way back; everything else is an error like any other. */
function NoYear({ problem, again }: { problem: Problem; again: () => void }) {
  const { t } = useWords()
  if (problem.code !== 'calendar.unknown-year' && problem.code !== 'request.malformed')
    return <ErrorView problem={problem} again={again} />
  return (
    <Empty
      title={t('office.calendar.none')}
      act={
        <Link to="/calendar" className="btn p">
          {t('office.calendar.thisYear')}
        </Link>
      }
    >
      {problem.detail}
    </Empty>
  )
}
