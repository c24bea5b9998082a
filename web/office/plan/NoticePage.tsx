import './notice.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { LoadNotice } from './LoadNotice.tsx'
import { ReadingTables } from './ReadingTables.tsx'

export type Notice = OutputOf<typeof plans.notice>

/** The town's notice: loading it, and how it reads beside the plan. Nothing of it is hidden. */
export function NoticePage() {
  const { t } = useWords()
  const me = useMe()
  const { value: notice, problem, isWaiting, again } = useAsk(plans.notice, {})
  const isNone = problem?.code === 'notice.none'
  const mayLoad = me.may.includes('plan.load')
  return (
    <Page title={t('office.notice.title')} crumb={<Link to="/plan/{-$clause}">{t('office.menu.plan')}</Link>}>
      {mayLoad ? <LoadNotice isFirst={isNone} /> : null}
      {isWaiting ? <Skeleton rows={8} columns={[8, 20, 60]} /> : null}
      {isNone && !mayLoad ? (
        <Empty title={t('office.plan.noNotice')}>{t('office.notice.noneText')}</Empty>
      ) : null}
      {problem !== undefined && !isNone ? <ErrorView problem={problem} again={again} /> : null}
      {notice === undefined ? null : <Loaded notice={notice} />}
    </Page>
  )
}

function Loaded({ notice }: { notice: Notice }) {
  const { t, language } = useWords()
  const me = useMe()
  const matched = notice.reading.clauses.filter(({ planClause }) => planClause !== null).length
  return (
    <>
      <p className="loaded">
        <b>{notice.name}</b>{' '}
        <span className="q2">
          {t('office.notice.loaded', { at: sayInstant(notice.loadedAt, language, me.today), count: matched })}
        </span>{' '}
        <Link to="/plan/{-$clause}">{t('office.notice.toPlan')}</Link>
      </p>
      <ReadingTables reading={notice.reading} />
    </>
  )
}
