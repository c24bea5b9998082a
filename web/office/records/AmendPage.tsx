import './record.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAct, useAsk } from '../../frame/ask.ts'
import { photoSender } from '../../frame/photo-sending.ts'
import type { Problem } from '../../frame/problem.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { LedgerForm } from '../../parts/LedgerForm.tsx'
import { Note } from '../../parts/Note.tsx'
import { SignaturePad } from '../../parts/SignaturePad.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { useEntry } from '../../parts/use-entry.ts'
import { Page } from '../shell/Page.tsx'
import type { RecordShown } from './RecordSheet.tsx'

type Effect = OutputOf<typeof ledgers.amendPreview>

/** Corrects a record: the old one stays, struck through, and what it does to the duties is told before it is signed. */
export function AmendPage() {
  const { t } = useWords()
  const say = useSay()
  const id = useParams({ strict: false }).record ?? ''
  const { value: record, problem, again } = useAsk(ledgers.show, { record: id })
  const ledger = record && findLedger(record.kind)
  const may = record?.may.find(({ act }) => act === 'record.amend')
  return (
    <Page
      title={t('office.record.amendTitle')}
      crumb={
        <Link to="/records/$record" params={{ record: id }}>
          {record === undefined ? t('office.record.title') : `${say(record.title)} ${say(record.number)}`}
        </Link>
      }
      className="narrow entry-page"
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {record === undefined && problem === undefined ? <Skeleton rows={10} columns={[25, 60]} /> : null}
      {may?.allowed === false && may.because !== null ? <Note kind="warn">{say(may.because)}</Note> : null}
      {may?.allowed && record !== undefined && ledger !== undefined ? (
        <Amending key={id} record={record} ledger={ledger} />
      ) : null}
    </Page>
  )
}

function Amending({ record, ledger }: { record: RecordShown; ledger: Ledger }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const entry = useEntry(ledger, record.values as Values)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<{ of: string; effect: Effect }>()
  const [refused, setRefused] = useState<Problem>()
  const { act, isBusy, problem = refused } = useAct(ledgers.amend)
  const isReasoned = reason.trim().length >= 2
  const of = JSON.stringify(entry.values)
  const isSeen = seen?.of === of

  const look = async () => {
    if (!entry.isFilled) return entry.tryNow()
    const answer = await call(ledgers.amendPreview, { record: record.id, values: entry.values })
    setRefused(answer.ok ? undefined : answer.problem)
    if (answer.ok) setSeen({ of, effect: answer.value })
    else entry.refuse(answer.problem)
  }
  const submit = async () => {
    if (!entry.isReady || !isReasoned) return entry.tryNow()
    const sent = await photoSender.sendAllIn(entry.values)
    setRefused(sent.ok ? undefined : sent.problem)
    if (!sent.ok) return entry.refuse(sent.problem)
    const { signature } = entry
    const answer = await act({ record: record.id, values: sent.value, signature, reason: reason.trim() })
    if (answer.ok) await navigate({ to: '/records/$record', params: { record: answer.value.record } })
    else entry.refuse(answer.problem)
  }
  return (
    <form className="entry-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <LedgerForm {...entry.form} />
      {isSeen ? <EffectView effect={seen.effect} /> : null}
      {isSeen ? (
        <ReasonField reason={reason} change={setReason} isMissing={entry.wasTried && !isReasoned} />
      ) : null}
      {isSeen ? <SignaturePad {...entry.pad} /> : null}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        {isSeen ? (
          <button type="button" className="btn p" disabled={isBusy} onClick={() => void submit()}>
            {t('office.record.amendDo')}
          </button>
        ) : (
          <button type="button" className="btn p" onClick={() => void look()}>
            {t('office.record.amendLook')}
          </button>
        )}
        <Link to="/records/$record" params={{ record: record.id }} className="btn t">
          {t('office.cancel')}
        </Link>
      </p>
    </form>
  )
}

/** What the correction does to the duties, the worst first. */
function EffectView({ effect: { keeps, gains, loses } }: { effect: Effect }) {
  const { t } = useWords()
  const none = keeps.length + gains.length + loses.length === 0
  return (
    <section className="effect" aria-live="polite">
      <h2>{t('office.record.effect')}</h2>
      {none ? <p className="s q2">{t('office.record.effectNone')}</p> : null}
      <Touched kind="error" title={t('office.record.loses', { count: loses.length })} duties={loses} />
      <Touched kind="plain" title={t('office.record.keeps', { count: keeps.length })} duties={keeps} />
      <Touched kind="good" title={t('office.record.gains', { count: gains.length })} duties={gains} />
    </section>
  )
}

type TouchedProps = { kind: 'error' | 'plain' | 'good'; title: string; duties: Effect['keeps'] }

function Touched({ kind, title, duties }: TouchedProps) {
  const { t } = useWords()
  const say = useSay()
  if (duties.length === 0) return null
  return (
    <Note kind={kind} title={title}>
      <ul>
        {duties.map(({ duty, clause, title: what, occasion, lateDays }) => (
          <li key={duty}>
            {clause} {say(what)} <span className="q2">{say(occasion)}</span>
            {lateDays > 0 ? t('office.duty.late', { count: lateDays }) : ''}
          </li>
        ))}
      </ul>
    </Note>
  )
}

type ReasonProps = { reason: string; change: (reason: string) => void; isMissing: boolean }

function ReasonField({ reason, change, isMissing }: ReasonProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="fld entry">
      <label htmlFor={id}>{t('office.record.amendReason')}</label>
      <textarea
        id={id}
        className="in"
        rows={2}
        maxLength={500}
        value={reason}
        aria-invalid={isMissing}
        onChange={(event) => change(event.target.value)}
      />
      {isMissing ? <p className="wrong">{t('office.giveBack.short')}</p> : null}
    </div>
  )
}
