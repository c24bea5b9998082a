import { checklists } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { useAsk } from '../frame/ask.ts'
import { useSay, useWords } from '../frame/words.ts'
import { Lamp } from '../parts/Lamp.tsx'
import { Go } from './Go.tsx'

type Found = OutputOf<typeof checklists.found>

/** Each opens its file: there the next step is signed. */
export function FoundHazards({ hazards }: Found) {
  const { t } = useWords()
  const say = useSay()
  if (hazards.length === 0) return null
  return (
    <section>
      <h3 className="part">{t('field.run.hazards', { count: hazards.length })}</h3>
      <ul className="cells">
        {hazards.map(({ id, number, what, ended }) => (
          <li key={id}>
            <Go to={`/hazards/${id}`} className="cell go">
              <div className="sp">
                <b className="what clamp">{what}</b>
                <p className="facts">
                  <Lamp
                    kind={ended === null ? 'ok' : 'done'}
                    word={t(ended === null ? 'field.run.opened' : 'field.run.closed')}
                  />
                  <span className="q">{say(number)}</span>
                </p>
              </div>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the self-check of a record found, asked for beside the record. */
export function FoundOf({ record }: { record: string }) {
  const { value } = useAsk(checklists.found, { record })
  return value === undefined ? null : <FoundHazards hazards={value.hazards} />
}
