import { type Side, sides } from '@bihuan/domain/hazards/clocks.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp, Lamp } from '../../parts/Lamp.tsx'
import type { HazardView } from './turn.ts'

/** What either side owes the other; both sides see the same clock. */
export function Clocks({ view }: { view: HazardView }) {
  return (Object.keys(sides) as Side[]).map((side) => <ClocksOf key={side} view={view} side={side} />)
}

function ClocksOf({ view, side }: { view: HazardView; side: Side }) {
  const { t } = useWords()
  const say = useSay()
  const me = useMe()
  const clocks = view.clocks.filter((clock) => clock.side === side)
  const isOwner = me.party?.id === view.party.id
  if (clocks.length === 0) return null
  return (
    <section>
      <h2 className="part">{isOwner ? t(`field.hazards.owes.${side}`) : say(sides[side])}</h2>
      <ul className="cells">
        {clocks.map((clock) => (
          <ClockCell key={clock.step} clock={clock} />
        ))}
      </ul>
    </section>
  )
}

function ClockCell({ clock: { name, due, lamp } }: { clock: HazardView['clocks'][number] }) {
  const { t, language } = useWords()
  const say = useSay()
  const { today } = useMe()
  return (
    <li className="cell">
      <div className="sp">
        <b className="what">{say(name)}</b>
        <span className="q s">
          {due === null
            ? t('field.hazards.noTerm')
            : t('field.hazards.until', { on: sayDay(due, language, today) })}
        </span>
      </div>
      {lamp === null ? <Lamp kind="none" word={t('field.hazards.waits')} /> : <DutyLamp lamp={lamp} />}
    </li>
  )
}
