import './form.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { call } from '../frame/api.ts'
import { useAct, useAsk } from '../frame/ask.ts'
import type { Problem } from '../frame/problem.ts'
import { useSay, useWords } from '../frame/words.ts'
import { ProblemWords } from '../parts/ErrorView.tsx'
import { LedgerForm } from '../parts/LedgerForm.tsx'
import { Note } from '../parts/Note.tsx'
import { SignaturePad } from '../parts/SignaturePad.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { useEntry } from '../parts/use-entry.ts'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

type RecordView = OutputOf<typeof ledgers.show>
type Effect = OutputOf<typeof ledgers.amendPreview>

/** Corrects a record on the phone. It needs the town: what the correction does to the duties is told before it is signed. */
export function AmendScreen() {
  const { record = '' } = useParams({ strict: false }) as { record?: string }
  const { t } = useWords()
  const say = useSay()
  const { value, problem, again } = useAsk(ledgers.show, { record })
  const ledger = value && findLedger(value.kind)
  const may = value?.may.find(({ act }) => act === 'record.amend')
  if (value !== undefined && ledger !== undefined && may?.allowed)
    return <Amending key={record} view={value} ledger={ledger} />
  return (
    <Page title={t('field.amend.title')} back="/records">
      <div className="pad-in">
        {problem === undefined ? null : <Trouble problem={problem} again={again} />}
        {value === undefined && problem === undefined ? <Skeleton rows={6} columns={[70]} /> : null}
        {may?.because ? <Note kind="warn">{say(may.because)}</Note> : null}
      </div>
    </Page>
  )
}

function Amending({ view, ledger }: { view: RecordView; ledger: Ledger }) {
  const { t } = useWords()
  const say = useSay()
  const navigate = useNavigate()
  const entry = useEntry(ledger, view.values as Values)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState<{ of: string; effect: Effect }>()
  const [refused, setRefused] = useState<Problem>()
  const { act, isBusy, problem = refused } = useAct(ledgers.amend)
  const isReasoned = reason.trim().length >= 2
  const of = JSON.stringify(entry.values)
  const effect = seen?.of === of ? seen.effect : undefined

  const look = async () => {
    if (!entry.isFilled) return entry.tryNow()
    const answer = await call(ledgers.amendPreview, { record: view.id, values: entry.values })
    setRefused(answer.ok ? undefined : answer.problem)
    if (answer.ok) setSeen({ of, effect: answer.value })
    else entry.refuse(answer.problem)
  }
  const submit = async () => {
    if (!entry.isReady || !isReasoned) return entry.tryNow()
    const { values, signature } = entry
    const answer = await act({ record: view.id, values, signature, reason: reason.trim() })
    if (answer.ok) await navigate({ to: '/records/$record', params: { record: answer.value.record } })
    else entry.refuse(answer.problem)
  }
  return (
    <Page
      title={t('field.amend.title')}
      under={<span className="q2 s">{`${say(view.title)} ${say(view.number)}`}</span>}
      back="/records"
      act={
        <button
          type="button"
          className="btn p big"
          disabled={isBusy}
          onClick={() => void (effect === undefined ? look() : submit())}
        >
          {t(effect === undefined ? 'field.amend.look' : 'field.amend.do')}
        </button>
      }
    >
      <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <LedgerForm {...entry.form} />
        {effect === undefined ? null : <EffectNote effect={effect} />}
        {effect === undefined ? null : (
          <ReasonField reason={reason} change={setReason} isMissing={entry.wasTried && !isReasoned} />
        )}
        {effect === undefined ? null : <SignaturePad {...entry.pad} />}
        {problem === undefined ? null : (
          <Note kind="error" title={problem.title}>
            <ProblemWords problem={problem} />
          </Note>
        )}
      </form>
    </Page>
  )
}

function EffectNote({ effect: { keeps, gains, loses } }: { effect: Effect }) {
  const { t } = useWords()
  const say = useSay()
  const parts = [
    { kind: 'error', key: 'field.amend.loses', duties: loses },
    { kind: 'plain', key: 'field.amend.keeps', duties: keeps },
    { kind: 'good', key: 'field.amend.gains', duties: gains },
  ] as const
  if (parts.every(({ duties }) => duties.length === 0)) return <Note>{t('field.amend.none')}</Note>
  return parts.map(({ kind, key, duties }) =>
    duties.length === 0 ? null : (
      <Note key={key} kind={kind} title={t(key, { count: duties.length })}>
        <ul>
          {duties.map(({ duty, clause, title, occasion }) => (
            <li key={duty}>
              {clause} {say(title)} <span className="q2">{say(occasion)}</span>
            </li>
          ))}
        </ul>
      </Note>
    ),
  )
}

type ReasonProps = { reason: string; change: (reason: string) => void; isMissing: boolean }

function ReasonField({ reason, change, isMissing }: ReasonProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="fld entry">
      <label htmlFor={id}>{t('field.amend.reason')}</label>
      <textarea
        id={id}
        className="in"
        rows={2}
        maxLength={500}
        value={reason}
        aria-invalid={isMissing}
        onChange={(event) => change(event.target.value)}
      />
      {isMissing ? <p className="wrong">{t('field.amend.short')}</p> : null}
    </div>
  )
}
