import './record.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ReasonBox } from '../duties/GiveBack.tsx'
import { Page } from '../shell/Page.tsx'
import { SignatureImage } from './SignatureImage.tsx'
import { valueWords } from './value-words.ts'

type RecordView = OutputOf<typeof ledgers.show>

/** One record as it was filed and signed, on a sheet that prints on A4. */
export function RecordPage() {
  const { t } = useWords()
  const say = useSay()
  const id = useParams({ strict: false }).record ?? ''
  const { value: record, problem, again } = useAsk(ledgers.show, { record: id })
  return (
    <Page
      title={record === undefined ? t('office.record.title') : say(record.title)}
      className="narrow record-page"
      acts={record === undefined ? null : <Acts record={record} />}
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {record === undefined && problem === undefined ? <Skeleton rows={10} columns={[25, 60]} /> : null}
      {record === undefined ? null : <Sheet record={record} />}
    </Page>
  )
}

function Acts({ record }: { record: RecordView }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const may = record.may.find(({ act }) => act === 'record.return')
  return (
    <>
      {may?.allowed ? (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('office.giveBack.open')}
        </button>
      ) : null}
      <button type="button" className="btn" onClick={() => window.print()}>
        {t('office.print')}
      </button>
      <ReasonBox record={record.id} isOpen={isOpen} close={() => setOpen(false)} />
    </>
  )
}

function Sheet({ record }: { record: RecordView }) {
  const { t, language } = useWords()
  const say = useSay()
  const { returnedBecause: back } = record
  return (
    <article className="record-sheet">
      {back === null ? null : (
        <Note
          kind="warn"
          title={t('office.duty.returned', { who: back.by, at: sayInstant(back.at, language) })}
        >
          <p>{back.reason}</p>
        </Note>
      )}
      <p className="print-title">{say(record.title)}</p>
      <p className="record-who">
        <Link to="/parties/$party" params={{ party: record.party.id }}>
          {record.party.name}
        </Link>
        <span className="q2">{t('office.record.on', { day: sayDay(record.happenedOn, language) })}</span>
      </p>
      <Values record={record} />
      <Delivers duties={record.duties} />
      <Signed record={record} />
    </article>
  )
}

/** The record's values under the words of its ledger; what an older ledger knew stays readable under its name. */
function Values({ record }: { record: RecordView }) {
  const { t, language } = useWords()
  const say = useSay()
  const fields = findLedger(record.kind)?.fields ?? {}
  const names = [...Object.keys(fields), ...Object.keys(record.values).filter((name) => !(name in fields))]
  return (
    <table className="record-values">
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{fields[name] === undefined ? name : say(fields[name].label)}</th>
            <td>
              {record.values[name] === undefined ? (
                <span className="q">{t('office.record.blank')}</span>
              ) : (
                valueWords(fields[name], record.values[name], language)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Delivers({ duties }: { duties: RecordView['duties'] }) {
  const { t } = useWords()
  const say = useSay()
  if (duties.length === 0) return null
  return (
    <section className="no-print">
      <h2>{t('office.record.delivers')}</h2>
      <ul className="findings">
        {duties.map((duty) => (
          <li key={duty.duty}>
            <Link to="/duties/$duty" params={{ duty: duty.duty }}>
              {t('office.plan.clause')} {duty.clause} · {say(duty.occasion)}
            </Link>{' '}
            <span className="q2">
              {say(duty.because)}
              {duty.lateDays > 0 ? t('office.duty.late', { count: duty.lateDays }) : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Signed({ record }: { record: RecordView }) {
  const { t, language } = useWords()
  return (
    <footer className="signed">
      <div>
        <span className="q s">{t('office.record.signed')}</span>
        <SignatureImage path={record.signature.path} name={record.filedBy} />
      </div>
      <p className="s">
        {record.filedBy}
        <br />
        <span className="q">{sayInstant(record.filedAt, language)}</span>
      </p>
    </footer>
  )
}
