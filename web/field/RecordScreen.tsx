import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAsk } from '../frame/ask.ts'
import { sayDay, sayInstant } from '../frame/dates.ts'
import { useMe } from '../frame/session.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Note } from '../parts/Note.tsx'
import { PhotoStrip } from '../parts/PhotoStrip.tsx'
import { RecordCheck, RecordMark } from '../parts/RecordMark.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { viewBoxOf } from '../parts/strokes.ts'
import { valueWords } from '../parts/value-words.ts'
import { FoundOf } from './FoundHazards.tsx'
import { Go } from './Go.tsx'
import { Page } from './Page.tsx'
import { Trouble } from './Trouble.tsx'

type RecordView = OutputOf<typeof ledgers.show>

/** One record as it was filed and signed; on paper it becomes the sheet for the file. */
export function RecordScreen() {
  const { record = '' } = useParams({ strict: false }) as { record?: string }
  const { t } = useWords()
  const say = useSay()
  const { value, problem, again } = useAsk(ledgers.show, { record, origin: location.origin })
  if (value === undefined)
    return (
      <Page title={t('field.record.title')} back="/records">
        <div className="pad-in">
          {problem === undefined ? (
            <Skeleton rows={8} columns={[25, 60]} />
          ) : (
            <Trouble problem={problem} again={again} />
          )}
        </div>
      </Page>
    )
  return (
    <Page
      title={say(value.title)}
      under={<RecordUnder view={value} />}
      back="/records"
      act={<RecordActs view={value} />}
    >
      <RecordCheck shown={value} />
      {value.returnedBecause === null ? null : <ReturnedNote returned={value.returnedBecause} />}
      <Sheet view={value} />
      {Object.hasOwn(value.values, 'ticked') ? <FoundOf record={value.id} /> : null}
    </Page>
  )
}

function RecordActs({ view }: { view: RecordView }) {
  const { t } = useWords()
  const mayAmend = view.may.some(({ act, allowed }) => act === 'record.amend' && allowed)
  return (
    <div className="pair">
      <button type="button" className={mayAmend ? 'btn big' : 'btn p big'} onClick={() => print()}>
        {t('field.record.print')}
      </button>
      {mayAmend ? (
        <Go to={`/records/${view.id}/amend`} className="btn p big">
          {t('field.record.amend')}
        </Go>
      ) : null}
    </div>
  )
}

function RecordUnder({ view }: { view: RecordView }) {
  const { t, language } = useWords()
  const { today } = useMe()
  const say = useSay()
  if (view.status === 'amended') {
    const last = view.revisions.at(-1)
    return (
      <span className="s">
        {t('field.record.replaced')}{' '}
        {last === undefined ? null : <Go to={`/records/${last.record}`}>{say(last.number)}</Go>}
      </span>
    )
  }
  return view.status === 'returned' ? (
    <Lamp kind="late" word={t('field.records.returned')} />
  ) : (
    <Lamp kind="done" word={t('field.records.filed', { on: sayDay(view.filedOn, language, today) })} />
  )
}

function ReturnedNote({ returned }: { returned: NonNullable<RecordView['returnedBecause']> }) {
  const { t, language } = useWords()
  const { today } = useMe()
  return (
    <div className="pad-in">
      <Note kind="warn" title={t('field.record.returned')}>
        <p>{returned.reason}</p>
        <p className="q2">
          {t('field.duty.returnedBy', { by: returned.by, at: sayInstant(returned.at, language, today) })}
        </p>
      </Note>
    </div>
  )
}

function Sheet({ view }: { view: RecordView }) {
  const { t, language } = useWords()
  const say = useSay()
  const fields = findLedger(view.kind)?.fields ?? {}
  const names = [
    ...Object.keys(fields),
    ...Object.keys(view.values).filter((name) => !Object.hasOwn(fields, name)),
  ]
  return (
    <article className="sheet">
      <h2 className="sheet-title">{say(view.title)}</h2>
      <dl className="facts-list">
        <Fact label={t('field.record.number')} value={say(view.number)} />
        <Fact label={t('field.record.party')} value={view.party.name} />
        {names.map((name) => {
          const field = fields[name]
          const value = view.values[name]
          return (
            <Fact
              key={name}
              label={field === undefined ? name : say(field.label)}
              value={
                value === undefined ? (
                  t('field.record.empty')
                ) : field?.type === 'photos' ? (
                  <PhotoStrip value={value} within={view.id} what={say(field.label)} href={fileAddress} />
                ) : (
                  say(valueWords(field, value))
                )
              }
            />
          )
        })}
      </dl>
      <Serves view={view} />
      <Signed view={view} at={sayInstant(view.filedAt, language)} />
      <RecordMark shown={view} />
    </article>
  )
}

const fileAddress = (file: string, kind: 'record' | 'hazard'): string => `/field/${kind}s/${file}`

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The duties that this record delivers, and why it counts for each. */
function Serves({ view: { duties } }: { view: RecordView }) {
  const { t } = useWords()
  const say = useSay()
  if (duties.length === 0) return null
  return (
    <section className="serves">
      <h2>{t('field.record.serves', { count: duties.length })}</h2>
      <ul>
        {duties.map(({ duty, clause, occasion, because, lateDays }) => (
          <li key={duty}>
            <Lamp
              kind="done"
              state={lateDays > 0 ? 'delivered-late' : 'delivered'}
              word={t('field.filed.clause', { clause })}
            />{' '}
            <span className="q2">
              {say(occasion)}
              {t('field.comma')}
              {say(because)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Signed({ view, at }: { view: RecordView; at: string }) {
  const { t } = useWords()
  const say = useSay()
  const lines = findLedger(view.kind)?.print.signatures ?? []
  return (
    <section className="signed">
      <h2>{t('field.record.signature')}</h2>
      <svg
        viewBox={viewBoxOf(view.signature.path)}
        role="img"
        aria-label={t('field.record.signedBy', { name: view.filedBy })}
      >
        <path d={view.signature.path} />
      </svg>
      <p className="q2">
        {view.filedBy}
        {t('field.comma')}
        {at}
      </p>
      <div className="paper-lines" aria-hidden="true">
        {lines.map((line) => (
          <span key={line.en}>{say(line)}</span>
        ))}
      </div>
    </section>
  )
}
