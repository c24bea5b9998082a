import { hands } from '@bihuan/domain/hazards/hand.ts'
import { formOf } from '@bihuan/domain/hazards/step.ts'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { viewBoxOf } from '../../parts/strokes.ts'
import { valueWords } from '../../parts/value-words.ts'
import { Thumbs } from './PhotoPair.tsx'
import type { HazardView } from './turn.ts'

type SignedAct = HazardView['acts'][number]

/** Every signed step, the latest first: who, when, what was written, and the name as it was drawn. */
export function Story({ view: { acts } }: { view: HazardView }) {
  const { t } = useWords()
  return (
    <section className="story">
      <h2 className="part">{t('field.hazards.story', { count: acts.length })}</h2>
      <ol reversed>
        {[...acts].reverse().map((act) => (
          <ActCell key={act.seq} act={act} />
        ))}
      </ol>
    </section>
  )
}

function ActCell({ act }: { act: SignedAct }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  return (
    <li>
      <h3>{say(act.name)}</h3>
      <p className="q2 s">
        {[act.by, ...(act.hand === null ? [] : [say(hands[act.hand])])].join(t('field.comma'))}
        <br />
        {sayInstant(act.at, language, today)}
      </p>
      <ActValues act={act} />
      {act.signature === null ? null : <Drawn path={act.signature} by={act.by} />}
      <p className="q xs">
        {act.device === null ? null : (
          <>
            {act.device.name}
            <DeviceClock act={act} />
            <br />
          </>
        )}
        {t('field.hazards.hash')} <span className="mono">{act.hash.slice(0, 12)}</span>
      </p>
    </li>
  )
}

/** Milliseconds: a phone's clock that is off by more, or a signature that waited longer, is told. */
const worthTelling = 10 * 60_000

function DeviceClock({ act: { device, at } }: { act: SignedAct }) {
  const { t, language } = useWords()
  const { today } = useMe()
  if (device === null || Math.abs(device.at - at) < worthTelling) return null
  return <>{t('field.hazards.deviceSaid', { at: sayInstant(device.at, language, today) })}</>
}

/** Codes of the catalogue are the office's; what was written and shown is everybody's. */
const unsaid = ['class', 'ban', 'item', 'department']

function ActValues({ act: { act, values } }: { act: SignedAct }) {
  const say = useSay()
  const fields = Object.entries(formOf(act).fields).filter(
    ([name]) => !unsaid.includes(name) && values[name] !== undefined,
  )
  if (fields.length === 0) return null
  return (
    <dl className="act-values">
      {fields.map(([name, field]) => (
        <div key={name}>
          <dt>{say(field.label)}</dt>
          <dd>
            {field.type === 'photos' ? (
              <Thumbs digests={values[name] as string[]} what={say(field.label)} />
            ) : (
              say(valueWords(field, values[name]))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Drawn({ path, by }: { path: string; by: string }) {
  const { t } = useWords()
  return (
    <svg
      className="drawn-name"
      viewBox={viewBoxOf(path)}
      role="img"
      aria-label={t('field.record.signedBy', { name: by })}
    >
      <path d={path} />
    </svg>
  )
}
