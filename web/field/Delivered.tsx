import { useSay, useWords } from '../frame/words.ts'
import type { DutyView } from './DutyScreen.tsx'
import { Go } from './Go.tsx'

/** The record that delivered the duty, and why it counts. */
export function Delivered({ evidence }: { evidence: NonNullable<DutyView['evidence']> }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section className="pad-in">
      <h2>{t('field.duty.delivered')}</h2>
      <p className="q2">{say(evidence.because)}</p>
      <dl className="facts-list">
        {evidence.summary.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <Go to={`/records/${evidence.record}`} className="btn">
        {t('field.filed.open')}
      </Go>
    </section>
  )
}
