import './words.ts'
import './snaps.css'
import { snaps } from '@bihuan/contract/snaps.ts'
import { stages } from '@bihuan/domain/hazards/stage.ts'
import { workerReport } from '@bihuan/domain/ledgers/kinds/worker-report.ts'
import { snapStates } from '@bihuan/domain/snaps/snap.ts'
import { type SnapStep, snapSteps } from '@bihuan/domain/snaps/step.ts'
import { type ReactNode, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../ErrorView.tsx'
import { DutyLamp, Lamp } from '../Lamp.tsx'
import { Note } from '../Note.tsx'
import { fullOf } from '../use-photo.ts'
import { DealForm, type SnapView } from './DealForm.tsx'

type Props = {
  view: SnapView
  /** How this face leads to a hazard and to a record. */
  hazardLink: (id: string, words: string) => ReactNode
  recordLink: (id: string, words: string) => ReactNode
}

/** One report of the gate: what was told, what became of it, who told it for whom it may concern, and what to do. */
export function SnapSheet({ view, hazardLink, recordLink }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const day = (on: string) => sayDay(on, language, view.asOf)
  const facts: [string, ReactNode][] = [
    [t('snaps.what'), view.what],
    [t('snaps.place'), view.place],
    [t('snaps.kind'), say(workerReport.fields.type.choices[view.kind])],
    [t('snaps.saidAt'), sayInstant(view.saidAt, language, view.asOf)],
    [t('snaps.dueOn'), view.state === 'received' ? day(view.dueOn) : null],
    [t('snaps.answer'), view.answer],
    [t('snaps.decidedOn'), view.decidedOn === null ? null : day(view.decidedOn)],
    [
      t('snaps.hazard'),
      view.hazard === null
        ? null
        : hazardLink(view.hazard.id, `${say(view.hazard.number)} ${say(stages[view.hazard.stage])}`),
    ],
    [t('snaps.record'), view.record === null ? null : recordLink(view.record, t('snaps.openRecord'))],
    [t('snaps.reward'), view.reward === null ? null : t('snaps.yuan', { yuan: view.reward })],
  ]
  return (
    <div className="snap-sheet">
      <SnapState view={view} />
      {view.isAlsoSeen && view.state === 'received' ? <Note>{t('snaps.alsoSeen')}</Note> : null}
      {view.photo === null ? (
        <p className="q2">{t('snaps.noPhoto')}</p>
      ) : (
        <a href={fullOf(view.photo)} className="snap-photo">
          <img src={fullOf(view.photo)} alt={t('snaps.photo')} />
        </a>
      )}
      <dl className="facts-list">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Reporter view={view} />
      <Steps view={view} />
    </div>
  )
}

/** The lamp of the answer while it waits for one, else what became of it. */
export function SnapState({ view }: { view: Pick<SnapView, 'state' | 'lamp'> }) {
  const say = useSay()
  return (
    <p className="snap-state">
      {view.lamp === null ? (
        <Lamp kind="done" word={say(snapStates[view.state])} />
      ) : (
        <>
          <b>{say(snapStates[view.state])}</b> <DutyLamp lamp={view.lamp} />
        </>
      )}
    </p>
  )
}

/** A name is shown only to whom it was left for, and only after the journal knows who looked. */
function Reporter({ view }: { view: SnapView }) {
  const { t } = useWords()
  const look = useAct(snaps.look)
  const [isOpen, setOpen] = useState(false)
  const { value } = useAsk(snaps.reporter, { snap: view.id }, { enabled: isOpen })
  if (view.reporter !== 'yours')
    return <p className="q2 s">{t(view.reporter === 'none' ? 'snaps.nobody' : 'snaps.hidden')}</p>
  if (value !== undefined)
    return <p>{t('snaps.reporter', { name: value.name, phone: value.phone || t('snaps.noPhone') })}</p>
  const open = async () => {
    if ((await look.act({ snap: view.id })).ok) setOpen(true)
  }
  return (
    <p>
      <button type="button" className="btn" disabled={look.isBusy} onClick={() => void open()}>
        {t('snaps.look')}
      </button>{' '}
      <span className="q2 s">{t('snaps.lookNote')}</span>
      {look.problem === undefined ? null : <ProblemWords problem={look.problem} />}
    </p>
  )
}

function Steps({ view }: { view: SnapView }) {
  const { t } = useWords()
  const say = useSay()
  const [chosen, setChosen] = useState<SnapStep>()
  const open = view.may.filter(({ act, allowed }) => allowed && !(act === 'join' && view.near.length === 0))
  if (view.may.length === 0)
    return view.state === 'received' ? <p className="q2 s">{t('snaps.unitAnswers')}</p> : null
  if (open.length === 0) return null
  return (
    <section className="snap-steps">
      <h2>{t('snaps.next')}</h2>
      <div className="snap-choice">
        {open.map(({ act }) => (
          <button
            key={act}
            type="button"
            className={act === chosen ? 'btn p' : 'btn'}
            aria-pressed={act === chosen}
            onClick={() => setChosen(act === chosen ? undefined : (act as SnapStep))}
          >
            {say(snapSteps[act as SnapStep].name)}
          </button>
        ))}
      </div>
      {chosen === undefined ? null : (
        <DealForm key={chosen} view={view} step={chosen} done={() => setChosen(undefined)} />
      )}
    </section>
  )
}
