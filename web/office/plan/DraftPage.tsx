import './plan-pages.css'
import './notice.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Page } from '../shell/Page.tsx'
import { BurdenMeter } from './BurdenMeter.tsx'
import { DraftEffect } from './DraftEffect.tsx'
import { PlanDiff } from './PlanDiff.tsx'
import { PlanTabs } from './PlanTabs.tsx'

export type DraftView = OutputOf<typeof plans.showDraft>

/** A draft beside the version in force: clauses, rules, and what it does to open duties; then adopting it. */
export function DraftPage() {
  const { t, language } = useWords()
  const id = useParams({ strict: false }).draft ?? ''
  const { change } = useSearch({ strict: false })
  const input = { draft: id, ...(change === undefined ? {} : { change }) }
  const { value, problem, again } = useAsk(plans.showDraft, input, { keep: true })
  const title =
    value === undefined
      ? t('office.versions.title')
      : t('office.versions.diff', { from: value.diff.version.from, to: value.diff.version.to })
  return (
    <Page title={title} crumb={<PlanTabs />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={8} /> : null}
      {value === undefined ? null : (
        <>
          <p className="q2">
            {value.draft.name} · {value.draft.loadedBy} {sayInstant(value.draft.loadedAt, language)} ·{' '}
            {t(`office.versions.draft.${value.draft.state}`)}
          </p>
          <PlanDiff diff={value.diff} />
          <DraftEffect effect={value.effect} />
          <BurdenMeter draft={id} />
          {value.draft.state === 'open' ? <Decide draft={value.draft} /> : null}
        </>
      )}
    </Page>
  )
}

/** Adopting leads to the issue: nobody owes anything else before that. */
function Decide({ draft }: Pick<DraftView, 'draft'>) {
  const { t } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const adopting = useAct(plans.adoptDraft)
  const dropping = useAct(plans.dropDraft)
  const problem = adopting.problem ?? dropping.problem
  if (!me.may.includes('plan.load')) return null
  const adopt = async () => {
    const answer = await adopting.act({ draft: draft.id })
    if (answer.ok) void navigate({ to: '/plan/issue' })
  }
  const drop = async () => {
    const answer = await dropping.act({ draft: draft.id })
    if (answer.ok) void navigate({ to: '/plan/versions' })
  }
  return (
    <>
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts confirm no-print">
        <button type="button" className="btn p" disabled={adopting.isBusy} onClick={() => void adopt()}>
          {t('office.versions.adopt', { version: draft.version })}
        </button>
        <button type="button" className="btn" disabled={dropping.isBusy} onClick={() => void drop()}>
          {t('office.versions.drop')}
        </button>
        <Link to="/plan/simulate" search={{ draft: draft.id }} className="btn">
          {t('office.versions.simulate')}
        </Link>
        <span className="q s">{t('office.versions.promise')}</span>
      </p>
    </>
  )
}
