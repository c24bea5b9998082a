import { dutyHazards } from '@bihuan/contract/duty-hazards.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { HazardLamp } from '../parts/HazardLamp.tsx'

/** The hazards that the duty's record speaks of, each with how far it has come. */
export function HazardsBehind({ duty }: { duty: string }) {
  const { t } = useWords()
  const say = useSay()
  const { value } = useAsk(dutyHazards.behind, { duty }, { enabled: mayDo(useMe(), 'hazard.read') })
  const behind = value?.behind ?? null
  if (behind === null) return null
  return (
    <section className="hazards-behind">
      <h3>{t('office.duty.hazards')}</h3>
      <p className="q2 s">
        {t('office.duty.hazardsHow', {
          how: say(behind.words),
          from: behind.opens.from,
          to: behind.opens.to,
        })}
      </p>
      {behind.hazards.length === 0 ? (
        <p className="q">{t('office.duty.hazardsNone')}</p>
      ) : (
        <ul>
          {behind.hazards.map((row) => (
            <li key={row.id}>
              <Link to="/hazards/$hazard" params={{ hazard: row.id }}>
                {say(row.number)} {row.what}
              </Link>{' '}
              <span className="s nw">
                <HazardLamp row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {behind.isMore ? (
        <p>
          <Link to="/hazards" search={behind.opens}>
            {t('office.duty.hazardsAll')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
