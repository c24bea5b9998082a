import './hazards.css'
import { hazards } from '@bihuan/contract/hazards.ts'
import { fileSheetWords } from '@bihuan/domain/documents/file-sheet.ts'
import { sources } from '@bihuan/domain/hazards/source.ts'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { PaperLinks } from '../documents/PaperLinks.tsx'
import { Go } from '../Go.tsx'
import { NetState } from '../NetState.tsx'
import { useOutbox } from '../outbox-context.ts'
import { Page } from '../Page.tsx'
import { Trouble } from '../Trouble.tsx'
import { Clocks } from './Clocks.tsx'
import { HazardTags, StageLamp } from './HazardLamps.tsx'
import { offered } from './next-steps.ts'
import { PhotoPair } from './PhotoPair.tsx'
import { FirstSteps, OtherSteps, RefusedSteps } from './Steps.tsx'
import { StepsOnTheWay } from './StepsOnTheWay.tsx'
import { Story } from './Story.tsx'
import { inShort } from './short.ts'
import type { HazardView } from './turn.ts'

/** One hazard as both sides see it: what, how it looks, who owes what, and every signed step. */
export function HazardScreen() {
  const { hazard = '' } = useParams({ strict: false }) as { hazard?: string }
  const { t } = useWords()
  const { value, problem, again } = useAsk(hazards.show, { hazard })
  if (value !== undefined) return <HazardPage view={value} />
  return (
    <Page title={t('field.hazards.one')} back="/hazards">
      <div className="pad-in">
        {problem === undefined ? (
          <Skeleton rows={8} columns={[30, 60]} />
        ) : (
          <Trouble problem={problem} again={again} />
        )}
      </div>
    </Page>
  )
}

function HazardPage({ view }: { view: HazardView }) {
  const me = useMe()
  const say = useSay()
  const { waiting } = useOutbox()
  const isOwner = me.party?.id === view.party.id
  const steps = offered(view, isOwner)
  const isUnderWay = waiting.some(
    ({ parcel }) => parcel.kind === 'hazard-step' && parcel.input.hazard === view.id,
  )
  const isActing = !isUnderWay && steps.first.length > 0
  return (
    <Page
      title={inShort(view.what)}
      under={<HazardUnder view={view} />}
      state={<NetState />}
      back="/hazards"
      act={isActing ? <FirstSteps view={view} steps={steps.first} /> : undefined}
    >
      <StepsOnTheWay view={view} />
      <div className="pad-in">
        <PhotoPair before={view.state.photos} after={view.state.after} />
        <Facts view={view} />
      </div>
      <Clocks view={view} />
      <PaperLinks hazard={view.id} />
      <OtherSteps view={view} steps={steps.others} />
      <RefusedSteps refused={steps.refused} />
      <Story view={view} />
      <p className="pad-in">
        <Go to={`/hazards/${view.id}/print`} className="btn">
          {say(fileSheetWords.print)}
        </Go>
      </p>
    </Page>
  )
}

/** The lamp, the number and the grade, under the title of a hazard's pages. */
export function HazardUnder({ view }: { view: HazardView }) {
  const say = useSay()
  return (
    <>
      <StageLamp row={view} />
      <span className="q">{say(view.number)}</span>
      <HazardTags row={view} />
    </>
  )
}

function Facts({ view }: { view: HazardView }) {
  const { t, language } = useWords()
  const say = useSay()
  const { party, today } = useMe()
  const { state } = view
  const day = (on: string) => sayDay(on, language, today)
  const facts: [string, string | undefined | null][] = [
    [t('field.hazards.fact.what'), view.what],
    [t('field.hazards.fact.place'), view.place],
    [t('field.hazards.fact.party'), party?.id === view.party.id ? undefined : view.party.name],
    [t('field.hazards.fact.found'), `${day(view.foundOn)}${t('field.comma')}${say(sources[view.source])}`],
    [t('field.hazards.fact.due'), view.dueOn === null ? undefined : day(view.dueOn)],
    [t('field.hazards.fact.demand'), state.ordered?.demand],
    [t('field.hazards.fact.handler'), view.handler?.name],
  ]
  return (
    <dl className="facts-list">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
