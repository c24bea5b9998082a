import { formOf } from '@bihuan/domain/hazards/step.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { PhotoStrip } from '../../parts/PhotoStrip.tsx'
import { valueWords } from '../../parts/value-words.ts'
import { fileAddress } from '../parts/file-address.ts'
import type { HazardView } from './HazardPage.tsx'

type Signed = HazardView['acts'][number]

/** Every signed sheet of the file in full, the latest first, each under its own heading. */
export function ActSheets({ view }: { view: HazardView }) {
  const { t } = useWords()
  return (
    <section className="act-sheets">
      <h2>{t('office.hazards.sheets')}</h2>
      {view.acts.toReversed().map((act, at) => (
        <Sheet key={act.seq} act={act} view={view} isOpen={at === 0} />
      ))}
    </section>
  )
}

function Sheet({ act, view, isOpen }: { act: Signed; view: HazardView; isOpen: boolean }) {
  const { t, language } = useWords()
  const say = useSay()
  const fields = formOf(act.act).fields
  const said = Object.entries(fields).filter(([name]) => act.values[name] !== undefined)
  return (
    <details open={isOpen}>
      <summary>
        <b>{say(act.name)}</b> <span className="q s">{sayInstant(act.at, language, view.asOf)}</span>{' '}
        <span className="q2 s">{act.by}</span>
      </summary>
      <dl className="cmp">
        {said.map(([name, field]) => (
          <div key={name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {field.type === 'photos' ? (
                <PhotoStrip
                  value={act.values[name]}
                  within={view.id}
                  what={say(field.label)}
                  href={fileAddress}
                />
              ) : (
                say(valueWords(field, act.values[name]))
              )}
            </dd>
          </div>
        ))}
        {act.device === null ? null : (
          <div>
            <dt>{t('office.hazards.device')}</dt>
            <dd>
              {t('office.hazards.deviceAt', {
                name: act.device.name,
                at: sayInstant(act.device.at, language),
              })}
            </dd>
          </div>
        )}
      </dl>
    </details>
  )
}
