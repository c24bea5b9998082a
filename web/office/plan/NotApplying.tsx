import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import type { Simulation } from '../../parts/year/year.ts'

/** Rules that bind others of the kind and not this body, each with the condition that is not met. */
export function NotApplying({ year: { notApplying, others } }: { year: Simulation }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <section className="blk not-applying">
      <h3>{t('office.simulate.notApplying', { count: notApplying.length })}</h3>
      <ul>
        {notApplying.map(({ clause, title, why }) => (
          <li key={`${clause} ${title.en}`} className="s">
            <Link to="/plan/{-$clause}" params={{ clause }} className="q">
              {clause}
            </Link>
            <span>
              {say(title)}
              <span className="q2"> {say(why)}</span>
            </span>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <p className="q s">
          {t('office.simulate.others', {
            who: others
              .map(({ kind, rules }) =>
                t('office.simulate.other', { kind: say(debtorNames[kind]), count: rules }),
              )
              .join(t('office.simulate.comma')),
          })}
        </p>
      )}
    </section>
  )
}
