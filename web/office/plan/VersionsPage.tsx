import './plan-pages.css'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import type { Problem } from '../../frame/problem.ts'
import { saveFile } from '../../frame/save-file.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { Page } from '../shell/Page.tsx'
import { DraftUpload } from './DraftUpload.tsx'
import { PlanTabs } from './PlanTabs.tsx'

type Versions = OutputOf<typeof plans.versions>

/** The plan's versions, each frozen as it was; the drafts of the next; and loading one. */
export function VersionsPage() {
  const { t } = useWords()
  const me = useMe()
  const { value, problem, again } = useAsk(plans.versions, {})
  return (
    <Page title={t('office.versions.title')} crumb={<PlanTabs />} acts={<ListOut list="versions" />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {value === undefined && problem === undefined ? <Skeleton rows={4} /> : null}
      {value === undefined ? null : (
        <>
          <VersionTable versions={value} />
          {value.drafts.length === 0 ? null : <DraftTable drafts={value.drafts} />}
        </>
      )}
      {me.may.includes('plan.load') ? <DraftUpload /> : null}
    </Page>
  )
}

function VersionTable({ versions: { versions, inForce, issued } }: { versions: Versions }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it
    <section className="wide-table" aria-label={t('office.versions.title')} tabIndex={0}>
      <table className="dense versions">
        <thead>
          <tr>
            <th>{t('office.versions.version')}</th>
            <th>{t('office.col.name')}</th>
            <th>{t('office.versions.since')}</th>
            <th>{t('office.versions.state')}</th>
            <th>{t('office.versions.file')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, title, adoptedAt }) => (
            <tr key={version}>
              <td className="nw">{t('office.versions.number', { version })}</td>
              <td>{say(title)}</td>
              <td className="nw">
                {adoptedAt === null ? t('office.versions.shipped') : sayInstant(adoptedAt, language)}
              </td>
              <td className="nw">
                {version === inForce ? <span className="tag pri">{t('office.versions.inForce')}</span> : null}{' '}
                {version === issued ? <span className="tag">{t('office.versions.issued')}</span> : null}
              </td>
              <td>
                <Download version={version} />
              </td>
            </tr>
          ))}
        </tbody>
        {issued !== null && issued !== inForce ? (
          <caption>
            {t('office.versions.notIssued', { version: inForce })}{' '}
            <Link to="/plan/issue">{t('office.issue.open')}</Link>
          </caption>
        ) : null}
      </table>
    </section>
  )
}

function Download({ version }: { version: number }) {
  const { t } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const download = async () => {
    const answer = await call(plans.download, { version: String(version) })
    if (answer.ok) saveFile(answer.value, 'text/yaml')
    setProblem(answer.ok ? undefined : answer.problem)
  }
  return (
    <>
      <button type="button" className="btn s" onClick={() => void download()}>
        {t('office.versions.download')}
      </button>
      {problem === undefined ? null : <span className="wrong">{problem.detail}</span>}
    </>
  )
}

function DraftTable({ drafts }: Pick<Versions, 'drafts'>) {
  const { t, language } = useWords()
  return (
    <section className="reading-part">
      <h2>{t('office.versions.drafts')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must reach it */}
      <section className="wide-table" aria-label={t('office.versions.drafts')} tabIndex={0}>
        <table className="dense versions">
          <thead>
            <tr>
              <th>{t('office.versions.version')}</th>
              <th>{t('office.versions.file')}</th>
              <th>{t('office.versions.loaded')}</th>
              <th>{t('office.versions.state')}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={draft.id}>
                <td className="nw">
                  <Link to="/plan/drafts/$draft" params={{ draft: draft.id }}>
                    {t('office.versions.draftOf', { version: draft.version })}
                  </Link>
                </td>
                <td className="el" title={draft.name}>
                  {draft.name}
                </td>
                <td className="q2 nw">
                  {draft.loadedBy} {sayInstant(draft.loadedAt, language)}
                </td>
                <td className="nw">{t(`office.versions.draft.${draft.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
