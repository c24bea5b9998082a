import { hazards } from '@bihuan/contract/hazards.ts'
import { type Side, sides } from '@bihuan/domain/hazards/clocks.ts'
import { useState } from 'react'
import { useAsk } from '../../frame/ask.ts'
import { sayDay, sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { Hash } from '../parts/Hash.tsx'
import type { HazardView } from './HazardPage.tsx'

/** Who owes whom what by when, the same on both sides; and the journal, which only grows. */
export function HazardSide({ view }: { view: HazardView }) {
  const { t } = useWords()
  return (
    <aside className="hazard-side" aria-label={t('office.hazards.clocks')}>
      <Owed view={view} side="owner" />
      <Owed view={view} side="town" />
      <Letters view={view} />
      <Journal view={view} />
    </aside>
  )
}

function Owed({ view, side }: { view: HazardView; side: Side }) {
  const { t, language } = useWords()
  const say = useSay()
  const clocks = view.clocks.filter((clock) => clock.side === side)
  return (
    <section>
      <h2>{say(sides[side])}</h2>
      {clocks.length === 0 ? <p className="q s">{t('office.hazards.owesNothing')}</p> : null}
      <table className="plain clocks">
        <tbody>
          {clocks.map(({ step, name, lamp, due }) => (
            <tr key={step}>
              <td className="nw">
                {lamp === null ? (
                  <Lamp kind="none" word={t('office.hazards.noTerm')} />
                ) : (
                  <DutyLamp lamp={lamp} />
                )}
              </td>
              <td>{say(name)}</td>
              <td className="num q nw">{due === null ? '' : sayDay(due, language, view.asOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the unit was told by letter, and whether it has acknowledged it. */
function Letters({ view }: { view: HazardView }) {
  const { t, language } = useWords()
  const say = useSay()
  if (view.letters.length === 0) return null
  return (
    <section>
      <h2>{t('office.hazards.letters')}</h2>
      <ul className="letters-told s">
        {view.letters.map(({ id, slipName, title, sentAt, receivedAt, receivedBy }) => (
          <li key={id}>
            {slipName === null ? null : <span className="tag">{say(slipName)}</span>} {title}
            <span className="q">
              {' '}
              {sayInstant(sentAt, language, view.asOf)}{' '}
              {receivedAt === null
                ? t('office.hazards.letterWaits')
                : t('office.hazards.letterReceived', {
                    who: receivedBy,
                    at: sayInstant(receivedAt, language, view.asOf),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Journal({ view }: { view: HazardView }) {
  const { t, language } = useWords()
  const say = useSay()
  return (
    <section>
      <h2>
        {t('office.hazards.journal')} <span className="q s">{t('office.hazards.onlyGrows')}</span>
      </h2>
      <ol className="journal short">
        {view.acts.toReversed().map((act) => (
          <li key={act.seq}>
            <time className="q nw">{sayInstant(act.at, language, view.asOf)}</time>
            <span>{say(act.name)}</span>
            <Hash value={act.hash} />
          </li>
        ))}
      </ol>
      <Check view={view} />
    </section>
  )
}

/** The server recomputes the chain now and says whether every hash still stands. */
function Check({ view }: { view: HazardView }) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(false)
  const { value, problem, again } = useAsk(hazards.journal, { hazard: view.id }, { enabled: isAsked })
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value !== undefined && isAsked)
    return (
      <Note kind={value.whole ? 'good' : 'error'}>
        {t(value.whole ? 'office.journal.whole' : 'office.journal.broken', { count: value.entries.length })}
      </Note>
    )
  return (
    <button type="button" className="btn s no-print" onClick={() => setAsked(true)}>
      {t('office.journal.check')}
    </button>
  )
}
