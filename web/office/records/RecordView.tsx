import '../duties/duty.css'
import { archive } from '@bihuan/contract/archive.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayInstant } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { RecordCheck } from '../../parts/RecordMark.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ReasonBox } from '../duties/GiveBack.tsx'
import { Journal } from '../duties/Journal.tsx'
import { FoundHazards } from './FoundHazards.tsx'
import { RecordSheet, type RecordShown } from './RecordSheet.tsx'
import { RecordState } from './RecordState.tsx'

/** A record with what can be done about it, what it delivers, its earlier versions and its journal. */
export function RecordView({ record: id }: { record: string }) {
  const { value: record, problem, again } = useAsk(ledgers.show, { record: id, origin: location.origin })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (record === undefined) return <Skeleton rows={10} columns={[25, 60]} />
  return (
    <>
      <div className="record-head no-print">
        <RecordState record={record} />
        <RecordActs record={record} />
      </div>
      <RecordCheck shown={record} />
      <Setback record={record} />
      <RecordSheet record={record} ledger={findLedger(record.kind)} />
      <Delivers duties={record.duties} />
      {Object.hasOwn(record.values, 'ticked') || record.kind === 'self-check' ? (
        <FoundHazards record={id} />
      ) : null}
      <Revisions record={record} />
      <RecordJournal record={id} />
    </>
  )
}

/** What one may do now; for what one may not, why. */
function RecordActs({ record }: { record: RecordShown }) {
  const { t } = useWords()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const may = (act: string) => record.may.find((one) => one.act === act)
  const [back, amend] = [may('record.return'), may('record.amend')]
  const because = amend?.allowed || back?.allowed ? null : (amend?.because ?? back?.because ?? null)
  return (
    <div className="acts">
      {because === null ? null : <span className="q s">{say(because)}</span>}
      {amend?.allowed ? (
        <Link to="/records/$record/amend" params={{ record: record.id }} className="btn">
          {t('office.record.amend')}
        </Link>
      ) : null}
      {back?.allowed ? (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('office.giveBack.open')}
        </button>
      ) : null}
      <ReasonBox record={record.id} isOpen={isOpen} close={() => setOpen(false)} />
    </div>
  )
}

/** Why it was returned, or what replaced it. */
function Setback({ record: { returnedBecause: back, status, revisions } }: { record: RecordShown }) {
  const { t, language } = useWords()
  const say = useSay()
  if (back !== null)
    return (
      <Note
        kind="warn"
        title={t('office.duty.returned', { who: back.by, at: sayInstant(back.at, language) })}
      >
        <p>{back.reason}</p>
      </Note>
    )
  const last = revisions.at(-1)
  if (status !== 'amended' || last === undefined) return null
  return (
    <Note kind="warn" title={t('office.record.replaced')}>
      <Link to="/records/$record" params={{ record: last.record }}>
        {say(last.number)}
      </Link>
    </Note>
  )
}

function Delivers({ duties }: { duties: RecordShown['duties'] }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section className="no-print record-part">
      <h3>{t('office.record.delivers')}</h3>
      {duties.length === 0 ? <p className="s q2">{t('office.record.deliversNothing')}</p> : null}
      <ul className="findings">
        {duties.map((duty) => (
          <li key={duty.duty}>
            <Link to="/duties/$duty" params={{ duty: duty.duty }}>
              {t('office.plan.clause')} {duty.clause} · {say(duty.occasion)}
            </Link>{' '}
            <span className="q2">{say(duty.because)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Revisions({ record: { id, revisions } }: { record: RecordShown }) {
  const { t, language } = useWords()
  const say = useSay()
  if (revisions.length < 2) return null
  return (
    <section className="no-print record-part">
      <h3>{t('office.record.revisions')}</h3>
      <ol className="findings">
        {revisions.map((one) => (
          <li key={one.record}>
            {one.record === id ? (
              <b>{say(one.number)}</b>
            ) : (
              <Link to="/records/$record" params={{ record: one.record }}>
                {one.status === 'amended' ? <s>{say(one.number)}</s> : say(one.number)}
              </Link>
            )}{' '}
            <span className="q2">
              {sayInstant(one.at, language)} {one.by}
            </span>
            {one.reason === null ? null : <p>{t('office.record.because', { reason: one.reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function RecordJournal({ record }: { record: string }) {
  const me = useMe()
  const { value } = useAsk(archive.file, { file: record }, { enabled: mayDo(me, 'journal.read') })
  if (value === undefined) return null
  return (
    <div className="no-print record-part">
      <Journal file={record} entries={value.entries} asOf={me.today} />
    </div>
  )
}
