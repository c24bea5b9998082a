import './statistics.css'
import './words.ts'
import { changedFigures } from '@bihuan/domain/hazards/statistics-figures.ts'
import type { ReactNode } from 'react'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../Lamp.tsx'
import { Note } from '../Note.tsx'
import { viewBoxOf } from '../strokes.ts'
import { LineTable, type StatisticsView } from './FigureTable.tsx'

type Props = {
  view: StatisticsView
  /** How a record is opened on this face. */
  recordLink: (record: string, words: string) => ReactNode
}

/** How the form stands: until when, what it says in one sentence, and whether it is filed. */
export function StatisticsState({ view, recordLink }: Props) {
  const { t } = useWords()
  const say = useSay()
  const { figures, filed, period, dueOn, asOf, lamp } = view
  const isRunning = asOf < period.to
  const standing = filed?.status === 'standing' ? filed : undefined
  const isChanged = standing !== undefined && changedFigures(standing.figures, figures).length > 0
  return (
    <>
      <p className="lead">{figures.found === 0 ? t('statistics.none') : t('statistics.sum', figures)}</p>
      <p className="q2 s">
        <DutyLamp lamp={lamp} /> {t('statistics.due', { due: dueOn, on: asOf })}
      </p>
      {isRunning ? <Note>{t('statistics.running', { last: period.to })}</Note> : null}
      {filed === null ? null : (
        <Note kind={standing === undefined ? 'warn' : 'good'}>
          {t(standing === undefined ? 'statistics.returned' : 'statistics.filed', {
            ...{ on: filed.filedOn, number: say(filed.number), by: filed.by },
          })}{' '}
          {recordLink(filed.record, t('statistics.open'))}
        </Note>
      )}
      {isChanged ? (
        <Note kind="warn">{t('statistics.since', { now: t('statistics.sum', figures) })}</Note>
      ) : null}
    </>
  )
}

/** The sheet itself, as it is handed in on A4: what was signed where it is filed, else what is counted now. */
export function StatisticsSheet({ view }: { view: StatisticsView }) {
  const { t } = useWords()
  const say = useSay()
  const { party, period, asOf, cut, filed } = view
  const standing = filed?.status === 'standing' ? filed : undefined
  const lines = standing?.lines ?? view.lines.map(({ name, figures }) => ({ name: say(name), figures }))
  return (
    <article className="statistics-sheet">
      <p className="sheet-head">{t('statistics.one', { period: say(period.words) })}</p>
      <p className="sheet-under">
        <span>{t('statistics.keeper', { party: party.name })}</span>
        <span>{t('statistics.asOf', { on: asOf })}</span>
        <span>{standing === undefined ? t('statistics.draft') : say(standing.number)}</span>
      </p>
      <LineTable cut={say(cut)} lines={lines} sum={standing?.figures ?? view.figures} />
      {standing === undefined ? null : (
        <section className="sheet-analysis">
          <h3>{t('statistics.analysis')}</h3>
          <p className="said">{standing.analysis}</p>
        </section>
      )}
      <p className={standing === undefined ? 'sheet-names blank' : 'sheet-names'}>
        <span>
          {t('statistics.principal')}
          {standing === undefined ? null : <Drawn path={standing.signature.path} name={standing.by} />}
        </span>
        <span>
          {t('statistics.date')}
          {standing?.filedOn}
        </span>
      </p>
    </article>
  )
}

function Drawn({ path, name }: { path: string; name: string }) {
  const { t } = useWords()
  return (
    <svg viewBox={viewBoxOf(path)} role="img" aria-label={t('statistics.signature', { name })}>
      <path d={path} />
    </svg>
  )
}
