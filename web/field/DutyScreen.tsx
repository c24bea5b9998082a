import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../frame/ask.ts'
import type { Filed } from '../frame/outbox.ts'
import { useSay, useWords } from '../frame/words.ts'
import { DutyLamp } from '../parts/Lamp.tsx'
import { Note } from '../parts/Note.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Delivered } from './Delivered.tsx'
import { FiledView } from './FiledView.tsx'
import { Filing } from './Filing.tsx'
import { LeftDraft } from './LeftDraft.tsx'
import { NetState } from './NetState.tsx'
import { OnItsWay } from './OnItsWay.tsx'
import { useOutbox } from './outbox-context.ts'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'
import type { Handing } from './use-submit.ts'
import { Why } from './Why.tsx'

export type DutyView = OutputOf<typeof duties.show>

/** One duty: why it is owed, and whatever comes next in its life. */
export function DutyScreen() {
  const { duty = '' } = useParams({ strict: false }) as { duty?: string }
  return <Duty key={duty} duty={duty} />
}

function Duty({ duty }: { duty: string }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(duties.show, { duty })
  const [handing, setHanding] = useState<Handing<Filed>>()
  if (value !== undefined) return <DutyStage view={value} handing={handing} setHanding={setHanding} />
  return (
    <Page title={t('field.duty.title')} back="/">
      <div className="pad-in">
        {problem === undefined ? (
          <Skeleton rows={7} columns={[35, 50]} />
        ) : (
          <Trouble problem={problem} again={again} />
        )}
      </div>
    </Page>
  )
}

type StageProps = {
  view: DutyView
  handing: Handing<Filed>
  setHanding: (handing: Handing<Filed>) => void
}

function DutyStage({ view, handing, setHanding }: StageProps) {
  const { waiting } = useOutbox()
  const say = useSay()
  const ledger = findLedger(view.duty.ledger)
  const onItsWay = waiting.find(({ form }) => form === view.duty.id)
  if (typeof handing === 'object') return <FiledView view={view} filed={handing} />
  if (onItsWay !== undefined && handing === undefined)
    return (
      <OnItsWay
        title={say(view.duty.title)}
        under={<span className="q">{say(view.duty.occasion)}</span>}
        waiting={onItsWay}
        back="/"
      >
        <Why view={view} />
      </OnItsWay>
    )
  const filing = view.may.find(({ act }) => act === 'record.file')
  if (filing?.allowed && ledger !== undefined && view.duty.first <= view.asOf)
    return <Filing view={view} ledger={ledger} hand={setHanding} />
  return <NothingToFile view={view} />
}

/** Delivered, not yet begun, withdrawn, or somebody else's: the page says which. */
function NothingToFile({ view }: { view: DutyView }) {
  const { t } = useWords()
  const say = useSay()
  const { duty, evidence, may, asOf } = view
  const because = may.find(({ act }) => act === 'record.file')?.because
  return (
    <Page title={say(duty.title)} under={<DutyUnder view={view} />} state={<NetState />} back="/">
      <LeftDraft duty={duty.id} />
      {evidence === null ? (
        <div className="pad-in">
          <Note>
            {asOf < duty.first
              ? t('field.duty.notYet', { first: duty.first })
              : because
                ? say(because)
                : null}
          </Note>
        </div>
      ) : (
        <Delivered evidence={evidence} />
      )}
      <Why view={view} />
    </Page>
  )
}

/** The lamp and the period, under a duty's name. */
export function DutyUnder({ view: { duty } }: { view: DutyView }) {
  const say = useSay()
  return (
    <>
      <DutyLamp lamp={duty.lamp} />
      <span className="q">{say(duty.occasion)}</span>
    </>
  )
}
