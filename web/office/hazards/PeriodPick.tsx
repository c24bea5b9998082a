import { addDays, type Day, firstOfMonth, yearOf } from '@bihuan/domain/base/day.ts'
import { type Period, periodsOf } from '@bihuan/domain/duties/period.ts'
import { useSay, useWords } from '../../frame/words.ts'
import type { Analysis } from './AnalysisPage.tsx'

type Props = { of: Analysis['period']; asOf: Day; pick: (period: string) => void }

const cadences = ['year', 'quarter', 'month'] as const

/** Years, quarters and months that have begun, of this year and the one before, the latest first. */
export function PeriodPick({ of, asOf, pick }: Props) {
  const { t } = useWords()
  const say = useSay()
  const groups = cadences.map((cadence) => ({ cadence, periods: begun(cadence, asOf) }))
  const isKnown = groups.some(({ periods }) => periods.some(({ name }) => name === of.name))
  return (
    <select
      className="in pick"
      aria-label={t('office.hazards.analysis.period')}
      value={of.name}
      onChange={(event) => pick(event.target.value)}
    >
      {isKnown ? null : <option value={of.name}>{say(of.words)}</option>}
      {groups.map(({ cadence, periods }) => (
        <optgroup key={cadence} label={t(`office.hazards.analysis.by.${cadence}`)}>
          {periods.map(({ name, words }) => (
            <option key={name} value={name}>
              {say(words)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

const begun = (cadence: (typeof cadences)[number], asOf: Day): Period[] =>
  periodsOf(cadence, { from: firstOfMonth(yearOf(asOf) - 1, 1), to: addDays(asOf, 366) })
    .filter(({ first }) => first <= asOf)
    .reverse()
