import type { Day } from '@bihuan/domain/base/day.ts'
import { sayDay } from '../../frame/dates.ts'
import type { Typed } from '../../frame/typed.ts'
import { useWords } from '../../frame/words.ts'
import { terms } from './phone-forms.ts'

type Props = { today: Day; value: Typed[string] | undefined; pick: (day: Day) => void }

/** Days to come that most mean, for a thumb in a glove. */
export function DayChips({ today, value, pick }: Props) {
  const { t, language } = useWords()
  return (
    <div className="day-chips">
      {terms(today).map(({ days, day }) => (
        <button
          key={days}
          type="button"
          className="btn"
          aria-pressed={value === day}
          onClick={() => pick(day)}
        >
          {t('field.hazards.inDays', { count: days })}
          <span className="q s">{sayDay(day, language, today)}</span>
        </button>
      ))}
    </div>
  )
}
