import type { OutputOf } from '@bihuan/contract/operation.ts'
import './notice.css'
import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Hash } from '../parts/Hash.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { BurdenMeter } from './BurdenMeter.tsx'
import { IssueChanges } from './IssueChanges.tsx'
import { IssueRules } from './IssueRules.tsx'

type Preview = OutputOf<typeof plans.previewIssue>
type Issued = OutputOf<typeof plans.issue>

/** What issuing the plan would ask of whom, reckoned before anything is done; then the act, and what it did. */
export function IssuePage() {
  const { t } = useWords()
  const [issued, setIssued] = useState<Issued>()
  const { value: preview, problem, again } = useAsk(plans.previewIssue, {}, { enabled: issued === undefined })
  return (
    <Page
      title={t(issued === undefined ? 'office.issue.title' : 'office.issue.done')}
      crumb={<Link to="/plan/{-$clause}">{t('office.menu.plan')}</Link>}
      acts={preview !== undefined && issued === undefined ? <ListOut list="issue" /> : undefined}
    >
      {issued !== undefined ? <Result issued={issued} /> : null}
      {issued === undefined && problem !== undefined ? <ErrorView problem={problem} again={again} /> : null}
      {issued === undefined && problem === undefined && preview === undefined ? <Skeleton rows={6} /> : null}
      {issued === undefined && preview !== undefined ? <Ask preview={preview} done={setIssued} /> : null}
    </Page>
  )
}

function Ask({ preview, done }: { preview: Preview; done: (issued: Issued) => void }) {
  const { t, language } = useWords()
  const { act, isBusy, problem } = useAct(plans.issue)
  const { added, moved, withdrawn, reopened } = preview.counts
  const changes = added + moved + withdrawn + reopened
  const issue = async () => {
    const answer = await act({})
    if (answer.ok) done(answer.value)
  }
  return (
    <>
      <p className="q2">
        {t('office.issue.window', { from: sayDay(preview.from, language), to: sayDay(preview.to, language) })}
      </p>
      <CountsLine counts={preview.counts} />
      {changes === 0 ? <Note>{t('office.issue.nothing')}</Note> : null}
      <BurdenMeter />
      <IssueRules rules={preview.rules} />
      <IssueChanges changes={preview.changes} counts={preview.counts} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts confirm">
        <button type="button" className="btn p" disabled={isBusy} onClick={() => void issue()}>
          {isBusy ? t('office.issue.busy') : t('office.issue.do', { count: added + reopened })}
        </button>
        <Link to="/plan/{-$clause}" className="btn">
          {t('office.cancel')}
        </Link>
        <span className="q s">{t('office.issue.promise')}</span>
      </p>
    </>
  )
}

function CountsLine({ counts }: { counts: Preview['counts'] }) {
  const { t } = useWords()
  const names = ['added', 'moved', 'withdrawn', 'reopened', 'kept'] as const
  return (
    <dl className="tallies">
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`office.issue.${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Result({ issued }: { issued: Issued }) {
  const { t, language } = useWords()
  return (
    <>
      <CountsLine counts={issued.counts} />
      <dl className="cmp">
        <dt>{t('office.issue.at')}</dt>
        <dd>{sayInstant(issued.issuedAt, language)}</dd>
        <dt>{t('office.issue.digest')}</dt>
        <dd>
          <Hash value={issued.digest} />
        </dd>
      </dl>
      <IssueRules rules={issued.rules} />
      <IssueChanges changes={issued.changes} counts={issued.counts} />
      <p className="acts confirm">
        <Link to="/plan/{-$clause}" className="btn p">
          {t('office.issue.seePlan')}
        </Link>
      </p>
    </>
  )
}
