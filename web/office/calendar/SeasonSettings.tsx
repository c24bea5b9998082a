import { calendar } from '@bihuan/contract/calendar.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Labelled } from '../parts/Labelled.tsx'
import { type Fault, faultsOf, noWhy } from './arrangement-rows.ts'
import { Refusal } from './Refusal.tsx'
import { SourceLine } from './SourceLine.tsx'
import { useWhyNames, WhyFields } from './WhyFields.tsx'
import type { SeasonView, Year } from './year.ts'

type Props = { year: Year; mayEdit: boolean }

/** The days of the town's seasons, by whom they are set, and a way to set them. */
export function SeasonSettings({ year, mayEdit }: Props) {
  const { t } = useWords()
  return (
    <section className="cal-seasons" aria-labelledby="cal-seasons">
      <h2 id="cal-seasons" className="sec">
        {t('office.calendar.seasons')}
      </h2>
      {year.seasons.map((season) => (
        <Season key={season.season} season={season} mayEdit={mayEdit} />
      ))}
    </section>
  )
}

function Season({ season, mayEdit }: { season: SeasonView; mayEdit: boolean }) {
  const { t } = useWords()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { from, to, name, source } = season
  return (
    <div className="cal-season">
      <h3>
        <span className="name">{say(name)}</span>
        <span className="when">
          {from === null || to === null ? t('office.calendar.season.open') : `${from} – ${to}`}
        </span>
        {mayEdit && !isOpen ? (
          <button
            type="button"
            className="btn s t no-print"
            aria-label={`${t('office.calendar.season.change')} ${say(name)}`}
            onClick={() => setOpen(true)}
          >
            {t('office.calendar.season.change')}
          </button>
        ) : null}
      </h3>
      {source === null ? null : <SourceLine source={source} />}
      {isOpen ? <SeasonForm season={season} close={() => setOpen(false)} /> : null}
    </div>
  )
}

function SeasonForm({ season, close }: { season: SeasonView; close: () => void }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const [days, setDays] = useState({ from: season.from ?? '', to: season.to ?? '', since: me.today })
  const [why, setWhy] = useState(noWhy)
  const { act, isBusy, problem } = useAct(calendar.setSeason)
  const faults = faultsOf(problem, [])
  const nameOf = useFieldName()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { reason, number, ...source } = why
    const isSameDay = season.source?.from === days.since
    const answer = await act({
      season: season.season,
      ...days,
      instead: (isSameDay ? season.source?.local?.at : undefined) ?? null,
      source: { ...source, ...(number.trim() === '' ? {} : { number }) },
      reason,
    })
    if (answer.ok) close()
  }
  return (
    <form className="cal-season-form no-print" onSubmit={save} noValidate aria-label={say(season.name)}>
      {problem === undefined ? null : <Refusal problem={problem} faults={faults} nameOf={nameOf} />}
      {(['from', 'to', 'since'] as const).map((name) => (
        <Labelled
          key={name}
          label={t(`office.calendar.season.${name}`)}
          type={name === 'since' ? 'date' : 'text'}
          wrong={faults.find(({ field }) => field === name)?.detail}
          value={days[name]}
          change={(text) => setDays({ ...days, [name]: text })}
        />
      ))}
      <WhyFields why={why} change={setWhy} faults={faults} />
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('office.calendar.season.save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}

function useFieldName(): (fault: Fault) => string {
  const { t } = useWords()
  const names: Record<string, string> = {
    from: t('office.calendar.season.from'),
    to: t('office.calendar.season.to'),
    since: t('office.calendar.season.since'),
    ...useWhyNames(),
  }
  return ({ field }) => names[field] ?? ''
}
