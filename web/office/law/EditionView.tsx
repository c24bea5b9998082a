import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Confirmation } from './Confirmation.tsx'
import { EndLocal } from './EndLocal.tsx'
import { FigureWhole } from './FigureValue.tsx'
import type { Edition, Parameter } from './figure.ts'
import { Source, Span } from './LawTable.tsx'

type Props = { parameter: Parameter; edition: Edition; mayEdit: boolean }

/** One edition: its days and how it stands, where it is written, how sure we are, and its value whole. */
export function EditionView({ parameter, edition, mayEdit }: Props) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const { standing, standingName, sideName, binds, confidenceName, transcribedOn, confirmedOn, local } =
    edition
  const isNow = !['past', 'coming', 'covered'].includes(standing)
  return (
    <section className={`law-edition ${isNow ? 'now' : ''}`}>
      <h3>
        <Span edition={edition} /> <span className={`tag ${isNow ? 'pri' : ''}`}>{say(standingName)}</span>{' '}
        {standing === 'demand' ? null : <span className="tag">{say(sideName)}</span>}{' '}
        {binds ? <span className="tag ink">{t('office.law.binds')}</span> : null}
      </h3>
      <FigureWhole parameter={parameter} edition={edition} />
      <p className="q2 s">
        <Source edition={edition} />
      </p>
      <p className="q s">
        {[
          say(confidenceName),
          ...(transcribedOn === null ? [] : [t('office.law.transcribed', { on: transcribedOn })]),
          confirmedOn === null ? t('office.law.notCompared') : t('office.law.compared', { on: confirmedOn }),
        ].join(t('field.comma'))}
      </p>
      <Confirmation parameter={parameter} edition={edition} mayEdit={mayEdit} />
      {local === null ? null : (
        <p className="s">
          {t('office.law.localBy', {
            by: local.by,
            at: sayInstant(local.at, language, me.today),
            reason: local.reason,
          })}
        </p>
      )}
      {local !== null && mayEdit ? <EndLocal parameter={parameter} edition={edition} /> : null}
    </section>
  )
}
