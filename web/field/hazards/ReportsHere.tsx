import { addressOf } from '../../frame/drafts.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Lamp } from '../../parts/Lamp.tsx'
import { Go } from '../Go.tsx'
import { useOutbox } from '../outbox-context.ts'
import { useDrafts } from '../use-drafts.ts'

/** Under it the drafts of reports are kept, each with an id of its own. */
export const reportForms = 'hazards/report/'

/** Reports that are only on this device: waiting for a line, given back, or not finished. */
export function ReportsHere() {
  const { t } = useWords()
  const say = useSay()
  const { waiting } = useOutbox()
  const waits = waiting.filter(({ form }) => form.startsWith(reportForms))
  const drafts = useDrafts().filter(
    ({ duty }) => duty.startsWith(reportForms) && !waits.some(({ form }) => form === duty),
  )
  if (waits.length + drafts.length === 0) return null
  return (
    <section>
      <h3 className="part">{t('field.hazards.here')}</h3>
      <ul className="cells">
        {waits.map(({ command, form, title, waitsFor }) => (
          <li key={command}>
            <Go to={addressOf(form)} className="cell go">
              <div className="sp">
                <b className="what clamp">{say(title)}</b>
                <p className="facts">
                  <Lamp kind="none" word={t(`field.outbox.short.${waitsFor}`)} />
                </p>
              </div>
            </Go>
          </li>
        ))}
        {drafts.map(({ duty, title, setback }) => (
          <li key={duty}>
            <Go to={addressOf(duty)} className="cell go">
              <div className="sp">
                <b className="what clamp">{say(title)}</b>
                <p className="facts">
                  <Lamp
                    kind={setback === undefined ? 'none' : 'late'}
                    word={t(setback === undefined ? 'field.outbox.unfinished' : 'field.outbox.refused')}
                  />
                </p>
              </div>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
