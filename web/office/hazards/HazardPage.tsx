import '../duties/duty.css'
import '../ledgers/ledgers.css'
import './hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { grades } from '@bihuan/domain/hazards/stage.ts'
import type { StepName } from '@bihuan/domain/hazards/step.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { HazardLamp } from '../parts/HazardLamp.tsx'
import { Page } from '../shell/Page.tsx'
import { HazardActs } from './HazardActs.tsx'
import { HazardMatters } from './HazardMatters.tsx'
import { HazardSide } from './HazardSide.tsx'
import { HazardSteps } from './HazardSteps.tsx'
import { Marks } from './HazardTable.tsx'
import { StepDrawer } from './StepDrawer.tsx'

export type HazardView = OutputOf<typeof hazards.show>

/** The file of a hazard on one page: how far it is, what was settled and seen, who owes whom what. */
export function HazardPage() {
  const { t } = useWords()
  const { hazard = '' } = useParams({ strict: false }) as { hazard?: string }
  const { value, problem, again } = useAsk(hazards.show, { hazard }, { keep: true })
  if (value !== undefined) return <File key={hazard} view={value} />
  return (
    <Page title={t('office.hazards.one')}>
      {problem === undefined ? (
        <Skeleton rows={14} columns={[25, 50, 20]} />
      ) : (
        <ErrorView problem={problem} again={again} />
      )}
    </Page>
  )
}

function File({ view }: { view: HazardView }) {
  const say = useSay()
  const [step, setStep] = useState<StepName>()
  return (
    <Page
      title={view.what}
      className="hazard-page"
      crumb={<Crumb view={view} />}
      acts={<HazardActs view={view} take={setStep} />}
    >
      <p className="s q2 hazard-under">
        <Marks row={view} /> <HazardLamp row={view} />{' '}
        <Link to="/parties/$party" params={{ party: view.party.id }}>
          {view.party.name}
        </Link>
        <span>{view.place}</span>
        {view.grade === null ? null : <span>{say(grades[view.grade])}</span>}
        <Facts view={view} />
      </p>
      <div className="hazard-columns">
        <HazardSteps view={view} />
        <HazardMatters view={view} />
        <HazardSide view={view} />
      </div>
      <StepDrawer view={view} step={step} close={() => setStep(undefined)} />
    </Page>
  )
}

function Crumb({ view }: { view: HazardView }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <>
      <Link to="/hazards">{t('office.hazards.title')}</Link> / {say(view.number)}
    </>
  )
}

function Facts({ view }: { view: HazardView }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <>
      <span>{t('office.hazards.from', { source: say(sources[view.source]) })}</span>
      <span>{t('office.hazards.found', { on: sayDay(view.foundOn, language, view.asOf) })}</span>
      {view.dueOn === null ? null : (
        <span>{t('office.hazards.due', { on: sayDay(view.dueOn, language, view.asOf) })}</span>
      )}
      {view.handler === null ? null : <span>{view.handler.name}</span>}
    </>
  )
}
