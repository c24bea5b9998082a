import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import type { Counts } from '@bihuan/domain/rollup/tally.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { keepPlace, type LampTab } from '../shell/search.ts'
import { type ClauseView, isOwed } from './groups.ts'

/** Who owes the clause, how many of them delivered, and the lamps of the rest. Every count opens its rows. */
export function Margin({ clause }: { clause: ClauseView }) {
  const say = useSay()
  return (
    <div className="m">
      {clause.rules.map((rule) => (
        <div key={rule.id} className="owed">
          <div className="f">
            <span className="el" title={say(rule.title)}>
              {clause.rules.length > 1 ? say(rule.title) : say(debtorNames[rule.binds])}
            </span>
            <b>
              {rule.counts.delivered}/{rule.counts.owed}
            </b>
          </div>
          <Bar counts={rule.counts} height={4} />
          <RestLamps clause={clause.id} counts={rule.counts} />
        </div>
      ))}
    </div>
  )
}

const shown: readonly [LampTab, keyof Counts][] = [
  ['late', 'late'],
  ['soon', 'soon'],
  ['ok', 'open'],
]

function RestLamps({ clause, counts }: { clause: string; counts: Counts }) {
  const { t } = useWords()
  const rest = shown.filter(([, name]) => counts[name] > 0)
  if (rest.length === 0)
    return (
      <div className="lamps">
        {!isOwed(counts) ? (
          <span className="q">{t('office.plan.nobody')}</span>
        ) : counts.owed > 0 ? (
          <Lamp kind="done" size={10} word={t('office.plan.allIn')} />
        ) : (
          <Lamp kind="none" size={10} word={`${t('office.lamp.none')} ${counts.notYet}`} />
        )}
      </div>
    )
  return (
    <div className="lamps">
      {rest.map(([lamp, name]) => (
        <Link
          key={lamp}
          to="/plan/{-$clause}"
          params={{ clause }}
          search={(old) => ({ ...keepPlace(old), lamp })}
        >
          <Lamp kind={lamp} size={10} word={`${t(`office.lamp.${lamp}`)} ${counts[name]}`} />
        </Link>
      ))}
    </div>
  )
}
