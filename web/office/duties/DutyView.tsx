import './duty.css'
import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link, useSearch } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Remind } from '../messages/Remind.tsx'
import { Derivation } from './Derivation.tsx'
import { GiveBack } from './GiveBack.tsx'
import { HazardsBehind } from './HazardsBehind.tsx'
import { Journal } from './Journal.tsx'
import { Span } from './Span.tsx'

export type Duty = OutputOf<typeof duties.show>

/** A lamp opened: the words that made the duty, how the lamp came about, what proves it, and the file's journal. */
export function DutyView({ duty: id }: { duty: string }) {
  const { asOf } = useSearch({ strict: false })
  const { value, problem, again } = useAsk(duties.show, { duty: id, ...(asOf && { asOf }) }, { keep: true })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return <Skeleton rows={10} columns={[25, 60]} />
  return (
    <article className="duty">
      <Standing view={value} />
      <Words view={value} />
      {value.returned === null ? null : <Returned returned={value.returned} asOf={value.asOf} />}
      {value.evidence === null ? null : <Evidence evidence={value.evidence} asOf={value.asOf} />}
      <HazardsBehind duty={value.duty.id} />
      <GiveBack view={value} />
      {value.duty.lamp.kind === 'late' || value.duty.lamp.kind === 'soon' ? (
        <p className="acts">
          <Remind duties={[value.duty.id]} />
        </p>
      ) : null}
      <Derivation view={value} />
      <Journal file={value.file} entries={value.journal} asOf={value.asOf} />
    </article>
  )
}

function Standing({ view: { duty, asOf } }: { view: Duty }) {
  const say = useSay()
  const { t, language } = useWords()
  return (
    <header className="standing">
      <p className="q s">
        <Link to="/plan/{-$clause}" params={{ clause: duty.clause }} className="tag pri">
          {t('office.plan.clause')} {duty.clause}
        </Link>{' '}
        {say(duty.occasion)}
      </p>
      <h2>{say(duty.title)}</h2>
      <p>
        <Link to="/parties/$party" params={{ party: duty.debtor.id }}>
          {duty.debtor.name}
        </Link>
      </p>
      <p className="lamp-big">
        <Lamp kind={duty.lamp.kind} state={duty.lamp.state} size={16} word={<b>{say(duty.lamp.words)}</b>} />
        <span className="q s">{t('office.duty.seenOn', { day: sayDay(asOf, language) })}</span>
      </p>
      <Span duty={duty} asOf={asOf} />
    </header>
  )
}

/** The notice's own words where it is loaded, our reading of them where not, and why this body owes it. */
function Words({ view }: { view: Duty }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section>
      <h3>{t('office.duty.why')}</h3>
      {view.passage === null ? (
        <p className="q2">{say(view.words)}</p>
      ) : (
        <blockquote lang="zh-CN">
          <p>{view.passage.text}</p>
          <footer className="q xs">{view.passage.path}</footer>
        </blockquote>
      )}
      <p className="s">{say(view.why)}</p>
    </section>
  )
}

function Returned({ returned, asOf }: { returned: NonNullable<Duty['returned']>; asOf: string }) {
  const { t, language } = useWords()
  return (
    <Note
      kind="warn"
      title={t('office.duty.returned', { who: returned.by, at: sayInstant(returned.at, language, asOf) })}
    >
      <p>{returned.reason}</p>
    </Note>
  )
}

function Evidence({ evidence, asOf }: { evidence: NonNullable<Duty['evidence']>; asOf: string }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <section>
      <h3>
        {t('office.duty.evidence')}
        <Link to="/records/$record" params={{ record: evidence.record }} className="more s">
          {t('office.duty.openRecord')}
        </Link>
      </h3>
      <dl className="cmp">
        <dt>{t('office.duty.happened')}</dt>
        <dd>{sayDay(evidence.happenedOn, language, asOf)}</dd>
        <dt>{t('office.duty.filed')}</dt>
        <dd>
          {sayDay(evidence.filedOn, language, asOf)}
          {evidence.lateDays > 0 ? t('office.duty.late', { count: evidence.lateDays }) : ''}
        </dd>
        {evidence.summary.map(({ label, value }) => (
          <FragmentOf key={label.en} label={say(label)} value={say(value)} />
        ))}
      </dl>
      <p className="s q2">{say(evidence.because)}</p>
      {evidence.backdated ? <Note kind="warn">{t('office.duty.backdated')}</Note> : null}
    </section>
  )
}

function FragmentOf({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
